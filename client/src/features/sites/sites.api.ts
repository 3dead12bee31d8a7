import { queryOptions } from "@tanstack/react-query";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import { api } from "../../api/client.ts";

export function siteQuery(siteId: number) {
  return queryOptions({
    queryKey: ["sites", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
  });
}
