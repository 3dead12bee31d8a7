import type { TerrainGrid } from "../terrain-grid.ts";
import { cellSideKm } from "./local-metric.ts";
import { buildPolarStencil, type PolarStencil, spreadOverCells } from "./polar-stencil.ts";
import { SiteRadials } from "./site-radials.ts";
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

/**
 * Path loss from an antenna to all cells around it, by P.1812 raster mode along radials that are as dense as the grid.
 * Throws OutOfRangeError for a mast outside the terrain or on a void, and for values outside the ranges above.
 * Cells whose path crosses unknown terrain are NaN.
 */
export function computeSitePathLoss(grid: TerrainGrid, request: SitePathLossRequest): SitePathLoss {
  const siteGroundM = requireSiteRequest(grid, request);
  const { latitudeDeg, frequenciesGhz, antennaHeightM } = request;
  const stepKm = cellSideKm(latitudeDeg, grid.stepDeg);
  const stencil = buildPolarStencil(grid, { ...request, stepKm });
  const samples = new SiteRadials(grid, request, stencil);
  for (let radial = 0; radial < stencil.radials; radial++) samples.compute(radial);
  applyShortRange(request, stencil, samples.lossDb);
  const lossDb = samples.lossDb.map((losses) => spreadOverCells(stencil, losses));
  return { frequenciesGhz, antennaHeightM, groundM: siteGroundM, stencil, lossDb, elevationDeg: samples.elevationDeg };
}
