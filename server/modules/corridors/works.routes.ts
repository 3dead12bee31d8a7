import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { newestCorridorRun } from "./corridors.queries.ts";
import type { CorridorSetting } from "./corridors.schemas.ts";
import * as queries from "./works.queries.ts";
import {
  AnswerBody,
  type Invitation,
  InvitationParams,
  Invitation as InvitationSchema,
  InvitationsAnswer,
  Invite,
  type Meeting,
  WorkAnswer,
  WorkParams,
  type WorkRow,
  WorksAnswer,
} from "./works.schemas.ts";

const INVITES = ["construction", "authority"] as const;

async function invitations(
  asked: { workId?: number; invitationId?: number },
  client: Conversation,
): Promise<Invitation[]> {
  const { workId = null, invitationId = null } = asked;
  return (await ask(queries.invitations, { workId, invitationId }, client)) as Invitation[];
}

async function findInvitation(invitationId: number, client: Conversation): Promise<Invitation> {
  const [found] = await invitations({ invitationId }, client);
  if (found === undefined) throw notFound("invitation", invitationId);
  return found;
}

/** Today as YYYY-MM-DD in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

async function invite(workId: number, { organisationIds, replyBy, message }: Invite, client: Conversation) {
  if ((await askOne(queries.findWork, { workId }, client)) === undefined) throw notFound("road work", workId);
  if (Number.isNaN(Date.parse(replyBy)) || replyBy < today()) {
    throw unacceptable(
      "reply-date-past",
      `replyBy is ${replyBy}; permitted: today, ${today()}, or later`,
      "body.replyBy",
    );
  }
  const wanted = [...new Set(organisationIds)];
  const known = new Set((await ask(queries.operatorsAmong, { organisationIds: wanted }, client)).map(({ id }) => id));
  const unknown = wanted.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw unacceptable(
      "not-an-operator",
      `organisation ${unknown} is not one that lays cables`,
      "body.organisationIds",
    );
  }
  const before = await invitations({ workId }, client);
  for (const organisationId of wanted) {
    if (before.some((each) => each.organisationId === organisationId && each.withdrawnAt === null)) {
      throw new AppError(
        409,
        "already-invited",
        `organisation ${organisationId} has been invited to work ${workId} already`,
      );
    }
    await ask(queries.insertInvitation, { workId, organisationId, replyBy, message }, client);
  }
  return { invitations: await invitations({ workId }, client) };
}

/** What an answer must hold: joining says how many pipes, declining says why. Throws 422. */
function checkAnswer({ answer, reason, pipesWanted }: AnswerBody): void {
  if (answer === "joins" && pipesWanted === null) {
    throw unacceptable("pipes-needed", "pipesWanted is missing; who joins says how many, 1 to 200", "body.pipesWanted");
  }
  if (answer !== "joins" && pipesWanted !== null) {
    throw unacceptable("no-pipes", `pipesWanted is ${pipesWanted}; only who joins wants pipes`, "body.pipesWanted");
  }
  if (answer === "declines" && (reason ?? "").trim().length < 3) {
    throw unacceptable("reason-needed", "reason is missing; who declines says why", "body.reason");
  }
}

/** Road works, what meets them in space and time, and the invitations to dig once. */
export const worksRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/corridors/works",
    { config: { access: "member" }, schema: { response: { 200: WorksAnswer }, tags: ["corridors"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const run = await askOne(newestCorridorRun, undefined, client);
        const setting = (run?.setting ?? null) as CorridorSetting | null;
        const works = (await ask(queries.works, undefined, client)) as unknown as WorkRow[];
        return { nearM: setting?.nearM ?? null, similarDays: setting?.similarDays ?? null, works };
      }),
  );

  app.get(
    "/api/corridors/works/:workId",
    {
      config: { access: "member" },
      schema: { params: WorkParams, response: { 200: WorkAnswer }, tags: ["corridors"] },
    },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        const work = await askOne(queries.findWork, params, client);
        if (work === undefined) throw notFound("road work", params.workId);
        const { id, source, sourceDate, isSynthetic } = work;
        const meetings = (await ask(queries.meetingsOfWork, params, client)) as Meeting[];
        return {
          id,
          source,
          sourceDate: sourceDate ?? null,
          isSynthetic,
          meetings,
          invitations: await invitations(params, client),
        };
      }),
  );

  app.post(
    "/api/corridors/works/:workId/invitations",
    {
      config: { access: INVITES },
      schema: { params: WorkParams, body: Invite, response: { 200: InvitationsAnswer }, tags: ["corridors"] },
    },
    ({ actor, params, body }) => database.withActor(actor, (client) => invite(params.workId, body, client)),
  );

  app.get(
    "/api/corridors/invitations",
    { config: { access: "member" }, schema: { response: { 200: InvitationsAnswer }, tags: ["corridors"] } },
    ({ actor }) => database.withActor(actor, async (client) => ({ invitations: await invitations({}, client) })),
  );

  app.patch(
    "/api/corridors/invitations/:invitationId",
    {
      config: { access: ["planner"] },
      schema: { params: InvitationParams, body: AnswerBody, response: { 200: InvitationSchema }, tags: ["corridors"] },
    },
    ({ actor, params: { invitationId }, body, headers }) =>
      database.withActor(actor, async (client) => {
        const before = await findInvitation(invitationId, client);
        const version = expectedVersion(headers["if-match"]);
        if (before.withdrawnAt !== null)
          throw new AppError(409, "withdrawn", `invitation ${invitationId} was withdrawn`);
        checkAnswer(body);
        const { answer, reason, pipesWanted } = body;
        const done = await askOne(
          queries.answerInvitation,
          { invitationId, version, answer, reason, pipesWanted },
          client,
        );
        if (done === undefined) throw staleVersion(`invitation ${invitationId}`, version, before.version);
        return findInvitation(invitationId, client);
      }),
  );

  app.delete(
    "/api/corridors/invitations/:invitationId",
    {
      config: { access: INVITES },
      schema: { params: InvitationParams, response: { 200: InvitationSchema }, tags: ["corridors"] },
    },
    ({ actor, params: { invitationId }, headers }) =>
      database.withActor(actor, async (client) => {
        const before = await findInvitation(invitationId, client);
        const version = expectedVersion(headers["if-match"]);
        const done = await askOne(queries.withdrawInvitation, { invitationId, version }, client);
        if (done === undefined) throw staleVersion(`invitation ${invitationId}`, version, before.version);
        return findInvitation(invitationId, client);
      }),
  );
};
