import type { AntennaPattern } from "../antenna-pattern.ts";
import { createSectorAntenna, type SectorAntenna, sectorGainDb } from "../antenna-sector.ts";
import { offsetAt } from "../calibration/calibration.ts";
import { medianEffectiveEarthRadiusKm } from "../p1812/effective-earth.ts";
import { freeSpaceLossDb } from "../p1812/free-space.ts";
import { heightsWithClutter } from "../p1812/profile.ts";
import { rasterLoss } from "../p1812/raster-loss.ts";
import { sampleClutterHeightM, type TerrainGrid } from "../terrain-grid.ts";
import { tr38901LossDb } from "../tr38901.ts";
import { type LinkReport, linkReport } from "./link-report.ts";
import { middleLatitudeScaleKm } from "./local-metric.ts";
import { type Place, type TerrainProfile, terrainProfileBetween } from "./terrain-profile.ts";

/** A station as it is assumed on a mast: equal sectors, the first towards `azimuthDeg`. */
export interface AssumedStation {
  readonly place: Place;
  /** Of the antenna's centre above ground, 1 to 500 m. */
  readonly antennaHeightM: number;
  readonly frequencyGhz: number;
  /** Level of the reference signal into the antenna, dBm. */
  readonly referenceDbm: number;
  readonly pattern: AntennaPattern;
  readonly azimuthDeg: number;
  /** Electrical, positive downward. */
  readonly tiltDeg: number;
  /** Spread evenly over the circle. */
  readonly sectors: number;
  /** Of the calibration in force, by clutter height (offsetsByHeight); undefined: levels are as modelled. */
  readonly offsetsDb: Float64Array | undefined;
}

/** The level at one place. */
export interface PlaceLevel {
  readonly distanceM: number;
  /** Median level outdoors, dBm; null: farther than the model without terrain reaches. */
  readonly levelDbm: number | null;
  /** The level if nothing but the distance weakened it and the antenna looked straight at the place, dBm. */
  readonly freeSpaceDbm: number;
  /** Whether the path lies on known terrain; without, the loss is TR 38.901 RMa without line of sight. */
  readonly onTerrain: boolean;
}

/** A path without the antenna: what does not depend on where the sectors look. */
export interface PathTrace {
  readonly distanceM: number;
  /** From the station, clockwise from north. */
  readonly bearingDeg: number;
  /** In which the energy leaves, positive upward. */
  readonly elevationDeg: number;
  /** With the calibration at the place taken off; null: farther than the model without terrain reaches. */
  readonly lossDb: number | null;
  /** Of the distance alone, with the same calibration. */
  readonly freeSpaceDb: number;
  readonly onTerrain: boolean;
}

/** The level at one place with the full path report, which is absent where the terrain is unknown or the place is the mast's own. */
export interface ReportedLevel extends PlaceLevel {
  readonly report: LinkReport | undefined;
}

/** Nearer than this no path is traced: free space to this distance, m. */
const NEAREST_M = 20;
/** Range of RMa without line of sight [TR 38.901 v19, Table 7.4.1-1]. */
export const FLAT_REACH_M = 5_000;
const FLAT_BASE_M = { lowest: 10, highest: 150 } as const;
/** Median refractivity lapse, N-units/km, as everywhere in the engine. */
const DELTA_N = 45;

/** Distance, m, and bearing, degrees clockwise from north, from one place to another; within 0.01 % up to 100 km. */
export function directionBetween(from: Place, to: Place): { distanceM: number; bearingDeg: number } {
  const { northKm, kmPerLongitudeDeg } = middleLatitudeScaleKm(from.latitudeDeg, to.latitudeDeg);
  const eastKm = (to.longitudeDeg - from.longitudeDeg) * kmPerLongitudeDeg;
  const bearingDeg = ((Math.atan2(eastKm, northKm) * 180) / Math.PI + 360) % 360;
  return { distanceM: 1000 * Math.hypot(eastKm, northKm), bearingDeg };
}

/** Elevation in which the energy leaves towards the receiver, or towards what hides it, degrees. [P.1812, eq 13 and 14] */
function departureElevationDeg(profile: TerrainProfile, transmitterM: number, receiverM: number): number {
  const { distanceKm } = profile;
  const surfaceM = heightsWithClutter(profile);
  const last = distanceKm.length - 1;
  const curvature = 500 / medianEffectiveEarthRadiusKm(DELTA_N);
  let slope = Number.NEGATIVE_INFINITY;
  for (let i = 1; i <= last; i++) {
    const d = distanceKm[i]!;
    const topM = i === last ? receiverM : surfaceM[i]!;
    slope = Math.max(slope, (topM - transmitterM) / d - curvature * d);
  }
  return (180 / Math.PI) * Math.atan(slope / 1000);
}

/**
 * Levels of one assumed station at places around it. Over terrain: ITU-R P.1812 at 50 % of time and locations, in raster
 * mode for `levelAt` and in full for `reportAt`; where no terrain is known on a path: TR 38.901 RMa without line of sight.
 * Throws OutOfRangeError for a frequency, height or place that the models do not permit.
 */
export class StationLinks {
  readonly #terrain: TerrainGrid | undefined;
  readonly #station: AssumedStation;
  readonly #receiverHeightM: number;
  readonly #sectors: readonly SectorAntenna[];

  constructor(station: AssumedStation, terrain: TerrainGrid | undefined, receiverHeightM: number) {
    this.#terrain = terrain;
    this.#station = station;
    this.#receiverHeightM = receiverHeightM;
    const { pattern, azimuthDeg, tiltDeg, sectors } = station;
    this.#sectors = Array.from({ length: sectors }, (_, i) =>
      createSectorAntenna(pattern, {
        azimuthDeg: (azimuthDeg + (360 * i) / sectors) % 360,
        mechanicalTiltDeg: 0,
        electricalTiltDeg: tiltDeg,
      }),
    );
  }

  /** The level at a place, by the fast form of the model. */
  levelAt(place: Place): PlaceLevel {
    return this.#levelOf(this.traceTo(place));
  }

  /** The path to a place by the fast form of the model, for trying out where the sectors should look. */
  traceTo(place: Place): PathTrace {
    const profile = this.#profileTo(place);
    if (profile === undefined) return this.#calibrated(this.#withoutTerrain(place), place);
    const { lossDb, freeSpaceDb } = rasterLoss(profile, {
      frequencyGhz: this.#station.frequencyGhz,
      transmitterHeightM: this.#station.antennaHeightM,
      receiverHeightM: this.#receiverHeightM,
      polarisation: "vertical",
      deltaN: DELTA_N,
    });
    return this.#calibrated(this.#onTerrain(profile, lossDb, freeSpaceDb), place);
  }

  /** The level at a place by the full model, with its path. */
  reportAt(place: Place): ReportedLevel {
    const profile = this.#profileTo(place);
    if (profile === undefined) return { ...this.#levelOf(this.traceTo(place)), report: undefined };
    const report = linkReport(profile, {
      frequencyGhz: this.#station.frequencyGhz,
      timePercent: 50,
      transmitterHeightM: this.#station.antennaHeightM,
      receiverHeightM: this.#receiverHeightM,
      polarisation: "vertical",
      latitudeDeg: profile.latitudeDeg,
      deltaN: DELTA_N,
    });
    const trace = this.#calibrated(this.#onTerrain(profile, report.lossDb, report.freeSpaceDb), place);
    return { ...this.#levelOf(trace), report };
  }

  /** A level is raised by the offset of what stands at the receiver, as if the path lost so much less. */
  #calibrated(trace: PathTrace, { longitudeDeg, latitudeDeg }: Place): PathTrace {
    const { offsetsDb } = this.#station;
    if (offsetsDb === undefined) return trace;
    const clutterM = this.#terrain && sampleClutterHeightM(this.#terrain, longitudeDeg, latitudeDeg);
    const offsetDb = offsetAt(offsetsDb, clutterM);
    const lossDb = trace.lossDb === null ? null : trace.lossDb - offsetDb;
    return { ...trace, lossDb, freeSpaceDb: trace.freeSpaceDb - offsetDb };
  }

  /** The terrain to a place; undefined where it is not known all along or the place is too near. */
  #profileTo(place: Place): TerrainProfile | undefined {
    if (this.#terrain === undefined) return undefined;
    if (directionBetween(this.#station.place, place).distanceM < NEAREST_M) return undefined;
    const profile = terrainProfileBetween(this.#terrain, this.#station.place, place);
    return profile.heightM.some(Number.isNaN) ? undefined : profile;
  }

  #levelOf({ distanceM, bearingDeg, elevationDeg, lossDb, freeSpaceDb, onTerrain }: PathTrace): PlaceLevel {
    const { referenceDbm, pattern } = this.#station;
    const levelDbm = lossDb === null ? null : referenceDbm + this.#gainDbi(bearingDeg, elevationDeg) - lossDb;
    return { distanceM, levelDbm, freeSpaceDbm: referenceDbm + pattern.peakGainDbi - freeSpaceDb, onTerrain };
  }

  #onTerrain(profile: TerrainProfile, lossDb: number, freeSpaceDb: number): PathTrace {
    const last = profile.distanceKm.length - 1;
    const transmitterM = profile.heightM[0]! + this.#station.antennaHeightM;
    const receiverM = profile.heightM[last]! + this.#receiverHeightM;
    return {
      distanceM: 1000 * profile.distanceKm[last]!,
      bearingDeg: profile.bearingDeg,
      elevationDeg: departureElevationDeg(profile, transmitterM, receiverM),
      lossDb,
      freeSpaceDb,
      onTerrain: true,
    };
  }

  #withoutTerrain(place: Place): PathTrace {
    const { antennaHeightM, frequencyGhz } = this.#station;
    const { distanceM, bearingDeg } = directionBetween(this.#station.place, place);
    const tracedM = Math.max(distanceM, NEAREST_M);
    const dropM = antennaHeightM - this.#receiverHeightM;
    const elevationDeg = (-180 / Math.PI) * Math.atan2(dropM, tracedM);
    const freeSpaceDb = freeSpaceLossDb(frequencyGhz, tracedM / 1000, dropM, 0);
    const path = { distanceM, bearingDeg, elevationDeg, freeSpaceDb };
    if (distanceM < NEAREST_M) return { ...path, lossDb: freeSpaceDb, onTerrain: this.#terrain !== undefined };
    if (distanceM > FLAT_REACH_M) return { ...path, lossDb: null, onTerrain: false };
    const { lossDb } = tr38901LossDb("RMa", {
      condition: "NLOS",
      distance2dM: distanceM,
      baseHeightM: Math.min(Math.max(antennaHeightM, FLAT_BASE_M.lowest), FLAT_BASE_M.highest),
      userHeightM: this.#receiverHeightM,
      frequencyGhz,
    });
    return { ...path, lossDb, onTerrain: false };
  }

  /** Gain of the sector that serves a direction best, dBi. */
  #gainDbi(bearingDeg: number, elevationDeg: number): number {
    return Math.max(...this.#sectors.map((sector) => sectorGainDb(sector, bearingDeg, elevationDeg)));
  }
}
