import { BinaryHeap } from "./binary-heap.ts";
import { createNoise, fractalNoise } from "./noise.ts";
import { distanceM } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Relief } from "./relief.ts";
import {
  cellPoint,
  forEachNeighbour,
  WORKING_CELL_M,
  WORKING_CELLS,
  WORKING_COLUMNS,
  WORKING_ROWS,
} from "./working-grid.ts";

/** What leading a road over the land costs; a road keeps to `open` cells. */
export interface RoadLand {
  /** 1 where a road may run: inside the province with a cell's margin, not in the reservoir. */
  readonly open: Uint8Array;
  /** Cost of a metre in a cell, from 1; grows with slope, changes a little from place to place. */
  readonly costPerM: Float32Array;
}

/** Cost of a metre on a road that is there already, as a share of new ground. */
const ON_ROAD_SHARE = 0.5;
/** Expected cost of a metre still to go: above the least possible, which gives up a little optimality for speed. */
const ESTIMATE_PER_M = 0.8;
/** Catchment, in cells, from which a stream counts as a river to be bridged. */
const RIVER_CELLS = 1_500;

/** Prices the land for roads. */
export function priceLand(mask: Uint8Array, relief: Relief, slope: Float32Array, random: Random): RoadLand {
  const open = new Uint8Array(WORKING_CELLS);
  const costPerM = new Float32Array(WORKING_CELLS);
  const noise = createNoise(random.fork("road land").integer(0, 2 ** 31));
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    open[cell] = mask[cell] === 1 && relief.reservoir[cell] === 0 ? 1 : 0;
    if (open[cell] === 0) continue;
    forEachNeighbour(cell, (next) => {
      if (mask[next] === 0) open[cell] = 0;
    });
    const { x, y } = cellPoint(cell);
    // Without this unevenness a path on a raster runs dead straight in eight directions.
    const whim = 1 + 0.55 * Math.abs(fractalNoise(noise, x / 2_600, y / 2_600, 3, 0.6));
    const river = relief.drainage.catchmentCells[cell]! > RIVER_CELLS ? 3 : 0;
    costPerM[cell] = whim * (1 + 400 * slope[cell]! ** 2) + river;
  }
  return { open, costPerM };
}

/** The cheapest way between two cells as a list of cells; empty where there is none. `isRoad` marks cells that carry a road. */
export function findWay(land: RoadLand, isRoad: Uint8Array, from: number, to: number): number[] {
  const target = cellPoint(to);
  const cost = new Float64Array(WORKING_CELLS).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(WORKING_CELLS).fill(-1);
  const done = new Uint8Array(WORKING_CELLS);
  const heap = new BinaryHeap();
  cost[from] = 0;
  heap.push(0, from);
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    if (cell === to) return wayBack(previous, to);
    if (done[cell] === 1) continue;
    done[cell] = 1;
    forEachNeighbour(cell, (next, cells) => {
      if (land.open[next] === 0 || done[next] === 1) return;
      const reached = cost[cell]! + stepCost(land, isRoad, cell, next, cells);
      if (reached >= cost[next]!) return;
      cost[next] = reached;
      previous[next] = cell;
      heap.push(reached + ESTIMATE_PER_M * distanceM(cellPoint(next), target), next);
    });
  }
  return [];
}

/** For every open cell the neighbour through which it reaches the road network most cheaply (-1 on it), and the cost. */
export function waysToNetwork(land: RoadLand, isRoad: Uint8Array): { next: Int32Array; cost: Float64Array } {
  const cost = new Float64Array(WORKING_CELLS).fill(Number.POSITIVE_INFINITY);
  const next = new Int32Array(WORKING_CELLS).fill(-1);
  const heap = new BinaryHeap();
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    if (isRoad[cell] === 0) continue;
    cost[cell] = 0;
    heap.push(0, cell);
  }
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    if (heap.lastKey > cost[cell]!) continue;
    forEachNeighbour(cell, (neighbour, cells) => {
      if (land.open[neighbour] === 0) return;
      const reached = cost[cell]! + stepCost(land, isRoad, cell, neighbour, cells);
      if (reached >= cost[neighbour]!) return;
      cost[neighbour] = reached;
      next[neighbour] = cell;
      heap.push(reached, neighbour);
    });
  }
  return { next, cost };
}

/** The open cell nearest to a cell (itself where it is open). */
export function nearestOpenCell(land: RoadLand, cell: number): number {
  const row = Math.floor(cell / WORKING_COLUMNS);
  const column = cell - row * WORKING_COLUMNS;
  let best = -1;
  let bestSquare = Number.POSITIVE_INFINITY;
  for (let r = 0; r < WORKING_ROWS; r++) {
    if ((r - row) ** 2 >= bestSquare) continue;
    for (let c = 0; c < WORKING_COLUMNS; c++) {
      const square = (r - row) ** 2 + (c - column) ** 2;
      if (land.open[r * WORKING_COLUMNS + c] === 1 && square < bestSquare)
        [best, bestSquare] = [r * WORKING_COLUMNS + c, square];
    }
  }
  return best;
}

function stepCost(land: RoadLand, isRoad: Uint8Array, from: number, to: number, cells: number): number {
  const lengthM = cells * WORKING_CELL_M;
  if (isRoad[from] === 1 && isRoad[to] === 1) return lengthM * ON_ROAD_SHARE;
  return (lengthM * (land.costPerM[from]! + land.costPerM[to]!)) / 2;
}

function wayBack(previous: Int32Array, to: number): number[] {
  const way: number[] = [];
  for (let cell = to; cell >= 0; cell = previous[cell]!) way.push(cell);
  return way.reverse();
}
