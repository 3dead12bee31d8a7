import { type Drainage, erode } from "./drainage.ts";
import { BA_RA, BA_RA_SUMMIT_M, GENERAL_HEIGHTS, GREAT_RIVERS, LESSER_HILLS, RESERVOIR } from "./landscape.ts";
import { createNoise, fractalNoise } from "./noise.ts";
import { distanceM, distanceToSegmentM, type Point, toPlane } from "./plane.ts";
import type { Random } from "./random.ts";
import { cellAt, cellPoint, forEachNeighbour, WORKING_CELL_M, WORKING_CELLS, WORKING_COLUMNS } from "./working-grid.ts";

/** The land on the working raster. */
export interface Relief {
  /** Ground height without single mountains, metres above sea level. */
  readonly bareHeightM: Float64Array;
  /** Ground height with mountains and the level of the reservoir. */
  readonly heightM: Float64Array;
  /** 1 where the reservoir stands. */
  readonly reservoir: Uint8Array;
  readonly drainage: Drainage;
  /** Rise of the single mountains above the bare land at any point, metres. */
  readonly mountainRiseM: (point: Point) => number;
}

const GENERAL_SPREAD_M = 9_500;
const VALLEY_HALF_WIDTH_M = 2_600;

/** Builds the relief: general heights, great rivers, noise, then valleys cut by running water. */
export function buildRelief(random: Random): Relief {
  const noise = createNoise(random.fork("relief").integer(0, 2 ** 31));
  const start = generalHeights();
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    const point = cellPoint(cell);
    const roughnessM = 7 + 0.19 * Math.max(start[cell]! - 45, 0);
    start[cell] = start[cell]! + roughnessM * fractalNoise(noise, point.x / 9_000, point.y / 9_000, 5, 0.55);
  }
  carveRivers(start, noise);
  const { heightM: bareHeightM, drainage } = erode(start);
  const mountainRiseM = mountains(noise, bareHeightM);
  const reservoir = floodReservoir(bareHeightM);
  const heightM = bareHeightM.map((height, cell) =>
    reservoir[cell] === 1 ? RESERVOIR.levelM : height + mountainRiseM(cellPoint(cell)),
  );
  return { bareHeightM, heightM, reservoir, drainage, mountainRiseM };
}

/** The slope of the ground at every cell, metres per metre. */
export function slopes(heightM: Float64Array): Float32Array {
  const slope = new Float32Array(WORKING_CELLS);
  for (let cell = WORKING_COLUMNS; cell < WORKING_CELLS - WORKING_COLUMNS; cell++) {
    const east = (heightM[cell + 1]! - heightM[cell - 1]!) / (2 * WORKING_CELL_M);
    const north = (heightM[cell - WORKING_COLUMNS]! - heightM[cell + WORKING_COLUMNS]!) / (2 * WORKING_CELL_M);
    slope[cell] = Math.hypot(east, north);
  }
  return slope;
}

/** Weighted mean of the listed heights, near ones weighing most. */
function generalHeights(): Float64Array {
  const known = GENERAL_HEIGHTS.map(([lon, lat, heightM]) => ({ at: toPlane([lon, lat]), heightM }));
  const heightM = new Float64Array(WORKING_CELLS);
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    const point = cellPoint(cell);
    let sum = 0;
    let weights = 0;
    for (const { at, heightM: value } of known) {
      const square = ((point.x - at.x) ** 2 + (point.y - at.y) ** 2) / GENERAL_SPREAD_M ** 2;
      const weight = 1 / (1 + square) ** 3;
      sum += weight * value;
      weights += weight;
    }
    heightM[cell] = sum / weights;
  }
  return heightM;
}

/** Lowers the land towards the beds of the great rivers, which wander about their rough courses. */
function carveRivers(heightM: Float64Array, noise: ReturnType<typeof createNoise>): void {
  const reaches = GREAT_RIVERS.flatMap((river) =>
    river.bends.slice(1).map((to, i) => ({
      from: river.bends[i]!,
      to,
      a: toPlane(river.bends[i]! as unknown as number[]),
      b: toPlane(to as unknown as number[]),
    })),
  );
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    const place = cellPoint(cell);
    const point = {
      x: place.x + 1_500 * fractalNoise(noise, place.x / 5_000 + 71, place.y / 5_000, 2, 0.5),
      y: place.y + 1_500 * fractalNoise(noise, place.x / 5_000, place.y / 5_000 + 43, 2, 0.5),
    };
    for (const reach of reaches) {
      const away = distanceToSegmentM(point, reach.a, reach.b);
      if (away > VALLEY_HALF_WIDTH_M) continue;
      const share = Math.min(distanceM(point, reach.a) / distanceM(reach.a, reach.b), 1);
      const bedM = reach.from[2] + (reach.to[2] - reach.from[2]) * share;
      const flank = (away / VALLEY_HALF_WIDTH_M) ** 1.4;
      heightM[cell] = Math.min(heightM[cell]!, bedM + (heightM[cell]! - bedM) * flank);
    }
  }
}

/** The rise of Bà Rá (to its exact summit) and of the lesser hills, gullied by noise. */
function mountains(noise: ReturnType<typeof createNoise>, bareHeightM: Float64Array): (point: Point) => number {
  const summit = toPlane(BA_RA.summit);
  const all = [{ ...BA_RA, riseM: BA_RA_SUMMIT_M - bareHeightM[cellAt(summit)]! }, ...LESSER_HILLS].map((hill) => ({
    ...hill,
    top: toPlane(hill.summit),
    footM: 2.8 * hill.radiusM,
  }));
  return (point) => {
    let riseM = 0;
    for (const hill of all) {
      if (Math.abs(point.x - hill.top.x) > hill.footM || Math.abs(point.y - hill.top.y) > hill.footM) continue;
      const away = distanceM(point, hill.top);
      const bearing = { x: (point.x - hill.top.x) / (away + 1), y: (point.y - hill.top.y) / (away + 1) };
      const gullies = 1 + 0.2 * noise(3.1 * bearing.x + away / 2_500, 3.1 * bearing.y + hill.riseM);
      riseM += hill.riseM * Math.exp(-(((away * gullies) / hill.radiusM) ** 1.5) * 1.6);
    }
    return riseM;
  };
}

/** The cells below the water level that are joined to the valley above the dam. */
function floodReservoir(heightM: Float64Array): Uint8Array {
  const wet = new Uint8Array(WORKING_CELLS);
  const centre = toPlane(RESERVOIR.centre);
  const dam = toPlane([RESERVOIR.damLonDeg, RESERVOIR.centre[1]!]);
  const mayFlood = (cell: number) => {
    const point = cellPoint(cell);
    return heightM[cell]! < RESERVOIR.levelM && point.x > dam.x && distanceM(point, centre) < RESERVOIR.radiusM;
  };
  const queue = lowestCellsNear(heightM, centre);
  for (const cell of queue) wet[cell] = 1;
  for (let at = 0; at < queue.length; at++) {
    forEachNeighbour(queue[at]!, (next) => {
      if (wet[next] === 1 || !mayFlood(next)) return;
      wet[next] = 1;
      queue.push(next);
    });
  }
  return wet;
}

function lowestCellsNear(heightM: Float64Array, centre: Point): number[] {
  const middle = cellAt(centre);
  let lowest = middle;
  for (let row = -8; row <= 8; row++) {
    for (let column = -8; column <= 8; column++) {
      const cell = middle + row * WORKING_COLUMNS + column;
      if (heightM[cell]! < heightM[lowest]!) lowest = cell;
    }
  }
  return [lowest];
}
