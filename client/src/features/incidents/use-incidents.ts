import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { IncidentRow } from "../../../../server/modules/incidents/incidents.schemas.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { INCIDENT_KINDS, INCIDENT_STATES } from "./incident-look.ts";
import { incidentsQuery } from "./incidents.api.ts";

/** The filters as the address has them. */
export interface IncidentFilter {
  readonly state: "open" | "all" | (typeof INCIDENT_STATES)[number];
  readonly kind: (typeof INCIDENT_KINDS)[number] | null;
  readonly unitCode: string | null;
  /** "none": not assigned. */
  readonly organisation: number | "none" | null;
  readonly isOverdueOnly: boolean;
}

const isNumber = (text: string | undefined): text is string => /^[1-9]\d{0,9}$/.test(text ?? "");

export function readFilter(address: ToolProps["state"]): IncidentFilter {
  return {
    state: (["all", ...INCIDENT_STATES] as const).find((each) => each === address.state) ?? "open",
    kind: INCIDENT_KINDS.find((each) => each === address.kind) ?? null,
    unitCode: address.unit ?? null,
    organisation: isNumber(address.org) ? Number(address.org) : address.org === "none" ? "none" : null,
    isOverdueOnly: address.overdue === "on",
  };
}

export const isOpen = ({ state }: Pick<IncidentRow, "state">) => state === "received" || state === "assigned";

/** Whether an incident passes the filters; what the reader may not know of it passes no filter about it. */
export function passes(row: IncidentRow, filter: IncidentFilter): boolean {
  const { state, kind, unitCode, organisation } = filter;
  if (state === "open" ? !isOpen(row) : state !== "all" && row.state !== state) return false;
  if (kind !== null && row.kind !== kind) return false;
  if (unitCode !== null && row.unitCode !== unitCode) return false;
  if (filter.isOverdueOnly && row.case?.isOverdue !== true) return false;
  if (organisation === null) return true;
  if (row.case === null) return false;
  return row.case.assignedOrganisationId === (organisation === "none" ? null : organisation);
}

/** The incidents that this reader may see, filtered as the address says, and the chosen one: the same for panel, table and map. */
export function useIncidents({ state }: Pick<ToolProps, "state">) {
  const asked = useQuery(incidentsQuery);
  const filter = useMemo(() => readFilter(state), [state]);
  const rows = useMemo(() => (asked.data?.incidents ?? []).filter((row) => passes(row, filter)), [asked.data, filter]);
  const id = isNumber(state.id) ? Number(state.id) : null;
  const chosen = asked.data?.incidents.find((row) => row.id === id) ?? null;
  return { asked, filter, rows, chosen };
}
