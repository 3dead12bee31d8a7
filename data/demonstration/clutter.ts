import { createNoise, fractalNoise } from "./noise.ts";
import { toPlane } from "./plane.ts";
import type { Random } from "./random.ts";
import { cellAt, cellPoint, WORKING_CELLS, WORKING_COLUMNS } from "./working-grid.ts";

/** Representative heights of what stands on the ground in metres, after the classes of ITU-R P.1812. */
const TOWN_M = 15;
const SUBURB_M = 10;
const FOREST_M = 15;
const PLANTATION_M = 10;
const TOWN_RESIDENTS = 800;
const SUBURB_RESIDENTS = 350;
/** From here on the people of a cell have cleared the ground about their houses. */
const CLEARED_RESIDENTS = 8;

/** What the cover of the land is drawn from, by working cell. */
export interface LandCover {
  readonly residents: Float32Array;
  readonly forest: Uint8Array;
  readonly reservoir: Uint8Array;
}

/** The clutter height of every cell of a terrain raster, whole metres: classes with ragged edges. */
export function clutterHeights(
  grid: { westDeg: number; northDeg: number; stepDeg: number; columns: number; rows: number },
  cover: LandCover,
  random: Random,
): Uint8Array {
  const noise = createNoise(random.fork("clutter").integer(0, 2 ** 31));
  const classes = coverHeights(cover, noise);
  const heights = new Uint8Array(grid.columns * grid.rows);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const { x, y } = toPlane([grid.westDeg + column * grid.stepDeg, grid.northDeg - row * grid.stepDeg]);
      const ragged = 150 * noise(x / 260, y / 260);
      heights[row * grid.columns + column] = classes[cellAt({ x: x + ragged, y: y - ragged })]!;
    }
  }
  return heights;
}

function coverHeights(cover: LandCover, noise: ReturnType<typeof createNoise>): Uint8Array {
  const heights = new Uint8Array(WORKING_CELLS);
  for (let cell = WORKING_COLUMNS; cell < WORKING_CELLS; cell++) {
    const residents = cover.residents[cell]!;
    const { x, y } = cellPoint(cell);
    const isPlantation = fractalNoise(noise, x / 2_200 + 31, y / 2_200, 2, 0.5) > -0.08;
    if (cover.reservoir[cell] === 1) heights[cell] = 0;
    else if (residents > TOWN_RESIDENTS) heights[cell] = TOWN_M;
    else if (residents > SUBURB_RESIDENTS) heights[cell] = SUBURB_M;
    else if (residents > CLEARED_RESIDENTS) heights[cell] = 0;
    else if (cover.forest[cell] === 1) heights[cell] = FOREST_M;
    else heights[cell] = isPlantation ? PLANTATION_M : 0;
  }
  return heights;
}
