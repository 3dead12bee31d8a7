import { BandLoss } from "../p1812/band-loss.ts";
import { medianEffectiveEarthRadiusKm } from "../p1812/effective-earth.ts";
import { RadialGeometry } from "../p1812/radial-geometry.ts";
import type { Polarisation } from "../p1812/spherical-earth.ts";
import { gridBounds, sampleHeightM, type TerrainGrid } from "../terrain-grid.ts";
import { requireInRange } from "../valid-range.ts";
import { cellSideKm } from "./local-metric.ts";
import { buildPolarStencil, type PolarStencil, spreadOverCells } from "./polar-stencil.ts";
import { fillTerrainRadial } from "./terrain-radial.ts";

/** The model's name as it is stored with results. */
export const rasterModelName = "ITU-R P.1812 raster mode (free space + delta-Bullington), p = 50 %, pL = 50 %";

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
  /**
   * Loss of samples nearer than 0.25 km. By default the raster mode is used there too, beyond its tested range: it is
   * free space with the diffraction of the few samples in between, so that nothing jumps at 0.25 km.
   */
  shortRangeLossDb?: ShortRangeLoss;
}

/** Path loss from one antenna position to every cell within the radius; cacheable by its request and the terrain. */
export interface SitePathLoss {
  readonly frequenciesGhz: readonly number[];
  readonly antennaHeightM: number;
  /** Ground at the mast, m amsl. */
  readonly groundM: number;
  readonly stencil: PolarStencil;
  /**
   * Basic transmission loss of every cell of the stencil's window, row by row, dB, an array for each frequency; NaN
   * beyond the radius and where terrain is unknown.
   */
  readonly lossDb: readonly Float32Array[];
  /** Elevation in which each sample of the stencil is served, degrees, positive upward: the receiver or what hides it. */
  readonly elevationDeg: Float32Array;
}

function requireRequest(grid: TerrainGrid, request: SitePathLossRequest): number {
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

/** Samples nearer than 0.25 km take the caller's short-range model. */
function applyShortRange(
  request: SitePathLossRequest,
  stencil: PolarStencil,
  sampleLossDb: readonly Float32Array[],
): void {
  const model = request.shortRangeLossDb;
  if (!model) return;
  const receiverHeightM = request.receiverHeightM ?? 1.5;
  const nearRings = Math.ceil(shortRangeKm / stencil.stepKm) - 1;
  sampleLossDb.forEach((losses, band) => {
    const byRing = Array.from({ length: nearRings + 1 }, (_, ring) =>
      ring === 0
        ? 0
        : model(request.frequenciesGhz[band]!, ring * stencil.stepKm, request.antennaHeightM, receiverHeightM),
    );
    for (let sample = 0; sample < losses.length; sample++) {
      const ring = stencil.ring[sample]!;
      if (ring <= nearRings && !Number.isNaN(losses[sample]!)) losses[sample] = byRing[ring]!;
    }
  });
}

/**
 * Path loss from an antenna to all cells around it, by P.1812 raster mode along radials that are as dense as the grid.
 * Throws OutOfRangeError for a mast outside the terrain or on a void, and for values outside the ranges above.
 * Cells whose path crosses unknown terrain are NaN.
 */
export function computeSitePathLoss(grid: TerrainGrid, request: SitePathLossRequest): SitePathLoss {
  const siteGroundM = requireRequest(grid, request);
  const { longitudeDeg, latitudeDeg, radiusKm, frequenciesGhz, antennaHeightM } = request;
  const stepKm = cellSideKm(latitudeDeg, grid.stepDeg);
  const stencil = buildPolarStencil(grid, { longitudeDeg, latitudeDeg, radiusKm, stepKm });
  const { radials, rings, radialStart, ring } = stencil;
  const geometry = new RadialGeometry({
    stepKm,
    rings,
    effectiveEarthRadiusKm: medianEffectiveEarthRadiusKm(request.deltaN ?? 45),
    lowestFrequencyGhz: Math.min(...frequenciesGhz),
    receiverHeightM: request.receiverHeightM ?? 1.5,
  });
  const bands = frequenciesGhz.map((frequency) => new BandLoss(frequency, request.polarisation ?? "vertical"));
  const sampleLossDb = bands.map(() => new Float32Array(ring.length).fill(Number.NaN));
  const elevationDeg = new Float32Array(ring.length);
  const groundM = new Float64Array(rings + 1);
  const surfaceM = grid.clutterHeightM ? new Float64Array(rings + 1) : groundM;
  const place = {
    x: (longitudeDeg - grid.westDeg) / grid.stepDeg,
    y: (grid.northDeg - latitudeDeg) / grid.stepDeg,
    latitudeDeg,
  };
  for (let radial = 0; radial < radials; radial++) {
    const from = radialStart[radial]!;
    let to = radialStart[radial + 1]!;
    if (to === from) continue;
    const bearingRad = (2 * Math.PI * radial) / radials;
    const known = fillTerrainRadial(grid, place, bearingRad, stepKm, ring[to - 1]!, groundM, surfaceM);
    while (to > from && ring[to - 1]! > known) to--;
    geometry.trace(groundM, surfaceM, antennaHeightM, ring.subarray(from, to), to - from);
    for (let band = 0; band < bands.length; band++) bands[band]!.write(geometry, sampleLossDb[band]!, from);
    for (let k = 0; k < to - from; k++) elevationDeg[from + k] = geometry.elevationDeg[k]!;
  }
  applyShortRange(request, stencil, sampleLossDb);
  const lossDb = sampleLossDb.map((losses) => spreadOverCells(stencil, losses));
  return { frequenciesGhz, antennaHeightM, groundM: siteGroundM, stencil, lossDb, elevationDeg };
}
