import { createNoise, fractalNoise } from "./noise.ts";
import { distanceM } from "./plane.ts";
import type { Random } from "./random.ts";
import type { RoadLand } from "./road-cost.ts";
import type { Centre } from "./towns.ts";
import { FORMER_COMMUNES } from "./units.ts";
import { cellPoint, WORKING_CELLS } from "./working-grid.ts";

/** Share of natural forest in the former communes that have much of it: an invented order of magnitude. */
const FOREST_SHARES: Readonly<Record<string, number>> = {
  "25222": 0.72,
  "25225": 0.42,
  "25398": 0.28,
  "25399": 0.3,
  "25402": 0.25,
  "25400": 0.22,
  "25414": 0.3,
  "25429": 0.28,
  "25426": 0.35,
  "25420": 0.18,
  "25405": 0.15,
  "25404": 0.12,
  "25384": 0.5,
  "25378": 0.45,
  "25375": 0.35,
  "25372": 0.3,
  "25280": 0.45,
  "25273": 0.3,
  "25279": 0.18,
  "25285": 0.35,
  "25294": 0.38,
  "25305": 0.42,
  "25276": 0.18,
  "25318": 0.2,
  "25309": 0.3,
  "25310": 0.38,
  "25315": 0.1,
  "25232": 0.22,
  "25228": 0.12,
  "25229": 0.16,
  "25348": 0.15,
  "25349": 0.2,
  "25424": 0.12,
  "25261": 0.1,
};

/** 1 for the working cells under natural forest: the parts of a commune far from its centre. */
export function growForest(
  formerOfCell: Int16Array,
  mask: Uint8Array,
  land: RoadLand,
  centres: readonly Centre[],
  random: Random,
): Uint8Array {
  const forest = new Uint8Array(WORKING_CELLS);
  const noise = createNoise(random.fork("forest").integer(0, 2 ** 31));
  const cellsOf: number[][] = FORMER_COMMUNES.map(() => []);
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    if (mask[cell] === 1) cellsOf[formerOfCell[cell]!]!.push(cell);
  }
  for (const [former, cells] of cellsOf.entries()) {
    const share = FOREST_SHARES[FORMER_COMMUNES[former]!.code] ?? 0;
    if (share === 0) continue;
    const remoteness = (cell: number) => {
      const point = cellPoint(cell);
      const ruggedness = land.open[cell] === 1 ? 900 * Math.min(land.costPerM[cell]!, 6) : 2_000;
      return (
        distanceM(point, centres[former]!.point) +
        ruggedness +
        2_600 * fractalNoise(noise, point.x / 4_000, point.y / 4_000, 3, 0.55)
      );
    };
    const ranked = cells
      .map((cell) => ({ cell, score: remoteness(cell) }))
      .sort((a, b) => b.score - a.score || a.cell - b.cell);
    for (const { cell } of ranked.slice(0, Math.round(share * cells.length))) forest[cell] = 1;
  }
  return forest;
}
