import type { PathProfile } from "../p1812/profile.ts";
import { cellIndex, sampleHeightM, type TerrainGrid } from "../terrain-grid.ts";
import { requireInRange } from "../valid-range.ts";
import { cellSideKm, middleLatitudeScaleKm } from "./local-metric.ts";

export interface Place {
  longitudeDeg: number;
  latitudeDeg: number;
}

/** The terrain between two places, and where its samples lie. */
export interface TerrainProfile extends PathProfile {
  distanceKm: Float64Array;
  heightM: Float64Array;
  clutterHeightM: Float64Array;
  /** Bearing of the far end from the near one, degrees clockwise from north. */
  bearingDeg: number;
  /** Latitude of the path's centre, degrees. */
  latitudeDeg: number;
}

/**
 * Samples the terrain on the line between two places at the spacing of the grid, at least four steps: ground
 * bilinearly, clutter from the nearest cell (0 where none is loaded). Heights are NaN outside the grid and on voids.
 * Throws OutOfRangeError for places less than 10 m or more than 300 km apart.
 */
export function terrainProfileBetween(grid: TerrainGrid, from: Place, to: Place): TerrainProfile {
  const scale = middleLatitudeScaleKm(from.latitudeDeg, to.latitudeDeg);
  const eastKm = (to.longitudeDeg - from.longitudeDeg) * scale.kmPerLongitudeDeg;
  const lengthKm = Math.hypot(scale.northKm, eastKm);
  requireInRange("path length", lengthKm, { min: 0.01, max: 300, unit: "km", source: "the terrain profile" });
  const latitudeDeg = (from.latitudeDeg + to.latitudeDeg) / 2;
  const steps = Math.max(4, Math.ceil(lengthKm / cellSideKm(latitudeDeg, grid.stepDeg)));
  const distanceKm = new Float64Array(steps + 1);
  const heightM = new Float64Array(steps + 1);
  const clutterHeightM = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const longitudeDeg = from.longitudeDeg + (to.longitudeDeg - from.longitudeDeg) * share;
    const latitude = from.latitudeDeg + (to.latitudeDeg - from.latitudeDeg) * share;
    distanceKm[i] = lengthKm * share;
    heightM[i] = sampleHeightM(grid, longitudeDeg, latitude);
    const cell = cellIndex(grid, longitudeDeg, latitude);
    clutterHeightM[i] = grid.clutterHeightM && cell >= 0 ? grid.clutterHeightM[cell]! : 0;
  }
  const bearingDeg = ((Math.atan2(eastKm, scale.northKm) * 180) / Math.PI + 360) % 360;
  return { distanceKm, heightM, clutterHeightM, bearingDeg, latitudeDeg };
}
