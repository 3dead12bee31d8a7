import { createNoise, fractalNoise } from "./noise.ts";
import { type Point, toPlane } from "./plane.ts";
import type { Random } from "./random.ts";
import { COMMUNES, FORMER_COMMUNES, formerCommunesOf } from "./units.ts";
import { cellPoint, forEachNeighbour, WORKING_CELL_M, WORKING_CELLS, WORKING_COLUMNS } from "./working-grid.ts";

const ROUNDS = 60;
/** While weights adapt, every so many cells stand for all. */
const SAMPLING = 4;
const OUTSIDE = -1;

interface Seat {
  readonly at: Point;
  readonly share: number;
}

/**
 * The former commune (index in FORMER_COMMUNES) of every working cell: a power diagram about the rough seats, bent by noise,
 * weighted until each commune of today has its published share of the area; the former ones divide their successor.
 * Every unit is one connected piece. Cells outside the outline carry the nearest unit, so that borders run past the outline.
 */
export function drawCommunes(mask: Uint8Array, random: Random): Int16Array {
  const bent = bentCells(random);
  const today = new Int16Array(WORKING_CELLS).fill(OUTSIDE);
  const inside = cellsWhere((cell) => mask[cell] === 1);
  divide(
    inside,
    bent,
    COMMUNES.map((commune) => ({ at: meanSeat(commune.code), share: commune.areaKm2 })),
    today,
    (i) => i,
  );
  joinFragments(inside, today, today);
  const former = new Int16Array(WORKING_CELLS).fill(OUTSIDE);
  for (const [index, commune] of COMMUNES.entries()) {
    const members = formerCommunesOf(commune.code);
    const seats = members.map((member) => ({ at: toPlane(member.seat), share: member.type === "Xã" ? 1 : 0.45 }));
    divide(
      inside.filter((cell) => today[cell] === index),
      bent,
      seats,
      former,
      (i) => FORMER_COMMUNES.indexOf(members[i]!),
    );
  }
  joinFragments(inside, former, today);
  spreadOutwards(former);
  removePointContacts(former);
  return former;
}

function meanSeat(communeCode: string): Point {
  const seats = formerCommunesOf(communeCode).map((former) => toPlane(former.seat));
  return { x: mean(seats.map((seat) => seat.x)), y: mean(seats.map((seat) => seat.y)) };
}

/** The cell centres displaced by noise: straight borders between them become winding ones. */
function bentCells(random: Random): Point[] {
  const noise = createNoise(random.fork("borders").integer(0, 2 ** 31));
  return Array.from({ length: WORKING_CELLS }, (_, cell) => {
    const { x, y } = cellPoint(cell);
    return {
      x: x + 1_900 * fractalNoise(noise, x / 5_500, y / 5_500, 3, 0.55),
      y: y + 1_900 * fractalNoise(noise, x / 5_500 + 91, y / 5_500 - 37, 3, 0.55),
    };
  });
}

/** Gives each cell to the seat with the smallest weighted distance; weights adapt until the areas fit the shares. */
function divide(
  cells: readonly number[],
  bent: readonly Point[],
  seats: readonly Seat[],
  labels: Int16Array,
  labelOf: (seat: number) => number,
): void {
  const total = seats.reduce((sum, seat) => sum + seat.share, 0);
  const sample = cells.filter((_, i) => i % SAMPLING === 0);
  const diagram: PowerDiagram = {
    x: Float64Array.from(seats, (seat) => seat.at.x),
    y: Float64Array.from(seats, (seat) => seat.at.y),
    weight: new Float64Array(seats.length),
  };
  for (let round = 0; round < ROUNDS; round++) {
    const count = new Float64Array(seats.length);
    const sumX = new Float64Array(seats.length);
    const sumY = new Float64Array(seats.length);
    for (const cell of sample) {
      const point = bent[cell]!;
      const nearest = nearestSeat(point, diagram);
      count[nearest] = count[nearest]! + 1;
      sumX[nearest] = sumX[nearest]! + point.x;
      sumY[nearest] = sumY[nearest]! + point.y;
    }
    for (const [i, seat] of seats.entries()) {
      const missingM2 = ((seat.share / total) * sample.length - count[i]!) * SAMPLING * WORKING_CELL_M ** 2;
      diagram.weight[i] = diagram.weight[i]! + 0.35 * missingM2;
      // A few steps towards the middle of its cells keep a unit from being a sliver beside its seat.
      if (round % 15 !== 7 || count[i] === 0) continue;
      diagram.x[i] = 0.6 * diagram.x[i]! + (0.4 * sumX[i]!) / count[i]!;
      diagram.y[i] = 0.6 * diagram.y[i]! + (0.4 * sumY[i]!) / count[i]!;
    }
  }
  for (const cell of cells) labels[cell] = labelOf(nearestSeat(bent[cell]!, diagram));
}

interface PowerDiagram {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

function nearestSeat(point: Point, { x, y, weight }: PowerDiagram): number {
  let best = 0;
  let bestPower = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    const power = (point.x - x[i]!) ** 2 + (point.y - y[i]!) ** 2 - weight[i]!;
    if (power < bestPower) {
      best = i;
      bestPower = power;
    }
  }
  return best;
}

/** Leaves each label its largest piece; other pieces go to the neighbour (of the same `within`) with the longest border. */
function joinFragments(cells: readonly number[], labels: Int16Array, within: Int16Array): void {
  for (;;) {
    const pieces = connectedPieces(cells, labels);
    const largest = new Map<number, number[]>();
    for (const piece of pieces) {
      const label = labels[piece[0]!]!;
      if (piece.length > (largest.get(label)?.length ?? 0)) largest.set(label, piece);
    }
    const fragments = pieces.filter((piece) => largest.get(labels[piece[0]!]!) !== piece);
    let moved = 0;
    for (const fragment of fragments) {
      const heir = longestBorder(fragment, labels, labels === within ? undefined : within);
      if (heir === undefined) continue;
      for (const cell of fragment) labels[cell] = heir;
      moved++;
    }
    if (moved === 0) return;
  }
}

function connectedPieces(cells: readonly number[], labels: Int16Array): number[][] {
  const seen = new Uint8Array(WORKING_CELLS);
  const pieces: number[][] = [];
  for (const start of cells) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const piece = [start];
    for (let at = 0; at < piece.length; at++) {
      for (const next of besides(piece[at]!)) {
        if (seen[next] === 1 || labels[next] !== labels[start]) continue;
        seen[next] = 1;
        piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

function longestBorder(
  piece: readonly number[],
  labels: Int16Array,
  within: Int16Array | undefined,
): number | undefined {
  const own = labels[piece[0]!]!;
  const borders = new Map<number, number>();
  for (const cell of piece) {
    for (const next of besides(cell)) {
      const label = labels[next]!;
      if (label === own || label === OUTSIDE || (within !== undefined && within[next] !== within[cell])) continue;
      borders.set(label, (borders.get(label) ?? 0) + 1);
    }
  }
  return [...borders].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

function spreadOutwards(labels: Int16Array): void {
  let front = cellsWhere((cell) => labels[cell] !== OUTSIDE);
  while (front.length > 0) {
    const next: number[] = [];
    for (const cell of front) {
      forEachNeighbour(cell, (neighbour) => {
        if (labels[neighbour] !== OUTSIDE) return;
        labels[neighbour] = labels[cell]!;
        next.push(neighbour);
      });
    }
    front = next;
  }
}

/** Changes single cells until no unit touches itself at a corner only and no four units meet: every node then joins three borders. */
function removePointContacts(labels: Int16Array): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (let cell = 0; cell < WORKING_CELLS - WORKING_COLUMNS - 1; cell++) {
      const [a, b, c, d] = [cell, cell + 1, cell + WORKING_COLUMNS, cell + WORKING_COLUMNS + 1].map(
        (at) => labels[at]!,
      ) as [number, number, number, number];
      const crossed = (a === d && a !== b && a !== c) || (b === c && b !== a && b !== d);
      const allDiffer = new Set([a, b, c, d]).size === 4;
      if (!crossed && !allDiffer) continue;
      labels[cell + WORKING_COLUMNS + 1] = b;
      labels[cell + WORKING_COLUMNS] = a;
      changed = true;
    }
  }
}

function besides(cell: number): number[] {
  return [cell - 1, cell + 1, cell - WORKING_COLUMNS, cell + WORKING_COLUMNS].filter(
    (next) => next >= 0 && next < WORKING_CELLS,
  );
}

function cellsWhere(holds: (cell: number) => boolean): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < WORKING_CELLS; cell++) if (holds(cell)) cells.push(cell);
  return cells;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
