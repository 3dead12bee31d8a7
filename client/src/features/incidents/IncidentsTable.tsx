import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import type { IncidentRow } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { SymbolPicture } from "../../map/SymbolPicture.tsx";
import { csvText, saveText } from "../../ui/csv.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { centreOf, STATE_TONE, signOf } from "./incident-look.ts";
import styles from "./incidents.module.css";
import { useIncidents } from "./use-incidents.ts";

const FIRST_SORT = { column: "received", descending: true } as const;
const INCIDENT_ZOOM = 15;

type Names = ReadonlyMap<number, string>;

function columnsIn(words: Words, names: Names): GridColumn<IncidentRow>[] {
  const { t } = words;
  const hidden = <span className={styles.soft}>{t("incidents.hidden")}</span>;
  const assignedName = ({ case: known }: IncidentRow) =>
    known?.assignedOrganisationId == null ? null : (names.get(known.assignedOrganisationId) ?? t("notKnown"));
  return [
    {
      id: "kind",
      title: t("incidents.column.kind"),
      cell: ({ kind, state, case: known }) => (
        <span className={styles.sign}>
          <SymbolPicture symbol={signOf(kind, state, known?.isOverdue === true)} size={22} />
          {t(`incidents.kind.${kind}`)}
        </span>
      ),
      sortBy: ({ kind }) => t(`incidents.kind.${kind}`),
    },
    {
      id: "state",
      title: t("incidents.column.state"),
      cell: ({ state }) => <Tag tone={STATE_TONE[state]}>{t(`incidents.state.${state}`)}</Tag>,
      sortBy: ({ state }) => t(`incidents.state.${state}`),
    },
    {
      id: "received",
      title: t("incidents.column.received"),
      cell: ({ receivedOn }) => words.date(receivedOn),
      sortBy: ({ receivedOn, id }) => `${receivedOn} ${String(id).padStart(10, "0")}`,
    },
    {
      id: "due",
      title: t("incidents.column.due"),
      cell: ({ case: known }) =>
        known === null ? (
          hidden
        ) : known.isOverdue ? (
          <Tag tone="danger">
            {words.date(known.dueOn)} · {t("incidents.list.overdue")}
          </Tag>
        ) : (
          words.date(known.dueOn)
        ),
      sortBy: ({ case: known }) => known?.dueOn ?? null,
    },
    {
      id: "unit",
      title: t("incidents.column.unit"),
      cell: ({ unitName }) => (unitName === null ? t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "organisation",
      title: t("incidents.column.organisation"),
      cell: (row) => {
        if (row.case === null) return hidden;
        const id = row.case.assignedOrganisationId;
        return id === null ? (
          <span className={styles.soft}>{t("incidents.detail.notAssigned")}</span>
        ) : (
          <OrganisationName id={id} name={assignedName(row) ?? ""} />
        );
      },
      sortBy: assignedName,
    },
    {
      id: "words",
      title: t("incidents.column.words"),
      cell: ({ case: known }) => (known === null ? hidden : <span className={styles.cut}>{known.words}</span>),
      sortBy: ({ case: known }) => known?.words ?? null,
    },
  ];
}

/** The rows as they are filtered; what the reader may not see stays empty. */
function keepAsFile(rows: readonly IncidentRow[], names: Names, words: Words): void {
  const { t } = words;
  const columns = [
    "id",
    "kind",
    "state",
    "received",
    "due",
    "overdue",
    "closed",
    "unit",
    "organisation",
    "words",
    "lat",
    "lon",
  ] as const;
  const lines = rows.map((row) => {
    const { case: known } = row;
    const [lon, lat] = centreOf(row);
    const organisationId = known?.assignedOrganisationId ?? null;
    return [
      row.id,
      t(`incidents.kind.${row.kind}`),
      t(`incidents.state.${row.state}`),
      row.receivedOn,
      known?.dueOn ?? null,
      known === null ? null : t(known.isOverdue ? "incidents.yes" : "incidents.no"),
      row.closedOn,
      row.unitName,
      organisationId === null ? null : (names.get(organisationId) ?? String(organisationId)),
      known?.words ?? null,
      lat,
      lon,
    ];
  });
  const name = words.language === "vi" ? "phan-anh" : "reports";
  saveText(
    `${name}-${new Date().toISOString().slice(0, 10)}.csv`,
    csvText(
      columns.map((column) => t(`incidents.column.${column}`)),
      lines,
      words.language,
    ),
  );
}

/** Incidents in step with the map and the filters of the panel. */
export function IncidentsTable({ state, setState, map, isNarrow }: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const { asked, rows, chosen } = useIncidents({ state });
  const names = useMemo(() => new Map(organisations.map(({ id, name }) => [id, name])), [organisations]);
  const columns = useMemo(() => columnsIn(words, names), [words, names]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (asked.data === undefined) return asked.error === null ? <Loading label={words.t("state.loading")} /> : null;
  return (
    <div className={part.table}>
      <div className={part.head}>
        <h2>{words.t("incidents.list.title")}</h2>
        <span role="status">
          <Tag>{words.t("incidents.list.count", { count: rows.length })}</Tag>
        </span>
        <Button
          size="compact-sm"
          variant="default"
          className={part.end as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={rows.length === 0}
          onClick={() => keepAsFile(rows, names, words)}
        >
          {words.t("gaps.export")}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.t("incidents.list.none")}>
          <p>{words.t("incidents.list.noneWhat")}</p>
        </Empty>
      ) : (
        <DataGrid
          rows={rows}
          columns={columns}
          label={words.t("incidents.list.title")}
          sort={sort}
          onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
          selectedId={chosen?.id ?? null}
          isNarrow={isNarrow}
          moreLabel={(count) => words.t("corridors.more", { count })}
          onOpen={(row) => {
            setState({ id: String(row.id) });
            map.flyTo(centreOf(row), INCIDENT_ZOOM);
          }}
        />
      )}
    </div>
  );
}
