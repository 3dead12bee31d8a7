import multipart from "@fastify/multipart";
import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import { expectedVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { codeHash, holdCode, newCode, unknownCode } from "./code.ts";
import * as queries from "./incidents.queries.ts";
import {
  Incident,
  IncidentParams,
  IncidentReceipt,
  IncidentSettingAnswer,
  IncidentSettingChange,
  type IncidentState,
  IncidentsAnswer,
  NewStep,
  PhotoParams,
  SenderWords,
  TrackBody,
  TrackedIncident,
} from "./incidents.schemas.ts";
import { findCase, listIncidents, readIncident, readTracked } from "./read.ts";
import { FORM_BYTES, FORM_LIMITS, plainText, type ReceivedReport, receiveReport } from "./receive.ts";
import { readIncidentSetting, storeIncidentSetting } from "./setting.ts";
import { takeStep } from "./steps.ts";

const tags = ["incidents"];
const HOUR_MS = 3_600_000;
/** Of one address: a family or an office may sit behind it, a program that fills the list may not. */
const REPORTS_PER_HOUR = { rateLimit: { max: 10, timeWindow: HOUR_MS } };
const WORDS_PER_HOUR = { rateLimit: { max: 20, timeWindow: HOUR_MS } };
const LOOKS_PER_HOUR = { rateLimit: { max: 120, timeWindow: HOUR_MS } };

/** Stores a report with its photos and contact as its holder. Throws 422 where the place lies outside of the province. */
async function storeReport({ report, photos }: ReceivedReport, client: Conversation) {
  const { kind, lon, lat, words, contact, near } = report;
  const commune = await askOne(queries.communeAt, { lon, lat }, client);
  const unitId = commune?.unitId ?? null;
  if (unitId === null && commune?.hasCommunes === true) {
    throw unacceptable("outside-province", `${lat}, ${lon} lies in no commune of the province`, "report/lon");
  }
  const code = newCode();
  const hash = codeHash(code);
  await holdCode(hash, client);
  const { setting } = await readIncidentSetting(client);
  const added = await askOne(queries.insertIncident, { kind, lon, lat, unitId }, client);
  if (added === undefined) throw new Error("an incident was stored without an id");
  const incidentId = added.id;
  const stored = await askOne(
    queries.insertIncidentCase,
    {
      incidentId,
      codeHash: hash,
      lon,
      lat,
      words,
      nearLayer: near?.layer ?? null,
      nearId: near?.id ?? null,
      days: setting.daysToFix[kind],
    },
    client,
  );
  if (stored === undefined) throw new Error("an incident was stored without its case");
  for (const photo of photos) await ask(queries.insertIncidentPhoto, { incidentId, ...photo }, client);
  if (contact !== undefined) await ask(queries.insertIncidentContact, { incidentId, contact }, client);
  await ask(queries.insertSenderStep, { incidentId, kind: "received", words: "" }, client);
  return { incidentId, code, dueOn: stored.dueOn };
}

/** Reports of the public, and what those who handle them do about them. What an answer holds is row security's decision. */
export const incidentsRoutes: Module = async (app, { database }) => {
  await app.register(multipart, { limits: FORM_LIMITS });

  app.get(
    "/api/incidents",
    { config: { access: "public" }, schema: { response: { 200: IncidentsAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ incidents: await listIncidents(client) })),
  );

  app.post(
    "/api/incidents",
    {
      config: { access: "public", ...REPORTS_PER_HOUR },
      bodyLimit: FORM_BYTES,
      schema: { consumes: ["multipart/form-data"], response: { 201: IncidentReceipt }, tags },
    },
    async (request, reply) => {
      const received = await receiveReport(request);
      const receipt = await database.withActor(request.actor, (client) => storeReport(received, client));
      return reply.status(201).send(receipt);
    },
  );

  app.get(
    "/api/incidents/:incidentId",
    { config: { access: "member" }, schema: { params: IncidentParams, response: { 200: Incident }, tags } },
    ({ actor, params }) => database.withActor(actor, (client) => readIncident(params.incidentId, actor, client)),
  );

  app.get(
    "/api/incidents/:incidentId/photos/:photoId",
    { config: { access: "member" }, schema: { params: PhotoParams, response: { 200: Type.Any() }, tags } },
    async ({ actor, params }, reply) => {
      const photo = await database.withActor(actor, (client) => askOne(queries.findIncidentPhoto, params, client));
      if (photo === undefined) throw notFound("photo", params.photoId);
      // A stranger's file: shown as a picture and as nothing else, also where it is opened by itself.
      return reply
        .type(photo.mediaType)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", `inline; filename="photo-${params.photoId}"`)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .send(photo.content);
    },
  );

  app.post(
    "/api/incidents/:incidentId/steps",
    {
      config: { access: ["authority", "planner", "construction"] },
      schema: { params: IncidentParams, body: NewStep, response: { 200: Incident }, tags },
    },
    ({ actor, params: { incidentId }, body, headers }) =>
      database.withActor(actor, async (client) => {
        const { row } = await findCase(incidentId, client);
        const basis = { ...row, state: row.state as IncidentState };
        await takeStep(basis, body, expectedVersion(headers["if-match"]), actor, client);
        return readIncident(incidentId, actor, client);
      }),
  );

  app.post(
    "/api/incidents/track",
    {
      config: { access: "public", ...LOOKS_PER_HOUR },
      schema: { body: TrackBody, response: { 200: TrackedIncident }, tags },
    },
    ({ actor, body }) =>
      database.withActor(actor, async (client) => {
        const hash = codeHash(body.code);
        await holdCode(hash, client);
        const tracked = await readTracked(hash, client);
        if (tracked === undefined) throw unknownCode();
        return tracked;
      }),
  );

  app.post(
    "/api/incidents/track/words",
    {
      config: { access: "public", ...WORDS_PER_HOUR },
      schema: { body: SenderWords, response: { 200: TrackedIncident }, tags },
    },
    ({ actor, body }) =>
      database.withActor(actor, async (client) => {
        const hash = codeHash(body.code);
        const words = plainText(body.words);
        if (words.length < 5) throw unacceptable("words-needed", "words holds less than 5 letters", "body.words");
        await holdCode(hash, client);
        const before = await readTracked(hash, client);
        if (before === undefined) throw unknownCode();
        await ask(queries.insertSenderStep, { incidentId: before.id, kind: "words", words }, client);
        const after = await readTracked(hash, client);
        if (after === undefined) throw unknownCode();
        return after;
      }),
  );

  app.get(
    "/api/incidents/setting",
    { config: { access: "public" }, schema: { response: { 200: IncidentSettingAnswer }, tags } },
    ({ actor }) => database.withActor(actor, readIncidentSetting),
  );

  app.put(
    "/api/incidents/setting",
    {
      config: { access: ["authority"] },
      schema: { body: IncidentSettingChange, response: { 200: IncidentSettingAnswer }, tags },
    },
    ({ actor, body: { setting, source } }) =>
      database.withActor(actor, (client) => storeIncidentSetting(setting, source, client)),
  );
};
