import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { decideCalibration, findComparison, proposeCalibration } from "./calibrate.ts";
import { HEADERS } from "./columns.ts";
import { requireComparable } from "./compare.ts";
import * as queries from "./measurements.queries.ts";
import {
  Calibration,
  CalibrationParams,
  CalibrationsAnswer,
  Comparison,
  ComparisonBody,
  ComparisonParams,
  ComparisonsAnswer,
  DecisionBody,
  type MeasurementSet,
  ProposalBody,
  ResidualPoints,
  SamplePoints,
  SetParams,
  SetsAnswer,
  TaskStarted,
  UploadQuery,
  UploadReport,
} from "./measurements.schemas.ts";
import { strideFor, takeUpload } from "./upload.ts";

const MAY_MEASURE = ["authority", "planner", "inspector"] as const;
const MAY_PROPOSE = ["authority", "planner"] as const;
const FILE_BYTES = 64 * 2 ** 20;
/** More dots than this nobody tells apart. */
const MOST_POINTS = 10_000;
const tags = ["measurements"];

async function listSets(setId: number | null, client: Conversation): Promise<MeasurementSet[]> {
  const rows = await ask(queries.sets, { setId }, client);
  return rows.map(({ westDeg, southDeg, eastDeg, northDeg, operators, ...row }) => ({
    ...row,
    operatorIds: operators,
    bounds: westDeg === null ? null : [westDeg, southDeg, eastDeg, northDeg],
  })) as MeasurementSet[];
}

interface PointRow {
  readonly id: number;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly levelDbm: number;
  readonly operatorId: number;
  readonly technology: string;
  readonly bandCode: string | null;
}

function columnsOf(rows: readonly PointRow[], total: number, every: number): SamplePoints {
  return {
    total,
    every,
    ids: rows.map((row) => row.id),
    lons: rows.map((row) => row.lonDeg),
    lats: rows.map((row) => row.latDeg),
    measuredDbm: rows.map((row) => row.levelDbm),
    operatorIds: rows.map((row) => row.operatorId),
    technologies: rows.map((row) => row.technology) as SamplePoints["technologies"],
    bandCodes: rows.map((row) => row.bandCode),
  };
}

const csvOf = (language: "vi" | "en") =>
  `\uFEFF${(["longitude", "latitude", "time", "operator", "technology", "band", "levelDbm", "heightM", "note"] as const)
    .map((field) => HEADERS[field][language])
    .join(",")}\r\n`;

/** Measured levels: files in, the samples on the map, their comparison with the model. */
const measurementRoutes: Module = async (app, { database, jobs }) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: FILE_BYTES },
    (_request, body, done) => done(null, body),
  );

  app.get(
    "/api/measurements/sets",
    { config: { access: "member" }, schema: { response: { 200: SetsAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ sets: await listSets(null, client) })),
  );

  app.get("/api/measurements/template.csv", { config: { access: MAY_MEASURE }, schema: { tags } }, (request, reply) => {
    const language = request.headers["accept-language"]?.startsWith("en") === true ? "en" : "vi";
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="mau-do-kiem.csv"')
      .send(csvOf(language));
  });

  app.post(
    "/api/measurements/sets",
    {
      config: { access: MAY_MEASURE },
      bodyLimit: FILE_BYTES,
      schema: {
        querystring: UploadQuery,
        consumes: ["application/octet-stream"],
        response: { 200: UploadReport },
        tags,
      },
    },
    ({ actor, query, body }) => takeUpload(Buffer.isBuffer(body) ? body : Buffer.alloc(0), query, actor, database),
  );

  app.delete(
    "/api/measurements/sets/:setId",
    { config: { access: MAY_MEASURE }, schema: { params: SetParams, response: { 200: SetsAnswer }, tags } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        if ((await ask(queries.deleteSet, params, client)).length === 0)
          throw notFound("measurement set", params.setId);
        return { sets: await listSets(null, client) };
      }),
  );

  app.get(
    "/api/measurements/sets/:setId/points",
    { config: { access: "member" }, schema: { params: SetParams, response: { 200: SamplePoints }, tags } },
    ({ actor, params: { setId } }) =>
      database.withActor(actor, async (client) => {
        const [set] = await listSets(setId, client);
        if (set === undefined) throw notFound("measurement set", setId);
        const every = strideFor(set.samples, MOST_POINTS);
        return columnsOf(await ask(queries.samplePoints, { setId, every }, client), set.samples, every);
      }),
  );

  app.post(
    "/api/measurements/comparisons",
    {
      config: { access: MAY_MEASURE },
      schema: { body: ComparisonBody, response: { 202: TaskStarted }, tags },
    },
    async ({ actor, body }, reply) => {
      await database.withActor(actor, (client) => requireComparable(body.setIds, client));
      const taskId = await startTask("measurement-comparison", body, actor, database, jobs);
      return reply.status(202).send({ taskId });
    },
  );

  app.get(
    "/api/measurements/comparisons",
    { config: { access: "member" }, schema: { response: { 200: ComparisonsAnswer }, tags } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({
        comparisons: (await ask(queries.comparisons, { comparisonId: null }, client)) as unknown as Comparison[],
      })),
  );

  app.get(
    "/api/measurements/comparisons/:comparisonId",
    { config: { access: "member" }, schema: { params: ComparisonParams, response: { 200: Comparison }, tags } },
    ({ actor, params }) => database.withActor(actor, (client) => findComparison(params.comparisonId, client)),
  );

  app.get(
    "/api/measurements/comparisons/:comparisonId/points",
    { config: { access: "member" }, schema: { params: ComparisonParams, response: { 200: ResidualPoints }, tags } },
    ({ actor, params: { comparisonId } }) =>
      database.withActor(actor, async (client) => {
        const { figures } = await findComparison(comparisonId, client);
        const every = strideFor(figures.comparable, MOST_POINTS);
        const rows = await ask(queries.residualPoints, { comparisonId, every }, client);
        return {
          ...columnsOf(rows, figures.comparable, every),
          modelledDbm: rows.map((row) => row.modelledDbm),
          distancesM: rows.map((row) => row.distanceM),
        };
      }),
  );
};

/** Calibrations of the model by measurements: proposed, decided by the authority, taken back. */
const calibrationRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/calibrations",
    { config: { access: "member" }, schema: { response: { 200: CalibrationsAnswer }, tags } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({
        calibrations: (await ask(queries.calibrations, { calibrationId: null }, client)) as unknown as Calibration[],
      })),
  );

  app.post(
    "/api/calibrations",
    { config: { access: MAY_PROPOSE }, schema: { body: ProposalBody, response: { 201: Calibration }, tags } },
    async ({ actor, body }, reply) => {
      const proposed = await database.withActor(actor, (client) => proposeCalibration(body, actor, client));
      return reply.status(201).send(proposed);
    },
  );

  app.put(
    "/api/calibrations/:calibrationId/decision",
    {
      config: { access: ["authority"] },
      schema: { params: CalibrationParams, body: DecisionBody, response: { 200: Calibration }, tags },
    },
    ({ actor, params, body }) =>
      database.withActor(actor, (client) => decideCalibration(params.calibrationId, body, actor, client)),
  );
};

export const measurementsRoutes: Module = async (app, options) => {
  await app.register(measurementRoutes, options);
  await app.register(calibrationRoutes, options);
};
