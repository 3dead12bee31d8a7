import { unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import type { UnitCosts } from "../../planning-case/costs.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { SECTORS } from "../../planning-case/typical-antenna.ts";
import { userBudget } from "../../planning-case/user-budget.ts";
import { sampleClutterHeightM } from "../../radio/terrain-grid.ts";
import type { Technology } from "../../schemas.ts";
import { bestOptions } from "./best-options.ts";
import { type CaseInputs, readCase } from "./case-inputs.ts";
import { pathProfile } from "./path-profile.ts";
import {
  BestOptionsAnswer,
  BestOptionsQuery,
  OptionsAnswer,
  OptionsParams,
  OptionsQuery,
  ProfileAnswer,
  ProfileQuery,
} from "./planning.schemas.ts";
import { servingOptions } from "./serving-options.ts";

const MODEL_ON_TERRAIN = "ITU-R P.1812, p = 50 %, pL = 50 %";
const MODEL_WITHOUT_TERRAIN = "3GPP TR 38.901 RMa, NLOS (no terrain loaded)";

function plannedTechnology(asked: Technology): PlannedTechnology {
  if (asked !== "2G") return asked;
  throw unacceptable(
    "technology-closed",
    "technology is 2G, which is closed; permitted: 3G, 4G, 5G",
    "query.technology",
  );
}

/** Date of the newest of the costs, and whether any of them is an assumption. */
function costBasis(costs: UnitCosts) {
  const all = [...costs.values()];
  return {
    costDate:
      all
        .map((cost) => cost.validFrom)
        .sort()
        .at(-1) ?? null,
    costsAreAssumptions: all.some((cost) => cost.isAssumption),
  };
}

function answerOf(inputs: CaseInputs, includeRejected: boolean): OptionsAnswer {
  const { asked, masts, hosts, ground } = inputs;
  const { requirement, setting, antenna } = asked;
  const { bandCode, frequencyMhz, bandwidthMhz, powerDbm, pattern } = antenna;
  return {
    hamletId: asked.hamlet.id,
    technology: asked.technology,
    lacking: inputs.lacking,
    thresholdDbm: requirement.thresholdDbm,
    requiredDbm: requirement.requiredDbm,
    searchRadiusM: setting.searchRadiusM,
    mastsInRadius: inputs.mastsInRadius,
    considered: masts.length,
    basis: {
      model: ground === undefined ? MODEL_WITHOUT_TERRAIN : MODEL_ON_TERRAIN,
      terrainName: ground?.name ?? null,
      coverageRunId: inputs.coverageRunId,
      calibrationNumber: inputs.calibrationNumber,
      antenna: {
        bandCode,
        frequencyMhz,
        bandwidthMhz,
        powerDbm,
        gainDbi: pattern.peakGainDbi,
        tiltDeg: setting.tiltDeg,
        sectors: SECTORS,
      },
      neighbourReachM: setting.neighbourReachM,
      rentMonths: setting.rentMonths,
      ...costBasis(asked.costs),
    },
    ...servingOptions(asked, masts, hosts, includeRejected),
  };
}

/** Ways to serve a hamlet, sharing first, and the profile of a path. */
export const planningRoutes: Module = async (app, { database }) => {
  const grounds = new GroundCache();

  app.get(
    "/api/hamlets/:hamletId/options",
    {
      config: { access: "member" },
      schema: {
        params: OptionsParams,
        querystring: OptionsQuery,
        response: { 200: OptionsAnswer },
        tags: ["planning"],
      },
    },
    async ({ actor, params, query }) => {
      const technology = plannedTechnology(query.technology ?? "4G");
      const inputs = await database.withActor(actor, (client) =>
        readCase(params.hamletId, technology, grounds, client),
      );
      return answerOf(inputs, query.includeRejected ?? false);
    },
  );

  app.get(
    "/api/hamlets/best-options",
    {
      config: { access: "member" },
      schema: { querystring: BestOptionsQuery, response: { 200: BestOptionsAnswer }, tags: ["planning"] },
    },
    async ({ actor, query }) => {
      const technology = plannedTechnology(query.technology ?? "4G");
      const hamletIds = query.hamletIds.split(",").map(Number);
      const best = await database.withActor(actor, (client) => bestOptions(hamletIds, technology, grounds, client));
      return { technology, best };
    },
  );

  app.get(
    "/api/profile",
    {
      config: { access: "member" },
      schema: { querystring: ProfileQuery, response: { 200: ProfileAnswer }, tags: ["planning"] },
    },
    async ({ actor, query }) => {
      const ground = await database.withActor(actor, (client) => grounds.current(client));
      if (ground === undefined) throw unacceptable("no-terrain", "no terrain is loaded; a profile needs one");
      const profile = pathProfile(ground, query);
      const { frequencyMhz, toLon, toLat } = query;
      const clutterHeightM =
        ground.grid.clutterHeightM === undefined ? undefined : sampleClutterHeightM(ground.grid, toLon, toLat);
      const path = { frequencyMhz, lossDb: profile.lossDb, clutterHeightM };
      const budget = await database.withActor(actor, (client) => userBudget(path, client));
      return { ...profile, budget };
    },
  );
};
