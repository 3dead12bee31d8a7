import type { UnitCosts } from "../../planning-case/costs.ts";
import { type LackingHamlet, type PlannedHamlet, placeOf } from "../../planning-case/prediction.ts";
import type { PlannedTechnology, Requirement } from "../../planning-case/requirement.ts";
import { SECTORS, type TypicalAntenna } from "../../planning-case/typical-antenna.ts";
import { directionBetween, StationLinks } from "../../radio/coverage/station-link.ts";
import type { Place } from "../../radio/coverage/terrain-profile.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import type { Operator } from "./gains.ts";
import type { PlanningSetting } from "./planning.schemas.ts";

/** One hamlet's question with everything that its answers are computed from. */
export interface PlanningCase {
  readonly technology: PlannedTechnology;
  readonly hamlet: PlannedHamlet;
  /** Operators that do not serve the hamlet, by id. */
  readonly lacking: readonly Operator[];
  readonly neighbours: readonly LackingHamlet[];
  readonly requirement: Requirement;
  readonly setting: PlanningSetting;
  readonly antenna: TypicalAntenna;
  readonly terrain: TerrainGrid | undefined;
  readonly costs: UnitCosts;
  /** From the hamlet to the nearest existing fibre, m; null: none is known. */
  readonly fibreDistanceM: number | null;
}

/** A typical station at a place, its first sector towards the hamlet. */
export function stationAt(asked: PlanningCase, place: Place, antennaHeightM: number) {
  const { antenna, setting, terrain, requirement } = asked;
  const { distanceM, bearingDeg } = directionBetween(place, placeOf(asked.hamlet));
  const station = {
    place,
    antennaHeightM,
    frequencyGhz: antenna.frequencyMhz / 1000,
    referenceDbm: antenna.referenceDbm,
    pattern: antenna.pattern,
    offsetsDb: antenna.offsetsDb,
    azimuthDeg: bearingDeg,
    tiltDeg: setting.tiltDeg,
    sectors: SECTORS,
  };
  return { distanceM, azimuthDeg: bearingDeg, links: new StationLinks(station, terrain, requirement.receiverHeightM) };
}

/** The hamlets that may be counted for a mast: the nearest within reach. */
export function neighboursOf(asked: PlanningCase, place: Place): LackingHamlet[] {
  const { neighbourReachM, maxNeighbours } = asked.setting;
  return asked.neighbours
    .map((hamlet) => ({ hamlet, distanceM: directionBetween(place, placeOf(hamlet)).distanceM }))
    .filter(({ distanceM }) => distanceM <= neighbourReachM)
    .sort((a, b) => a.distanceM - b.distanceM || a.hamlet.id - b.hamlet.id)
    .slice(0, maxNeighbours)
    .map(({ hamlet }) => hamlet);
}
