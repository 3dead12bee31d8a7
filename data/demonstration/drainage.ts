import { BinaryHeap } from "./binary-heap.ts";
import { forEachNeighbour, WORKING_CELLS, WORKING_COLUMNS, WORKING_ROWS } from "./working-grid.ts";

/** Where the water of every cell runs. */
export interface Drainage {
  /** The neighbour that takes a cell's water; the cell itself at the edge of the raster. */
  readonly receiver: Int32Array;
  /** Cells whose water passes through a cell, itself included. */
  readonly catchmentCells: Float64Array;
}

const ROUNDS = 14;
/** Cutting opens few new hollows, so not every round needs to fill them; a cell in one drains nowhere until then. */
const ROUNDS_BETWEEN_FILLS = 7;
/** Share of the drop to the receiver that a cell loses in a round, per square root of its catchment in cells. */
const INCISION = 0.05;
/** Share of the difference to the mean of its neighbours that a cell gives up in a round: soil creep. */
const CREEP = 0.04;
const FILL_STEP_M = 0.02;

/** Cuts valleys into a surface: stream-power incision (implicit, after Braun and Willett 2013) and soil creep. */
export function erode(start: Float64Array): { heightM: Float64Array; drainage: Drainage } {
  const heightM = Float64Array.from(start);
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_BETWEEN_FILLS === 0) fillHollows(heightM);
    const { receiver, order, catchmentCells } = drain(heightM);
    for (const cell of order) {
      const below = receiver[cell]!;
      if (below === cell) continue;
      const pull = INCISION * Math.sqrt(catchmentCells[cell]!);
      heightM[cell] = (heightM[cell]! + pull * heightM[below]!) / (1 + pull);
    }
    creep(heightM);
  }
  fillHollows(heightM);
  return { heightM, drainage: drain(heightM) };
}

/** Follows the steepest way down; `order` lists the cells from the outlets up. */
function drain(heightM: Float64Array): Drainage & { order: Int32Array } {
  const receiver = new Int32Array(WORKING_CELLS);
  for (let cell = 0; cell < WORKING_CELLS; cell++) receiver[cell] = isEdge(cell) ? cell : steepest(heightM, cell);
  const order = fromOutletsUp(receiver);
  const catchmentCells = new Float64Array(WORKING_CELLS).fill(1);
  for (let i = order.length - 1; i >= 0; i--) {
    const cell = order[i]!;
    const below = receiver[cell]!;
    if (below !== cell) catchmentCells[below] = catchmentCells[below]! + catchmentCells[cell]!;
  }
  return { receiver, catchmentCells, order };
}

/** Raises every cell until its water can leave over the edge (priority flood). */
function fillHollows(heightM: Float64Array): void {
  const heap = new BinaryHeap();
  const seen = new Uint8Array(WORKING_CELLS);
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    if (!isEdge(cell)) continue;
    seen[cell] = 1;
    heap.push(heightM[cell]!, cell);
  }
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    const sillM = heightM[cell]! + FILL_STEP_M;
    forEachNeighbour(cell, (next) => {
      if (seen[next] === 1) return;
      seen[next] = 1;
      if (heightM[next]! < sillM) heightM[next] = sillM;
      heap.push(heightM[next]!, next);
    });
  }
}

function steepest(heightM: Float64Array, cell: number): number {
  let best = cell;
  let bestDrop = 0;
  forEachNeighbour(cell, (next, away) => {
    const drop = (heightM[cell]! - heightM[next]!) / away;
    if (drop > bestDrop) [best, bestDrop] = [next, drop];
  });
  return best;
}

function fromOutletsUp(receiver: Int32Array): Int32Array {
  const firstGiver = new Int32Array(WORKING_CELLS).fill(-1);
  const nextGiver = new Int32Array(WORKING_CELLS).fill(-1);
  const order = new Int32Array(WORKING_CELLS);
  let count = 0;
  for (let cell = WORKING_CELLS - 1; cell >= 0; cell--) {
    const below = receiver[cell]!;
    if (below === cell) order[count++] = cell;
    else {
      nextGiver[cell] = firstGiver[below]!;
      firstGiver[below] = cell;
    }
  }
  for (let at = 0; at < count; at++) {
    for (let giver = firstGiver[order[at]!]!; giver >= 0; giver = nextGiver[giver]!) order[count++] = giver;
  }
  return order;
}

function creep(heightM: Float64Array): void {
  const before = Float64Array.from(heightM);
  for (let row = 1; row < WORKING_ROWS - 1; row++) {
    for (let cell = row * WORKING_COLUMNS + 1; cell < (row + 1) * WORKING_COLUMNS - 1; cell++) {
      const mean =
        (before[cell - 1]! + before[cell + 1]! + before[cell - WORKING_COLUMNS]! + before[cell + WORKING_COLUMNS]!) / 4;
      heightM[cell] = before[cell]! + CREEP * (mean - before[cell]!);
    }
  }
}

function isEdge(cell: number): boolean {
  const column = cell % WORKING_COLUMNS;
  const row = (cell - column) / WORKING_COLUMNS;
  return column === 0 || row === 0 || column === WORKING_COLUMNS - 1 || row === WORKING_ROWS - 1;
}
