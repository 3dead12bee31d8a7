import { useQuery } from "@tanstack/react-query";
import type {
  SharingOutcome,
  SharingParameters,
  SharingResult,
} from "../../../../server/modules/sharing/sharing.schemas.ts";
import type { ChangedCost } from "../../../../server/scenarios/scenarios.schemas.ts";
import { useTask } from "../../api/tasks.ts";
import { planQuery } from "./sharing.api.ts";

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

export interface ShownPlan {
  readonly outcome: SharingOutcome;
  readonly parameters: SharingParameters | undefined;
  readonly scenarioId: number | null;
  readonly name: string | null;
  readonly isStale: boolean;
  readonly changedCosts: readonly ChangedCost[];
}

/** The run and the plan that the address names: a stored plan, or the result of a run that found nothing to do. */
export function usePlan(state: Readonly<Record<string, string>>) {
  const task = useTask(idOf(state.task)).data;
  const result = task?.status === "done" ? (task.result as SharingResult) : undefined;
  // Of a run that has just ended as well: whether it is still true is known of the stored plan.
  const stored = useQuery(planQuery(result?.scenarioId ?? idOf(state.plan)));
  let plan: ShownPlan | undefined;
  if (result !== undefined) {
    const parameters = task?.parameters as SharingParameters;
    const { isStale = false, changedCosts = [] } = stored.data ?? {};
    plan = { ...result, parameters, name: null, isStale, changedCosts };
  } else if (stored.data !== undefined) plan = stored.data;
  return { task, result, plan, error: stored.error, isLoading: stored.isFetching && stored.data === undefined };
}
