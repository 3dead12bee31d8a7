import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalogue } from "../../../server/modules/catalogue/catalogue.schemas.ts";
import { api } from "./client.ts";

/** Organisations with their symbols, bands, mast classes, communes: what every feature names things with. */
export const catalogueQuery = queryOptions({
  queryKey: ["catalogue"],
  queryFn: ({ signal }) => api<Catalogue>("/api/catalogue", { signal }),
  staleTime: 10 * 60_000,
});

/** As the server answers it; before that, empty lists and no coordinate system. */
export type KnownCatalogue = Omit<Catalogue, "vn2000"> & { readonly vn2000: Catalogue["vn2000"] | null };

const EMPTY: KnownCatalogue = {
  organisations: [],
  bands: [],
  mastClasses: [],
  communes: [],
  formerDistricts: [],
  outline: null,
  vn2000: null,
  boundarySource: null,
};

export function useCatalogue(): KnownCatalogue {
  return useQuery(catalogueQuery).data ?? EMPTY;
}
