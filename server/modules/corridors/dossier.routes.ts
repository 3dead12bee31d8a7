import { Type } from "typebox";
import { findDocument } from "../../documents/store.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { DocumentParams, DossierRequest, DossierStarted } from "./dossier.schemas.ts";

/** The kind of task that makes a dossier of chosen segments. */
export const DOSSIER_TASK = "corridor-dossier";

/** The dossier (danh mục): asked for as a task, fetched as files of one's own organisation. */
export const dossierRoutes: Module = async (app, { database, jobs }) => {
  app.post(
    "/api/corridors/dossiers",
    {
      config: { access: "member" },
      schema: { body: DossierRequest, response: { 202: DossierStarted }, tags: ["corridors"] },
    },
    async ({ actor, body }, reply) => {
      const segmentIds = [...new Set(body.segmentIds)];
      return reply.status(202).send({ taskId: await startTask(DOSSIER_TASK, { segmentIds }, actor, database, jobs) });
    },
  );

  app.get(
    "/api/documents/:documentId",
    {
      config: { access: "member", recordAs: "export" },
      schema: { params: DocumentParams, response: { 200: Type.Any() }, tags: ["corridors"] },
    },
    async ({ actor, params: { documentId } }, reply) => {
      const file = await database.withActor(actor, (client) => findDocument(documentId, client));
      if (file === undefined) throw notFound("document", documentId);
      return reply
        .type(file.mediaType)
        .header("Content-Disposition", `attachment; filename="${file.name}"`)
        .send(file.bytes);
    },
  );
};
