import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./hamlets.queries.ts";
import {
  type GapRow,
  GapsAnswer,
  GapsQuery,
  Hamlet,
  HamletParams,
  type Service,
  type Verdict,
} from "./hamlets.schemas.ts";
import { anyVerdict, contradicts, type MeasuredService, measuredServices } from "./measured.ts";

/** Technologies that count for a mobile service; 2G is closed and never counts. */
const TECHNOLOGIES: Record<Exclude<Service, "FTTH">, string[]> = {
  mobile: ["4G", "5G"],
  "3G": ["3G"],
  "4G": ["4G"],
  "5G": ["5G"],
};

/** What is measured of the service that a list is about, over the operators that it is about. */
function measuredOf(asked: GapsQuery, services: readonly MeasuredService[]) {
  const verdict = anyVerdict(services.map((each) => each.verdict));
  const samples = services.reduce((sum, each) => sum + each.samples, 0);
  const newestOn =
    services
      .map((each) => each.newestOn)
      .sort()
      .at(-1) ?? null;
  return asked.service === "FTTH"
    ? { measured: "unknown" as const, measuredSamples: 0, measuredOn: null }
    : { measured: verdict, measuredSamples: samples, measuredOn: newestOn };
}

async function measuredByHamlet(asked: GapsQuery, client: Conversation) {
  if (asked.service === "FTTH") return new Map<number, MeasuredService[]>();
  const technologies = TECHNOLOGIES[asked.service];
  const services = await measuredServices(null, client);
  const asks = services.filter(
    ({ technology, organisationId }) =>
      technologies.includes(technology) && (typeof asked.by !== "number" || asked.by === organisationId),
  );
  return Map.groupBy(asks, (each) => each.hamletId);
}

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
  const byHamlet = await measuredByHamlet(asked, client);
  return rows.map(({ lon, lat, missing, ...row }) => {
    const found = measuredOf(asked, byHamlet.get(row.id) ?? []);
    const { modelled, reported } = row as Pick<GapRow, "modelled" | "reported">;
    const needsCheck = row.needsCheck || contradicts(found.measured, modelled) || contradicts(found.measured, reported);
    return { ...row, ...found, needsCheck, center: [lon, lat], missingOrganisationIds: missing } as GapRow;
  });
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
        const services = await measuredServices(params.hamletId, client);
        const measuredFor = new Map(services.map((each) => [`${each.organisationId}/${each.technology}`, each]));
        const mobile = (await ask(queries.mobileOfHamlet, params, client)).map((row) => {
          const key = `${row.organisationId}/${row.technology}`;
          const level = levelOf.get(key);
          const measured = measuredFor.get(key);
          return {
            ...row,
            measured: measured?.verdict ?? "unknown",
            measuredSamples: measured?.samples ?? 0,
            measuredOn: measured?.newestOn ?? null,
            rsrpDbm: level?.rsrpDbm ?? null,
            bestSiteId: level?.bestSiteId ?? null,
            bestSiteCode: level?.bestSiteCode ?? null,
          };
        });
        const needsCheck =
          hamlet.needsCheck ||
          mobile.some(
            ({ measured, modelled, reported }) =>
              contradicts(measured, modelled as Verdict) || contradicts(measured, reported as Verdict),
          );
        return {
          ...hamlet,
          needsCheck,
          mobile,
          fixed: await ask(queries.fixedOfHamlet, params, client),
        } as unknown as Hamlet;
      }),
  );
};
