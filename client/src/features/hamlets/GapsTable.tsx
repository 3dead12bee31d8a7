import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload, IconRoute } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { GapsQuery } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { Organisation } from "../../map/organisation.ts";
import type { GapsTableProps } from "../../map/panel-props.ts";
import { isInside, setHovered, useHovered, useShownBounds } from "../../map/sight.ts";
import { useToolDoor } from "../../map/tool-door.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { bestText } from "./BestCell.tsx";
import { bestQuery, type ListedGap, mastTechnology, useBestOptions } from "./best-options.ts";
import { GapsCards } from "./GapsCards.tsx";
import { GapsControls } from "./GapsControls.tsx";
import { GapsGrid } from "./GapsGrid.tsx";
import styles from "./GapsTable.module.css";
import { CSV_TITLES, columnsFor, csvRow, FIRST_SORT, isOfBest, sortRows, totalsOf } from "./gap-columns.ts";
import { gapsQuery } from "./hamlets.api.ts";

const NONE_PICKED: ReadonlySet<number> = new Set();
const NONE: readonly number[] = [];
/** Below this a table would have to be scrolled sideways. */
const NARROW = "(max-width: 760px)";
/** Roughly two kilometres across: a hamlet and the masts around it. */
const HAMLET_ZOOM = 12;

/** How many, how many people, and how many hamlets are missing from that sum. */
function Totals({ rows, total, isPart }: { rows: readonly ListedGap[]; total: number; isPart: boolean }) {
  const words = useWords();
  const { hamlets, people, unknownPopulation, toVerify } = totalsOf(rows);
  const parts = [
    words.t(isPart ? "gaps.totalsInView" : "gaps.totals", { hamlets, total }),
    words.t("people.count", { count: people }),
    ...(unknownPopulation > 0 ? [words.t("gaps.unknownPopulation", { count: unknownPopulation })] : []),
    ...(toVerify > 0 ? [words.t("gaps.toVerify", { count: toVerify })] : []),
  ];
  return (
    <span role="status">
      <Tag>{parts.join(" · ")}</Tag>
    </span>
  );
}

/** Why nothing is listed, and what to do about it. */
function NoRows({
  query,
  onQuery,
  isOnlyInView,
  onWholeMap,
  runId,
  total,
}: {
  readonly query: GapsQuery;
  readonly onQuery: (query: GapsQuery) => void;
  readonly isOnlyInView: boolean;
  readonly onWholeMap: () => void;
  readonly runId: number | null;
  readonly total: number;
}) {
  const { t } = useWords();
  if (total === 0) return <Empty title={t("gaps.noHamlets")}>{<p>{t("gaps.noHamletsWhat")}</p>}</Empty>;
  if (isOnlyInView) {
    return (
      <Empty title={t("gaps.noneInView")}>
        <p>{t("gaps.noneInViewWhat")}</p>
        <Button size="xs" variant="default" onClick={onWholeMap}>
          {t("gaps.wholeProvince")}
        </Button>
      </Empty>
    );
  }
  if (query.unitCode !== undefined || query.minPopulation !== undefined) {
    return (
      <Empty title={t("gaps.noneFiltered")}>
        <Button size="xs" variant="default" onClick={() => onQuery({ service: query.service, by: query.by })}>
          {t("gaps.clearFilters")}
        </Button>
      </Empty>
    );
  }
  if (runId === null) return <Empty title={t("gaps.notComputed")}>{<p>{t("gaps.notComputedWhat")}</p>}</Empty>;
  return <Empty title={t("gaps.none")}>{<p>{t("gaps.noneWhat")}</p>}</Empty>;
}

function keepAsFile(
  rows: readonly ListedGap[],
  query: GapsQuery,
  names: ReadonlyMap<number, string>,
  words: Words,
): void {
  const text = csvText(
    CSV_TITLES.map((key) => words.t(key)),
    rows.map((row) =>
      csvRow(row, {
        verdict: (verdict) => words.t(`verdict.${verdict}`),
        organisation: (id) => names.get(id) ?? String(id),
        best: (best) => bestText(best, words),
        yes: words.t("yes"),
        no: words.t("no"),
      }),
    ),
    words.language,
  );
  saveText(`${words.t("gaps.csv.file")}-${query.service}-${new Date().toISOString().slice(0, 10)}.csv`, text);
}

/** What the list holds, by service and by whose service is missing. */
function titleOf({ service, by }: GapsQuery, organisations: readonly Organisation[], words: Words): string {
  if (by === "any") return words.t(`gaps.title.${service}`);
  const name = words.t(`gaps.service.${service}`);
  const serviceName = service === "mobile" ? name.toLocaleLowerCase(words.language) : name;
  if (by === "each") return words.t("gaps.titleEach", { service: serviceName });
  const operator = organisations.find(({ id }) => id === by)?.name ?? words.t("notKnown");
  return words.t("gaps.titleOne", { service: serviceName, operator });
}

/** Hamlets without a service, in step with the map: what is selected or pointed at in the one is so in the other. */
export function GapsTable(props: GapsTableProps) {
  const { query, onQuery, sort, onSort, isOnlyInView, onOnlyInView, selection, onSelect, map, isMember } = props;
  const words = useWords();
  const openTool = useToolDoor();
  const queryClient = useQueryClient();
  const { organisations } = useCatalogue();
  const isNarrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  const shownBounds = useShownBounds();
  const hovered = useHovered();
  const { data, error, refetch, isPlaceholderData } = useQuery(gapsQuery(query));
  const order = sort ?? FIRST_SORT;
  const isPart = isOnlyInView && shownBounds !== null;
  const inView = useMemo(() => {
    const all = data?.rows ?? [];
    const shown = isPart ? all.filter(({ center }) => isInside(center, shownBounds)) : all;
    return sortRows(shown, order);
  }, [data, isPart, shownBounds, order]);
  const technology = isMember ? mastTechnology(query.service) : null;
  // What the order itself rests on must be known of every row; else each row finds its own when it comes into sight.
  const isByBest = isOfBest(order.column);
  const best = useBestOptions(isByBest ? inView.map(({ id }) => id) : NONE, technology);
  const rows = useMemo(() => {
    const listed: ListedGap[] = inView.map((row) => ({ ...row, best: best.byHamlet.get(row.id) }));
    return isByBest ? sortRows(listed, order) : listed;
  }, [inView, best.byHamlet, isByBest, order]);
  const open = useCallback(
    ({ id, center }: ListedGap) => {
      onSelect({ layer: "hamlets", id });
      map.flyTo(center, HAMLET_ZOOM);
    },
    [onSelect, map],
  );
  const onHover = useCallback(
    (row: ListedGap | null) =>
      setHovered(row === null ? null : { layer: "hamlets", id: row.id, center: row.center, from: "list" }),
    [],
  );

  /** With what has been found of it so far. */
  const withBest = (row: ListedGap): ListedGap =>
    technology === null ? row : { ...row, best: queryClient.getQueryData(bestQuery(technology, row.id).queryKey) };
  const isFibre = query.service === "FTTH";
  const [picked, setPicked] = useState<ReadonlySet<number>>(NONE_PICKED);
  const pickedHere = isFibre ? rows.filter(({ id }) => picked.has(id)) : [];
  const toPlan = pickedHere.length > 0 ? pickedHere : rows;
  const onPick = useCallback(
    (id: number, isPicked: boolean) =>
      setPicked((before) => {
        const after = new Set(before);
        if (isPicked) after.add(id);
        else after.delete(id);
        return after;
      }),
    [],
  );
  const planFibre = () =>
    openTool?.("plan", "fibre", {
      scope: "hand",
      add: toPlan.map(({ id }) => id).join(","),
      ...(typeof query.by === "number" && { op: String(query.by) }),
    });

  const title = titleOf(query, organisations, words);
  const list = {
    rows,
    columns: columnsFor(query, technology !== null),
    technology,
    label: title,
    sort: order,
    onSort,
    selectedId: selection?.layer === "hamlets" ? selection.id : null,
    hoveredId: hovered?.layer === "hamlets" ? hovered.id : null,
    onHover,
    onOpen: open,
    picked: isFibre && !isNarrow ? picked : null,
    onPick,
  };
  let content: ReactNode;
  if (error !== null && data === undefined) {
    content = (
      <Failed
        title={words.t("gaps.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  } else if (data === undefined) content = <Loading label={words.t("state.loading")} />;
  else if (rows.length === 0) {
    content = (
      <NoRows
        {...{ query, onQuery, isOnlyInView: isPart }}
        onWholeMap={() => onOnlyInView(false)}
        runId={data.runId}
        total={data.totalHamlets}
      />
    );
  } else content = isNarrow ? <GapsCards {...list} /> : <GapsGrid {...list} />;

  return (
    <div className={styles.gaps} data-waiting={isPlaceholderData || undefined}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {data !== undefined && <Totals rows={rows} total={data.totalHamlets} isPart={isPart} />}
        {isByBest && best.isFinding && (
          <span className={styles.finding} role="status">
            {words.t("gaps.best.finding", { done: best.byHamlet.size, all: inView.length })}
          </span>
        )}
        <Button
          size="compact-sm"
          variant="default"
          className={styles.export as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={rows.length === 0}
          onClick={() =>
            keepAsFile(rows.map(withBest), query, new Map(organisations.map(({ id, name }) => [id, name])), words)
          }
        >
          {words.t("gaps.export")}
        </Button>
        {openTool !== null && isFibre && rows.length > 0 && (
          <Button
            size="compact-sm"
            variant={pickedHere.length > 0 ? "filled" : "default"}
            leftSection={<IconRoute size={15} aria-hidden="true" />}
            onClick={planFibre}
          >
            {words.t(pickedHere.length > 0 ? "gaps.planPicked" : "gaps.planFibre", { count: toPlan.length })}
          </Button>
        )}
        {openTool !== null && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => openTool("data", "export", { layers: "gaps", format: "xlsx" })}
          >
            {words.t("gaps.exportMore")}
          </Button>
        )}
      </div>
      <GapsControls
        {...{ query, onQuery, isOnlyInView }}
        canLookAtMap={shownBounds !== null}
        onOnlyInView={onOnlyInView}
      />
      {content}
    </div>
  );
}
