import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import { anyVerdict, contradicts } from "../../measured/rule.ts";
import type { Module } from "../../module.ts";
import * as queries from "./hamlets.queries.ts";
import {
  type GapRow,
  GapsAnswer,
  GapsQuery,
  Hamlet,
  HamletParams,
  HamletsAnswer,
  HamletsQuery,
  type Service,
  type Verdict,
} from "./hamlets.schemas.ts";
import { type MeasuredService, measuredServices } from "./measured.ts";

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
  const visits = services.reduce((sum, each) => sum + each.visits, 0);
  const newestOn =
    services
      .map((each) => each.newestOn)
      .sort()
      .at(-1) ?? null;
  return asked.service === "FTTH"
    ? { measured: "unknown" as const, measuredSamples: 0, measuredVisits: 0, measuredOn: null }
    : { measured: verdict, measuredSamples: samples, measuredVisits: visits, measuredOn: newestOn };
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

interface BySource {
  readonly missing: readonly number[];
  readonly modelledYes: readonly number[];
  readonly reportedYes: readonly number[];
  readonly reportedNo: readonly number[];
}

const NO_SOURCES = { modelledYes: [], reportedYes: [], reportedNo: [] } as const;

/** Whether what is measured of an operator contradicts what the model or its own report says of the same operator. */
function isContradicted(services: readonly MeasuredService[], { missing, ...sources }: BySource): boolean {
  return services.some(({ organisationId: id, verdict, isDisputed }) => {
    const modelled = sources.modelledYes.includes(id) ? "yes" : missing.includes(id) ? "no" : "unknown";
    const reported = sources.reportedYes.includes(id) ? "yes" : sources.reportedNo.includes(id) ? "no" : "unknown";
    return isDisputed || contradicts(verdict, modelled) || contradicts(verdict, reported);
  });
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
      ? (await ask(queries.fixedGaps, parameters, client)).map((row) => ({
          ...row,
          ...NO_SOURCES,
          servedShare: null,
        }))
      : (await ask(queries.mobileGaps, { ...parameters, technologies: TECHNOLOGIES[asked.service] }, client)).map(
          (row) => ({ ...row, accessPointM: null }),
        );
  const byHamlet = await measuredByHamlet(asked, client);
  return rows.map(({ lon, lat, missing, modelledYes, reportedYes, reportedNo, ...row }) => {
    const services = byHamlet.get(row.id) ?? [];
    const needsCheck = row.needsCheck || isContradicted(services, { missing, modelledYes, reportedYes, reportedNo });
    return {
      ...{ ...row, ...measuredOf(asked, services), needsCheck },
      center: [lon, lat],
      missingOrganisationIds: missing,
    } as GapRow;
  });
}

/** A hamlet with who serves it by each source, as the actor of the conversation may see it; undefined: it is not there. */
async function hamletOf(hamletId: number, actor: Actor, client: Conversation): Promise<Hamlet | undefined> {
  const hamlet = await askOne(queries.findHamlet, { hamletId }, client);
  if (hamlet === undefined) return undefined;
  // The public reads who serves a hamlet; levels and serving masts are for the signed-in.
  const levels = actor.kind === "public" ? [] : await ask(queries.levelsOfHamlet, { hamletId }, client);
  const levelOf = new Map(levels.map((each) => [`${each.organisationId}/${each.technology}`, each]));
  const services = await measuredServices(hamletId, client);
  const measuredFor = new Map(services.map((each) => [`${each.organisationId}/${each.technology}`, each]));
  const mobile = (await ask(queries.mobileOfHamlet, { hamletId }, client)).map((row) => {
    const key = `${row.organisationId}/${row.technology}`;
    const level = levelOf.get(key);
    const measured = measuredFor.get(key);
    return {
      ...row,
      measured: measured?.verdict ?? "unknown",
      measuredSamples: measured?.samples ?? 0,
      measuredVisits: measured?.visits ?? 0,
      measuredOn: measured?.newestOn ?? null,
      rsrpDbm: level?.rsrpDbm ?? null,
      bestSiteId: level?.bestSiteId ?? null,
      bestSiteCode: level?.bestSiteCode ?? null,
    };
  });
  const needsCheck =
    hamlet.needsCheck ||
    services.some(({ isDisputed }) => isDisputed) ||
    mobile.some(
      ({ measured, modelled, reported }) =>
        contradicts(measured, modelled as Verdict) || contradicts(measured, reported as Verdict),
    );
  return {
    ...hamlet,
    needsCheck,
    mobile,
    fixed: await ask(queries.fixedOfHamlet, { hamletId }, client),
  } as unknown as Hamlet;
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
        const lacking = rows.filter((row) => !row.isOnlyToVerify);
        return {
          hamlets: lacking.length,
          people: lacking.reduce((sum, row) => sum + (row.population ?? 0), 0),
          toVerify: rows.length - lacking.length,
          unknownPopulation: lacking.filter((row) => row.population === null).length,
          totalHamlets: totals?.totalHamlets ?? 0,
          runId: totals?.runId ?? null,
          rows,
        };
      }),
  );

  // One request for many: what is taken along for field work would be dozens of them.
  app.get(
    "/api/hamlets",
    {
      config: { access: "public" },
      schema: { querystring: HamletsQuery, response: { 200: HamletsAnswer }, tags: ["hamlets"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const hamlets: Hamlet[] = [];
        for (const hamletId of new Set(query.hamletIds.split(",").map(Number))) {
          const hamlet = await hamletOf(hamletId, actor, client);
          if (hamlet !== undefined) hamlets.push(hamlet);
        }
        return { hamlets };
      }),
  );

  app.get(
    "/api/hamlets/:hamletId",
    { config: { access: "public" }, schema: { params: HamletParams, response: { 200: Hamlet }, tags: ["hamlets"] } },
    ({ actor, params: { hamletId } }) =>
      database.withActor(actor, async (client) => {
        const hamlet = await hamletOf(hamletId, actor, client);
        if (hamlet === undefined) throw notFound("hamlet", hamletId);
        return hamlet;
      }),
  );
};
