import { useMemo } from "react";
import type { WorkRow } from "../../../../server/modules/corridors/works.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import styles from "./corridors.module.css";
import { useWorks } from "./use-works.ts";

const FIRST_SORT = { column: "starts", descending: false } as const;

function columnsIn(words: Words): GridColumn<WorkRow>[] {
  const none = <span className={styles.none}>—</span>;
  const count = (id: "clashes" | "opportunities"): GridColumn<WorkRow> => ({
    id,
    title: words.t(`works.column.${id}`),
    isNumber: true,
    cell: (row) =>
      row[id] === 0 ? none : <Tag tone={id === "clashes" ? "danger" : "good"}>{words.number(row[id])}</Tag>,
    sortBy: (row) => row[id],
  });
  return [
    { id: "name", title: words.t("works.column.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "unit",
      title: words.t("works.column.unit"),
      cell: ({ unitName }) => (unitName === null ? words.t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "starts",
      title: words.t("works.column.starts"),
      cell: ({ startsOn }) => words.date(startsOn),
      sortBy: ({ startsOn }) => startsOn,
    },
    {
      id: "ends",
      title: words.t("works.column.ends"),
      cell: ({ endsOn }) => words.date(endsOn),
      sortBy: ({ endsOn }) => endsOn,
    },
    count("clashes"),
    count("opportunities"),
    {
      id: "operators",
      title: words.t("works.column.operators"),
      cell: ({ operatorIds }) => (operatorIds.length === 0 ? none : <OrganisationSigns ids={operatorIds} />),
      sortBy: ({ operatorIds }) => operatorIds.length,
    },
    {
      id: "answers",
      title: words.t("works.column.answers"),
      cell: ({ joins, declines, waiting }) =>
        joins + declines + waiting === 0 ? (
          <span className={styles.none}>{words.t("works.notInvited")}</span>
        ) : (
          words.t("works.answers", { joins, declines, waiting })
        ),
      sortBy: ({ joins, declines, waiting }) => (joins + declines + waiting === 0 ? null : waiting * 1_000 + joins),
    },
    {
      id: "length",
      title: words.t("works.column.length"),
      isNumber: true,
      cell: ({ lengthM }) => words.length(lengthM),
      sortBy: ({ lengthM }) => lengthM,
    },
    {
      id: "kind",
      title: words.t("works.column.kind"),
      cell: ({ kind }) => words.t(`corridors.work.${kind}`),
      sortBy: ({ kind }) => words.t(`corridors.work.${kind}`),
    },
  ];
}

/** The coming road works in step with the map. */
export function WorksTable(props: ToolProps) {
  const { isNarrow, state, setState, map, session } = props;
  const words = useWords();
  const { asked, works, work } = useWorks(props);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (session.user === null) return <Empty title={words.t("works.forMembers")} />;
  if (asked.data === undefined) return asked.error === null ? <Loading label={words.t("state.loading")} /> : null;
  return (
    <div className={part.table}>
      <div className={part.head}>
        <h2>{words.t("works.tableTitle")}</h2>
        <span role="status">
          <Tag>{words.t("works.count", { count: works.length })}</Tag>
        </span>
      </div>
      {works.length === 0 ? (
        <Empty title={words.t(asked.data.works.length === 0 ? "works.noWorks" : "works.none")} />
      ) : (
        <DataGrid
          rows={works}
          columns={columns}
          label={words.t("works.tableTitle")}
          sort={sort}
          onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
          selectedId={work?.id ?? null}
          isNarrow={isNarrow}
          moreLabel={(count) => words.t("corridors.more", { count })}
          onOpen={({ id, bounds }) => {
            setState({ work: String(id) });
            map.fitBounds(bounds);
          }}
        />
      )}
    </div>
  );
}
