import type { Polarisation } from "../p1812/spherical-earth.ts";
import { gridBounds, sampleHeightM, type TerrainGrid } from "../terrain-grid.ts";
import { requireInRange } from "../valid-range.ts";
import type { GridWindow } from "./polar-stencil.ts";

/** Where P.1812 begins, km; nearer samples are outside its range. */
export const shortRangeKm = 0.25;

/** Loss in dB of a link shorter than {@link shortRangeKm}; antenna heights above ground. */
export type ShortRangeLoss = (
  frequencyGhz: number,
  distanceKm: number,
  transmitterHeightM: number,
  receiverHeightM: number,
) => number;

/** One antenna position: everything that decides path loss, nothing that a turn, a tilt or a change of power touches. */
export interface SitePathLossRequest {
  longitudeDeg: number;
  latitudeDeg: number;
  /** Above ground, 1 to 500 m. */
  antennaHeightM: number;
  /** 0.03 to 6 GHz each, 1 to 16 of them. */
  frequenciesGhz: readonly number[];
  /** 0.5 to 100 km. */
  radiusKm: number;
  /** Receiver above ground, 1 to 100 m; default 1.5. */
  receiverHeightM?: number;
  /** Default vertical. */
  polarisation?: Polarisation;
  /** Refractivity lapse rate, 0 to 150 N-units/km; default 45. */
  deltaN?: number;
  /** Cells that are wanted: others are not computed, and these come out as without it. Default: all within the radius. */
  clip?: GridWindow;
  /**
   * Loss of samples nearer than 0.25 km. By default the raster mode is used there too, beyond its tested range: it is
   * free space with the diffraction of the few samples in between, so that nothing jumps at 0.25 km.
   */
  shortRangeLossDb?: ShortRangeLoss;
}

/** Checks a request against the terrain and the ranges above; returns the ground height at the mast, m amsl. */
export function requireSiteRequest(grid: TerrainGrid, request: SitePathLossRequest): number {
  const source = "the coverage engine";
  requireInRange("antennaHeightM", request.antennaHeightM, { min: 1, max: 500, unit: "m", source });
  requireInRange("receiverHeightM", request.receiverHeightM ?? 1.5, { min: 1, max: 100, unit: "m", source });
  requireInRange("radiusKm", request.radiusKm, { min: 0.5, max: 100, unit: "km", source });
  requireInRange("number of frequenciesGhz", request.frequenciesGhz.length, { min: 1, max: 16, unit: "", source });
  for (const frequency of request.frequenciesGhz) {
    requireInRange("frequenciesGhz", frequency, { min: 0.03, max: 6, unit: "GHz", source: "ITU-R P.1812" });
  }
  const bounds = gridBounds(grid);
  const place = { unit: "degrees", source: "the terrain" };
  requireInRange("longitudeDeg", request.longitudeDeg, { min: bounds.westDeg, max: bounds.eastDeg, ...place });
  requireInRange("latitudeDeg", request.latitudeDeg, { min: bounds.southDeg, max: bounds.northDeg, ...place });
  const groundM = sampleHeightM(grid, request.longitudeDeg, request.latitudeDeg);
  return requireInRange("ground height at the mast", groundM, {
    min: -500,
    max: 9000,
    unit: "m",
    source: "the terrain",
  });
}
