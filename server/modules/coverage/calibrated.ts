import { shiftLayer } from "../../radio/calibration/calibrate-layer.ts";
import { type AppliedCalibration, offsetAt, offsetsByHeight } from "../../radio/calibration/calibration.ts";
import type { CoverageLayer } from "../../radio/coverage/coverage-layer.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import type { RasterPlan } from "./rasters.ts";
import type { CellWindow } from "./window.ts";

/** Shifts the finished layers of an operator's carriers, in place, by the calibration in force; without one nothing changes. */
export function calibrateLayers(
  { carriers }: Pick<RasterPlan, "carriers">,
  layers: readonly CoverageLayer[],
  window: CellWindow,
  terrain: TerrainGrid,
  calibration: AppliedCalibration | undefined,
): void {
  if (calibration === undefined) return;
  const { clutterHeightM } = terrain;
  for (const [i, { technology, bandCode }] of carriers.entries()) {
    const offsets = offsetsByHeight(calibration, technology, bandCode);
    const layer = layers[i];
    if (offsets === undefined || layer === undefined) continue;
    shiftLayer(layer, (cell) => {
      const row = window.row0 + Math.floor(cell / window.columns);
      return offsetAt(offsets, clutterHeightM?.[row * terrain.columns + window.column0 + (cell % window.columns)]);
    });
  }
}
