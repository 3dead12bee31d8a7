import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import { type PlanningBasis, readBasis } from "../../planning-case/basis.ts";
import {
  costCodes,
  MICROWAVE_COST,
  NEW_MAST_COST,
  NEW_MAST_METRE_COST,
  STATION_COST,
} from "../../planning-case/costs.ts";
import type { GroundCache } from "../../planning-case/ground.ts";
import type { Mast } from "../../planning-case/mast-room.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { areaFilter } from "./area.ts";
import * as queries from "./sharing.queries.ts";
import type { SharingDecision, SharingParameters } from "./sharing.schemas.ts";

/** A hamlet of the area, with the operators asked about that do not serve it. */
export interface AreaHamlet {
  readonly id: number;
  readonly name: string;
  readonly unitName: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly population: number | null;
  readonly lacking: readonly number[];
  readonly served: readonly number[];
  readonly fibreDistanceM: number | null;
}

/** An existing mast in the area or near it. */
export interface CandidateMast extends Mast {
  readonly isInArea: boolean;
}

export interface Operator {
  readonly id: number;
  readonly name: string;
}

/** Everything that a plan is made from, as the actor may see it. */
export interface SharingInputs {
  readonly parameters: SharingParameters;
  readonly basis: PlanningBasis;
  readonly operators: readonly Operator[];
  readonly hamlets: readonly AreaHamlet[];
  readonly masts: readonly CandidateMast[];
  readonly decisions: readonly SharingDecision[];
  /** Of every table, when the reading began. */
  readonly inputVersions: unknown;
}

const METRES_PER_DEGREE = 111_195;

/** The rectangle around the hamlets, widened by the radius; nothing in it where there are no hamlets. */
function envelopeOf(hamlets: readonly AreaHamlet[], radiusM: number) {
  if (hamlets.length === 0) return { west: 0, south: 0, east: 0, north: 0 };
  const lats = hamlets.map(({ lat }) => lat);
  const lons = hamlets.map(({ lon }) => lon);
  const northDeg = radiusM / METRES_PER_DEGREE;
  const widest = Math.max(...lats.map(Math.abs)) + northDeg;
  const eastDeg = northDeg / Math.cos((Math.min(widest, 85) * Math.PI) / 180);
  return {
    west: Math.min(...lons) - eastDeg,
    east: Math.max(...lons) + eastDeg,
    south: Math.min(...lats) - northDeg,
    north: Math.max(...lats) + northDeg,
  };
}

/** The costs without which nothing can be weighed. */
export function neededCosts(technology: PlannedTechnology, allowNewMasts: boolean): string[] {
  const forNewMasts = [NEW_MAST_COST, NEW_MAST_METRE_COST, MICROWAVE_COST];
  const always = costCodes(technology).filter(
    (code) => code.startsWith("sharing-") || code === STATION_COST[technology],
  );
  return allowNewMasts ? [...always, ...forNewMasts] : always;
}

/** Operators with a network of the technology among those asked for. Throws 422 that names one without, or says that there is none. */
async function askedOperators({ technology, organisationIds }: SharingParameters, client: Conversation) {
  const rows = await ask(queries.mobileOperators, { technology }, client);
  const networks = rows.filter(({ hasNetwork }) => hasNetwork);
  const strangers = organisationIds.filter((id) => !networks.some((each) => each.id === id));
  if (strangers.length > 0) {
    const message = `organisation ${strangers.join(", ")} has no ${technology} network; with one: ${networks.map(({ id }) => id).join(", ") || "none"}`;
    throw unacceptable("no-such-network", message, "body.organisationIds", { organisationIds: strangers });
  }
  const operators = organisationIds.length === 0 ? networks : networks.filter(({ id }) => organisationIds.includes(id));
  if (operators.length === 0) throw unacceptable("no-such-network", `no operator has a ${technology} network yet`);
  return operators.map(({ id, name }) => ({ id, name }));
}

async function decisionsOf({ decisions, scenarioId }: SharingParameters, client: Conversation) {
  if (scenarioId === undefined) return decisions;
  const rows = await ask(queries.decidedItems, { scenarioId }, client);
  const stored = rows.map(
    ({ decision, organisationId, siteId, lon, lat }) =>
      ({
        decision,
        organisationId,
        siteId,
        center: siteId !== null || lon === null || lat === null ? null : [lon, lat],
      }) as SharingDecision,
  );
  return [...decisions, ...stored];
}

/** Reads what a plan is made from. Throws 422 for an unknown network, a commune that is not there, or a cost that the catalogue lacks. */
export async function readInputs(
  parameters: SharingParameters,
  grounds: GroundCache,
  client: Conversation,
): Promise<SharingInputs> {
  const versions = await askOne(queries.inputVersions, undefined, client);
  const { technology, allowNewMasts } = parameters;
  const operators = await askedOperators(parameters, client);
  const basis = await readBasis(technology, grounds, client);
  const missing = neededCosts(technology, allowNewMasts).filter((code) => !basis.costs.has(code));
  if (missing.length > 0) {
    const message = `the catalogue lacks the unit costs ${missing.join(", ")}; without them nothing can be weighed`;
    throw unacceptable("costs-missing", message, undefined, { codes: missing });
  }
  const area = areaFilter(parameters.area);
  const organisationIds = operators.map(({ id }) => id);
  const hamlets = (await ask(queries.areaHamlets, { ...area, technology, organisationIds }, client)) as AreaHamlet[];
  const envelope = envelopeOf(hamlets, basis.setting.searchRadiusM);
  const masts = await ask(queries.mastsAround, { ...area, technology, ...envelope }, client);
  return {
    parameters,
    basis,
    operators,
    hamlets,
    masts: masts.map((row) => ({ ...row, distanceM: 0 }) as CandidateMast),
    decisions: await decisionsOf(parameters, client),
    inputVersions: versions?.versions,
  };
}
