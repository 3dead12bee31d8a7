import multipart from "@fastify/multipart";
import { ask } from "../../database/ask.ts";
import { forbidden } from "../../errors.ts";
import { KNOWN_CRS } from "../../geometry/coordinate-systems.ts";
import { meridianText, VN2000_ZONES } from "../../geometry/vn2000.ts";
import type { Module } from "../../module.ts";
import { mappingOwner } from "./context.ts";
import { listImports, previewOf, readImport } from "./describe-import.ts";
import { ImportRunner, requestStop } from "./import-runner.ts";
import * as queries from "./imports.queries.ts";
import {
  FieldsAnswer,
  FieldsQuery,
  Import,
  ImportParams,
  ImportsAnswer,
  ImportUndone,
  LanguageQuery,
  MappingAnswer,
  MappingBody,
  MappingQuery,
  PreviewAnswer,
  StoreBody,
  UploadAnswer,
} from "./imports.schemas.ts";
import { inventoryFields } from "./inventory/describe.ts";
import { inventoryTemplateWorkbook } from "./inventory/template.ts";
import type { FieldSpec } from "./plan/fields.ts";
import { organisationField } from "./plan/record-plan.ts";
import { PLANS } from "./plans/index.ts";
import { watched } from "./progress.ts";
import { storeImport } from "./staging.ts";
import { foreseeUndo, undoImport } from "./undo.ts";
import { receiveUpload, UPLOAD_LIMITS } from "./upload.ts";

const MAY_IMPORT = ["authority", "planner", "construction"] as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const config = { access: MAY_IMPORT };
const tags = ["imports"];

/** Files in: upload, preview, report, store; the template, the fields and the memory of columns. */
export const importsRoutes: Module = async (app, { database }) => {
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  const runner = new ImportRunner(database, (error) => app.log.error({ err: error }, "import failed"));
  app.addHook("onClose", () => runner.close());

  app.post(
    "/api/imports",
    {
      config,
      bodyLimit: UPLOAD_LIMITS.fileSize,
      schema: { consumes: ["multipart/form-data"], response: { 202: UploadAnswer }, tags },
    },
    async (request, reply) => {
      const upload = await receiveUpload(request);
      return reply.status(202).send({ id: await runner.take(upload, request.actor) });
    },
  );

  app.get(
    "/api/imports",
    { config, schema: { querystring: LanguageQuery, response: { 200: ImportsAnswer }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => ({ imports: await listImports(query.lang ?? "vi", client) })),
  );

  app.get(
    "/api/imports/:importId",
    { config, schema: { params: ImportParams, querystring: LanguageQuery, response: { 200: Import }, tags } },
    ({ actor, params, query }) =>
      database.withActor(actor, (client) => readImport(params.importId, query.lang ?? "vi", client)),
  );

  app.get(
    "/api/imports/:importId/preview",
    { config, schema: { params: ImportParams, response: { 200: PreviewAnswer }, tags } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => (await previewOf(params.importId, client)) as PreviewAnswer),
  );

  app.post(
    "/api/imports/:importId/store",
    {
      config,
      schema: { params: ImportParams, querystring: LanguageQuery, body: StoreBody, response: { 200: Import }, tags },
    },
    async ({ actor, params, query, body }) => {
      const { importId } = params;
      const beginning = { step: "storing", done: 0, total: null, unit: "rows" } as const;
      await watched(importId, beginning, actor, database, (watch) =>
        database.withActor(actor, (client) => storeImport(importId, body.partial, client, watch)),
      );
      return database.withActor(actor, (client) => readImport(importId, query.lang ?? "vi", client));
    },
  );

  app.post(
    "/api/imports/:importId/stop",
    { config, schema: { params: ImportParams, querystring: LanguageQuery, response: { 200: Import }, tags } },
    async ({ actor, params, query }) => {
      await requestStop(params.importId, actor, database);
      return database.withActor(actor, (client) => readImport(params.importId, query.lang ?? "vi", client));
    },
  );

  app.post(
    "/api/imports/:importId/undo",
    { config, schema: { params: ImportParams, querystring: LanguageQuery, response: { 200: Import }, tags } },
    ({ actor, params, query }) =>
      database.withActor(actor, async (client) => {
        await undoImport(params.importId, client);
        return readImport(params.importId, query.lang ?? "vi", client);
      }),
  );

  app.post(
    "/api/imports/:importId/undo-preview",
    { config, schema: { params: ImportParams, response: { 200: ImportUndone }, tags } },
    ({ actor, params }) => database.withActor(actor, (client) => foreseeUndo(params.importId, client)),
  );

  app.get(
    "/api/imports/template.xlsx",
    { config, schema: { querystring: LanguageQuery, tags } },
    async (_request, reply) => {
      const bytes = await (await inventoryTemplateWorkbook()).xlsx.writeBuffer();
      return reply
        .header("Content-Disposition", 'attachment; filename="mau-danh-sach-tram.xlsx"')
        .type(XLSX)
        .send(Buffer.from(bytes));
    },
  );

  app.get(
    "/api/imports/fields",
    { config, schema: { querystring: FieldsQuery, response: { 200: FieldsAnswer }, tags } },
    async ({ query }) => ({
      fields: fieldsOf(query.kind ?? "inventory"),
      crs: KNOWN_CRS.map((code) => ({ code, name: nameOfCrs(code, query.lang ?? "vi") })),
    }),
  );

  app.get(
    "/api/imports/mapping",
    { config, schema: { querystring: MappingQuery, response: { 200: MappingAnswer }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const organisationId = mappingOwner(actor, query)!;
        const rows = await ask(queries.findMapping, { organisationId, kind: query.kind }, client);
        return { mapping: Object.fromEntries(rows.map(({ header, fieldId }) => [header, fieldId])) };
      }),
  );

  app.put(
    "/api/imports/mapping",
    { config, schema: { querystring: MappingQuery, body: MappingBody, response: { 200: MappingAnswer }, tags } },
    ({ actor, query, body }) =>
      database.withActor(actor, async (client) => {
        const organisationId = mappingOwner(actor, query);
        if (organisationId === null) throw forbidden("columns are remembered for an organisation");
        const entries = Object.entries(body.mapping).map(([header, fieldId]) => ({ header, field_id: fieldId }));
        await ask(queries.clearMapping, { organisationId, kind: query.kind }, client);
        await ask(queries.saveMapping, { organisationId, kind: query.kind, entries: JSON.stringify(entries) }, client);
        return body;
      }),
  );
};

/** The fields of a kind that a column can be mapped to by hand. */
function fieldsOf(kind: keyof typeof PLANS) {
  const plan = PLANS[kind];
  if (plan.form === "inventory") return inventoryFields();
  if (plan.form === "raster") return [];
  const specs: Record<string, FieldSpec> =
    plan.form === "figures" || plan.ownerColumn === null
      ? plan.fields
      : { organisation: organisationField, ...plan.fields };
  return Object.entries(specs).map(([id, { label, required }]) => ({
    id,
    labelVi: label.vi,
    labelEn: label.en,
    required,
  }));
}

function nameOfCrs(code: string, language: "vi" | "en"): string {
  const zone = VN2000_ZONES.find((one) => one.code === code);
  if (zone !== undefined) {
    const meridian = `${meridianText(zone.centralMeridianDeg)}, k = ${zone.scaleFactor}`;
    return language === "vi" ? `VN-2000, kinh tuyến trục ${meridian}` : `VN-2000, central meridian ${meridian}`;
  }
  const names: Record<string, string> = { "EPSG:4326": "WGS 84", "EPSG:4756": "VN-2000", "EPSG:3857": "Web Mercator" };
  return names[code] ?? code;
}
