import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./hamlets.queries.ts";
import { type GapRow, GapsAnswer, GapsQuery, Hamlet, HamletParams, type Service } from "./hamlets.schemas.ts";

/** Technologies that count for a mobile service; 2G is closed and never counts. */
const TECHNOLOGIES: Record<Exclude<Service, "FTTH">, string[]> = {
  mobile: ["4G", "5G"],
  "3G": ["3G"],
  "4G": ["4G"],
  "5G": ["5G"],
};

/** The hamlets that lack a service, as the actor of the conversation may see them. */
export async function gapRows(asked: GapsQuery, client: Conversation): Promise<GapRow[]> {
  const parameters = {
    organisationId: typeof asked.by === "number" ? asked.by : null,
    each: asked.by !== "any",
    unitCode: asked.unitCode ?? null,
    minPopulation: asked.minPopulation ?? null,
  };
  const rows =
    asked.service === "FTTH"
      ? (await ask(queries.fixedGaps, parameters, client)).map((row) => ({ ...row, servedShare: null }))
      : (await ask(queries.mobileGaps, { ...parameters, technologies: TECHNOLOGIES[asked.service] }, client)).map(
          (row) => ({ ...row, accessPointM: null }),
        );
  return rows.map(
    ({ lon, lat, missing, ...row }) =>
      ({ ...row, center: [lon, lat], measured: "unknown", missingOrganisationIds: missing }) as GapRow,
  );
}

/** Hamlets, who serves them by each source, and the lists of those that lack a service. */
export const hamletsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/hamlets/gaps",
    {
      config: { access: "public" },
      schema: { querystring: GapsQuery, response: { 200: GapsAnswer }, tags: ["hamlets"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const rows = await gapRows(query, client);
        const totals = await askOne(queries.gapTotals, undefined, client);
        return {
          hamlets: rows.length,
          people: rows.reduce((sum, row) => sum + (row.population ?? 0), 0),
          unknownPopulation: rows.filter((row) => row.population === null).length,
          totalHamlets: totals?.totalHamlets ?? 0,
          runId: totals?.runId ?? null,
          rows,
        };
      }),
  );

  app.get(
    "/api/hamlets/:hamletId",
    { config: { access: "public" }, schema: { params: HamletParams, response: { 200: Hamlet }, tags: ["hamlets"] } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        const hamlet = await askOne(queries.findHamlet, params, client);
        if (hamlet === undefined) throw notFound("hamlet", params.hamletId);
        // The public reads who serves a hamlet; levels and serving masts are for the signed-in.
        const levels = actor.kind === "public" ? [] : await ask(queries.levelsOfHamlet, params, client);
        const levelOf = new Map(levels.map((each) => [`${each.organisationId}/${each.technology}`, each]));
        const mobile = (await ask(queries.mobileOfHamlet, params, client)).map((row) => {
          const level = levelOf.get(`${row.organisationId}/${row.technology}`);
          return {
            ...row,
            measured: "unknown",
            rsrpDbm: level?.rsrpDbm ?? null,
            bestSiteId: level?.bestSiteId ?? null,
            bestSiteCode: level?.bestSiteCode ?? null,
          };
        });
        return { ...hamlet, mobile, fixed: await ask(queries.fixedOfHamlet, params, client) } as unknown as Hamlet;
      }),
  );
};
