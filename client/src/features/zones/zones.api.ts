import { queryOptions } from "@tanstack/react-query";
import type { WorksAnswer } from "../../../../server/modules/zones/works.schemas.ts";
import type {
  CableClassesAnswer,
  DifferencesAnswer,
  NewPlan,
  PlanChange,
  PlansAnswer,
  PlanVersion,
  PlanZone,
  StreetsAnswer,
  ZoneChange,
  ZonesAnswer,
} from "../../../../server/modules/zones/zones.schemas.ts";
import { api } from "../../api/client.ts";
import type { LonLat } from "../../map/selection.ts";

export const plansQuery = queryOptions({
  queryKey: ["zones", "plans"],
  queryFn: ({ signal }) => api<PlansAnswer>("/api/zones/plans", { signal }),
});

export const planZonesQuery = (planId: number | null) =>
  queryOptions({
    queryKey: ["zones", "zones", planId],
    queryFn: ({ signal }) => api<ZonesAnswer>(`/api/zones/plans/${planId}/zones`, { signal }),
    enabled: planId !== null,
  });

export const differencesQuery = (planId: number, fromId: number | null) =>
  queryOptions({
    queryKey: ["zones", "differences", planId, fromId],
    queryFn: ({ signal }) =>
      api<DifferencesAnswer>(`/api/zones/plans/${planId}/differences`, { query: { from: fromId }, signal }),
    enabled: fromId !== null,
  });

export const planWorksQuery = (planId: number) =>
  queryOptions({
    queryKey: ["zones", "works", planId],
    queryFn: ({ signal }) => api<WorksAnswer>(`/api/zones/plans/${planId}/works`, { signal }),
  });

export const cableClassesQuery = queryOptions({
  queryKey: ["zones", "cable-classes"],
  queryFn: ({ signal }) => api<CableClassesAnswer>("/api/zones/cable-classes", { signal }),
  staleTime: 10 * 60_000,
});

export const streetsNamedQuery = (text: string) =>
  queryOptions({
    queryKey: ["zones", "streets", text],
    queryFn: ({ signal }) => api<StreetsAnswer>("/api/zones/streets", { query: { text }, signal }),
    enabled: text.length >= 2,
  });

export const streetsAt = ([lon, lat]: LonLat) => api<StreetsAnswer>("/api/zones/streets", { query: { lon, lat } });

const ifMatch = ({ version }: { readonly version: number }) => ({ "if-match": `"${version}"` });

type Versioned<Thing> = Pick<Thing, Extract<keyof Thing, "id" | "planId" | "version">>;
const planPath = ({ id }: { readonly id: number }) => `/api/zones/plans/${id}`;
const zonePath = ({ id, planId }: Pick<PlanZone, "id" | "planId">) => `/api/zones/plans/${planId}/zones/${id}`;

export const addPlan = (body: NewPlan) => api<PlanVersion>("/api/zones/plans", { method: "POST", body });
export const changePlan = (plan: PlanVersion, body: PlanChange) =>
  api<PlanVersion>(planPath(plan), { method: "PUT", body, headers: ifMatch(plan) });
export const removePlan = (plan: PlanVersion) =>
  api<PlanVersion>(planPath(plan), { method: "DELETE", headers: ifMatch(plan) });
export const publishPlan = (plan: PlanVersion) =>
  api<PlanVersion>(`${planPath(plan)}/publication`, { method: "POST", headers: ifMatch(plan) });
export const recallPlan = (plan: PlanVersion) =>
  api<PlanVersion>(`${planPath(plan)}/publication`, { method: "DELETE", headers: ifMatch(plan) });

export const makeDocument = (plan: PlanVersion) =>
  api<{ taskId: number }>(`${planPath(plan)}/documents`, { method: "POST" });

export const addZone = (planId: number, body: ZoneChange) =>
  api<PlanZone>(`/api/zones/plans/${planId}/zones`, { method: "POST", body });
export const changeZone = (zone: Versioned<PlanZone>, body: ZoneChange) =>
  api<PlanZone>(zonePath(zone), { method: "PUT", body, headers: ifMatch(zone) });
export const removeZone = (zone: Versioned<PlanZone>) =>
  api<PlanZone>(zonePath(zone), { method: "DELETE", headers: ifMatch(zone) });
