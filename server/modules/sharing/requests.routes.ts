import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, forbidden, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import * as queries from "./requests.queries.ts";
import {
  NewRequest,
  RequestDetail,
  RequestParams,
  RequestReply,
  type RequestRow,
  type RequestState,
  RequestsAnswer,
} from "./requests.schemas.ts";

type Member = Extract<Actor, { kind: "member" }>;

/** Answers that need a reason: the other side must learn why. */
const NEEDS_REASON: readonly RequestState[] = ["infeasible", "not-in-plan"];

function memberOf(actor: Actor): Member {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "a request is between organisations");
  return actor;
}

async function listRequests(requestId: number | null, client: Conversation): Promise<RequestRow[]> {
  const rows = await ask(queries.listRequests, { requestId }, client);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, center: [lon, lat] }) as RequestRow);
}

/** One request with its thread. Throws 404 for one that is not there for this actor. */
async function findRequest(requestId: number, client: Conversation): Promise<RequestDetail> {
  const [row] = await listRequests(requestId, client);
  if (row === undefined) throw notFound("request", requestId);
  const messages = await ask(queries.requestMessages, { requestId }, client);
  return { ...row, messages } as RequestDetail;
}

/** Sends a request to the mast's owner. Throws 404 for an unknown mast, 422 for one's own or a second request while one is open. */
async function send(asked: NewRequest, actor: Member, client: Conversation): Promise<RequestDetail> {
  const { siteId, technology, antennaHeightM } = asked;
  const { organisationId, userId } = actor;
  const site = await askOne(queries.ownerOfSite, { siteId }, client);
  if (site === undefined) throw notFound("site", siteId);
  if (site.ownerOrganisationId === organisationId) {
    throw unacceptable("own-mast", `site ${siteId} is one's own: nobody needs to be asked`, "body.siteId");
  }
  const open = await askOne(queries.openRequestFor, { organisationId, siteId, technology }, client);
  if (open !== undefined) {
    const message = `request ${open.id} for this mast and technology has not been answered yet`;
    throw unacceptable("already-asked", message, "body.siteId", { requestId: open.id });
  }
  const { hamletId = null, scenarioId = null, message } = asked;
  const place = { siteId, technology, antennaHeightM, hamletId, scenarioId };
  const row = await askOne(queries.insertRequest, { ...place, organisationId, userId }, client);
  if (row === undefined) throw new Error("the request was not stored");
  const words = { requestId: row.id, organisationId, userId, body: message, stateAfter: "sent" };
  await ask(queries.insertMessage, words, client);
  return findRequest(row.id, client);
}

/** Who may set which state; the database holds the same rule. */
function requireSide(request: RequestRow, state: RequestState, { organisationId }: Member): void {
  const isAsker = state === "withdrawn" || state === "sent";
  const side = isAsker ? request.fromOrganisationId : request.toOrganisationId;
  if (side !== organisationId) {
    throw forbidden(
      `only ${isAsker ? "who asked" : "the owner of the mast"} may set request ${request.id} to ${state}`,
    );
  }
}

/** Adds words, and an answer where one comes with them. */
async function reply(
  requestId: number,
  { message, state }: RequestReply,
  version: number | undefined,
  actor: Member,
  client: Conversation,
): Promise<RequestDetail> {
  const request = await findRequest(requestId, client);
  const body = message.trim();
  if (state !== undefined) {
    requireSide(request, state, actor);
    if (NEEDS_REASON.includes(state) && body === "") {
      throw unacceptable("reason-needed", `the answer ${state} needs a reason`, "body.message");
    }
    const set = await askOne(queries.setRequestState, { requestId, state, version: version ?? 0 }, client);
    if (set === undefined) throw staleVersion(`request ${requestId}`, version ?? 0, request.version);
  } else if (body === "") throw unacceptable("message-needed", "a message without words says nothing", "body.message");
  const { organisationId, userId } = actor;
  await ask(queries.insertMessage, { requestId, organisationId, userId, body, stateAfter: state ?? null }, client);
  await ask(queries.markSeen, { requestId }, client);
  return findRequest(requestId, client);
}

/** Requests for a place on somebody's mast, with both sides' words. */
export const requestsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/sharing/requests",
    {
      config: { access: ["authority", "planner"] },
      schema: { response: { 200: RequestsAnswer }, tags: ["sharing"] },
    },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const requests = await listRequests(null, client);
        const { organisationId } = memberOf(actor);
        const waiting = requests.filter((each) => each.state === "sent" && each.toOrganisationId === organisationId);
        return { waiting: waiting.length, unseen: requests.filter(({ isNew }) => isNew).length, requests };
      }),
  );

  app.post(
    "/api/sharing/requests",
    {
      config: { access: ["planner"] },
      schema: { body: NewRequest, response: { 201: RequestDetail }, tags: ["sharing"] },
    },
    async ({ actor, body }, answer) => {
      const sent = await database.withActor(actor, (client) => send(body, memberOf(actor), client));
      return answer.code(201).send(sent);
    },
  );

  app.get(
    "/api/sharing/requests/:requestId",
    {
      config: { access: ["authority", "planner"] },
      schema: { params: RequestParams, response: { 200: RequestDetail }, tags: ["sharing"] },
    },
    ({ actor, params }) => database.withActor(actor, (client) => findRequest(params.requestId, client)),
  );

  app.post(
    "/api/sharing/requests/:requestId/messages",
    {
      config: { access: ["authority", "planner"] },
      schema: { params: RequestParams, body: RequestReply, response: { 200: RequestDetail }, tags: ["sharing"] },
    },
    ({ actor, params: { requestId }, body, headers }) => {
      const version = body.state === undefined ? undefined : expectedVersion(headers["if-match"]);
      return database.withActor(actor, (client) => reply(requestId, body, version, memberOf(actor), client));
    },
  );

  app.put(
    "/api/sharing/requests/:requestId/seen",
    {
      config: { access: ["authority", "planner"] },
      schema: { params: RequestParams, response: { 200: RequestDetail }, tags: ["sharing"] },
    },
    ({ actor, params: { requestId } }) =>
      database.withActor(actor, async (client) => {
        await ask(queries.markSeen, { requestId }, client);
        return findRequest(requestId, client);
      }),
  );
};
