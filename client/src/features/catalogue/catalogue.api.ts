import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  BandChange,
  CatalogueEntries,
  CostCorrection,
  MastClassChange,
  NewBand,
  NewCost,
  NewMastClass,
} from "../../../../server/modules/catalogue/editing.schemas.ts";
import { api } from "../../api/client.ts";

export const entriesQuery = queryOptions({
  queryKey: ["catalogue", "entries"],
  queryFn: ({ signal }) => api<CatalogueEntries>("/api/catalogue/entries", { signal }),
});

const onVersion = (version: number) => ({ "if-match": `"${version}"` });

export const addCost = (code: string, body: NewCost) =>
  api<CatalogueEntries>(`/api/catalogue/costs/${code}`, { method: "POST", body });
export const correctCost = (costId: number, version: number, body: CostCorrection) =>
  api<CatalogueEntries>(`/api/catalogue/costs/${costId}/price`, { method: "PATCH", body, headers: onVersion(version) });
export const removeCost = (costId: number, version: number) =>
  api<CatalogueEntries>(`/api/catalogue/costs/${costId}/price`, { method: "DELETE", headers: onVersion(version) });
export const addBand = (body: NewBand) => api<CatalogueEntries>("/api/catalogue/bands", { method: "POST", body });
export const addMastClass = (body: NewMastClass) =>
  api<CatalogueEntries>("/api/catalogue/mast-classes", { method: "POST", body });
export const changeBand = (code: string, version: number, body: BandChange) =>
  api<CatalogueEntries>(`/api/catalogue/bands/${code}`, { method: "PATCH", body, headers: onVersion(version) });
export const changeMastClass = (code: string, version: number, body: MastClassChange) =>
  api<CatalogueEntries>(`/api/catalogue/mast-classes/${code}`, { method: "PATCH", body, headers: onVersion(version) });

export const removeBand = (code: string, version: number) =>
  api<CatalogueEntries>(`/api/catalogue/bands/${code}`, { method: "DELETE", headers: onVersion(version) });
export const removeMastClass = (code: string, version: number) =>
  api<CatalogueEntries>(`/api/catalogue/mast-classes/${encodeURIComponent(code)}`, {
    method: "DELETE",
    headers: onVersion(version),
  });

/** An edit whose answer is the whole catalogue as it is now; whatever shows figures made from it asks again. */
export function useCatalogueEdit(run: () => Promise<CatalogueEntries>, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (entries) => {
      queryClient.setQueryData(entriesQuery.queryKey, entries);
      onDone();
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== entriesQuery.queryKey });
    },
    // Somebody else was faster: what is there now is shown beside what was typed.
    onError: () => queryClient.invalidateQueries({ queryKey: entriesQuery.queryKey }),
  });
}
