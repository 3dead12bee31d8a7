import type { AppliedCalibration } from "../../radio/calibration/calibration.ts";
import type { EncodedChunk, RasterPart } from "../../rasters/pyramid.ts";
import type { AntennaPlace } from "./operator-plan.ts";
import type { RasterKey, RasterPlan } from "./rasters.ts";
import type { SharedLayers } from "./shared-layers.ts";
import type { CellWindow } from "./window.ts";

/** A finished stripe of one raster: its chunks, and its cells on the next coarser level. */
export interface FinishedRaster {
  readonly key: RasterKey;
  readonly chunks: readonly EncodedChunk[];
  readonly coarser: RasterPart;
}

/** For which operator the orders that follow are, and into which layers. */
export interface PartOrder {
  readonly kind: "part";
  readonly shared: SharedLayers;
  readonly window: CellWindow;
  readonly plan: RasterPlan;
  readonly loadShare: number;
  readonly calibration: AppliedCalibration | undefined;
}
export type ThreadOrder =
  | PartOrder
  | { kind: "places"; order: number; places: readonly AntennaPlace[] }
  | { kind: "stripe"; stripe: number };
export type ThreadAnswer =
  | { kind: "added"; order: number; skippedSites: number[] }
  | { kind: "stripe"; stripe: number; rasters: FinishedRaster[] };
