import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./corridors.queries.ts";
import {
  type CorridorRun,
  type CorridorSetting,
  CorridorTileParams,
  CorridorTileQuery,
  Segment,
  SegmentParams,
  type SegmentRow,
  SegmentsAnswer,
  SettingAnswer,
  SettingChange,
} from "./corridors.schemas.ts";
import { corridorState } from "./refresh.ts";
import { corridorSettingOf } from "./setting.ts";

async function newestRun(staleBecause: readonly string[], client: Conversation): Promise<CorridorRun | null> {
  const row = await askOne(queries.newestCorridorRun, undefined, client);
  if (row === undefined) return null;
  const { setting, costs, ...rest } = row;
  return {
    ...rest,
    setting: setting as CorridorSetting,
    costs: costs as CorridorRun["costs"],
    staleBecause: [...staleBecause],
  };
}

async function readSetting(client: Conversation): Promise<SettingAnswer> {
  const row = await askOne(queries.corridorSettingRow, undefined, client);
  return { setting: corridorSettingOf(row?.value), source: row?.source ?? null, updatedAt: row?.updatedAt ?? null };
}

/** Segments of urban roads with their verdicts, and the thresholds that these rest on. */
export const corridorsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/corridors/segments",
    { config: { access: "member" }, schema: { response: { 200: SegmentsAnswer }, tags: ["corridors"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const { staleBecause, hasUrbanRoads } = await corridorState(client);
        const rows = (await ask(queries.corridorSegments, undefined, client)).map(
          ({ lon, lat, ...row }) => ({ ...row, center: [lon, lat] }) as SegmentRow,
        );
        return { run: await newestRun(staleBecause, client), hasUrbanRoads, rows };
      }),
  );

  app.get(
    "/api/corridors/segments/:segmentId",
    {
      config: { access: "member" },
      schema: { params: SegmentParams, response: { 200: Segment }, tags: ["corridors"] },
    },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        const row = await askOne(queries.findCorridorSegment, params, client);
        if (row === undefined) throw notFound("segment", params.segmentId);
        const { lon, lat, ...rest } = row;
        return { ...rest, center: [lon, lat] } as unknown as Segment;
      }),
  );

  app.get(
    "/api/corridors/tiles/:z/:x/:y.mvt",
    {
      config: { access: "member" },
      schema: {
        params: CorridorTileParams,
        querystring: CorridorTileQuery,
        response: { 200: Type.Any(), 204: Type.Null() },
        tags: ["corridors"],
      },
    },
    async ({ actor, params: { z, x, y } }, reply) => {
      if (x >= 2 ** z || y >= 2 ** z) {
        throw unacceptable(
          "tile-outside",
          `tile ${z}/${x}/${y} does not exist: x and y go from 0 to ${2 ** z - 1} at zoom ${z}`,
          "params",
        );
      }
      const tile = await database.withActor(actor, (client) => askOne(queries.corridorTile, { z, x, y }, client));
      if (tile?.tile == null || tile.tile.length === 0) return reply.status(204).send(null);
      return reply.type("application/vnd.mapbox-vector-tile").send(tile.tile);
    },
  );

  app.get(
    "/api/corridors/setting",
    { config: { access: "member" }, schema: { response: { 200: SettingAnswer }, tags: ["corridors"] } },
    ({ actor }) => database.withActor(actor, readSetting),
  );

  app.put(
    "/api/corridors/setting",
    {
      config: { access: ["authority"] },
      schema: { body: SettingChange, response: { 200: SettingAnswer }, tags: ["corridors"] },
    },
    ({ actor, body }) =>
      database.withActor(actor, async (client) => {
        const setting = corridorSettingOf(body.setting);
        await ask(queries.storeCorridorSetting, { value: JSON.stringify(setting), source: body.source }, client);
        return readSetting(client);
      }),
  );
};
