/** A regular grid of coverage cells; west and north are the centre of the first cell. */
export interface Frame {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

/** Some cells of a frame. */
export interface CellWindow {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
}

export interface DegreeBox {
  readonly westDeg: number;
  readonly southDeg: number;
  readonly eastDeg: number;
  readonly northDeg: number;
}

const KM_PER_DEGREE = 111.195;

export function wholeWindow(frame: Frame): CellWindow {
  return { column0: 0, row0: 0, columns: frame.columns, rows: frame.rows };
}

/** The box around a place that its radius touches. */
export function reachBox(lon: number, lat: number, radiusKm: number): DegreeBox {
  const north = radiusKm / KM_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return { westDeg: lon - east, southDeg: lat - north, eastDeg: lon + east, northDeg: lat + north };
}

export function unite(a: DegreeBox | undefined, b: DegreeBox): DegreeBox {
  if (a === undefined) return b;
  return {
    westDeg: Math.min(a.westDeg, b.westDeg),
    southDeg: Math.min(a.southDeg, b.southDeg),
    eastDeg: Math.max(a.eastDeg, b.eastDeg),
    northDeg: Math.max(a.northDeg, b.northDeg),
  };
}

export function overlaps(a: DegreeBox, b: DegreeBox): boolean {
  return a.westDeg <= b.eastDeg && b.westDeg <= a.eastDeg && a.southDeg <= b.northDeg && b.southDeg <= a.northDeg;
}

/** The cells of a frame that a box touches; undefined where it lies beside the frame. */
export function windowOf(frame: Frame, box: DegreeBox): CellWindow | undefined {
  const column0 = Math.max(Math.floor((box.westDeg - frame.westDeg) / frame.stepDeg), 0);
  const row0 = Math.max(Math.floor((frame.northDeg - box.northDeg) / frame.stepDeg), 0);
  const lastColumn = Math.min(Math.ceil((box.eastDeg - frame.westDeg) / frame.stepDeg), frame.columns - 1);
  const lastRow = Math.min(Math.ceil((frame.northDeg - box.southDeg) / frame.stepDeg), frame.rows - 1);
  if (lastColumn < column0 || lastRow < row0) return undefined;
  return { column0, row0, columns: lastColumn - column0 + 1, rows: lastRow - row0 + 1 };
}
