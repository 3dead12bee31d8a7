import { ask, askOne } from "../../database/ask.ts";
import { unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./roaming.queries.ts";
import {
  RoamingAnswer,
  type RoamingHamlet,
  RoamingHamletsAnswer,
  RoamingHamletsQuery,
  RoamingQuery,
  type RoamingService,
} from "./roaming.schemas.ts";

/** Technologies that count for a service; 2G is closed and never counts. */
const TECHNOLOGIES: Record<RoamingService, string[]> = {
  mobile: ["4G", "5G"],
  "3G": ["3G"],
  "4G": ["4G"],
  "5G": ["5G"],
};

interface SetRow {
  readonly hamlets: number;
  readonly people: number;
  readonly unknownPopulation: number;
}
const setOf = ({ hamlets, people, unknownPopulation }: SetRow) => ({ hamlets, people, unknownPopulation });

/** What roaming within the province would add, from the modelled verdicts: exact unions of hamlets, nothing estimated. */
export const roamingRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/roaming",
    {
      config: { access: "public" },
      schema: { querystring: RoamingQuery, response: { 200: RoamingAnswer }, tags: ["roaming"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const service = query.service ?? "mobile";
        const asked = { technologies: TECHNOLOGIES[service], unitCode: query.unitCode ?? null };
        const area = await askOne(queries.roamingArea, asked, client);
        if (area === undefined) throw new Error("counting hamlets gave no row");
        const operators = await ask(queries.roamingOperators, asked, client);
        const pairs = await ask(queries.roamingPairs, asked, client);
        return {
          service,
          area: setOf(area),
          coverageRunId: area.coverageRunId,
          operators: operators.map((row) => ({
            organisationId: row.organisationId,
            organisationName: row.organisationName,
            hasNetwork: row.hasNetwork,
            served: setOf(row),
            unknownHamlets: row.unknownHamlets,
          })),
          pairs: pairs.map(({ guestId, hostId, unknownHamlets, ...row }) => ({
            guestId,
            hostId,
            added: setOf(row),
            unknownHamlets,
          })),
        };
      }),
  );

  app.get(
    "/api/roaming/hamlets",
    {
      config: { access: "public" },
      schema: { querystring: RoamingHamletsQuery, response: { 200: RoamingHamletsAnswer }, tags: ["roaming"] },
    },
    ({ actor, query: { service = "mobile", unitCode, guest, host } }) =>
      database.withActor(actor, async (client) => {
        if (guest === host) {
          const message = `guest and host are both ${guest}; roaming is between two operators`;
          throw unacceptable("same-operator", message, "query.host");
        }
        const asked = { technologies: TECHNOLOGIES[service], unitCode: unitCode ?? null, guest, host: host ?? null };
        const rows = await ask(queries.roamingHamlets, asked, client);
        return {
          hamlets: rows.map(({ lon, lat, ...row }) => ({ ...row, center: [lon, lat] }) as RoamingHamlet),
        };
      }),
  );
};
