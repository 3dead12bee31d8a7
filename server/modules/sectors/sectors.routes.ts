import { ask, askOne } from "../../database/ask.ts";
import { notFound } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import * as queries from "./sectors.queries.ts";
import { Sector, SectorChange, SectorParams, SectorsAnswer, SectorsOfSiteParams } from "./sectors.schemas.ts";

/** Sectors: row security shows an operator its own and the authority all of them; to everybody else they do not exist. */
export const sectorsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/sites/:siteId/sectors",
    {
      config: { access: "member" },
      schema: { params: SectorsOfSiteParams, response: { 200: SectorsAnswer }, tags: ["sectors"] },
    },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => ({
        sectors: (await ask(queries.sectorsOfSite, params, client)) as Sector[],
      })),
  );

  app.get(
    "/api/sectors/:sectorId",
    {
      config: { access: "member" },
      schema: { params: SectorParams, response: { 200: Sector }, tags: ["sectors"] },
    },
    async ({ actor, params }, reply) => {
      const sector = await database.withActor(actor, (client) => askOne(queries.findSector, params, client));
      if (sector === undefined) throw notFound("sector", params.sectorId);
      return reply.header("ETag", `"${sector.version}"`).send(sector as Sector);
    },
  );

  app.patch(
    "/api/sectors/:sectorId",
    {
      config: { access: ["authority", "planner"] },
      schema: { params: SectorParams, body: SectorChange, response: { 200: Sector }, tags: ["sectors"] },
    },
    async ({ actor, params, body, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      const changed = await database.withActor(actor, async (client) => {
        const found = await askOne(queries.findSector, params, client);
        if (found === undefined) throw notFound("sector", params.sectorId);
        const {
          powerDbm = null,
          azimuthDeg = null,
          antennaHeightM = null,
          electricalTiltDeg = null,
          mechanicalTiltDeg = null,
        } = body;
        const change = {
          azimuthDeg,
          antennaHeightM,
          electricalTiltDeg,
          mechanicalTiltDeg,
          powerDbm,
          changesPower: "powerDbm" in body,
        };
        const written = await askOne(queries.changeSector, { ...params, ...change, version }, client);
        if (written === undefined) throw staleVersion(`sector ${params.sectorId}`, version, found.version);
        return (await askOne(queries.findSector, params, client)) as Sector;
      });
      return reply.header("ETag", `"${changed.version}"`).send(changed);
    },
  );
};
