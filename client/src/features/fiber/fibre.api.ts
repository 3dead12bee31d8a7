import { queryOptions } from "@tanstack/react-query";
import type {
  BackhaulAnswer,
  BackhaulQuery,
  MicrowaveAnswer,
  MicrowaveQuery,
} from "../../../../server/modules/fibre/backhaul.schemas.ts";
import type { FibreBasis, TreeOrder, TreeQuery, TreeResult } from "../../../../server/modules/fibre/fibre.schemas.ts";
import type { FibreOptionsAnswer } from "../../../../server/modules/fibre/hamlet-options.schemas.ts";
import type { GapsAnswer } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import { api } from "../../api/client.ts";

/** Costs, operators and the state of the data; asked for again now and then, so that an old result is seen to be old. */
export const fibreBasisQuery = queryOptions({
  queryKey: ["fibre", "basis"],
  queryFn: ({ signal }) => api<FibreBasis>("/api/fibre", { signal }),
  refetchInterval: 60_000,
});

/** Hamlets without FTTH: from anybody, or from one operator. */
export function withoutFtthQuery(organisationId: number | null) {
  return queryOptions({
    queryKey: ["fibre", "hamlets", organisationId],
    queryFn: ({ signal }) =>
      api<GapsAnswer>("/api/hamlets/gaps", { query: { service: "FTTH", by: organisationId ?? "any" }, signal }),
    placeholderData: (previous) => previous,
  });
}

export function previewQuery(query: TreeQuery) {
  return queryOptions({
    queryKey: ["fibre", "preview", query],
    queryFn: ({ signal }) => api<TreeResult>("/api/fibre/preview", { method: "POST", body: query, signal }),
    placeholderData: (previous) => previous,
    staleTime: 5 * 60_000,
  });
}

/** Fibre to one hamlet from each operator that does not serve it; follows every change of coverage and of the data. */
export function fibreOptionsQuery(hamletId: number) {
  return queryOptions({
    queryKey: ["hamlets", hamletId, "fibre-options"],
    queryFn: ({ signal }) => api<FibreOptionsAnswer>(`/api/fibre/hamlets/${hamletId}/options`, { signal }),
  });
}

export const startTree = (order: TreeOrder) =>
  api<{ taskId: number }>("/api/fibre/trees", { method: "POST", body: order });

export const keepTree = (taskId: number, name: string) =>
  api<{ scenarioId: number }>("/api/fibre/scenarios", { method: "POST", body: { taskId, name } });

export function backhaulQuery(query: BackhaulQuery) {
  return queryOptions({
    queryKey: ["fibre", "backhaul", query],
    queryFn: ({ signal }) => api<BackhaulAnswer>("/api/fibre/backhaul", { query: { ...query }, signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function microwaveQuery(query: MicrowaveQuery) {
  return queryOptions({
    queryKey: ["fibre", "microwave", query],
    queryFn: ({ signal }) => api<MicrowaveAnswer>("/api/fibre/microwave", { query: { ...query }, signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

/** A selected mast: where it stands and how high it is. */
export function mastQuery(siteId: number) {
  return queryOptions({
    queryKey: ["fibre", "mast", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
  });
}
