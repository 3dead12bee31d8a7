import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Figure, peopleOf } from "./Figures.tsx";
import type { HamletGain, PreviewFigures } from "./messages.ts";
import styles from "./whatif.module.css";

/** What another setting of a sector would gain and lose against today. */
export function SectorFigures({ figures, tool }: { figures: PreviewFigures; tool: ToolProps }) {
  const words = useWords();
  const people = (hamlets: readonly HamletGain[]) => {
    const { people: count, unknown } = peopleOf(hamlets);
    return unknown === 0 ? words.t("people.count", { count }) : words.t("whatif.peopleAtLeast", { count, unknown });
  };
  const { gained, lost, addedKm2, lostKm2 } = figures;
  const area = (km2: number) => words.quantity(km2, "km²", 1);
  const list = (hamlets: readonly HamletGain[], label: string, sign: string) =>
    hamlets.length > 0 && (
      <ul className={styles.hamlets} aria-label={label}>
        {hamlets.map(({ id, name, center, population }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                tool.map.flyTo(center);
                tool.onSelect({ layer: "hamlets", id });
              }}
            >
              {`${sign} ${name}`}
            </button>
            <span>
              {population === null ? words.t("people.unknown") : words.t("people.count", { count: population })}
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <dl className={styles.figures} aria-live="off" data-figures="">
        <Figure
          label={words.t("whatif.ofOperator")}
          value={words.t("whatif.hamlets", { count: gained.length })}
          more={people(gained)}
        />
        <Figure
          label={words.t("whatif.lost")}
          value={words.t("whatif.hamlets", { count: lost.length })}
          more={people(lost)}
        />
        <Figure label={words.t("whatif.added")} value={area(addedKm2)} />
        <Figure label={words.t("whatif.lostArea")} value={area(lostKm2)} />
      </dl>
      {list(gained, words.t("whatif.gainedList"), "+")}
      {list(lost, words.t("whatif.lost"), "−")}
    </>
  );
}
