/** What the numbers of a raster are: metres above mean sea level, ESA WorldCover codes, or people in a cell. */
export type RasterQuantity = "ground-height" | "land-cover" | "people";

/** A regular latitude/longitude raster, row by row from the north-west; degrees (EPSG:4326). */
export interface RasterLattice {
  /** Centre of the first cell. */
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepLongitudeDeg: number;
  readonly stepLatitudeDeg: number;
  readonly columns: number;
  readonly rows: number;
}

/** A rectangle of cells: `column` and `row` of the first, and how many. */
export interface CellWindow {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** One raster file, opened; read window by window, so that a province never loads a continent. */
export interface TerrainSource {
  /** The file's name without its folder, for reports and errors. */
  readonly name: string;
  readonly quantity: RasterQuantity;
  readonly lattice: RasterLattice;
  /** The cells of a window that lies within the lattice, row by row; NaN where the file has no value. */
  read(window: CellWindow): Promise<Float32Array>;
  close(): Promise<void>;
}

/** A raster file that cannot be used: the message names file, value and what is permitted. */
export class TerrainFileError extends Error {
  readonly code = "TERRAIN_FILE";
  readonly fileName: string;

  constructor(fileName: string, problem: string, cause?: unknown) {
    super(`${fileName}: ${problem}`, { cause });
    this.name = "TerrainFileError";
    this.fileName = fileName;
  }
}

/** Ground lies between the shore of the Dead Sea and the top of Everest; void codes (-32768, -9999) lie outside. */
const GROUND_HEIGHT_M = { min: -500, max: 9000 };

/** The value as it counts: NaN for the raster's "no data", for heights that no ground has, for code 0 and for negative people. */
export function knownValue(quantity: RasterQuantity, value: number, noData: number | null): number {
  if (value === noData) return Number.NaN;
  if (quantity === "ground-height") {
    return value >= GROUND_HEIGHT_M.min && value <= GROUND_HEIGHT_M.max ? value : Number.NaN;
  }
  if (quantity === "land-cover") return value > 0 && value <= 255 ? value : Number.NaN;
  return value >= 0 && Number.isFinite(value) ? value : Number.NaN;
}
