import { queryOptions } from "@tanstack/react-query";
import type {
  SharingOverview,
  SharingParameters,
  SharingPlan,
  SharingPlansAnswer,
  TaskStarted,
} from "../../../../server/modules/sharing/sharing.schemas.ts";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import { api } from "../../api/client.ts";

/** Sharing rate of today and what the catalogue of costs lacks. */
export const overviewQuery = queryOptions({
  queryKey: ["sharing", "overview"],
  queryFn: ({ signal }) => api<SharingOverview>("/api/sharing/overview", { signal }),
});

export const plansQuery = queryOptions({
  queryKey: ["sharing", "plans"],
  queryFn: ({ signal }) => api<SharingPlansAnswer>("/api/sharing/plans", { signal }),
});

export const planQuery = (scenarioId: number | null) =>
  queryOptions({
    queryKey: ["sharing", "plan", scenarioId],
    queryFn: ({ signal }) => api<SharingPlan>(`/api/sharing/plans/${scenarioId}`, { signal }),
    enabled: scenarioId !== null,
    staleTime: 60_000,
  });

/** A mast, for its code. */
export const mastQuery = (siteId: number) =>
  queryOptions({
    queryKey: ["sites", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
    staleTime: 5 * 60_000,
  });

export const startSharing = (body: SharingParameters): Promise<TaskStarted> =>
  api<TaskStarted>("/api/sharing/runs", { method: "POST", body });
