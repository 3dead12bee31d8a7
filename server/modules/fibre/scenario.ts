import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { createScenario } from "../../scenarios/store.ts";
import { findTask } from "../../tasks/store.ts";
import type { TreeOrder, TreeResult } from "./fibre.schemas.ts";
import { FIBRE_TASK } from "./fibre.task.ts";
import { readInputVersions } from "./inputs.ts";
import { scenarioItems } from "./scenario-items.ts";

/** The result of a finished task of the actor's organisation. Throws 404, or 422 where it has none. */
async function resultOf(taskId: number, client: Conversation): Promise<{ order: TreeOrder; result: TreeResult }> {
  const task = await findTask(taskId, client);
  if (task === undefined || task.kind !== FIBRE_TASK) throw notFound("fibre task", taskId);
  if (task.status !== "done") {
    throw unacceptable("task-not-done", `task ${taskId} is ${task.status}; only a finished one has a tree to keep`);
  }
  return { order: task.parameters as TreeOrder, result: task.result as TreeResult };
}

/**
 * Keeps a computed tree as a scenario. What lies beyond the budgets is not part of it.
 * Throws 409 where the data have changed since it was computed: a scenario tells of what it was made from.
 */
export async function keepAsScenario(
  { taskId, name }: { readonly taskId: number; readonly name: string },
  actor: Actor,
  client: Conversation,
): Promise<number> {
  const { order, result } = await resultOf(taskId, client);
  const now = await readInputVersions(client);
  const changed = Object.keys(now).filter((layer) => now[layer] !== result.inputVersions[layer]);
  if (changed.length > 0) {
    const message = `${changed.join(", ")} changed since the tree was computed; compute it again`;
    throw new AppError(409, "stale", message, { details: { layers: changed } });
  }
  const items = scenarioItems(result);
  if (items.length === 0) {
    throw unacceptable("nothing-to-keep", "the tree has no segment; there is nothing to keep");
  }
  const { segments: _segments, hamlets: _hamlets, costs, inputVersions: _versions, ...outcome } = result;
  return createScenario(
    {
      name,
      source: "fibre",
      parameters: order,
      costs,
      outcome,
      items,
    },
    actor,
    client,
  );
}
