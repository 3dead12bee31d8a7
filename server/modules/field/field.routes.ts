import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./field.queries.ts";
import {
  type FieldHamlet,
  FieldHamletsAnswer,
  FieldHamletsQuery,
  FieldVisit,
  PhotoParams,
  RuleAnswer,
  RuleChange,
  StatusAnswer,
  StatusQuery,
  StoredPhoto,
  VisitBody,
  VisitParams,
  VisitsAnswer,
  VisitsQuery,
} from "./field.schemas.ts";
import { readRule, storeRule } from "./setting.ts";
import { refreshStatus } from "./status.ts";
import { findVisit, listVisits, PHOTO_BYTES, takePhoto, takeVisit } from "./visits.ts";

const MAY_VISIT = ["authority", "inspector"] as const;
const tags = ["field"];

/** Records of inspectors with their photos. Every write is under an id that the browser drew: sent twice it is stored once. */
const visitRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/field/visits",
    { config: { access: "member" }, schema: { querystring: VisitsQuery, response: { 200: VisitsAnswer }, tags } },
    ({ actor, query }) => database.withActor(actor, (client) => listVisits(query, client)),
  );

  app.get(
    "/api/field/visits/:visitId",
    { config: { access: "member" }, schema: { params: VisitParams, response: { 200: FieldVisit }, tags } },
    ({ actor, params }) => database.withActor(actor, (client) => findVisit(params.visitId, client)),
  );

  app.put(
    "/api/field/visits/:visitId",
    {
      config: { access: MAY_VISIT },
      schema: { params: VisitParams, body: VisitBody, response: { 200: FieldVisit }, tags },
    },
    async ({ actor, params, body }) => {
      const { visitId, isConflict } = await database.withActor(actor, (client) =>
        takeVisit(params.visitId, body, client),
      );
      const { hamletId } = body;
      // After the visit is safe: were this to fail, the worker judges again.
      if (hamletId !== null) await database.withActor(SYSTEM_ACTOR, (client) => refreshStatus([hamletId], client));
      if (!isConflict) return database.withActor(actor, (client) => findVisit(visitId, client));
      throw new AppError(
        409,
        "visit-differs",
        `another record was stored under the id ${params.visitId}: both are kept, this one as ${visitId}`,
        { details: { keptAs: visitId } },
      );
    },
  );
};

const photoRoutes: Module = async (app, { database }) => {
  app.addContentTypeParser(
    ["image/jpeg", "image/png"],
    { parseAs: "buffer", bodyLimit: PHOTO_BYTES },
    (_request, body, done) => done(null, body),
  );

  app.put(
    "/api/field/visits/:visitId/photos/:photoId",
    {
      config: { access: MAY_VISIT },
      bodyLimit: PHOTO_BYTES,
      schema: { params: PhotoParams, consumes: ["image/jpeg", "image/png"], response: { 200: StoredPhoto }, tags },
    },
    ({ actor, params, body }) => {
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return database.withActor(actor, (client) => takePhoto({ ...params, bytes }, client));
    },
  );

  app.get(
    "/api/field/visits/:visitId/photos/:photoId",
    { config: { access: "member" }, schema: { params: PhotoParams, response: { 200: Type.Any() }, tags } },
    async ({ actor, params }, reply) => {
      const photo = await database.withActor(actor, (client) => askOne(queries.photoContent, params, client));
      if (photo === undefined) throw notFound("photo", params.photoId);
      // A sent file: shown as a picture and as nothing else, also where it is opened by itself.
      return reply
        .type(photo.mediaType)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", `inline; filename="photo-${params.photoId}"`)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .send(photo.content);
    },
  );
};

/** Where to go, what the visits say of the hamlets, and the rule by which they say it. */
const statusRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/field/hamlets",
    {
      config: { access: "member" },
      schema: { querystring: FieldHamletsQuery, response: { 200: FieldHamletsAnswer }, tags },
    },
    ({ actor, query: { units } }) =>
      database.withActor(actor, async (client) => {
        const rows = await ask(queries.fieldHamlets, { units: units?.split(",") ?? null }, client);
        return {
          hamlets: rows.map(
            ({ lon, lat, missing, ...row }) =>
              ({ ...row, center: [lon, lat], missingOrganisationIds: missing }) as FieldHamlet,
          ),
        };
      }),
  );

  app.get(
    "/api/field/status",
    { config: { access: "member" }, schema: { querystring: StatusQuery, response: { 200: StatusAnswer }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const rows = await ask(queries.statusChanges, { hamletId: query.hamletId ?? null }, client);
        return { changes: rows as StatusAnswer["changes"] };
      }),
  );

  app.get(
    "/api/field/rule",
    { config: { access: "member" }, schema: { response: { 200: RuleAnswer }, tags } },
    ({ actor }) => database.withActor(actor, readRule),
  );

  app.put(
    "/api/field/rule",
    { config: { access: ["authority"] }, schema: { body: RuleChange, response: { 200: RuleAnswer }, tags } },
    async ({ actor, body }) => {
      const answer = await database.withActor(actor, (client) => storeRule(body, client));
      await database.withActor(SYSTEM_ACTOR, (client) => refreshStatus(null, client));
      return answer;
    },
  );
};

export const fieldRoutes: Module = async (app, options) => {
  await app.register(visitRoutes, options);
  await app.register(photoRoutes, options);
  await app.register(statusRoutes, options);
};
