import { ask, askOne } from "../../database/ask.ts";
import { PUBLIC_ACTOR } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { CHUNK_CELLS, cellOfChunk } from "../../rasters/chunks.ts";
import * as queries from "./coverage.queries.ts";
import { CoverageAnswer, CoverageRun, LevelsAnswer, LevelsQuery, RunParams, StartRunBody } from "./coverage.schemas.ts";
import * as previews from "./preview.queries.ts";
import { RunEvents } from "./run-events.ts";
import { queueRun, readCoverage, readRun } from "./runs.ts";
import { uplinkEnds } from "./uplink-ends.ts";

const MAY_COMPUTE = ["authority", "planner"] as const;

/** Coverage: what has been computed, on what ground, how a run goes on, and the levels at a place. */
export const coverageRoutes: Module = async (app, { database, jobs }) => {
  const events = new RunEvents(() =>
    database.withActor(PUBLIC_ACTOR, async (client) => {
      const newest = await askOne(queries.newestRun, undefined, client);
      return newest === undefined ? null : ((await readRun(newest.id, client)) ?? null);
    }),
  );
  app.addHook("preClose", async () => events.end());

  app.get(
    "/api/coverage",
    { config: { access: "public" }, schema: { response: { 200: CoverageAnswer }, tags: ["coverage"] } },
    ({ actor }) => database.withActor(actor, readCoverage),
  );

  app.post(
    "/api/coverage/runs",
    {
      config: { access: MAY_COMPUTE },
      schema: { body: StartRunBody, response: { 201: CoverageRun }, tags: ["coverage"] },
    },
    async ({ actor, body }, reply) => {
      const runId = await queueRun(body.scope, actor, database, jobs);
      const run = await database.withActor(actor, (client) => readRun(runId, client));
      if (run === undefined) throw notFound("coverage run", runId);
      return reply.status(201).send(run);
    },
  );

  app.delete(
    "/api/coverage/runs/:runId",
    {
      config: { access: MAY_COMPUTE },
      schema: { params: RunParams, response: { 200: CoverageRun }, tags: ["coverage"] },
    },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        await ask(queries.requestStop, params, client);
        const run = await readRun(params.runId, client);
        if (run === undefined) throw notFound("coverage run", params.runId);
        return run;
      }),
  );

  app.get(
    "/api/coverage/events",
    { config: { access: "public", sharedCache: true }, schema: { tags: ["coverage"], hide: true } },
    (_request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      });
      events.add(reply.raw);
    },
  );

  app.get(
    "/api/coverage/at",
    {
      config: { access: "member" },
      schema: { querystring: LevelsQuery, response: { 200: LevelsAnswer }, tags: ["coverage"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const frame = await askOne(queries.layerFrame, undefined, client);
        const bands = await ask(previews.previewBands, undefined, client);
        const uplink = uplinkEnds(bands as Parameters<typeof uplinkEnds>[0]);
        if (frame === undefined) return { uplink, levels: [] };
        const column = Math.round((query.lon - frame.westDeg) / frame.stepDeg);
        const row = Math.round((frame.northDeg - query.lat) / frame.stepDeg);
        if (column < 0 || row < 0 || column >= frame.columns || row >= frame.rows) return { uplink, levels: [] };
        const place = { chunkColumn: Math.floor(column / CHUNK_CELLS), chunkRow: Math.floor(row / CHUNK_CELLS) };
        const rows = (await ask(queries.levelChunksAt, place, client)).map(({ values, servers, ...layer }) => {
          const cell = values === null ? null : cellOfChunk({ values, servers }, column, row);
          return { ...layer, rsrpDbm: cell?.value ?? null, siteId: cell?.siteId ?? null };
        });
        const siteIds = rows.flatMap((each) => (each.siteId === null ? [] : [each.siteId]));
        const codes = new Map((await ask(queries.siteCodes, { siteIds }, client)).map((site) => [site.id, site.code]));
        const levels = rows.map((each) => ({
          ...each,
          siteCode: each.siteId === null ? null : (codes.get(each.siteId) ?? null),
        }));
        return { uplink, levels: levels as LevelsAnswer["levels"] };
      }),
  );
};
