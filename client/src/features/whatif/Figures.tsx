import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Basis } from "./Basis.tsx";
import type { HamletGain } from "./messages.ts";
import { costOf, type Proposal, uplinkEndsOf } from "./proposal.ts";
import type { PreviewState } from "./use-preview.ts";
import styles from "./whatif.module.css";

interface Problem {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** A value outside its range, in words: what it is and what is permitted. */
export function problemText({ name, value, min, max, unit }: Problem, words: Words): string {
  const key = `whatif.quantity.${name}`;
  const digits = unit === "°" ? 5 : 1;
  return words.t("whatif.outOfRange", {
    name: isMessageKey(key) ? words.t(key) : name,
    value: words.quantity(value, unit, digits),
    min: words.quantity(min, unit, digits),
    max: words.quantity(max, unit, digits),
  });
}

/** People of hamlets whose number is known, and how many hamlets are without one. */
export function peopleOf(gained: readonly HamletGain[]): { people: number; unknown: number } {
  const known = gained.filter(({ population }) => population !== null);
  return {
    people: known.reduce((sum, { population }) => sum + (population ?? 0), 0),
    unknown: gained.length - known.length,
  };
}

export function Figure({ label, value, more }: { label: string; value: string; more?: string | undefined }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {value}
        {more !== undefined && <small>{more}</small>}
      </dd>
    </div>
  );
}

interface Props extends Pick<ToolProps, "onSelect" | "map"> {
  readonly proposal: Proposal;
  readonly setup: PreviewSetup;
  readonly preview: PreviewState;
  readonly problem: Problem | null;
  /** The operator's coverage of the technology is there to compare with. */
  readonly hasBase: boolean;
}

/** What the proposal would bring, as it stands at this moment. */
export function Figures({ proposal, setup, preview, problem, hasBase, onSelect, map }: Props) {
  const words = useWords();
  const { figures } = preview;
  const wrong = problem ?? preview.problem?.range ?? null;
  const cost = costOf(proposal, setup);
  const gained = figures?.gained ?? [];
  const first = gained.filter(({ isFirst }) => isFirst);
  const [all, anew] = [peopleOf(gained), peopleOf(first)];
  const people = ({ people: count, unknown }: ReturnType<typeof peopleOf>) =>
    unknown === 0 ? words.t("people.count", { count }) : words.t("whatif.peopleAtLeast", { count, unknown });
  return (
    <>
      {wrong !== null && (
        <p className={styles.problem} role="alert">
          {problemText(wrong, words)}
        </p>
      )}
      {wrong === null && preview.problem !== null && (
        <p className={styles.problem} role="alert">
          {words.t("error.other", { message: preview.problem.message })}
        </p>
      )}
      {figures === null && wrong === null && preview.problem === null && (
        <p role="status">{words.t("whatif.loading")}</p>
      )}
      {figures !== null && wrong === null && (
        <dl className={styles.figures} aria-live="off" data-figures="">
          <Figure
            label={words.t("whatif.ofOperator")}
            value={words.t("whatif.hamlets", { count: gained.length })}
            more={people(all)}
          />
          <Figure
            label={words.t("whatif.ofAny")}
            value={words.t("whatif.hamlets", { count: first.length })}
            more={people(anew)}
          />
          <Figure
            label={words.t("whatif.added")}
            value={words.quantity(figures.addedKm2, "km²", 1)}
            more={words.t("whatif.ofCovered", { area: words.quantity(figures.coveredKm2, "km²", 1) })}
          />
          <Figure
            label={words.t("whatif.cost")}
            value={cost.amountVnd === null ? words.t("notKnown") : words.vnd(cost.amountVnd)}
            more={
              cost.amountVnd === null
                ? words.t("whatif.costMissing", { codes: cost.missing.join(", ") })
                : [
                    ...(cost.monthlyVnd === null
                      ? []
                      : [words.t("cost.perMonth", { cost: words.vnd(cost.monthlyVnd) })]),
                    ...(cost.isAssumption ? [words.t("option.assumed")] : []),
                    words.t("whatif.noBackhaul"),
                  ].join(" · ")
            }
          />
        </dl>
      )}
      {wrong === null && gained.length > 0 && (
        <ul className={styles.hamlets} aria-label={words.t("whatif.gainedList")}>
          {gained.map(({ id, name, center, population, rsrpDbm, isFirst }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  map.flyTo(center);
                  onSelect({ layer: "hamlets", id });
                }}
              >
                {name}
              </button>
              <span>
                {[
                  population === null ? words.t("people.unknown") : words.t("people.count", { count: population }),
                  ...(rsrpDbm === null ? [] : [words.quantity(rsrpDbm, "dBm")]),
                  ...(isFirst ? [words.t("whatif.isFirst")] : []),
                ].join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Basis
        setup={setup}
        technology={proposal.technology}
        groundM={figures?.groundM ?? null}
        uplink={uplinkEndsOf(proposal, setup)}
        hasBase={hasBase}
      />
    </>
  );
}
