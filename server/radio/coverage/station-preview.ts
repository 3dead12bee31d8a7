import type { AntennaPattern } from "../antenna-pattern.ts";
import { createSectorAntenna, type SectorMounting } from "../antenna-sector.ts";
import { offsetAt } from "../calibration/calibration.ts";
import type { TerrainGrid } from "../terrain-grid.ts";
import { cellsOfSquares, computeCoarsePathLoss } from "./coarse-path-loss.ts";
import { lowestDbm } from "./coverage-layer.ts";
import { computeFlatPathLoss } from "./flat-path-loss.ts";
import {
  type HamletCell,
  type HamletVerdict,
  judgeHamlet,
  requiredLevelDbm,
  type VerdictRule,
} from "./hamlet-verdict.ts";
import type { GridWindow } from "./polar-stencil.ts";
import { levelWindow, sectorGains } from "./sector-level.ts";
import { computeSitePathLoss, type SitePathLoss, type SitePathLossRequest } from "./site-path-loss.ts";
import { NO_VALUE, toTenths } from "./tenths.ts";

/** One sector on one carrier. */
export interface PreviewSector extends SectorMounting {
  readonly frequencyGhz: number;
  /** Level of the reference signal into the antenna, feeder taken off, dBm. */
  readonly referenceDbm: number;
  /** Names the pattern: gains are kept by it. */
  readonly patternCode: string;
  readonly pattern: AntennaPattern;
  /** Of the calibration in force, by clutter height (offsetsByHeight); undefined: levels are as modelled. */
  readonly offsetsDb: Float64Array | undefined;
}

/** Antennas at one place and height. */
export interface PreviewStation {
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  /** 1 to 500 m above ground. */
  readonly antennaHeightM: number;
  readonly sectors: readonly PreviewSector[];
}

export interface PreviewSetting {
  readonly radiusKm: number;
  readonly receiverHeightM: number;
  readonly hasTerrain: boolean;
}

/** Best level of a station in its window, tenths of dBm, NO_VALUE where it does not reach. */
export interface PreviewLevels {
  readonly window: GridWindow;
  readonly tenths: Int16Array;
  /** Cells that share one level along each side: 1 is exact. */
  readonly squareCells: number;
}

/** Cells along the side of a square that gets one level while a mast is being moved. */
const MOVING_SQUARE_CELLS = 2;

/**
 * Levels of a station that is being moved and turned. What a change does not touch is kept: path loss by place, height and
 * frequencies, gains by pattern and mounting. The same functions as in a coverage run, so that the result is the same.
 */
export class StationPreview {
  readonly #setting: PreviewSetting;
  #lossKey = "";
  #grid: TerrainGrid | undefined;
  #loss: SitePathLoss | undefined;
  #squareCells = 1;
  #gains = new Map<string, Float32Array>();

  constructor(setting: PreviewSetting) {
    this.#setting = setting;
  }

  /**
   * Throws OutOfRangeError with value and range for a height, tilt, azimuth or place that is not permitted.
   * @param isMoving the place or height changes many times a second: new path loss may be that of squares of cells
   */
  levels(grid: TerrainGrid, station: PreviewStation, isMoving = false): PreviewLevels {
    const loss = this.#pathLoss(grid, station, isMoving && this.#setting.hasTerrain);
    const { window, tenths, gains } = this.#levelsOf(loss, grid, station, this.#squareCells);
    this.#gains = gains;
    const squareCells = this.#squareCells;
    return squareCells === 1
      ? { window, tenths, squareCells }
      : { ...cellsOfSquares(window, tenths, squareCells), squareCells };
  }

  /** Levels of another station in some cells of the grid only, with the bytes that they have in the whole; nothing is kept. */
  levelsIn(clip: GridWindow, grid: TerrainGrid, station: PreviewStation): PreviewLevels {
    const loss = this.#computeLoss(grid, { ...this.#requestOf(station), clip });
    const { window, tenths } = this.#levelsOf(loss, grid, station, 1);
    return { window, tenths, squareCells: 1 };
  }

  #levelsOf(loss: SitePathLoss, grid: TerrainGrid, station: PreviewStation, squareCells: number) {
    const frequenciesGhz = loss.frequenciesGhz;
    const { window } = loss.stencil;
    const best = new Float32Array(window.columns * window.rows).fill(Number.NaN);
    const gains = new Map<string, Float32Array>();
    const clutterM = clutterOf(grid, window, squareCells);
    let levels: Float32Array | undefined;
    for (const sector of station.sectors) {
      const { patternCode, azimuthDeg, electricalTiltDeg, mechanicalTiltDeg } = sector;
      const key = `${patternCode}/${azimuthDeg}/${electricalTiltDeg}/${mechanicalTiltDeg}`;
      const gain = gains.get(key) ?? (loss === this.#loss ? this.#gains.get(key) : undefined) ?? gainOf(loss, sector);
      gains.set(key, gain);
      levels = levelWindow(loss, gain, frequenciesGhz.indexOf(sector.frequencyGhz), sector.referenceDbm, levels);
      takeBest(best, levels, sector.offsetsDb && { clutterM, offsetsDb: sector.offsetsDb });
    }
    const tenths = new Int16Array(best.length);
    for (let cell = 0; cell < best.length; cell++) tenths[cell] = toTenths(best[cell]!);
    return { window, tenths, gains };
  }

  #requestOf({ longitudeDeg, latitudeDeg, antennaHeightM, sectors }: PreviewStation): SitePathLossRequest {
    const { radiusKm, receiverHeightM } = this.#setting;
    const frequenciesGhz = [...new Set(sectors.map((sector) => sector.frequencyGhz))];
    return { longitudeDeg, latitudeDeg, antennaHeightM, frequenciesGhz, radiusKm, receiverHeightM };
  }

  #computeLoss(grid: TerrainGrid, request: SitePathLossRequest): SitePathLoss {
    return this.#setting.hasTerrain ? computeSitePathLoss(grid, request) : computeFlatPathLoss(grid, request);
  }

  /** Path loss of the station that is tried out, kept while place, height and frequencies stay. */
  #pathLoss(grid: TerrainGrid, station: PreviewStation, mayBeCoarse: boolean): SitePathLoss {
    const request = this.#requestOf(station);
    const { longitudeDeg, latitudeDeg, antennaHeightM, frequenciesGhz } = request;
    const key = [longitudeDeg, latitudeDeg, antennaHeightM, ...frequenciesGhz].join("/");
    const isFineEnough = mayBeCoarse || this.#squareCells === 1;
    if (this.#loss !== undefined && this.#lossKey === key && this.#grid === grid && isFineEnough) return this.#loss;
    const loss = mayBeCoarse
      ? computeCoarsePathLoss(grid, request, MOVING_SQUARE_CELLS)
      : this.#computeLoss(grid, request);
    this.#squareCells = mayBeCoarse ? MOVING_SQUARE_CELLS : 1;
    this.#loss = loss;
    this.#lossKey = key;
    this.#grid = grid;
    this.#gains = new Map();
    return loss;
  }
}

/** Clutter of every cell of the window (of a square: of its middle); undefined where none is known. */
function clutterOf(
  { clutterHeightM, columns }: TerrainGrid,
  window: GridWindow,
  squareCells: number,
): Uint8Array | undefined {
  if (clutterHeightM === undefined) return undefined;
  const middle = squareCells >> 1;
  const own = new Uint8Array(window.columns * window.rows);
  for (let row = 0, at = 0; row < window.rows; row++) {
    const first = ((window.row0 + row) * squareCells + middle) * columns;
    for (let column = 0; column < window.columns; column++, at++) {
      own[at] = clutterHeightM[first + (window.column0 + column) * squareCells + middle]!;
    }
  }
  return own;
}

/** Keeps the better level of each cell. A level that no layer takes stays out; one that does is calibrated like the layer. */
function takeBest(
  best: Float32Array,
  levels: Float32Array,
  calibration: { clutterM: Uint8Array | undefined; offsetsDb: Float64Array } | undefined,
): void {
  for (let cell = 0; cell < best.length; cell++) {
    const modelled = levels[cell]!;
    if (!(modelled >= lowestDbm)) continue;
    const level = calibration
      ? Math.fround(modelled + offsetAt(calibration.offsetsDb, calibration.clutterM?.[cell]))
      : modelled;
    if (!(level <= best[cell]!)) best[cell] = level;
  }
}

function gainOf(loss: SitePathLoss, sector: PreviewSector): Float32Array {
  return sectorGains(loss, createSectorAntenna(sector.pattern, sector));
}

/** A raster of tenths over the window that the cells of `column0`, `row0` begin. */
export interface TenthsWindow {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
  readonly tenths: Int16Array;
}

/** Value of a cell of the whole frame; NO_VALUE beyond the window. */
export function tenthsAt(window: TenthsWindow, column: number, row: number): number {
  const x = column - window.column0;
  const y = row - window.row0;
  if (x < 0 || y < 0 || x >= window.columns || y >= window.rows) return NO_VALUE;
  return window.tenths[y * window.columns + x]!;
}

/** A hamlet's cells of the whole frame (row * columns + column), ascending, with their residents. */
export interface PreviewHamlet {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

/** Judges hamlets on what serves them today together with what is proposed: the rule of the coverage run, on the stronger of both. */
export class PreviewJudge {
  readonly #rule: VerdictRule;
  readonly #required: number;

  constructor(rule: VerdictRule) {
    this.#rule = rule;
    this.#required = requiredLevelDbm(rule);
  }

  /** `frameColumns`: of the whole frame; `before` and `added`: cells addressed in the whole frame. */
  judge(hamlet: PreviewHamlet, frameColumns: number, before: TenthsWindow, added: TenthsWindow): HamletVerdict {
    const tenths = new Int16Array(hamlet.cells.length);
    const cells = hamlet.cells.map((cell, i): HamletCell => {
      const column = cell % frameColumns;
      const row = (cell - column) / frameColumns;
      tenths[i] = Math.max(tenthsAt(before, column, row), tenthsAt(added, column, row));
      return { cell: i, weight: hamlet.weights[i]! };
    });
    return judgeHamlet(cells, tenths, new Int32Array(tenths.length), this.#rule, this.#required);
  }
}
