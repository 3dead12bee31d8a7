import { Type } from "typebox";
import { ask } from "../../database/ask.ts";
import type { Module } from "../../module.ts";
import { auditEntries, auditPeople } from "./audit.queries.ts";
import { AuditAnswer, type AuditEntry, AuditPerson, AuditQuery, type AuditTopic } from "./audit.schemas.ts";

const config = { access: ["authority", "planner", "construction"] } as const;
const tags = ["administration"];

/** Events of each topic; changes of rows are told from accounts by their table (audit.sql). */
const KINDS: Record<AuditTopic, readonly string[]> = {
  changes: [],
  accounts: ["invited", "password-reset", "password-set", "password-changed", "link-revoked", "restored"],
  "sign-ins": ["sign-in", "sign-in-failed", "session-ended"],
  tokens: ["token-made", "token-revoked"],
  imports: ["import-stored", "import-undone", "import-failed"],
  exports: ["export"],
  freezes: ["frozen"],
  shares: ["share-made", "share-revoked", "share-file"],
  tasks: ["task-stopped", "task-retried"],
};
const ALL_KINDS = Object.values(KINDS).flat();
/** After everything: where the first page begins. */
const START = { beforeAt: "infinity", beforeSource: "event", beforeId: Number.MAX_SAFE_INTEGER };
/** Days are those of Viet Nam, which has no summer time. */
const startOf = (day: string) => `${day}T00:00:00+07:00`;
const DAY_MS = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Who did what and when, over the history of rows and the events of security; each organisation its own, the authority all. */
export const auditRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/audit",
    { config, schema: { querystring: AuditQuery, response: { 200: AuditAnswer }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const rows = await ask(auditEntries, parametersOf(query), client);
        const entries = rows.slice(0, query.limit).map(({ id, ...row }): AuditEntry => {
          const source = row.source as AuditEntry["source"];
          return { ...row, source, key: `${row.at}_${source}_${id}`, details: row.details as AuditEntry["details"] };
        });
        return { entries, next: rows.length > query.limit ? (entries.at(-1)?.key ?? null) : null };
      }),
  );

  app.get("/api/audit/people", { config, schema: { response: { 200: Type.Array(AuditPerson) }, tags } }, ({ actor }) =>
    database.withActor(actor, (client) => ask(auditPeople, undefined, client)),
  );
};

function parametersOf({ topic, personId, organisationId, since, until, after, limit }: AuditQuery) {
  const [at, source, id] = after?.split("_") ?? [];
  return {
    ...(at === undefined ? START : { beforeAt: at, beforeSource: source as string, beforeId: Number(id) }),
    since: since === undefined ? "-infinity" : startOf(since),
    until: until === undefined ? "infinity" : startOf(dayAfter(until)),
    withChanges: topic === undefined || topic === "changes",
    withAccounts: topic === undefined || topic === "accounts",
    kinds: [...(topic === undefined ? ALL_KINDS : KINDS[topic])],
    personId: personId ?? null,
    organisationId: organisationId ?? null,
    limit: limit + 1,
  };
}
