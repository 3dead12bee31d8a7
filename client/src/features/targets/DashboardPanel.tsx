import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Breakdown, Indicator, TargetsAnswer } from "../../../../server/modules/targets/targets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { LegendPart } from "../../map/legend-slot.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { nameOf, partsText, valueText } from "../../ui/target-words.ts";
import { VerdictWord } from "../../ui/VerdictWord.tsx";
import { Bar } from "./Bar.tsx";
import { areaClasses, choropleth } from "./choropleth.ts";
import { CLASS_COLOURS, NO_DATA_COLOUR } from "./classes.ts";
import { Geographies } from "./Geographies.tsx";
import { OperatorsTable } from "./OperatorsTable.tsx";
import { Trend } from "./Trend.tsx";
import { shapesQuery, type TargetChoice } from "./targets.api.ts";
import styles from "./targets.module.css";
import { hasRows, openRows, useTargets } from "./use-targets.ts";

/** The years that can be asked for: those with a target or a figure, and this one. */
function yearsOf({ indicators, thisYear }: TargetsAnswer): string[] {
  const years = indicators.flatMap(({ targets, trend }) => [...targets, ...trend].map(({ year }) => year));
  return [...new Set([thisYear, ...years])].sort((a, b) => b - a).map(String);
}

function IndicatorButton({ indicator, isOpen, onOpen }: { indicator: Indicator; isOpen: boolean; onOpen: () => void }) {
  const words = useWords();
  const { actual, target, unit, verdict } = indicator;
  return (
    <button type="button" className={styles.indicator} aria-pressed={isOpen} onClick={onOpen}>
      <span className={styles.line}>
        <strong>{nameOf(indicator, words)}</strong>
        <VerdictWord verdict={verdict} />
      </span>
      <Bar value={actual.value} target={target?.value ?? null} verdict={verdict} />
      <span className={styles.line}>
        <span>{valueText(actual.value, unit, words)}</span>
        <span className={styles.soft}>
          {target === null
            ? words.t("targets.noTarget")
            : words.t("targets.targetOf", { year: String(target.year), value: valueText(target.value, unit, words) })}
        </span>
      </span>
    </button>
  );
}

function Legend({ breakdown, unit, title }: { breakdown: Breakdown; unit: string; title: string }) {
  const words = useWords();
  const { bounds, counts, withoutData } = useMemo(() => areaClasses(breakdown), [breakdown]);
  return (
    <section className={styles.legend} aria-label={`${words.t("targets.legend")}: ${title}`}>
      <h3>{title}</h3>
      <p className={styles.soft}>
        {words.t(`targets.legend.${breakdown.geography}`, {
          count: breakdown.areas.length,
          day: words.date(breakdown.asOf),
        })}
      </p>
      <ul>
        {bounds.length > 0 &&
          CLASS_COLOURS.map((colour, at) => (
            <li key={colour}>
              <span className={styles.swatch} style={{ background: colour }} />
              {words.t("targets.class", {
                from: words.number(bounds[at] as number, 3),
                to: valueText(bounds[at + 1] as number, unit, words),
              })}
              <span className={styles.count}>{words.t("targets.areas", { count: counts[at] as number })}</span>
            </li>
          ))}
        <li>
          <span className={styles.swatch} data-unknown style={{ background: NO_DATA_COLOUR }} />
          {words.t("targets.noData")}
          <span className={styles.count}>{words.t("targets.areas", { count: withoutData })}</span>
        </li>
      </ul>
    </section>
  );
}

interface DetailProps extends ToolProps {
  readonly indicator: Indicator;
  readonly breakdown: Breakdown | undefined;
  readonly choice: TargetChoice;
  readonly periods: TargetsAnswer["unitPeriods"];
}

function Detail(props: DetailProps) {
  const { indicator, breakdown, choice, periods, state, setState, session } = props;
  const words = useWords();
  const { code, unit, actual, each, definitionVi, formulaVersion, source } = indicator;
  const parts = partsText(actual, code, words);
  return (
    <section className={styles.detail} aria-label={nameOf(indicator, words)}>
      <h3>{nameOf(indicator, words)}</h3>
      {parts !== null && <p>{words.t("targets.parts", { parts })}</p>}
      {each !== null && (
        <p>
          {words.t("targets.each", {
            value: valueText(each.value, unit, words),
            parts: partsText(each, code, words) ?? "",
          })}
        </p>
      )}
      {actual.basis === "entered" && <p>{words.t("targets.enteredFrom", { source: actual.source ?? "" })}</p>}
      {hasRows(code) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => openRows({ code, mode: choice.mode, organisationId: choice.organisationId }, null, props)}
        >
          {words.t(`targets.rows.${code}` as "targets.rows.sites-shared")}
        </Button>
      )}
      <h4>{words.t("targets.trend")}</h4>
      <Trend indicator={indicator} />
      {session.user === null ? (
        <p className={styles.soft}>{words.t("targets.forMembers")}</p>
      ) : (
        <>
          <h4>{words.t("targets.byOperator")}</h4>
          {breakdown === undefined ? (
            <Loading label={words.t("state.loading")} />
          ) : (
            <OperatorsTable {...{ breakdown, unit, choice, setState }} />
          )}
          <Geographies {...{ choice, periods, setState }} />
          {breakdown !== undefined && (
            <LegendPart>
              <Legend breakdown={breakdown} unit={unit} title={nameOf(indicator, words)} />
            </LegendPart>
          )}
        </>
      )}
      <p className={styles.soft}>
        {words.t("targets.definition", { definition: definitionVi, version: formulaVersion })}
        <br />
        {words.t("targets.source", { source })}
      </p>
      {state.unit !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => setState({ unit: null })}>
          {words.t("targets.wholeProvince")}
        </Button>
      )}
    </section>
  );
}

/** Targets of the plan against what is: all at a glance, one in detail, its areas on the map and in the table. */
export function DashboardPanel(props: ToolProps) {
  const { setState } = props;
  const words = useWords();
  const { choice, overview, breakdown, indicator } = useTargets(props);
  const isMember = props.session.user !== null;
  const shapes = useQuery({ ...shapesQuery(choice), enabled: isMember }).data;
  useOverlay(
    useMemo(
      () =>
        breakdown.data === undefined || shapes === undefined || breakdown.isPlaceholderData
          ? null
          : choropleth(breakdown.data, shapes, choice.unitCode, (unit) => setState({ unit })),
      [breakdown.data, breakdown.isPlaceholderData, shapes, choice.unitCode, setState],
    ),
  );
  const { data, error, refetch } = overview;
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  const met = data.indicators.filter(({ verdict }) => verdict === "met").length;
  const missed = data.indicators.filter(({ verdict }) => verdict === "missed").length;
  const unknown = data.indicators.length - met - missed;
  return (
    <div className={styles.tool}>
      <div className={styles.line}>
        <h2>{words.t("targets.title")}</h2>
        <Select
          size="xs"
          w={92}
          aria-label={words.t("targets.year")}
          data={yearsOf(data)}
          value={String(data.year)}
          allowDeselect={false}
          onChange={(year) => setState({ year: year === String(data.thisYear) ? null : year })}
        />
      </div>
      <p role="status">{words.t("targets.summary", { met, missed, unknown })}</p>
      <ul className={styles.list}>
        {data.indicators.map((each) => (
          <li key={each.code}>
            <IndicatorButton
              indicator={each}
              isOpen={each.code === choice.code}
              onOpen={() => setState({ code: each.code, by: null, unit: null })}
            />
            {each.code === indicator?.code && (
              <Detail
                {...props}
                indicator={each}
                breakdown={breakdown.data}
                choice={choice}
                periods={data.unitPeriods}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {data.coverageRunId === null
          ? words.t("gaps.notComputed")
          : words.t("targets.basisRun", { run: data.coverageRunId, time: words.time(data.coverageAt ?? "") })}
      </p>
    </div>
  );
}
