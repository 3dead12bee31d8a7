import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { IncidentRow } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { SymbolPicture } from "../../map/SymbolPicture.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { IncidentDetail } from "./IncidentDetail.tsx";
import { INCIDENT_KINDS, INCIDENT_STATES, incidentsOverlay, signOf } from "./incident-look.ts";
import styles from "./incidents.module.css";
import { SettingPart } from "./SettingPart.tsx";
import { type IncidentFilter, isOpen, useIncidents } from "./use-incidents.ts";

/** What waits: overdue ones first, then those that nobody has, or that the reader's own organisation has. */
function Reminders({ rows, props }: { rows: readonly IncidentRow[]; props: ToolProps }) {
  const { t } = useWords();
  const user = props.session.user;
  const known = rows.filter((row) => isOpen(row) && row.case !== null);
  const overdue = known.filter((row) => row.case?.isOverdue === true).length;
  const isPlanner = user?.role === "planner";
  const waiting = known.filter(({ case: of }) =>
    isPlanner ? of?.assignedOrganisationId === user.organisationId : of?.assignedOrganisationId === null,
  ).length;
  const show = (changes: Record<string, string | null>) =>
    props.setState({ state: null, kind: null, unit: null, org: null, overdue: null, id: null, ...changes });
  return (
    <div className={styles.reminders} role="status">
      {overdue === 0 ? (
        <span className={styles.soft}>{t("incidents.list.allClear")}</span>
      ) : (
        <button type="button" className={styles.reminder} data-tone="danger" onClick={() => show({ overdue: "on" })}>
          {t("incidents.list.overdueCount", { count: overdue })}
        </button>
      )}
      {waiting > 0 && (
        <button
          type="button"
          className={styles.reminder}
          onClick={() => show({ org: isPlanner ? String(user.organisationId) : "none" })}
        >
          {t(isPlanner ? "incidents.list.mineCount" : "incidents.list.unassignedCount", { count: waiting })}
        </button>
      )}
    </div>
  );
}

function Filters({
  filter,
  rows,
  setState,
}: { filter: IncidentFilter; rows: readonly IncidentRow[] } & Pick<ToolProps, "setState">) {
  const words = useWords();
  const { t } = words;
  const { organisations } = useCatalogue();
  const all = { value: "", label: t("incidents.filter.all") };
  const units = new Map(
    rows.flatMap(({ unitCode, unitName }) =>
      unitCode === null || unitName === null ? [] : [[unitCode, capitalised(unitName)] as const],
    ),
  );
  const assigned = new Set(rows.flatMap((row) => row.case?.assignedOrganisationId ?? []));
  const choose = (name: string) => (value: string) => setState({ [name]: value === "" ? null : value });
  const isFiltered =
    filter.state !== "open" ||
    filter.kind !== null ||
    filter.unitCode !== null ||
    filter.organisation !== null ||
    filter.isOverdueOnly;
  const selects = [
    {
      name: "state",
      label: t("incidents.filter.state"),
      value: filter.state === "open" ? "" : filter.state,
      data: [
        { value: "", label: t("incidents.filter.openOnes") },
        { value: "all", label: t("incidents.filter.all") },
        ...INCIDENT_STATES.map((value) => ({ value, label: t(`incidents.state.${value}`) })),
      ],
    },
    {
      name: "kind",
      label: t("incidents.filter.kind"),
      value: filter.kind ?? "",
      data: [all, ...INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kind.${value}`) }))],
    },
    {
      name: "unit",
      label: t("incidents.filter.unit"),
      value: filter.unitCode ?? "",
      data: [
        all,
        ...[...units].map(([value, label]) => ({ value, label })).sort((a, b) => compareText(a.label, b.label)),
      ],
    },
    {
      name: "org",
      label: t("incidents.filter.organisation"),
      value: filter.organisation === null ? "" : String(filter.organisation),
      data: [
        all,
        { value: "none", label: t("incidents.filter.unassigned") },
        ...organisations
          .filter(({ id }) => assigned.has(id) || id === filter.organisation)
          .map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    },
  ];
  return (
    <Section title={t("incidents.filter.title")}>
      <div className={styles.filters}>
        {selects.map(({ name, label, value, data }) => (
          <NativeSelect
            key={name}
            size="xs"
            label={label}
            value={value}
            data={data}
            onChange={({ currentTarget }) => choose(name)(currentTarget.value)}
          />
        ))}
      </div>
      <div className={styles.spread}>
        <Checkbox
          size="xs"
          label={t("incidents.filter.overdue")}
          checked={filter.isOverdueOnly}
          onChange={({ currentTarget }) => setState({ overdue: currentTarget.checked ? "on" : null })}
        />
        {isFiltered && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setState({ state: null, kind: null, unit: null, org: null, overdue: null })}
          >
            {t("incidents.filter.clear")}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** What the signs of the map mean. */
export function IncidentKey() {
  const { t } = useWords();
  return (
    <>
      <ul className={styles.key}>
        {INCIDENT_KINDS.map((kind) => (
          <li key={kind}>
            <SymbolPicture symbol={signOf(kind, "received", false)} size={22} />
            {t(`incidents.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.key}>
        {INCIDENT_STATES.map((state) => (
          <li key={state}>
            <SymbolPicture symbol={signOf("noisy", state, false)} size={22} />
            {t(`incidents.state.${state}`)}
          </li>
        ))}
        <li>
          <SymbolPicture symbol={signOf("noisy", "assigned", true)} size={22} />
          {t("incidents.list.overdue")}
        </li>
      </ul>
    </>
  );
}

/** Incidents for those who deal with them: reminders, filters, signs, and the chosen one with its steps. */
export function IncidentsTool(props: ToolProps) {
  const { session, state, setState } = props;
  const words = useWords();
  const { t } = words;
  const { asked, filter, rows, chosen } = useIncidents({ state });
  // The address as it is when the map is clicked, not as it was when the overlay was made.
  const latest = useRef(setState);
  useEffect(() => {
    latest.current = setState;
  }, [setState]);
  const selectedId = chosen?.id ?? null;
  useOverlay(
    useMemo(
      () =>
        incidentsOverlay(rows, selectedId, words, ({ id }) =>
          latest.current({ id: id === undefined ? null : String(id) }),
        ),
      [rows, selectedId, words],
    ),
  );
  if (asked.data === undefined) {
    if (asked.error === null) return <Loading label={t("state.loading")} />;
    return (
      <Failed
        title={t("state.failed")}
        what={errorText(asked.error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  if (chosen !== null) return <IncidentDetail key={chosen.id} row={chosen} props={props} />;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t("incidents.list.title")}</h2>
        <p>{t(session.user?.role === "planner" ? "incidents.list.whatPlanner" : "incidents.list.what")}</p>
        <Reminders rows={asked.data.incidents} props={props} />
      </header>
      <Filters filter={filter} rows={asked.data.incidents} setState={setState} />
      <Section title={t("incidents.list.title")} note={<Tag>{t("incidents.list.count", { count: rows.length })}</Tag>}>
        <IncidentKey />
      </Section>
      {session.user?.role === "authority" && <SettingPart />}
    </div>
  );
}
