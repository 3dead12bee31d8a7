import { Button } from "@mantine/core";
import { IconDownload, IconListSearch } from "@tabler/icons-react";
import { useMemo } from "react";
import type { AreaFigure, Breakdown, Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { RowGrid } from "../../ui/RowGrid.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { nameOf, partsText, unitText, valueText } from "../../ui/target-words.ts";
import { capitalised } from "../../ui/text.ts";
import { VerdictWord } from "../../ui/VerdictWord.tsx";
import styles from "./targets.module.css";
import { hasRows, openRows, useTargets } from "./use-targets.ts";

/** Place in the ranking: equal figures share one; what is unknown has none. */
export function ranksOf(areas: readonly AreaFigure[], direction: "up" | "down"): ReadonlyMap<number, number> {
  const known = areas.filter(({ figure }) => figure.value !== null);
  const sign = direction === "up" ? 1 : -1;
  const better = (value: number) => known.filter(({ figure }) => sign * (figure.value as number) > sign * value).length;
  return new Map(known.map(({ unitId, figure }) => [unitId, 1 + better(figure.value as number)]));
}

function columnsOf(indicator: Indicator, ranks: ReadonlyMap<number, number>, words: Words): GridColumn<AreaFigure>[] {
  return [
    {
      id: "rank",
      title: words.t("targets.rank"),
      isNumber: true,
      cell: ({ unitId }) => ranks.get(unitId) ?? "—",
      sortBy: ({ unitId }) => ranks.get(unitId) ?? null,
    },
    {
      id: "unit",
      title: words.t("targets.area"),
      cell: ({ unitName }) => capitalised(unitName),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "value",
      title: words.t("targets.actual"),
      isNumber: true,
      cell: ({ figure }) => valueText(figure.value, indicator.unit, words),
      sortBy: ({ figure }) => figure.value,
    },
    {
      id: "counted",
      title: words.t("targets.counted"),
      isNumber: true,
      cell: ({ figure }) => partsText(figure, indicator.code, words) ?? "—",
      sortBy: ({ figure }) => figure.parts?.counted ?? null,
    },
    {
      id: "verdict",
      title: words.t("targets.verdict"),
      cell: ({ verdict }) => <VerdictWord verdict={verdict} />,
      sortBy: ({ verdict }) => words.t(`targets.verdict.${verdict}`),
    },
  ];
}

function keepAsFile({ areas, year }: Breakdown, indicator: Indicator, words: Words): void {
  const unit = unitText(indicator.unit, words);
  const header = [
    words.t("targets.unitCode"),
    words.t("targets.area"),
    words.t("targets.year"),
    `${words.t("targets.actual")} (${unit})`,
    words.t("targets.csv.good"),
    words.t("targets.csv.counted"),
    words.t("targets.csv.unknown"),
    words.t("targets.verdict"),
  ];
  const lines = areas.map(({ unitCode, unitName, figure: { value, parts }, verdict }) => [
    unitCode,
    unitName,
    year,
    value,
    parts?.good ?? null,
    parts?.counted ?? null,
    parts?.unknown ?? null,
    words.t(`targets.verdict.${verdict}`),
  ]);
  saveText(`${indicator.code}-${year}.csv`, csvText(header, lines, words.language));
}

/** The areas in the order of their figures, in step with the map; each opens the rows that it was counted from. */
export function TargetsTable(props: ToolProps) {
  const { session, setState, map } = props;
  const words = useWords();
  const { communes } = useCatalogue();
  const { choice, breakdown, indicator } = useTargets(props);
  const { data, error, refetch } = breakdown;
  const columns = useMemo(
    () =>
      data === undefined || indicator === undefined
        ? []
        : columnsOf(indicator, ranksOf(data.areas, indicator.direction), words),
    [data, indicator, words],
  );
  if (session.user === null) return <Empty title={words.t("targets.forMembers")} />;
  if (error !== null && data === undefined) {
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  if (data === undefined || indicator === undefined) return <Loading label={words.t("state.loading")} />;
  const chosen = data.areas.find(({ unitCode }) => unitCode === choice.unitCode);
  const isOfToday = data.geography === "commune" && choice.asOf === null;
  const canOpen = chosen !== undefined && isOfToday && hasRows(data.code);
  const title = words.t(`targets.table.${data.geography}`, {
    name: nameOf(indicator, words),
    year: String(data.year),
    day: words.date(data.asOf),
  });
  return (
    <div className={part.table} data-tall>
      <div className={part.head}>
        <h2>{title}</h2>
        {data.outside !== null && (
          <span className={styles.soft}>
            {words.t("targets.outside", { count: words.number(data.outside.counted + data.outside.unknown) })}
          </span>
        )}
        <span className={styles.actions}>
          {canOpen && (
            <Button
              size="compact-sm"
              leftSection={<IconListSearch size={15} aria-hidden="true" />}
              onClick={() => openRows(data, chosen.unitCode, props)}
            >
              {words.t("targets.openRows", { area: capitalised(chosen.unitName) })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            onClick={() => keepAsFile(data, indicator, words)}
          >
            {words.t("gaps.export")}
          </Button>
        </span>
      </div>
      <RowGrid
        label={title}
        rows={data.areas}
        columns={columns}
        firstSort={{ column: "value", descending: indicator.direction === "down" }}
        keyOf={({ unitCode }) => unitCode}
        selected={choice.unitCode}
        onOpen={({ unitCode }) => {
          setState({ unit: unitCode });
          const bounds = communes.find(({ code }) => code === unitCode)?.bounds;
          if (bounds != null && isOfToday) map.fitBounds(bounds);
        }}
      />
    </div>
  );
}
