import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import * as queries from "./zones.queries.ts";
import type { NewPlan, PlanChange, PlanVersion } from "./zones.schemas.ts";
import { published } from "./zones.ts";

/** Today as YYYY-MM-DD in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** Versions that the actor may see: the draft first, then from the latest to the oldest. */
export async function planVersions(client: Conversation, planId: number | null = null): Promise<PlanVersion[]> {
  return (await ask(queries.plans, { today: today(), planId }, client)) as PlanVersion[];
}

/** Throws 404 where there is none, or none for the actor. */
export async function findPlan(planId: number, client: Conversation): Promise<PlanVersion> {
  const [found] = await planVersions(client, planId);
  if (found === undefined) throw notFound("plan version", planId);
  return found;
}

/** Opens the one draft, as a copy of a version or empty. Throws 404 for an unknown version and 409 where there is a draft already. */
export async function addPlan({ name, note, basedOnId }: NewPlan, client: Conversation): Promise<PlanVersion> {
  if (basedOnId !== null) await findPlan(basedOnId, client);
  const draft = await askOne(queries.draftPlan, undefined, client);
  if (draft !== undefined) {
    throw new AppError(409, "draft-exists", `“${draft.name}” is a draft already; permitted: one at a time`, {
      details: { planId: draft.id },
    });
  }
  const { id } = (await askOne(queries.insertPlan, { name, note, basedOnId }, client)) as { id: number };
  if (basedOnId !== null) await ask(queries.copyZones, { fromId: basedOnId, toId: id }, client);
  return findPlan(id, client);
}

/** The draft at the version that the edit is based on. Throws 404, 409 for a published one, 412. */
async function draftAt(planId: number, version: number, client: Conversation): Promise<PlanVersion> {
  await ask(queries.lockPlan, { planId }, client);
  const found = await findPlan(planId, client);
  if (found.status !== "draft") throw published(planId);
  if (found.version !== version) throw staleVersion(`plan version ${planId}`, version, found.version);
  return found;
}

export async function changePlan(planId: number, version: number, change: PlanChange, client: Conversation) {
  await draftAt(planId, version, client);
  await ask(queries.updatePlan, { planId, version, ...change }, client);
  return findPlan(planId, client);
}

export async function removePlan(planId: number, version: number, client: Conversation): Promise<PlanVersion> {
  const before = await draftAt(planId, version, client);
  await ask(queries.deletePlan, { planId, version }, client);
  return before;
}

/**
 * Puts a draft in force from its first day on; the version before it ends there. Throws 422 where the decision, the day or every
 * zone is missing, or where a version that begins on that day or later has been published: what was in force stays so.
 */
export async function publishPlan(planId: number, version: number, client: Conversation): Promise<PlanVersion> {
  const { decision, validFrom, zones, streets } = await draftAt(planId, version, client);
  if (decision === null)
    throw unacceptable("decision-needed", "decision is missing: the number of the decision", "decision");
  if (validFrom === null) throw unacceptable("day-needed", "validFrom is missing: the first day in force", "validFrom");
  if (zones + streets === 0)
    throw unacceptable("plan-empty", "the version has no zone and no street; permitted: at least 1");
  const last = await askOne(queries.lastPublished, undefined, client);
  if (last !== undefined && last.validFrom >= validFrom) {
    throw unacceptable(
      "day-too-early",
      `validFrom is ${validFrom}; permitted: after ${last.validFrom}, on which “${last.name}” begins`,
      "validFrom",
      { validFrom, after: last.validFrom, name: last.name },
    );
  }
  await ask(queries.publishPlan, { planId, version }, client);
  return findPlan(planId, client);
}

/** Makes a version that does not hold yet a draft again. Throws 404, 412, and 409 where it holds, held, or another draft is open. */
export async function recallPlan(planId: number, version: number, client: Conversation): Promise<PlanVersion> {
  const found = await findPlan(planId, client);
  if (found.status !== "coming") {
    throw new AppError(409, "plan-not-coming", `plan version ${planId} is ${found.status}; permitted: coming`);
  }
  const draft = await askOne(queries.draftPlan, undefined, client);
  if (draft !== undefined) {
    throw new AppError(409, "draft-exists", `“${draft.name}” is a draft already; permitted: one at a time`, {
      details: { planId: draft.id },
    });
  }
  const done = await askOne(queries.recallPlan, { planId, version }, client);
  if (done === undefined) throw staleVersion(`plan version ${planId}`, version, found.version);
  return findPlan(planId, client);
}
