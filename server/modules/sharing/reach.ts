import { type PlannedHamlet, placeOf, ringAround } from "../../planning-case/prediction.ts";
import type { Requirement } from "../../planning-case/requirement.ts";
import { SECTORS } from "../../planning-case/typical-antenna.ts";
import type { AntennaPattern } from "../../radio/antenna-pattern.ts";
import { createSectorAntenna, type SectorAntenna, sectorGainDb } from "../../radio/antenna-sector.ts";
import { type PathTrace, StationLinks } from "../../radio/coverage/station-link.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";

/** A typical station to be tried at one place for the hamlets around it. */
export interface ReachRequest {
  readonly lon: number;
  readonly lat: number;
  readonly antennaHeightM: number;
  readonly hamlets: readonly PlannedHamlet[];
}

/** What every request has in common. */
export interface ReachSetting {
  readonly frequencyGhz: number;
  readonly referenceDbm: number;
  readonly pattern: AntennaPattern;
  readonly offsetsDb: Float64Array | undefined;
  readonly tiltDeg: number;
  readonly requirement: Requirement;
}

/** A hamlet that a station can serve, or comes nearest to serving. */
export interface ReachedHamlet {
  readonly hamletId: number;
  /** Bit n: served when the first sector looks to `azimuthOf(n)`; 0: never. */
  readonly orientations: number;
  /** Median with the best orientation over the places that decided, dBm; null: out of the model's reach. */
  readonly rsrpDbm: number | null;
  readonly distanceM: number;
}

export interface ReachAnswer {
  readonly hamlets: readonly ReachedHamlet[];
  /** Paths that were computed. */
  readonly paths: number;
}

/** Directions that are tried for the first sector; the others stand evenly around the circle. */
export const ORIENTATIONS = 12;

/** Azimuth of the first sector in an orientation, degrees. */
export const azimuthOf = (orientation: number): number => (360 / SECTORS / ORIENTATIONS) * orientation;

/** The sectors of every orientation: path loss does not depend on them, so each path is computed once. */
function stationsOf({ pattern, tiltDeg }: ReachSetting): SectorAntenna[][] {
  return Array.from({ length: ORIENTATIONS }, (_, orientation) =>
    Array.from({ length: SECTORS }, (_each, sector) =>
      createSectorAntenna(pattern, {
        azimuthDeg: (azimuthOf(orientation) + (360 * sector) / SECTORS) % 360,
        mechanicalTiltDeg: 0,
        electricalTiltDeg: tiltDeg,
      }),
    ),
  );
}

const strongestDbi = (sectors: readonly SectorAntenna[], { bearingDeg, elevationDeg }: PathTrace): number =>
  Math.max(...sectors.map((sector) => sectorGainDb(sector, bearingDeg, elevationDeg)));

/**
 * Predicts with ITU-R P.1812 (TR 38.901 where no terrain is known), along a profile to the centre of each hamlet and to eight places
 * around it, which hamlets a typical station would serve, for every orientation of its sectors.
 */
export function createReach(setting: ReachSetting, terrain: TerrainGrid | undefined) {
  const stations = stationsOf(setting);
  const { requirement, referenceDbm } = setting;
  return (request: ReachRequest): ReachAnswer => {
    const place = placeOf(request);
    const links = new StationLinks(
      { ...setting, place, antennaHeightM: request.antennaHeightM, azimuthDeg: 0, sectors: SECTORS },
      terrain,
      requirement.receiverHeightM,
    );
    let paths = 0;
    const hamlets = request.hamlets.map((hamlet): ReachedHamlet => {
      const places = [placeOf(hamlet), ...ringAround(hamlet)];
      const needed = Math.ceil(requirement.servedShare * places.length - 1e-9);
      const served = new Uint8Array(ORIENTATIONS);
      const bestDbm: number[] = [];
      let distanceM = 0;
      for (const [number, each] of places.entries()) {
        const trace = links.traceTo(each);
        paths++;
        if (number === 0) distanceM = trace.distanceM;
        let best = Number.NEGATIVE_INFINITY;
        for (const [orientation, sectors] of stations.entries()) {
          if (trace.lossDb === null) break;
          const level = referenceDbm + strongestDbi(sectors, trace) - trace.lossDb;
          if (level >= requirement.requiredDbm) served[orientation]!++;
          best = Math.max(best, level);
        }
        bestDbm.push(best);
        // Once every orientation's verdict is certain, the other places cannot change it.
        const remaining = places.length - 1 - number;
        if (served.every((count) => count >= needed || count + remaining < needed)) break;
      }
      const orientations = served.reduce(
        (bits, count, orientation) => (count >= needed ? bits | (1 << orientation) : bits),
        0,
      );
      return { hamletId: hamlet.id, orientations, rsrpDbm: medianOf(bestDbm), distanceM };
    });
    return { hamlets, paths };
  };
}

function medianOf(levels: readonly number[]): number | null {
  const median = levels.toSorted((a, b) => b - a)[Math.floor(levels.length / 2)]!;
  return Number.isFinite(median) ? Math.round(10 * median) / 10 : null;
}

/** One way to turn the sectors, with the hamlets that it serves. */
export interface Orientation {
  readonly azimuthDeg: number;
  readonly hamletIds: readonly number[];
}

/**
 * The orientations worth offering for hamlets of given weights: the one that serves most, then others as long as they serve somebody
 * whom none before does. Every hamlet that any orientation serves is served by one that is kept.
 */
export function worthwhileOrientations(
  reached: readonly ReachedHamlet[],
  weightOf: (hamletId: number) => number,
): Orientation[] {
  const all = Array.from({ length: ORIENTATIONS }, (_, orientation) => ({
    azimuthDeg: azimuthOf(orientation),
    hamletIds: reached.filter(({ orientations }) => orientations & (1 << orientation)).map(({ hamletId }) => hamletId),
  }));
  const kept: Orientation[] = [];
  const covered = new Set<number>();
  const sum = (ids: readonly number[]) => ids.reduce((total, id) => total + Math.max(weightOf(id), 1e-9), 0);
  for (;;) {
    const newOf = ({ hamletIds }: Orientation) => hamletIds.filter((id) => !covered.has(id));
    const best = all.reduce((one, other) => {
      const difference = sum(newOf(other)) - sum(newOf(one)) || sum(other.hamletIds) - sum(one.hamletIds);
      return difference > 0 ? other : one;
    });
    if (newOf(best).length === 0) return kept;
    kept.push(best);
    for (const id of best.hamletIds) covered.add(id);
  }
}
