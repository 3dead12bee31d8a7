import { Button, NativeSelect } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { AuditEntry, AuditTopic } from "../../../../server/modules/audit/audit.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import styles from "./administration.module.css";
import { type AuditFilter, auditPeopleQuery, auditQuery, wholeAudit } from "./audit.api.ts";
import { aboutText, fieldText, whatText, whoText } from "./audit-words.ts";
import { Split } from "./Split.tsx";

const TOPICS = [
  "changes",
  "accounts",
  "sign-ins",
  "tokens",
  "imports",
  "exports",
  "freezes",
  "shares",
  "tasks",
] as const satisfies readonly AuditTopic[];
const FIRST_SORT = { column: "at", descending: true } as const;

/** An entry with the number of its row: what a grid knows rows by. */
type Row = AuditEntry & { readonly id: number };

function columnsIn(words: Words): GridColumn<Row>[] {
  const { t } = words;
  const none = <span className={styles.none}>—</span>;
  return [
    { id: "at", title: t("audit.column.at"), cell: ({ at }) => words.time(at), sortBy: ({ id }) => -id },
    {
      id: "person",
      title: t("audit.column.person"),
      cell: (row) => whoText(row, words),
      sortBy: (row) => whoText(row, words),
    },
    {
      id: "organisation",
      title: t("admin.organisation"),
      cell: ({ organisation, subjectOrganisation }) => organisation ?? subjectOrganisation ?? none,
      sortBy: ({ organisation, subjectOrganisation }) => organisation ?? subjectOrganisation,
    },
    {
      id: "what",
      title: t("audit.column.what"),
      cell: (row) => whatText(row, words),
      sortBy: (row) => whatText(row, words),
    },
    {
      id: "about",
      title: t("audit.column.about"),
      cell: (row) => aboutText(row, words) || none,
      sortBy: (row) => aboutText(row, words) || null,
    },
    {
      id: "address",
      title: t("audit.column.address"),
      cell: ({ address }) => address ?? none,
      sortBy: ({ address }) => address,
    },
  ];
}

const numberOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : undefined);
const dayOf = (text: string | undefined) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? "") ? text : undefined);

/** What the address asks for; what it says wrongly is left out. */
function filterOf(state: ToolProps["state"]): AuditFilter {
  const topic = TOPICS.find((each) => each === state.topic);
  const parts = {
    topic,
    personId: numberOf(state.person),
    organisationId: numberOf(state.organisation),
    since: dayOf(state.since),
    until: dayOf(state.until),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function Filters({ session, state, setState }: Pick<ToolProps, "session" | "state" | "setState">) {
  const words = useWords();
  const { t } = words;
  const people = useQuery(auditPeopleQuery).data ?? [];
  const { organisations } = useCatalogue();
  const set = (name: string, value: string | null) => setState({ [name]: value === "" ? null : value, entry: null });
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("audit.topic")}
        value={state.topic ?? ""}
        data={[
          { value: "", label: t("admin.all") },
          ...TOPICS.map((topic) => ({ value: topic, label: t(`audit.topic.${topic}`) })),
        ]}
        onChange={({ currentTarget }) => set("topic", currentTarget.value)}
      />
      {session.user?.role === "authority" && (
        <>
          <NativeSelect
            size="xs"
            label={t("audit.column.person")}
            value={state.person ?? ""}
            data={[
              { value: "", label: t("admin.all") },
              ...people.map(({ id, displayName, login }) => ({
                value: String(id),
                label: `${displayName} (${login})`,
              })),
            ]}
            onChange={({ currentTarget }) => set("person", currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            label={t("admin.organisation")}
            value={state.organisation ?? ""}
            data={[
              { value: "", label: t("admin.all") },
              ...organisations.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={({ currentTarget }) => set("organisation", currentTarget.value)}
          />
        </>
      )}
      <div className={styles.day}>
        <DateField label={t("audit.since")} value={dayOf(state.since) ?? null} onChange={(day) => set("since", day)} />
      </div>
      <div className={styles.day}>
        <DateField label={t("audit.till")} value={dayOf(state.until) ?? null} onChange={(day) => set("until", day)} />
      </div>
    </>
  );
}

async function keepAsFile(filter: AuditFilter, words: Words): Promise<boolean> {
  const { entries, isCut } = await wholeAudit(filter);
  const { t } = words;
  const header = ["at", "person", "role", "organisation", "what", "about", "address"] as const;
  const lines = entries.map((entry) => [
    entry.at.replace(/\.\d+Z$/, "Z"),
    entry.person,
    entry.role,
    entry.organisation ?? entry.subjectOrganisation,
    whatText(entry, words),
    aboutText(entry, words),
    entry.address,
  ]);
  const titles = header.map((name) => (name === "at" ? t("audit.csvAt") : t(`audit.column.${name}`)));
  saveText("nhat-ky.csv", csvText(titles, lines, words.language));
  return isCut;
}

function EntryFacts({ entry }: { entry: AuditEntry }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={whatText(entry, words)}>
      <Facts
        rows={[
          [t("audit.column.at"), words.time(entry.at)],
          [t("audit.column.person"), whoText(entry, words)],
          [t("admin.organisation"), entry.organisation ?? entry.subjectOrganisation],
          ...(entry.subject === null ? [] : [[t("audit.subject"), entry.subject] as const]),
          ...(entry.count > 1 ? [[t("audit.rowCount"), words.number(entry.count)] as const] : []),
          ...(entry.rowId === null
            ? []
            : [[t("audit.row"), `${entry.label === null ? "" : `${entry.label} · `}#${entry.rowId}`] as const]),
          ...(entry.fields.length === 0
            ? []
            : [[t("audit.fields"), entry.fields.map((field) => fieldText(field, words)).join(", ")] as const]),
          ...(entry.source === "event" && aboutText(entry, words) !== ""
            ? [[t("audit.column.about"), aboutText(entry, words)] as const]
            : []),
          ...(typeof entry.details?.device === "string" ? [[t("audit.device"), entry.details.device] as const] : []),
          ...(entry.address === null ? [] : [[t("audit.column.address"), entry.address] as const]),
        ]}
      />
    </Section>
  );
}

function Rows({
  rows,
  isNarrow,
  state,
  setState,
}: Pick<ToolProps, "isNarrow" | "state" | "setState"> & { rows: readonly Row[] }) {
  const words = useWords();
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (rows.length === 0) return <Empty title={words.t("audit.none")} />;
  return (
    <DataGrid
      rows={rows}
      columns={columns}
      label={words.t("audit.title")}
      sort={sort}
      onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
      selectedId={rows.find(({ key }) => key === state.entry)?.id ?? null}
      isNarrow={isNarrow}
      moreLabel={(count) => words.t("corridors.more", { count })}
      onOpen={({ key }) => setState({ entry: key })}
    />
  );
}

/** Who did what and when: the history of rows and the events of security in one list. */
export function AuditPanel({ session, state, setState, isNarrow }: ToolProps) {
  const words = useWords();
  const { t } = words;
  const filter = useMemo(() => filterOf(state), [state]);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(filter));
  const keeping = useMutation({ mutationFn: () => keepAsFile(filter, words) });
  const rows = useMemo(
    () => (data?.pages ?? []).flatMap(({ entries }) => entries).map((entry, id): Row => ({ ...entry, id })),
    [data],
  );
  const chosen = rows.find(({ key }) => key === state.entry);
  const again = { retryLabel: t("state.retry"), onRetry: () => void refetch() };
  return (
    <Split
      title={t("audit.title")}
      lead={t(session.user?.role === "authority" ? "audit.lead" : "audit.leadOwn")}
      sideLabel={t("panel.details")}
      isNarrow={isNarrow}
      onClose={() => setState({ entry: null })}
      side={chosen === undefined ? null : <EntryFacts entry={chosen} />}
      tools={
        <>
          <Filters {...{ session, state, setState }} />
          <Button
            className={styles.push as string}
            size="xs"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            loading={keeping.isPending}
            onClick={() => keeping.mutate()}
          >
            {t("gaps.export")}
          </Button>
        </>
      }
      list={
        <div className={styles.paged}>
          {error !== null && <Failed title={t("state.failed")} what={errorText(error, words)} {...again} />}
          {keeping.error !== null && <Failed title={t("audit.notKept")} what={errorText(keeping.error, words)} />}
          {keeping.data === true && <p role="status">{t("audit.cut")}</p>}
          {data === undefined && error === null && <Loading label={t("state.loading")} />}
          {data !== undefined && <Rows {...{ rows, isNarrow, state, setState }} />}
          {data !== undefined && rows.length > 0 && (
            <div className={styles.foot}>
              <span role="status">{t("audit.shown", { count: rows.length })}</span>
              {hasNextPage && (
                <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {t("audit.earlier")}
                </Button>
              )}
            </div>
          )}
        </div>
      }
    />
  );
}
