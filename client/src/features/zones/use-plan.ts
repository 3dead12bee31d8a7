import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { PlanVersion, PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { plansQuery, planZonesQuery } from "./zones.api.ts";

const NO_ZONES: readonly PlanZone[] = [];

/** The version that the address names, else the draft, else the one in force, else the newest. */
export function chosenPlan(plans: readonly PlanVersion[], named: string | undefined): PlanVersion | null {
  const of = (status: PlanVersion["status"]) => plans.find((plan) => plan.status === status);
  return plans.find(({ id }) => String(id) === named) ?? of("draft") ?? of("in-force") ?? plans[0] ?? null;
}

/** What panel and table of the plan share: versions, the chosen one with its zones, the selected zone. */
export function usePlan({ session, state }: Pick<ToolProps, "session" | "state">) {
  const isMember = session.user !== null;
  const role = session.user?.role;
  const asked = useQuery({ ...plansQuery, enabled: isMember });
  const plans = asked.data?.plans;
  const plan = useMemo(() => (plans === undefined ? null : chosenPlan(plans, state.plan)), [plans, state.plan]);
  const askedZones = useQuery({ ...planZonesQuery(plan?.id ?? null), enabled: isMember && plan !== null });
  const zones = askedZones.data?.zones ?? NO_ZONES;
  const zone = useMemo(() => zones.find(({ id }) => String(id) === state.zone) ?? null, [zones, state.zone]);
  const isMaker = role === "construction" || role === "authority";
  return {
    asked,
    plans: plans ?? [],
    plan,
    askedZones,
    zones,
    zone,
    isMaker,
    mayEdit: isMaker && plan?.status === "draft",
  };
}

/** Asks everything that depends on the plan again: its versions, zones, differences, the layer and the check of masts. */
export function useRefresh(onStored: () => void): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ["zones"] }),
      queryClient.invalidateQueries({ queryKey: ["permits"] }),
    ]);
    onStored();
  }, [queryClient, onStored]);
}
