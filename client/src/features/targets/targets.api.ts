import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Freeze, FreezesAnswer } from "../../../../server/modules/targets/freezes.schemas.ts";
import type {
  Breakdown,
  EnteredValue,
  EntryUnits,
  Geography,
  ImportOutcome,
  NewIndicator,
  NewValue,
  OperatorMode,
  TargetsAnswer,
  TargetsChange,
  UnitShapes,
  ValueImport,
  ValuesAnswer,
} from "../../../../server/modules/targets/targets.schemas.ts";
import { api } from "../../api/client.ts";

/** What the tool shows; the address holds it. */
export interface TargetChoice {
  /** null: this year. */
  readonly year: number | null;
  readonly code: string;
  readonly geography: Geography;
  /** The day whose units are shown; null: today's communes, or the last districts. */
  readonly asOf: string | null;
  readonly mode: OperatorMode;
  /** For the mode "one". */
  readonly organisationId: number | null;
  readonly unitCode: string | null;
}

export const FIRST_CODE = "hamlets-mobile-broadband";

/** Reads the tool's part of the address; what it does not say is as at first. */
export function readChoice(state: Readonly<Record<string, string>>): TargetChoice {
  const organisationId = /^[1-9]\d{0,8}$/.test(state.by ?? "") ? Number(state.by) : null;
  return {
    year: /^20\d\d$/.test(state.year ?? "") ? Number(state.year) : null,
    code: /^[a-z0-9-]{2,60}$/.test(state.code ?? "") ? (state.code as string) : FIRST_CODE,
    geography: state.areas === "district" ? "district" : "commune",
    asOf: /^\d{4}-\d\d-\d\d$/.test(state.asof ?? "") ? (state.asof as string) : null,
    mode: organisationId !== null ? "one" : state.by === "each" ? "each" : "any",
    organisationId,
    unitCode: state.unit ?? null,
  };
}

export function targetsQuery(year: number | null) {
  return queryOptions({
    queryKey: ["targets", "overview", year],
    queryFn: ({ signal }) => api<TargetsAnswer>("/api/targets", { query: { year }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function breakdownQuery({ code, year, geography, asOf, mode, organisationId }: TargetChoice, isMember: boolean) {
  const query = { year, geography, asOf, mode, organisationId };
  return queryOptions({
    queryKey: ["targets", "breakdown", code, query],
    queryFn: ({ signal }) => api<Breakdown>(`/api/targets/${code}/breakdown`, { query, signal }),
    placeholderData: (previous) => (previous?.code === code ? previous : undefined),
    enabled: isMember,
  });
}

export function shapesQuery({ geography, asOf }: Pick<TargetChoice, "geography" | "asOf">) {
  return queryOptions({
    queryKey: ["targets", "shapes", geography, asOf],
    queryFn: ({ signal }) => api<UnitShapes>("/api/targets/shapes", { query: { geography, asOf }, signal }),
    staleTime: 10 * 60_000,
  });
}

export const entryUnitsQuery = queryOptions({
  queryKey: ["targets", "units"],
  queryFn: ({ signal }) => api<EntryUnits>("/api/targets/units", { signal }),
});

export const valuesQuery = (code: string) =>
  queryOptions({
    queryKey: ["targets", "values", code],
    queryFn: ({ signal }) => api<ValuesAnswer>(`/api/targets/${code}/values`, { signal }),
  });

export const addIndicator = (body: NewIndicator) => api<undefined>("/api/targets", { method: "POST", body });
export const removeIndicator = (code: string) => api<undefined>(`/api/targets/${code}`, { method: "DELETE" });
export const setTargets = (code: string, body: TargetsChange) =>
  api<undefined>(`/api/targets/${code}/targets`, { method: "PUT", body });
export const addValue = (body: NewValue) => api<EnteredValue>("/api/targets/values", { method: "POST", body });
export const changeValue = ({
  id,
  version,
  value,
  source,
}: Pick<EnteredValue, "id" | "version" | "value" | "source">) =>
  api<EnteredValue>(`/api/targets/values/${id}`, {
    method: "PATCH",
    body: { value, source },
    headers: { "if-match": `"${version}"` },
  });
export const removeValue = ({ id, version }: Pick<EnteredValue, "id" | "version">) =>
  api<undefined>(`/api/targets/values/${id}`, { method: "DELETE", headers: { "if-match": `"${version}"` } });
export const importValues = (body: ValueImport) => api<ImportOutcome>("/api/targets/imports", { method: "POST", body });

export const freezesQuery = queryOptions({
  queryKey: ["targets", "freezes"],
  queryFn: ({ signal }) => api<FreezesAnswer>("/api/targets/freezes", { signal }),
});
export const freezeToday = (note: string) => api<Freeze>("/api/targets/freezes", { method: "POST", body: { note } });
/** `template`: another version of the words than the freeze's own. */
export const startReport = ({ freezeId, template }: { freezeId: number; template?: number }) =>
  api<{ taskId: number }>(`/api/targets/freezes/${freezeId}/reports`, {
    method: "POST",
    ...(template === undefined ? {} : { query: { template } }),
  });
