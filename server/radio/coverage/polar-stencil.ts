import { type Keep, keepCopy } from "../kernel/keep.ts";
import { kernel, slots } from "../kernel/kernel.ts";
import type { TerrainGrid } from "../terrain-grid.ts";
import { middleLatitudeScaleKm } from "./local-metric.ts";

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

/** Distance north of the site, km, and km a column, of each row of a window. */
function rowScales(grid: TerrainGrid, latitudeDeg: number, window: GridWindow): Float64Array {
  const scales = new Float64Array(2 * window.rows);
  for (let row = 0; row < window.rows; row++) {
    const scale = middleLatitudeScaleKm(latitudeDeg, grid.northDeg - (window.row0 + row) * grid.stepDeg);
    scales[2 * row] = scale.northKm;
    scales[2 * row + 1] = scale.kmPerLongitudeDeg * grid.stepDeg;
  }
  return scales;
}

/** Builds the stencil of a site from its exact position; costs a few nanoseconds a cell, so it is not shared between sites. */
export function buildPolarStencil(grid: TerrainGrid, request: StencilRequest, keep: Keep = keepCopy): PolarStencil {
  const { buffer, memory, nearestPositions, numberSamples } = kernel();
  const { longitudeDeg, latitudeDeg, radiusKm, stepKm } = request;
  const rings = Math.round(radiusKm / stepKm);
  const radials = Math.ceil((2 * Math.PI * radiusKm) / stepKm);
  const stride = rings + 1;
  const around = windowAround(grid, request);
  const window = request.clip ? sharedCells(around, request.clip) : around;
  const { column0, columns, rows } = window;
  const cells = columns * rows;
  const scales = rowScales(grid, latitudeDeg, window);
  const at = {
    scales: buffer(slots.rowScales, Math.max(scales.byteLength, 16)),
    positions: buffer(slots.positions, 4 * (cells + 1)),
    sampleAt: buffer(slots.sampleAt, 4 * radials * stride),
    radialStart: buffer(slots.radialStart, 4 * (radials + 1)),
    ring: buffer(slots.ring, 2 * (cells + 1)),
  };
  new Float64Array(memory.buffer, at.scales, scales.length).set(scales);
  const x = (longitudeDeg - grid.westDeg) / grid.stepDeg;
  nearestPositions(columns, rows, at.scales, column0, x, radiusKm, stepKm, radials, stride, at.positions);
  const samples = numberSamples(cells, at.positions, radials, stride, at.sampleAt, at.radialStart, at.ring);
  return {
    window,
    stepKm,
    rings,
    radials,
    radialStart: keep(new Int32Array(memory.buffer, at.radialStart, radials + 1)),
    ring: keep(new Uint16Array(memory.buffer, at.ring, samples)),
    sampleOfCell: keep(new Int32Array(memory.buffer, at.positions, cells)),
  };
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
