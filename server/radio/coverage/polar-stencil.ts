import type { TerrainGrid } from "../terrain-grid.ts";
import { middleLatitudeScaleKm } from "./local-metric.ts";
import { quickBearing } from "./quick-bearing.ts";

/** A rectangle of cells of a terrain grid. */
export interface GridWindow {
  column0: number;
  row0: number;
  columns: number;
  rows: number;
}

/**
 * Which sample of which radial stands for each cell around a site. A cell takes the polar sample nearest to its
 * centre: at most half a step along the radial and half the radials' spacing across it, both at most half a cell,
 * so that there are no holes where radials spread and no seam at north. Samples that no cell takes do not exist.
 */
export interface PolarStencil {
  window: GridWindow;
  stepKm: number;
  rings: number;
  radials: number;
  /** Samples of radial r are radialStart[r] .. radialStart[r + 1] - 1, ascending by ring. */
  radialStart: Int32Array;
  /** Ring number (distance in steps, >= 1) of each sample. */
  ring: Uint16Array;
  /** Sample of each cell of the window, row by row; -1 beyond the radius. */
  sampleOfCell: Int32Array;
}

export interface StencilRequest {
  longitudeDeg: number;
  latitudeDeg: number;
  radiusKm: number;
  stepKm: number;
  /** Cells that are wanted; all within the radius where absent. */
  clip?: GridWindow;
}

/** The cells that two windows share; without columns or rows where there are none. */
function sharedCells(a: GridWindow, b: GridWindow): GridWindow {
  const column0 = Math.max(a.column0, b.column0);
  const row0 = Math.max(a.row0, b.row0);
  const columns = Math.max(0, Math.min(a.column0 + a.columns, b.column0 + b.columns) - column0);
  const rows = Math.max(0, Math.min(a.row0 + a.rows, b.row0 + b.rows) - row0);
  return { column0, row0, columns, rows };
}

/** The part of the grid within the radius; at least the site's own cell. */
export function windowAround(
  grid: TerrainGrid,
  request: Pick<StencilRequest, "longitudeDeg" | "latitudeDeg" | "radiusKm">,
): GridWindow {
  const { longitudeDeg, latitudeDeg, radiusKm } = request;
  const { kmPerLongitudeDeg } = middleLatitudeScaleKm(latitudeDeg, latitudeDeg);
  const kmPerLatitudeDeg = middleLatitudeScaleKm(latitudeDeg - 0.5, latitudeDeg + 0.5).northKm;
  const x = (longitudeDeg - grid.westDeg) / grid.stepDeg;
  const y = (grid.northDeg - latitudeDeg) / grid.stepDeg;
  // One cell more than the radius needs: the loop that follows decides cell by cell.
  const reachX = radiusKm / (kmPerLongitudeDeg * grid.stepDeg) + 2;
  const reachY = radiusKm / (kmPerLatitudeDeg * grid.stepDeg) + 2;
  const column0 = Math.max(0, Math.ceil(x - reachX));
  const row0 = Math.max(0, Math.ceil(y - reachY));
  return {
    column0,
    row0,
    columns: Math.min(grid.columns - 1, Math.floor(x + reachX)) - column0 + 1,
    rows: Math.min(grid.rows - 1, Math.floor(y + reachY)) - row0 + 1,
  };
}

/** Polar position (radial * (rings + 1) + ring) of the sample nearest to each cell, -1 beyond the radius. */
function nearestPositions(grid: TerrainGrid, request: StencilRequest, window: GridWindow, radials: number) {
  const { longitudeDeg, latitudeDeg, radiusKm, stepKm } = request;
  const stride = Math.round(radiusKm / stepKm) + 1;
  const ringsPerKm = 1 / stepKm;
  const radialsPerRadian = radials / (2 * Math.PI);
  const positions = new Int32Array(window.columns * window.rows);
  const x = (longitudeDeg - grid.westDeg) / grid.stepDeg;
  let cell = 0;
  for (let row = window.row0; row < window.row0 + window.rows; row++) {
    const scale = middleLatitudeScaleKm(latitudeDeg, grid.northDeg - row * grid.stepDeg);
    const north = scale.northKm;
    const kmPerColumn = scale.kmPerLongitudeDeg * grid.stepDeg;
    for (let column = window.column0; column < window.column0 + window.columns; column++, cell++) {
      const east = (column - x) * kmPerColumn;
      const square = east * east + north * north;
      if (square > radiusKm * radiusKm) {
        positions[cell] = -1;
        continue;
      }
      // A receiver at the foot of the mast is served by the first ring: a path needs a length.
      const ring = (Math.sqrt(square) * ringsPerKm + 0.5) | 0;
      const turn = (quickBearing(east, north) * radialsPerRadian + radials + 0.5) | 0;
      positions[cell] = (turn >= radials ? turn - radials : turn) * stride + (ring === 0 ? 1 : ring);
    }
  }
  return positions;
}

/** Builds the stencil of a site; costs about 20 ns a cell, so it is not worth sharing between sites. */
export function buildPolarStencil(grid: TerrainGrid, request: StencilRequest): PolarStencil {
  const { radiusKm, stepKm } = request;
  const rings = Math.round(radiusKm / stepKm);
  const radials = Math.ceil((2 * Math.PI * radiusKm) / stepKm);
  const around = windowAround(grid, request);
  const window = request.clip ? sharedCells(around, request.clip) : around;
  const sampleOfCell = nearestPositions(grid, request, window, radials);
  const stride = rings + 1;
  const sampleAt = new Int32Array(radials * stride);
  for (let cell = 0; cell < sampleOfCell.length; cell++) {
    if (sampleOfCell[cell]! >= 0) sampleAt[sampleOfCell[cell]!] = 1;
  }
  const ringOfSample = new Uint16Array(sampleOfCell.length);
  const radialStart = new Int32Array(radials + 1);
  let samples = 0;
  for (let radial = 0; radial < radials; radial++) {
    radialStart[radial] = samples;
    const first = radial * stride;
    for (let ring = 1; ring < stride; ring++) {
      if (sampleAt[first + ring] === 0) continue;
      ringOfSample[samples] = ring;
      sampleAt[first + ring] = samples++;
    }
  }
  radialStart[radials] = samples;
  for (let cell = 0; cell < sampleOfCell.length; cell++) {
    if (sampleOfCell[cell]! >= 0) sampleOfCell[cell] = sampleAt[sampleOfCell[cell]!]!;
  }
  const ring = ringOfSample.slice(0, samples);
  return { window, stepKm, rings, radials, radialStart, ring, sampleOfCell };
}

/** Values of samples as values of the window's cells, row by row; NaN beyond the radius. */
export function spreadOverCells(stencil: PolarStencil, ofSample: Float32Array): Float32Array {
  const { sampleOfCell } = stencil;
  const ofCell = new Float32Array(sampleOfCell.length);
  for (let cell = 0; cell < ofCell.length; cell++) {
    const sample = sampleOfCell[cell]!;
    ofCell[cell] = sample < 0 ? Number.NaN : ofSample[sample]!;
  }
  return ofCell;
}
