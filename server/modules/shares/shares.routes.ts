import { randomBytes } from "node:crypto";
import { Type } from "typebox";
import { allowsDemonstration } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type MemberRole, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError, forbidden, notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { tokenHash } from "../../plugins/session-cookie.ts";
import * as queries from "./shares.queries.ts";
import {
  CreatedShare,
  NewShare,
  OpenedShare,
  Share,
  SharedFileQuestion,
  type SharedReport,
  ShareParams,
  ShareQuestion,
} from "./shares.schemas.ts";

const access = ["authority", "planner", "construction"] as const;
const tags = ["shares"];
/** One address may be a whole office that was sent the same link. */
const OPENINGS_PER_MINUTE = { rateLimit: { max: 60, timeWindow: 60_000 } };
const shareOver = () => new AppError(404, "share-over", "the link does not hold: it is over, revoked or never was");

/** Read-only links with an end date: made and revoked by members, opened by anybody who holds one. */
export const sharesRoutes: Module = async (app, { database, config }) => {
  app.get("/api/shares", { config: { access }, schema: { response: { 200: Type.Array(Share) }, tags } }, ({ actor }) =>
    database.withActor(actor, (client) => ask(queries.listShares, undefined, client)),
  );

  app.post(
    "/api/shares",
    { config: { access }, schema: { body: NewShare, response: { 201: CreatedShare }, tags } },
    async ({ actor, body }, reply) => {
      if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "sign in to share");
      const secret = randomBytes(32).toString("base64url");
      const { organisationId, userId } = actor;
      const made = await database.withActor(actor, async (client) => {
        await checkScenario(client, body.scenarioId);
        await checkReport(client, body, actor.role);
        return askOne(queries.createShare, { ...body, organisationId, userId, tokenHash: tokenHash(secret) }, client);
      });
      if (made === undefined) throw new Error("a share link was inserted and not returned");
      return reply.status(201).send({ ...made, secret });
    },
  );

  app.delete(
    "/api/shares/:shareId",
    { config: { access }, schema: { params: ShareParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params }, reply) => {
      const revoked = await database.withActor(actor, (client) => askOne(queries.revokeShare, params, client));
      if (revoked === undefined) throw notFound("share link", params.shareId);
      return reply.status(204).send(null);
    },
  );

  // Asked with POST, so that the secret stands in no address that is logged.
  app.post(
    "/api/shares/open",
    {
      config: { access: "public", ...OPENINGS_PER_MINUTE },
      schema: { body: ShareQuestion, response: { 200: OpenedShare }, tags },
    },
    ({ body }) =>
      database.withActor(SYSTEM_ACTOR, async (client) => {
        const demonstrationAllowed = allowsDemonstration(config);
        const link = await askOne(
          queries.openShare,
          { tokenHash: tokenHash(body.secret), demonstrationAllowed },
          client,
        );
        if (link === undefined) throw shareOver();
        const { scenarioId, reportTaskId, ...shown } = link;
        return {
          ...shown,
          scenario: scenarioId === null ? null : await sharedScenario(client, scenarioId),
          report: reportTaskId === null ? null : await sharedReport(client, reportTaskId),
        };
      }),
  );

  app.post(
    "/api/shares/file",
    {
      config: { access: "public", ...OPENINGS_PER_MINUTE },
      schema: { body: SharedFileQuestion, response: { 200: Type.Any() }, tags },
    },
    async ({ body: { secret, documentId } }, reply) => {
      const question = { tokenHash: tokenHash(secret), documentId, demonstrationAllowed: allowsDemonstration(config) };
      const file = await database.withActor(SYSTEM_ACTOR, async (client) => {
        const found = await askOne(queries.sharedFile, question, client);
        if (found !== undefined) await ask(queries.noteSharedFile, { ...found, file: found.name }, client);
        return found;
      });
      if (file === undefined) throw shareOver();
      return reply
        .type(file.mediaType)
        .header("Content-Disposition", `attachment; filename="${file.name}"`)
        .send(file.bytes);
    },
  );
};

/** Throws 404 for a scenario that is not of the actor's own organisation; the policy of the table refuses it too. */
async function checkScenario(client: Conversation, scenarioId: number | null): Promise<void> {
  if (scenarioId === null) return;
  const own = await askOne(queries.ownScenario, { scenarioId }, client);
  if (own === undefined) throw notFound("scenario", scenarioId);
}

async function sharedScenario(client: Conversation, scenarioId: number): Promise<OpenedShare["scenario"]> {
  const scenario = await askOne(queries.sharedScenario, { scenarioId }, client);
  if (scenario === undefined) return null;
  return { ...scenario, items: await ask(queries.sharedItems, { scenarioId }, client) };
}

/** A report is the authority's to give, of its own long work that is done. Throws 403, 404, or 422 beside a scenario. */
async function checkReport(client: Conversation, { scenarioId, reportTaskId }: NewShare, role: MemberRole) {
  if (reportTaskId === undefined || reportTaskId === null) return;
  if (role !== "authority") throw forbidden("only the authority shares a report by link");
  if (scenarioId !== null)
    throw unacceptable("one-thing-a-link", "a link is about a scenario or a report, not both", "body.reportTaskId");
  const own = await askOne(queries.ownReport, { taskId: reportTaskId }, client);
  if (own === undefined) throw notFound("written report", reportTaskId);
}

async function sharedReport(client: Conversation, taskId: number): Promise<OpenedShare["report"]> {
  const report = await askOne(queries.sharedReport, { taskId }, client);
  if (report === undefined) return null;
  const { targets, files, province, ...freeze } = report;
  return {
    ...freeze,
    province: province ?? null,
    targets: targets as SharedReport["targets"],
    files: files as SharedReport["files"],
  };
}
