import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import { type CataloguePattern, catalogueAntenna, referenceSignalDbm } from "../../radio/catalogue-antenna.ts";
import { costCodes } from "./costs.ts";
import type { Ground, GroundCache } from "./ground.ts";
import type { Mast } from "./mast-room.ts";
import * as queries from "./planning.queries.ts";
import type { OptionsAnswer, PlanningSetting } from "./planning.schemas.ts";
import type { PlanningCase, TypicalAntenna } from "./planning-case.ts";
import { type PlannedTechnology, requirementOf } from "./requirement.ts";
import type { Host } from "./roaming.ts";
import { planningSettingOf } from "./setting.ts";

/** What is read in one conversation, as the actor may see it. */
export interface CaseInputs {
  readonly asked: PlanningCase;
  readonly masts: readonly Mast[];
  readonly mastsInRadius: number;
  readonly hosts: readonly Host[];
  readonly lacking: OptionsAnswer["lacking"];
  readonly ground: Ground | undefined;
  readonly coverageRunId: number | null;
}

/** The catalogue's defaults of the technology's usual band, else of its lowest one. Throws 422 where the catalogue has none. */
async function typicalAntenna(
  technology: PlannedTechnology,
  setting: PlanningSetting,
  client: Conversation,
): Promise<TypicalAntenna> {
  const bands = await ask(queries.bandsOfTechnology, { technology }, client);
  const band = bands.find((each) => each.code === setting.bandCodes[technology]) ?? bands[0];
  if (band === undefined) throw unacceptable("no-band-in-catalogue", `the catalogue has no band for ${technology}`);
  const { patternName, gainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb } = band;
  if (
    patternName === null ||
    gainDbi === null ||
    horizontalBeamwidthDeg === null ||
    verticalBeamwidthDeg === null ||
    frontToBackDb === null
  ) {
    const message = `the antenna ${band.defaultPatternCode} of band ${band.code} is not in the catalogue`;
    throw unacceptable("no-antenna-in-catalogue", message);
  }
  const cuts = band.cuts as CataloguePattern["cuts"];
  const beam = { name: patternName, gainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb, cuts };
  const carrier = {
    technology,
    downlinkMhz: band.downlinkMhz,
    bandwidthMhz: band.defaultBandwidthMhz,
    subcarrierSpacingKhz: band.subcarrierSpacingKhz,
    powerDbm: band.defaultPowerDbm,
  };
  return {
    bandCode: band.code,
    frequencyMhz: band.downlinkMhz,
    bandwidthMhz: carrier.bandwidthMhz,
    powerDbm: carrier.powerDbm,
    referenceDbm: referenceSignalDbm(carrier),
    pattern: catalogueAntenna(beam),
  };
}

/** Who serves the hamlet and who does not. An operator without any network of the technology is no party to it. */
async function operatorsAt(hamletId: number, technology: PlannedTechnology, client: Conversation) {
  const rows = await ask(queries.operatorsAtHamlet, { hamletId, technology }, client);
  const networks = rows.filter((row) => row.hasNetwork);
  return {
    hosts: networks.filter((row) => row.verdict === "yes"),
    lacking: networks
      .filter((row) => row.verdict !== "yes")
      .map(({ organisationId, organisationName, verdict }) => ({
        organisationId,
        organisationName,
        modelled: verdict as "no" | "unknown",
      })),
  };
}

/** Reads everything that a hamlet's options are computed from. Throws 404 for a hamlet that is not there. */
export async function readCase(
  hamletId: number,
  technology: PlannedTechnology,
  grounds: GroundCache,
  client: Conversation,
): Promise<CaseInputs> {
  const hamlet = await askOne(queries.findPlanningHamlet, { hamletId }, client);
  if (hamlet === undefined) throw notFound("hamlet", hamletId);
  const { lon, lat } = hamlet;
  const stored = new Map((await ask(queries.planningSettings, undefined, client)).map((row) => [row.key, row.value]));
  const setting = planningSettingOf(stored.get("planning"));
  const run = await askOne(queries.newestRun, undefined, client);
  const { hosts, lacking } = await operatorsAt(hamletId, technology, client);
  const { searchRadiusM: radiusM, maxMasts, neighbourReachM } = setting;
  const near = await ask(queries.mastsNear, { lon, lat, technology, radiusM, maxMasts }, client);
  const organisationIds = lacking.map((operator) => operator.organisationId);
  const around = { hamletId, lon, lat, technology, radiusM: radiusM + neighbourReachM };
  const neighbours =
    organisationIds.length === 0 ? [] : await ask(queries.hamletsLacking, { ...around, organisationIds }, client);
  const costs = await ask(queries.costsToday, { codes: costCodes(technology) }, client);
  const fibre = await askOne(queries.nearestFibre, { lon, lat }, client);
  const ground = await grounds.current(client);
  return {
    asked: {
      technology,
      hamlet,
      lacking,
      neighbours: neighbours.map((row) => ({ ...row, lacking: row.lacking as number[] })),
      requirement: requirementOf(technology, run?.parameters ?? stored.get("coverage")),
      setting,
      antenna: await typicalAntenna(technology, setting, client),
      terrain: ground?.grid,
      costs: new Map(costs.map((cost) => [cost.code, cost])),
      fibreDistanceM: fibre?.distanceM ?? null,
    },
    masts: near.map((row) => ({ ...row, tenants: row.tenants as number[], onAir: row.onAir as number[] })),
    mastsInRadius: near[0]?.inRadius ?? 0,
    hosts,
    lacking,
    ground,
    coverageRunId: run?.id ?? null,
  };
}
