import { type Keep, keepCopy } from "../kernel/keep.ts";
import type { TerrainGrid } from "../terrain-grid.ts";
import { cellSideKm } from "./local-metric.ts";
import { buildPolarStencil, type PolarStencil, spreadOverCells } from "./polar-stencil.ts";
import { computeSamples } from "./site-radials.ts";
import { requireSiteRequest, type SitePathLossRequest, shortRangeKm } from "./site-request.ts";

export { type ShortRangeLoss, type SitePathLossRequest, shortRangeKm } from "./site-request.ts";

/** The model's name as it is stored with results. */
export const rasterModelName = "ITU-R P.1812 raster mode (free space + delta-Bullington), p = 50 %, pL = 50 %";

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

/** Path loss from one antenna position by sample of its stencil: what cells take is known from the stencil. */
export interface SiteSamples {
  readonly stencil: PolarStencil;
  /** Basic transmission loss of every sample, dB, an array for each frequency; NaN where terrain is unknown. */
  readonly lossDb: readonly Float32Array[];
  /** Elevation in which each sample is served, degrees, positive upward. */
  readonly elevationDeg: Float32Array;
}

/**
 * Path loss from an antenna to the samples around it, by P.1812 raster mode along radials that are as dense as the grid.
 * Throws OutOfRangeError for a mast outside the terrain or on a void, and for values outside the request's ranges.
 * Samples whose path crosses unknown terrain are NaN.
 */
export function computeSiteSamples(
  grid: TerrainGrid,
  request: SitePathLossRequest,
  keep: Keep = keepCopy,
): SiteSamples {
  requireSiteRequest(grid, request);
  const stepKm = cellSideKm(request.latitudeDeg, grid.stepDeg);
  const stencil = buildPolarStencil(grid, { ...request, stepKm }, keep);
  const samples = computeSamples(grid, request, stencil, keep);
  applyShortRange(request, stencil, samples.lossDb);
  return { stencil, lossDb: samples.lossDb, elevationDeg: samples.elevationDeg };
}

/** {@link computeSiteSamples} spread over the cells around the antenna. */
export function computeSitePathLoss(grid: TerrainGrid, request: SitePathLossRequest): SitePathLoss {
  const groundM = requireSiteRequest(grid, request);
  const { stencil, lossDb, elevationDeg } = computeSiteSamples(grid, request);
  const { frequenciesGhz, antennaHeightM } = request;
  const ofCells = lossDb.map((losses) => spreadOverCells(stencil, losses));
  return { frequenciesGhz, antennaHeightM, groundM, stencil, lossDb: ofCells, elevationDeg };
}
