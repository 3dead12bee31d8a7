import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import type { SegmentRow } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import styles from "./corridors.module.css";
import { sumOf, VERDICTS } from "./filters.ts";
import { useCorridors } from "./use-corridors.ts";
import { VerdictName } from "./VerdictName.tsx";

/** A street and its neighbours. */
const SEGMENT_ZOOM = 15;
const FIRST_SORT = { column: "verdict", descending: false } as const;

function columnsIn(words: Words): GridColumn<SegmentRow>[] {
  const none = <span className={styles.none}>—</span>;
  const name = ({ roadName, roadCode }: SegmentRow) => roadName ?? words.t("corridors.unnamed", { code: roadCode });
  return [
    { id: "road", title: words.t("corridors.column.road"), cell: name, sortBy: name },
    {
      id: "unit",
      title: words.t("corridors.column.unit"),
      cell: ({ unitName }) => (unitName === null ? words.t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "verdict",
      title: words.t("corridors.column.verdict"),
      cell: ({ verdict }) => <VerdictName verdict={verdict} isShort />,
      // Within a verdict the longest first.
      sortBy: ({ verdict, lengthM }) => VERDICTS.indexOf(verdict) * 1e6 - lengthM,
    },
    {
      id: "cost",
      title: words.t("corridors.column.cost"),
      isNumber: true,
      cell: ({ costVnd }) => (costVnd === null ? none : words.vnd(costVnd)),
      sortBy: ({ costVnd }) => costVnd,
    },
    {
      id: "operators",
      title: words.t("corridors.column.operators"),
      cell: ({ operatorIds }) => (operatorIds.length === 0 ? none : <OrganisationSigns ids={operatorIds} />),
      sortBy: ({ operatorIds }) => operatorIds.length,
    },
    {
      id: "length",
      title: words.t("corridors.column.length"),
      isNumber: true,
      cell: ({ lengthM }) => words.length(lengthM),
      sortBy: ({ lengthM }) => lengthM,
    },
    {
      id: "duct",
      title: words.t("corridors.column.duct"),
      isNumber: true,
      cell: ({ ductM }) => (ductM === 0 ? none : words.length(ductM)),
      sortBy: ({ ductM }) => ductM,
    },
    {
      id: "free",
      title: words.t("corridors.column.free"),
      isNumber: true,
      cell: ({ freePipes }) => (freePipes === null ? none : words.number(freePipes)),
      sortBy: ({ freePipes }) => freePipes,
    },
    {
      id: "work",
      title: words.t("corridors.column.work"),
      help: words.t("corridors.column.workHelp"),
      cell: ({ nextWorkOn }) => (nextWorkOn === null ? none : words.date(nextWorkOn)),
      sortBy: ({ nextWorkOn }) => nextWorkOn,
    },
    {
      id: "class",
      title: words.t("corridors.column.class"),
      cell: ({ roadClass }) => words.t(`corridors.class.${roadClass}`),
      sortBy: ({ roadClass }) => words.t(`corridors.class.${roadClass}`),
    },
  ];
}

/** The segments in step with the map: same filters, the same one chosen. */
export function CorridorsTable(props: ToolProps) {
  const { isNarrow, state, setState, map, session } = props;
  const words = useWords();
  const { organisations } = useCatalogue();
  const { asked, rows, segmentId } = useCorridors(props);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  const sum = useMemo(() => sumOf(rows), [rows]);
  if (session.user === null) return <Empty title={words.t("corridors.forMembers")} />;
  if (asked.data === undefined) return asked.error === null ? <Loading label={words.t("state.loading")} /> : null;
  const keep = () => {
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
    const header = columns.map(({ title }) => title);
    const lines = rows.map((row) => [
      row.roadName ?? row.roadCode,
      row.unitName,
      words.t(`corridors.verdict.${row.verdict}`),
      row.costVnd,
      row.operatorIds.map((id) => nameOf.get(id) ?? id).join(", "),
      Math.round(row.lengthM),
      Math.round(row.ductM),
      row.freePipes,
      row.nextWorkOn,
      words.t(`corridors.class.${row.roadClass}`),
    ]);
    const day = new Date().toISOString().slice(0, 10);
    saveText(`${words.t("corridors.csv.file")}-${day}.csv`, csvText(header, lines, words.language));
  };
  return (
    <div className={part.table}>
      <div className={part.head}>
        <h2>{words.t("corridors.tableTitle")}</h2>
        <span role="status">
          <Tag>
            {words.t("corridors.totals", {
              count: sum.segments,
              length: words.length(sum.lengthM),
              cost: words.vnd(sum.costVnd),
            })}
            {sum.unknownCosts > 0 && ` · ${words.t("corridors.unknownCosts", { count: sum.unknownCosts })}`}
          </Tag>
        </span>
        <Button
          size="compact-sm"
          variant="default"
          className={part.end as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={rows.length === 0}
          onClick={keep}
        >
          {words.t("corridors.export")}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.t("corridors.none")} />
      ) : (
        <DataGrid
          rows={rows}
          columns={columns}
          label={words.t("corridors.tableTitle")}
          sort={sort}
          onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
          selectedId={segmentId}
          isNarrow={isNarrow}
          moreLabel={(count) => words.t("corridors.more", { count })}
          onOpen={({ id, center }) => {
            setState({ segment: String(id) });
            map.flyTo(center, SEGMENT_ZOOM);
          }}
        />
      )}
    </div>
  );
}
