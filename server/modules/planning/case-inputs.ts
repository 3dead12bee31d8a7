import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import { type PlanningBasis, readBasis } from "../../planning-case/basis.ts";
import type { Ground, GroundCache } from "../../planning-case/ground.ts";
import type { Mast } from "../../planning-case/mast-room.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import * as queries from "./planning.queries.ts";
import type { OptionsAnswer } from "./planning.schemas.ts";
import type { PlanningCase } from "./planning-case.ts";
import type { Host } from "./roaming.ts";

/** What is read in one conversation, as the actor may see it. */
export interface CaseInputs {
  readonly asked: PlanningCase;
  readonly masts: readonly Mast[];
  readonly mastsInRadius: number;
  readonly hosts: readonly Host[];
  readonly lacking: OptionsAnswer["lacking"];
  readonly ground: Ground | undefined;
  readonly coverageRunId: number | null;
  readonly calibrationNumber: number | null;
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
  return readCaseOn(await readBasis(technology, grounds, client), hamletId, client);
}

/** The same on a basis that several hamlets share. */
export async function readCaseOn(basis: PlanningBasis, hamletId: number, client: Conversation): Promise<CaseInputs> {
  const hamlet = await askOne(queries.findPlanningHamlet, { hamletId }, client);
  if (hamlet === undefined) throw notFound("hamlet", hamletId);
  const { lon, lat } = hamlet;
  const { technology, setting } = basis;
  const { hosts, lacking } = await operatorsAt(hamletId, technology, client);
  const { searchRadiusM: radiusM, maxMasts, neighbourReachM } = setting;
  const near = await ask(queries.mastsNear, { lon, lat, technology, radiusM, maxMasts }, client);
  const organisationIds = lacking.map((operator) => operator.organisationId);
  const around = { hamletId, lon, lat, technology, radiusM: radiusM + neighbourReachM };
  const neighbours =
    organisationIds.length === 0 ? [] : await ask(queries.hamletsLacking, { ...around, organisationIds }, client);
  const fibre = await askOne(queries.nearestFibre, { lon, lat }, client);
  return {
    asked: {
      technology,
      hamlet,
      lacking,
      neighbours: neighbours.map((row) => ({ ...row, lacking: row.lacking as number[] })),
      requirement: basis.requirement,
      setting,
      antenna: basis.antenna,
      terrain: basis.ground?.grid,
      costs: basis.costs,
      fibreDistanceM: fibre?.distanceM ?? null,
    },
    masts: near.map((row) => ({ ...row, tenants: row.tenants as number[], onAir: row.onAir as number[] })),
    mastsInRadius: near[0]?.inRadius ?? 0,
    hosts,
    lacking,
    ground: basis.ground,
    coverageRunId: basis.coverageRunId,
    calibrationNumber: basis.calibration?.number ?? null,
  };
}
