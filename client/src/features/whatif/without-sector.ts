import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { cellSideKm } from "../../../../server/radio/coverage/local-metric.ts";
import type { GridWindow } from "../../../../server/radio/coverage/polar-stencil.ts";
import { StationPreview, type TenthsWindow, tenthsAt } from "../../../../server/radio/coverage/station-preview.ts";
import { NO_VALUE } from "../../../../server/radio/coverage/tenths.ts";
import type { Field, FieldSource } from "./field.ts";
import type { SectorTrial } from "./messages.ts";
import { type PreviewTechnology, stationOfPlace } from "./proposal.ts";

/** The stored level is rounded: a tenth of a decibel below its own it is still this sector's. */
const ROUNDING_TENTHS = 1;
/** Cells by which places are taken too many rather than too few. */
const SLACK_CELLS = 3;

/** The sector's computation was stopped by the one who asked. */
export class StoppedError extends Error {}

/** What a long computation tells and hears on its way. */
export interface Steps {
  readonly onStep: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/** Lets messages in between two steps. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Takes out of `tenths` the cells where the sector is the best today; undefined where it is so nowhere. */
function takeOwn(
  tenths: Int16Array,
  before: TenthsWindow,
  own: { readonly window: GridWindow; readonly tenths: Int16Array },
): { isOwn: Uint8Array; box: GridWindow } | undefined {
  const { column0, row0, columns } = own.window;
  const isOwn = new Uint8Array(tenths.length);
  let [west, east, north, south] = [before.columns, -1, before.rows, -1];
  for (let cell = 0; cell < own.tenths.length; cell++) {
    const level = own.tenths[cell] as number;
    const [column, row] = [column0 + (cell % columns), row0 + Math.floor(cell / columns)];
    const at = row * before.columns + column;
    if (level === NO_VALUE || level < (tenths[at] as number) - ROUNDING_TENTHS) continue;
    isOwn[at] = 1;
    tenths[at] = NO_VALUE;
    [west, east, north, south] = [
      Math.min(west, column),
      Math.max(east, column),
      Math.min(north, row),
      Math.max(south, row),
    ];
  }
  if (east < 0) return undefined;
  return { isOwn, box: { column0: west, row0: north, columns: east - west + 1, rows: south - north + 1 } };
}

/**
 * Today's levels without one sector. Where another sector is stronger the stored level stays; where this one is the best, the
 * operator's other sectors that reach these cells are computed for them, each over its own terrain. Asked once; throws
 * StoppedError when it is stopped.
 */
export async function levelsWithout(
  field: Field,
  trial: SectorTrial,
  technology: PreviewTechnology,
  setup: PreviewSetup,
  source: FieldSource,
  { onStep, isStopped }: Steps,
): Promise<TenthsWindow> {
  const { radiusKm, receiverHeightM } = setup.parameters;
  const engine = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: setup.hasTerrain });
  const own = engine.levels(field.grid, stationOfPlace(trial.today, technology, setup));
  const { before, grid } = field;
  const tenths = Int16Array.from(before.tenths);
  const taken = takeOwn(tenths, before, own);
  if (taken === undefined) return { ...before, tenths };
  const { isOwn, box } = taken;
  // The shorter side of a cell for both: a place is taken as nearer than it is, rather than left out.
  const cellKm = cellSideKm(trial.today.lat, grid.stepDeg);
  const cellOf = ({ lon, lat }: { readonly lon: number; readonly lat: number }) => [
    (lon - grid.westDeg) / grid.stepDeg,
    (grid.northDeg - lat) / grid.stepDeg,
  ];
  const beyond = (at: number, first: number, count: number) =>
    Math.max(first - SLACK_CELLS - at, at - (first + count - 1 + SLACK_CELLS), 0);
  const others = trial.others.filter((place) => {
    const [column = 0, row = 0] = cellOf(place);
    const cells = Math.hypot(beyond(column, box.column0, box.columns), beyond(row, box.row0, box.rows));
    return cells * cellKm <= radiusKm;
  });
  const middle = cellOf(trial.today);
  const farthest = Math.max(0, ...others.flatMap((place) => cellOf(place).map((at, i) => Math.abs(at - middle[i]!))));
  const reachKm = Math.max(radiusKm, (farthest + SLACK_CELLS) * cellKm);
  const around = await source.groundAround(setup, trial.today.lon, trial.today.lat, reachKm);
  if (around === undefined) return { ...before, tenths };
  const [east0, south0] = [around.part.column0 - before.column0, around.part.row0 - before.row0];
  const clip = { ...box, column0: box.column0 - east0, row0: box.row0 - south0 };
  for (const [done, place] of others.entries()) {
    onStep(done, others.length);
    await breathe();
    if (isStopped()) throw new StoppedError();
    const other = engine.levelsIn(clip, around.grid, stationOfPlace(place, technology, setup));
    const shifted = { ...other.window, column0: other.window.column0 + east0, row0: other.window.row0 + south0 };
    const window: TenthsWindow = { ...shifted, tenths: other.tenths };
    for (let row = shifted.row0; row < shifted.row0 + shifted.rows; row++) {
      for (let column = shifted.column0; column < shifted.column0 + shifted.columns; column++) {
        const at = row * before.columns + column;
        if (isOwn[at] === 1) tenths[at] = Math.max(tenths[at] as number, tenthsAt(window, column, row));
      }
    }
  }
  return { ...before, tenths };
}
