import { FLAT_REACH_M, type ReportedLevel, type StationLinks } from "../radio/coverage/station-link.ts";
import type { Place } from "../radio/coverage/terrain-profile.ts";
import type { Reason } from "./planning-case.schemas.ts";
import type { Requirement } from "./requirement.ts";

/** A hamlet as planning sees it; an unknown population stays null. */
export interface PlannedHamlet {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly population: number | null;
}

/** Another hamlet, with the operators whose service it lacks by the model. */
export interface LackingHamlet extends PlannedHamlet {
  readonly lacking: readonly number[];
}

/** What a station would bring to the hamlet. */
export interface HamletPrediction {
  /** Median level over the hamlet's places, dBm; null: beyond the reach of the model. */
  readonly rsrpDbm: number | null;
  /** Share of the places at or above the required level. */
  readonly servedShare: number;
  readonly centre: ReportedLevel;
}

/** Hamlets without an outline are taken as discs of 400 m, as in the coverage runs. */
const HAMLET_RADIUS_M = 400;
const RING_PLACES = 8;
/** The centre and eight places around it each stand for a ninth of the disc. */
const RING_RADIUS_M = 0.7 * HAMLET_RADIUS_M;
const METRES_PER_DEGREE = 111_195;

export function placeOf({ lon, lat }: { readonly lon: number; readonly lat: number }): Place {
  return { longitudeDeg: lon, latitudeDeg: lat };
}

/** The places that stand for a hamlet beside its centre. */
export function ringAround({ lon, lat }: PlannedHamlet): Place[] {
  const northDeg = RING_RADIUS_M / METRES_PER_DEGREE;
  const eastDeg = northDeg / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: RING_PLACES }, (_, i) => {
    const angle = (2 * Math.PI * i) / RING_PLACES;
    return { longitudeDeg: lon + eastDeg * Math.sin(angle), latitudeDeg: lat + northDeg * Math.cos(angle) };
  });
}

/** Level and served share of a hamlet: its centre by the full model, the places around it by the fast one. */
export function predictHamlet(links: StationLinks, hamlet: PlannedHamlet, requirement: Requirement): HamletPrediction {
  const centre = links.reportAt(placeOf(hamlet));
  const around = ringAround(hamlet).map((place) => links.levelAt(place).levelDbm);
  const levels = [centre.levelDbm, ...around].map((level) => level ?? Number.NEGATIVE_INFINITY);
  const median = levels.toSorted((a, b) => b - a)[RING_PLACES / 2]!;
  return {
    rsrpDbm: Number.isFinite(median) ? median : null,
    servedShare: levels.filter((level) => level >= requirement.requiredDbm).length / levels.length,
    centre,
  };
}

/** The hamlets whose centre the station serves, out of those given. */
export function hamletsReached<Hamlet extends PlannedHamlet>(
  links: StationLinks,
  hamlets: readonly Hamlet[],
  requirement: Requirement,
): Hamlet[] {
  return hamlets.filter((hamlet) => {
    const { levelDbm } = links.levelAt(placeOf(hamlet));
    return levelDbm !== null && levelDbm >= requirement.requiredDbm;
  });
}

/** What stands in the way on the path to the hamlet's centre: ground before what grows on it; undefined on a clear path. */
function obstructionOf({
  report,
  distanceM,
}: ReportedLevel): { isGround: boolean; parameters: Reason["parameters"] } | undefined {
  if (report === undefined || report.lineOfSight) return undefined;
  const clutterAt = new Map(report.samples.map((sample) => [sample.distanceKm, sample.clutterM]));
  const all = report.obstructions.map((each) => ({
    ...each,
    isGround: each.aboveRayM - (clutterAt.get(each.distanceKm) ?? 0) > 0,
  }));
  const ground = all.filter((each) => each.isGround);
  const [worst] = (ground.length > 0 ? ground : all).toSorted((a, b) => b.nu - a.nu);
  if (worst === undefined) return undefined;
  const { distanceKm, topM, aboveRayM, isGround } = worst;
  const atM = 1000 * distanceKm;
  const clutterM = clutterAt.get(distanceKm) ?? 0;
  const { diffractionDb } = report;
  const parameters = { atM, beforeHamletM: distanceM - atM, topM, clutterM, aboveRayM, diffractionDb };
  return { isGround, parameters };
}

/** Whether the hamlet is served, and why (not): exactly one of the reasons rejects when it is not. */
export function judgeLevel(
  prediction: HamletPrediction,
  requirement: Requirement,
): { rejection: Reason | undefined; flags: Reason[] } {
  const { rsrpDbm, servedShare, centre } = prediction;
  const { thresholdDbm, requiredDbm } = requirement;
  const level = { rsrpDbm, thresholdDbm, requiredDbm };
  const flags: Reason[] = centre.onTerrain ? [] : [{ code: "no-terrain", parameters: {} }];
  const obstruction = obstructionOf(centre);
  if (servedShare >= requirement.servedShare) {
    flags.unshift({ code: "level-sufficient", parameters: { ...level, servedShare } });
    if (obstruction !== undefined) flags.push({ code: "obstructed-yet-served", parameters: obstruction.parameters });
    return { rejection: undefined, flags };
  }
  const { distanceM, freeSpaceDbm } = centre;
  if (rsrpDbm === null) {
    return { rejection: { code: "too-far", parameters: { distanceM, limitM: FLAT_REACH_M } }, flags };
  }
  if (freeSpaceDbm < requiredDbm) {
    return { rejection: { code: "too-far", parameters: { distanceM, freeSpaceDbm, ...level } }, flags };
  }
  if (obstruction !== undefined) {
    const code = obstruction.isGround ? "terrain-obstruction" : "clutter-obstruction";
    return { rejection: { code, parameters: { ...obstruction.parameters, ...level } }, flags };
  }
  return { rejection: { code: "level-below-threshold", parameters: { ...level, distanceM, servedShare } }, flags };
}
