// What one change would cost if every cell of the trial had its own profile and its own diffraction, for each band, from scratch.
import type { PreviewSetup } from "../server/modules/coverage/preview.schemas.ts";
import { computeSitePathLoss } from "../server/radio/coverage/site-path-loss.ts";
import { terrainProfileBetween } from "../server/radio/coverage/terrain-profile.ts";
import { rasterLoss } from "../server/radio/p1812/raster-loss.ts";
import type { TerrainGrid } from "../server/radio/terrain-grid.ts";

const CELLS = 400;

export interface BruteForce {
  readonly cells: number;
  readonly bands: number;
  /** Path loss of all cells on all bands, ms of one thread. */
  readonly allMs: number;
}

/** Times a spread of the cells around a mast and scales it to all of them. */
export function bruteForce(
  grid: TerrainGrid,
  { parameters }: PreviewSetup,
  mast: { readonly longitudeDeg: number; readonly latitudeDeg: number; readonly antennaHeightM: number },
  frequenciesGhz: readonly number[],
): BruteForce {
  const { radiusKm, receiverHeightM } = parameters;
  const { stencil } = computeSitePathLoss(grid, { ...mast, frequenciesGhz, radiusKm, receiverHeightM });
  const { window, sampleOfCell } = stencil;
  const cells = Array.from(sampleOfCell.keys()).filter((cell) => sampleOfCell[cell]! >= 0);
  const lossesOf = (cell: number) => {
    const latitudeDeg = grid.northDeg - (window.row0 + Math.floor(cell / window.columns)) * grid.stepDeg;
    const longitudeDeg = grid.westDeg + (window.column0 + (cell % window.columns)) * grid.stepDeg;
    const profile = terrainProfileBetween(grid, mast, { latitudeDeg, longitudeDeg });
    for (const frequencyGhz of frequenciesGhz) {
      rasterLoss(profile, {
        frequencyGhz,
        transmitterHeightM: mast.antennaHeightM,
        receiverHeightM,
        polarisation: "vertical",
      });
    }
  };
  const some = Array.from({ length: CELLS }, (_, i) => cells[(i * 7919) % cells.length]!);
  some.forEach(lossesOf); // compiles it
  const start = process.cpuUsage();
  some.forEach(lossesOf);
  const { user, system } = process.cpuUsage(start);
  return {
    cells: cells.length,
    bands: frequenciesGhz.length,
    allMs: ((user + system) / 1_000) * (cells.length / CELLS),
  };
}
