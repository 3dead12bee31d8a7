import type { GridWindow } from "../../../../server/radio/coverage/polar-stencil.ts";
import { type TenthsWindow, tenthsAt } from "../../../../server/radio/coverage/station-preview.ts";

/** Cells that reach a level now and did not before: how many, and which. `window` is addressed in the whole frame. */
export function addedCells(
  window: GridWindow,
  tenths: Int16Array,
  before: TenthsWindow,
  requiredTenths: number,
): { covered: number; added: number; isAdded: Uint8Array } {
  const isAdded = new Uint8Array(tenths.length);
  let covered = 0;
  let added = 0;
  let cell = 0;
  for (let row = window.row0; row < window.row0 + window.rows; row++) {
    for (let column = window.column0; column < window.column0 + window.columns; column++, cell++) {
      if ((tenths[cell] as number) < requiredTenths) continue;
      covered++;
      if (tenthsAt(before, column, row) >= requiredTenths) continue;
      added++;
      isAdded[cell] = 1;
    }
  }
  return { covered, added, isAdded };
}
