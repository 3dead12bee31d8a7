import { queryOptions } from "@tanstack/react-query";
import type {
  OptionsAnswer,
  ProfileAnswer,
  ProfileQuery,
} from "../../../../server/modules/planning/planning.schemas.ts";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { api } from "../../api/client.ts";

/** Ranked ways to serve a hamlet; for the signed-in. */
export function optionsQuery(hamletId: number, technology: Technology, includeRejected: boolean) {
  return queryOptions({
    queryKey: ["planning", "options", hamletId, technology, includeRejected],
    queryFn: ({ signal }) =>
      api<OptionsAnswer>(`/api/hamlets/${hamletId}/options`, { query: { technology, includeRejected }, signal }),
  });
}

/** Ground, ray and Fresnel zone between two antennas; for the signed-in. */
export function profileQuery(asked: ProfileQuery) {
  return queryOptions({
    queryKey: ["planning", "profile", asked],
    queryFn: ({ signal }) => api<ProfileAnswer>("/api/profile", { query: { ...asked }, signal }),
    staleTime: 10 * 60_000,
  });
}

/** A mast, where a path may begin. */
export function siteQuery(siteId: number) {
  return queryOptions({
    queryKey: ["planning", "site", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
  });
}
