import type { TerrainGrid } from "../terrain-grid.ts";
import { cellSideKm } from "./local-metric.ts";
import { buildPolarStencil, type GridWindow, type PolarStencil, spreadOverCells } from "./polar-stencil.ts";
import type { SitePathLoss } from "./site-path-loss.ts";
import { computeSamples } from "./site-radials.ts";
import { requireSiteRequest, type SitePathLossRequest } from "./site-request.ts";

/** Frame of squares of `size` x `size` cells; what does not fill a square at the far edges is left out. */
function squaresOf(grid: TerrainGrid, size: number): TerrainGrid {
  const half = ((size - 1) / 2) * grid.stepDeg;
  return {
    westDeg: grid.westDeg + half,
    northDeg: grid.northDeg - half,
    stepDeg: grid.stepDeg * size,
    columns: Math.floor(grid.columns / size),
    rows: Math.floor(grid.rows / size),
    heightM: grid.heightM, // not read: a stencil takes only the frame
  };
}

/**
 * Path loss to the middles of squares of `size` x `size` cells, for a mast that is being moved. Every path runs over the terrain
 * in full resolution, as in {@link computeSitePathLoss}; there are fewer of them. Window and cells are those of the squares.
 * Throws OutOfRangeError like it.
 */
export function computeCoarsePathLoss(grid: TerrainGrid, request: SitePathLossRequest, size: number): SitePathLoss {
  const groundM = requireSiteRequest(grid, request);
  const stepKm = cellSideKm(request.latitudeDeg, grid.stepDeg);
  const squares = buildPolarStencil(squaresOf(grid, size), { ...request, stepKm: stepKm * size });
  // The same radials and samples, counted in steps of the terrain.
  const stencil: PolarStencil = {
    ...squares,
    stepKm,
    rings: squares.rings * size,
    ring: squares.ring.map((ring) => ring * size),
  };
  const samples = computeSamples(grid, request, stencil);
  const { frequenciesGhz, antennaHeightM } = request;
  const lossDb = samples.lossDb.map((losses) => spreadOverCells(stencil, losses));
  return { frequenciesGhz, antennaHeightM, groundM, stencil, lossDb, elevationDeg: samples.elevationDeg };
}

/** Values of squares as values of their cells. */
export function cellsOfSquares(
  squares: GridWindow,
  tenths: Int16Array,
  size: number,
): { window: GridWindow; tenths: Int16Array } {
  const window = {
    column0: squares.column0 * size,
    row0: squares.row0 * size,
    columns: squares.columns * size,
    rows: squares.rows * size,
  };
  const cells = new Int16Array(window.columns * window.rows);
  for (let row = 0, at = 0; row < squares.rows; row++) {
    const first = row * size * window.columns;
    for (let column = 0; column < squares.columns; column++, at++) {
      cells.fill(tenths[at]!, first + column * size, first + (column + 1) * size);
    }
    for (let again = 1; again < size; again++)
      cells.copyWithin(first + again * window.columns, first, first + window.columns);
  }
  return { window, tenths: cells };
}
