import { SegmentedControl, Slider } from "@mantine/core";
import type { Geography, UnitPeriod } from "../../../../server/modules/targets/targets.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import type { TargetChoice } from "./targets.api.ts";
import styles from "./targets.module.css";

interface Props {
  readonly choice: TargetChoice;
  readonly periods: readonly UnitPeriod[];
  readonly setState: (changes: Readonly<Record<string, string | null>>) => void;
}

const countOf = (period: UnitPeriod, geography: Geography) =>
  geography === "district" ? period.districts : period.communes;

/** The place of the period that is shown: the one of the chosen day, else the newest that had such units. */
export function periodShown(periods: readonly UnitPeriod[], { geography, asOf }: TargetChoice): number {
  return periods.findLastIndex((period) =>
    asOf === null ? countOf(period, geography) > 0 : period.from <= asOf && countOf(period, geography) > 0,
  );
}

/** Communes or districts, and of which day: the same figure by the units of any time. */
export function Geographies({ choice, periods, setState }: Props) {
  const words = useWords();
  const at = periodShown(periods, choice);
  const period = periods[at];
  const show = (geography: Geography, from: string | null) =>
    setState({ areas: geography === "commune" ? null : geography, asof: from, unit: null });
  const moveTo = (place: number) => {
    const next = periods[place];
    if (next === undefined) return;
    const geography = countOf(next, choice.geography) > 0 ? choice.geography : "commune";
    show(geography, place === periods.length - 1 ? null : next.from);
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.t("targets.geography")}
        data={(["commune", "district"] as const).map((value) => ({
          value,
          label: words.t(`targets.by.${value}`),
          disabled: !periods.some((each) => countOf(each, value) > 0),
        }))}
        value={choice.geography}
        onChange={(geography) => show(geography as Geography, null)}
      />
      {periods.length > 1 && period !== undefined && (
        <div className={styles.periods}>
          <span>
            {words.t(`targets.unitsFrom.${choice.geography}`, {
              count: countOf(period, choice.geography),
              day: words.date(period.from),
            })}
          </span>
          <Slider
            size="sm"
            label={null}
            min={0}
            max={periods.length - 1}
            value={at}
            restrictToMarks
            marks={periods.map(({ from }, value) => ({
              value,
              label: from.slice(0, 7).split("-").reverse().join("/"),
            }))}
            thumbLabel={words.t("targets.unitsOf")}
            thumbProps={{ "aria-valuetext": words.date(period.from) }}
            onChange={moveTo}
          />
        </div>
      )}
    </>
  );
}
