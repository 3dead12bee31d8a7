import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TreeOrder, TreeResult } from "../../../../server/modules/fibre/fibre.schemas.ts";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { isActive, useTask } from "../../api/tasks.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { fibreBasisQuery, previewQuery, withoutFtthQuery } from "./fibre.api.ts";
import { chosenHamlets, isSameOrder, orderOf, readFibreState } from "./fibre-state.ts";

/** Always the same list: what the map draws depends on it. */
const NO_ROWS: readonly GapRow[] = [];

/** What the panel, the table and the map of the tool have in common: the choice, the preview, the task and its result. */
export function useFibreTree({ state: address, session }: Pick<ToolProps, "state" | "session">) {
  const isMember = session.user !== null;
  const state = useMemo(() => readFibreState(address), [address]);
  const basis = useQuery({ ...fibreBasisQuery, enabled: isMember });
  const hamlets = useQuery({ ...withoutFtthQuery(state.organisationId), enabled: isMember });
  const rows = hamlets.data?.rows ?? NO_ROWS;
  const chosen = useMemo(() => chosenHamlets(rows, state), [rows, state]);
  const order = useMemo(() => orderOf(state, chosen), [state, chosen]);
  const { phaseBudgetsVnd: _budgets, seconds: _seconds, ...query } = order;
  const task = useTask(isMember ? state.taskId : null);
  const done = task.data?.status === "done" ? (task.data.result as TreeResult) : null;
  const isCurrent = done !== null && task.data !== undefined && isSameOrder(task.data.parameters as TreeOrder, order);
  const isAsked = isMember && state.mode === "tree" && chosen.length > 0;
  const preview = useQuery({ ...previewQuery(query), enabled: isAsked && !isCurrent });
  const result = isCurrent ? done : isAsked ? (preview.data ?? null) : null;
  const now = basis.data?.inputVersions;
  const isStale =
    result !== null &&
    now !== undefined &&
    Object.keys(now).some((layer) => now[layer] !== result.inputVersions[layer]);
  return {
    state,
    basis,
    hamlets,
    rows,
    chosen,
    order,
    task,
    isRunning: task.data !== undefined && isActive(task.data),
    preview,
    result,
    /** The result is the better tree of just this question. */
    isCurrent,
    /** There is a better tree, but of another question. */
    isOutdated: done !== null && !isCurrent,
    isStale,
  };
}

export type FibreTree = ReturnType<typeof useFibreTree>;
