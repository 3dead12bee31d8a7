import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { StationPreview, type TenthsWindow, tenthsAt } from "../../../../server/radio/coverage/station-preview.ts";
import { NO_VALUE } from "../../../../server/radio/coverage/tenths.ts";
import type { Field, FieldSource } from "./field.ts";
import type { SectorTrial } from "./messages.ts";
import { stationOfPlace } from "./proposal.ts";

/** The stored level is rounded: a tenth of a decibel below its own it is still this sector's. */
const ROUNDING_TENTHS = 1;

/**
 * Today's levels without one sector. Where another sector is stronger the stored level stays; where this one is the best, the
 * operator's other sectors around are computed, each over its own terrain. Takes seconds where many are near: asked once.
 */
export async function levelsWithout(
  field: Field,
  trial: SectorTrial,
  setup: PreviewSetup,
  source: FieldSource,
): Promise<TenthsWindow> {
  const { radiusKm, receiverHeightM } = setup.parameters;
  const engine = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: setup.hasTerrain });
  const own = engine.levels(field.grid, stationOfPlace(trial.today, setup));
  const { column0, row0, columns, rows } = own.window;
  const { before } = field;
  const tenths = Int16Array.from(before.tenths);
  const isOwn = new Uint8Array(tenths.length);
  for (let cell = 0; cell < own.tenths.length; cell++) {
    const level = own.tenths[cell] as number;
    const at = (row0 + Math.floor(cell / columns)) * before.columns + column0 + (cell % columns);
    if (level === NO_VALUE || level < (tenths[at] as number) - ROUNDING_TENTHS) continue;
    isOwn[at] = 1;
    tenths[at] = NO_VALUE;
  }
  const around = await source.groundAround(setup, trial.today.lon, trial.today.lat, 2 * radiusKm);
  if (around === undefined) return { ...before, tenths };
  const [east0, south0] = [around.part.column0 - before.column0, around.part.row0 - before.row0];
  for (const place of trial.others) {
    const other = engine.levels(around.grid, stationOfPlace(place, setup));
    const shifted = { ...other.window, column0: other.window.column0 + east0, row0: other.window.row0 + south0 };
    const window: TenthsWindow = { ...shifted, tenths: other.tenths };
    for (let row = row0; row < row0 + rows; row++) {
      for (let column = column0; column < column0 + columns; column++) {
        const at = row * before.columns + column;
        if (isOwn[at] === 1) tenths[at] = Math.max(tenths[at] as number, tenthsAt(window, column, row));
      }
    }
  }
  return { ...before, tenths };
}
