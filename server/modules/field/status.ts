import { isDeepStrictEqual } from "node:util";
import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { ServiceVerdict } from "../../measured/rule.ts";
import { checkReason, type Visit, wordOfVisits } from "../../measured/visits.ts";
import * as queries from "./field.queries.ts";
import { readRule } from "./setting.ts";

type VisitRow = queries.IRivalsResult;

/** What the visits say of one operator's technology in one hamlet. */
interface Status {
  readonly hamletId: number;
  readonly operatorId: number;
  readonly technology: string;
  readonly verdict: string;
  readonly checkReason: string | null;
  readonly visits: number;
  readonly visitId: string | null;
  readonly organisationId: number;
}

const keyOf = (each: { hamletId: number; operatorId: number; technology: string }) =>
  `${each.hamletId}/${each.operatorId}/${each.technology}`;

async function judge(hamletIds: number[] | null, client: Conversation): Promise<Status[]> {
  const { rule } = await readRule(client);
  const visits = await ask(queries.rivals, { hamletIds }, client);
  const others = new Map((await ask(queries.otherSources, { hamletIds }, client)).map((row) => [keyOf(row), row]));
  return [...Map.groupBy(visits, keyOf)].map(([key, rows]): Status => {
    const word = wordOfVisits(rows as unknown as Visit[], rule, Date.now());
    const last = rows.findLast(({ id }) => word.counted.some((visit) => visit.id === id));
    const source = others.get(key);
    const { hamletId, operatorId, technology, organisationId } = last ?? (rows.at(-1) as VisitRow);
    return {
      ...{ hamletId, operatorId, technology, organisationId },
      verdict: word.verdict,
      checkReason: checkReason(
        word,
        (source?.modelled ?? "unknown") as ServiceVerdict,
        (source?.reported ?? "unknown") as ServiceVerdict,
      ),
      visits: word.counted.length,
      visitId: last?.id ?? null,
    };
  });
}

/** Writes down each status that differs from the last one, with the visit that caused it. */
async function noteChanges(statuses: readonly Status[], hamletIds: number[] | null, client: Conversation) {
  const before = new Map((await ask(queries.currentStatuses, { hamletIds }, client)).map((row) => [keyOf(row), row]));
  for (const status of statuses) {
    const last = before.get(keyOf(status));
    const isSame =
      last !== undefined &&
      last.verdict === status.verdict &&
      last.checkReason === status.checkReason &&
      last.visits === status.visits &&
      last.visitId === status.visitId;
    if (!isSame) await ask(queries.insertStatusChange, status, client);
  }
}

/** Marks the hamlets of which a service is to be verified, and no others. */
async function markHamlets(statuses: readonly Status[], hamletIds: number[] | null, client: Conversation) {
  const wanted = new Map<number, string[]>();
  for (const { hamletId, technology, checkReason: reason } of statuses) {
    // 2G is closed: it counts for nothing.
    if (reason === null || technology === "2G") continue;
    wanted.set(hamletId, [...new Set([...(wanted.get(hamletId) ?? []), technology])].sort());
  }
  const marked = await ask(queries.hamletChecks, { hamletIds }, client);
  for (const { hamletId, technologies } of marked) {
    const now = wanted.get(hamletId);
    if (now === undefined) await ask(queries.dropHamletCheck, { hamletId }, client);
    else if (isDeepStrictEqual(now, technologies)) wanted.delete(hamletId);
  }
  for (const [hamletId, technologies] of wanted) {
    await ask(queries.setHamletCheck, { hamletId, technologies }, client);
  }
}

/**
 * Judges the hamlets again by all visits, whoever made them: what an inspector may not read of another organisation's visits still
 * makes the hamlet to be verified. null: all hamlets.
 */
export async function refreshStatus(hamletIds: number[] | null, client: Conversation): Promise<void> {
  await ask(queries.lockStatus, undefined, client);
  const statuses = await judge(hamletIds, client);
  await noteChanges(statuses, hamletIds, client);
  await markHamlets(statuses, hamletIds, client);
}

/** Judges all hamlets again where visits, coverage, reports, the rule or the day have changed. Returns whether it did. */
export async function refreshStaleStatus(database: Database): Promise<boolean> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const inputs = await askOne(queries.statusInputs, undefined, client);
    if (inputs === undefined) throw new Error("the inputs of the field status have no row");
    const { versions, today, lastVersions, lastFor } = inputs;
    if (lastFor === today && isDeepStrictEqual(versions, lastVersions)) return false;
    await refreshStatus(null, client);
    await ask(queries.keepStatusRun, { versions: JSON.stringify(versions), today }, client);
    return true;
  });
}

/** `refreshStaleStatus` as the worker process calls it again and again: never twice at once. */
export function fieldStatusKeeper(database: Database, tell: (error: Error) => void): () => void {
  const PAUSE_AFTER_ERROR_MS = 60_000;
  let isBusy = false;
  let pausedUntil = 0;
  return () => {
    if (isBusy || Date.now() < pausedUntil) return;
    isBusy = true;
    refreshStaleStatus(database)
      .catch((error: Error) => {
        pausedUntil = Date.now() + PAUSE_AFTER_ERROR_MS;
        tell(error);
      })
      .finally(() => {
        isBusy = false;
      });
  };
}
