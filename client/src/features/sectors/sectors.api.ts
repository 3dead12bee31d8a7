import { queryOptions } from "@tanstack/react-query";
import type { Sector, SectorChange, SectorsAnswer } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { api } from "../../api/client.ts";

export const sectorsQuery = (siteId: number) =>
  queryOptions({
    queryKey: ["sectors", "of-site", siteId],
    queryFn: ({ signal }) => api<SectorsAnswer>(`/api/sites/${siteId}/sectors`, { signal }),
  });

export const sectorQuery = (sectorId: number) =>
  queryOptions({
    queryKey: ["sectors", sectorId],
    queryFn: ({ signal }) => api<Sector>(`/api/sectors/${sectorId}`, { signal }),
  });

/** Writes only what was changed; `version` is the one that the change is based on. */
export const changeSector = (sectorId: number, version: number, change: SectorChange): Promise<Sector> =>
  api<Sector>(`/api/sectors/${sectorId}`, { method: "PATCH", body: change, headers: { "if-match": `"${version}"` } });
