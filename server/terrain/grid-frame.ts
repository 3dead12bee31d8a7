import { type GridBounds, THREE_ARC_SECONDS_DEG } from "../radio/terrain-grid.ts";

/** The place of a grid without its values. */
export interface GridFrame {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

/** 60 million cells take 240 MB of heights: a region of 6 x 7 degrees at 3 arc-seconds. */
const MAXIMUM_CELLS = 60_000_000;
const STEP_RANGE_DEG = { min: 0.3 / 3600, max: 1 };

/** A request for a grid that cannot be served; the message names value and range. */
export class GridRequestError extends RangeError {
  readonly code = "GRID_REQUEST";
}

function checkBounds({ westDeg, southDeg, eastDeg, northDeg }: GridBounds): void {
  if (!(westDeg >= -180 && eastDeg <= 180 && westDeg < eastDeg)) {
    throw new GridRequestError(`west ${westDeg} to east ${eastDeg} degrees; -180 <= west < east <= 180 is allowed`);
  }
  if (!(southDeg >= -90 && northDeg <= 90 && southDeg < northDeg)) {
    throw new GridRequestError(`south ${southDeg} to north ${northDeg} degrees; -90 <= south < north <= 90 is allowed`);
  }
}

/**
 * The grid over the bounds whose centres lie on whole multiples of the step, grown outward: grids of the same step
 * coincide cell by cell, and on SRTM's own cells. Step 1/3600 * 0.3 to 1 degree. Throws GridRequestError.
 */
export function gridFrame(bounds: GridBounds, stepDeg: number = THREE_ARC_SECONDS_DEG): GridFrame {
  checkBounds(bounds);
  if (!(stepDeg >= STEP_RANGE_DEG.min && stepDeg <= STEP_RANGE_DEG.max)) {
    const range = `${STEP_RANGE_DEG.min} to ${STEP_RANGE_DEG.max} degrees are allowed`;
    throw new GridRequestError(`step is ${stepDeg} degrees; ${range}`);
  }
  // A bound within a millionth of a cell of a centre is that centre: degrees are rounded.
  const before = (deg: number) => Math.floor(deg / stepDeg + 1e-6);
  const after = (deg: number) => Math.ceil(deg / stepDeg - 1e-6);
  const columns = after(bounds.eastDeg) - before(bounds.westDeg) + 1;
  const rows = after(bounds.northDeg) - before(bounds.southDeg) + 1;
  if (columns * rows > MAXIMUM_CELLS) {
    throw new GridRequestError(`grid has ${columns} x ${rows} cells; at most ${MAXIMUM_CELLS} are allowed`);
  }
  return {
    westDeg: before(bounds.westDeg) * stepDeg,
    northDeg: after(bounds.northDeg) * stepDeg,
    stepDeg,
    columns,
    rows,
  };
}

/** The area of some rows of a frame, out to the cells' edges. */
export function rowsArea(frame: GridFrame, firstRow: number, rowCount: number): GridBounds {
  const half = frame.stepDeg / 2;
  return {
    westDeg: frame.westDeg - half,
    eastDeg: frame.westDeg + (frame.columns - 1) * frame.stepDeg + half,
    northDeg: frame.northDeg - firstRow * frame.stepDeg + half,
    southDeg: frame.northDeg - (firstRow + rowCount - 1) * frame.stepDeg - half,
  };
}

/** Rows of a grid worked on at a time, so that fine sources are never in memory as a whole. */
export const BAND_ROWS = 128;

/** The bands of a frame: first row and number of rows of each. */
export function* bands(frame: GridFrame): Generator<{ firstRow: number; rowCount: number }> {
  for (let firstRow = 0; firstRow < frame.rows; firstRow += BAND_ROWS) {
    yield { firstRow, rowCount: Math.min(BAND_ROWS, frame.rows - firstRow) };
  }
}
