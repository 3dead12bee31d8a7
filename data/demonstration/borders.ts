import type { Position } from "geojson";
import {
  distanceM,
  isInsideRing,
  type Point,
  ringAreaM2,
  simplifyLine,
  smoothLine,
  toPlane,
  toPosition,
} from "./plane.ts";
import { gridPoint, isInsideProvince, OUTLINE_RING, WORKING_COLUMNS, WORKING_ROWS } from "./working-grid.ts";

/** A piece of border between two units: directed, `left` and `right` are their labels (OUTSIDE beyond the outline). */
export interface BorderPiece {
  readonly left: number;
  readonly right: number;
  readonly line: readonly Position[];
}

export const OUTSIDE = -1;
const SMOOTHING_ROUNDS = 3;
const SIMPLIFICATION_M = 45;
const CORNER_COLUMNS = WORKING_COLUMNS + 1;

interface Chain {
  readonly left: number;
  readonly right: number;
  readonly corners: readonly number[];
}

interface Crossing {
  readonly position: Position;
  readonly segment: number;
  readonly share: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The borders of labelled cells inside the outline, each drawn once and shared by its two units, and the outline cut where
 * borders meet it. Together they tile the province exactly.
 */
export function drawBorders(labels: Int16Array): BorderPiece[] {
  const pieces: BorderPiece[] = [];
  const crossings: Crossing[] = [];
  for (const chain of traceChains(labels)) {
    const line = simplifyLine(smoothLine(chain.corners.map(cornerPoint), SMOOTHING_ROUNDS), SIMPLIFICATION_M);
    clipChain(chain, line, pieces, crossings);
  }
  return [...pieces, ...cutOutline(crossings)];
}

/** The polygons (outer ring counter-clockwise, then holes) of a group of labels. */
export function polygonsOf(pieces: readonly BorderPiece[], belongs: (label: number) => boolean): Position[][][] {
  const next = new Map<string, Position[]>();
  for (const piece of pieces) {
    const left = belongs(piece.left);
    if (left === belongs(piece.right)) continue;
    const line = left ? [...piece.line] : [...piece.line].reverse();
    next.set(key(line[0]!), line);
  }
  const rings: Position[][] = [];
  for (let first = next.keys().next(); !first.done; first = next.keys().next()) rings.push(stitch(next, first.value));
  return nestRings(rings);
}

function stitch(next: Map<string, Position[]>, start: string): Position[] {
  const ring: Position[] = [];
  let at = start;
  do {
    const line = next.get(at);
    if (line === undefined) throw new Error(`border is open at ${at}`);
    next.delete(at);
    ring.push(...line.slice(0, -1));
    at = key(line[line.length - 1]!);
  } while (at !== start);
  ring.push(ring[0]!);
  return ring;
}

function nestRings(rings: readonly Position[][]): Position[][][] {
  const outer = rings.filter((ring) => ringAreaM2(ring.map(toPlane)) > 0).map((ring) => [ring]);
  for (const hole of rings) {
    const corners = hole.map(toPlane);
    if (ringAreaM2(corners) > 0) continue;
    const around = outer.find((polygon) => isInsideRing(corners[0]!, polygon[0]!.map(toPlane)));
    if (around === undefined) throw new Error(`hole at ${key(hole[0]!)} lies in no polygon`);
    around.push(hole);
  }
  return outer;
}

/** Follows the cell sides between different labels from node to node (or around, where there is no node). */
function traceChains(labels: Int16Array): Chain[] {
  const ways = cornerWays(labels);
  const used = new Set<number>();
  const chains: Chain[] = [];
  const follow = (corner: number, direction: number) => {
    if (used.has(corner * 4 + direction)) return;
    const corners = [corner];
    const { left, right } = sides(labels, corner, direction);
    let heading = direction;
    let at = corner;
    do {
      used.add(at * 4 + heading);
      at += STEP[heading]!;
      used.add(at * 4 + ((heading + 2) % 4));
      corners.push(at);
      heading = [0, 1, 2, 3].find((way) => way !== (heading + 2) % 4 && (ways[at]! & (1 << way)) !== 0) ?? -1;
    } while (at !== corner && heading >= 0 && WAY_COUNT[ways[at]!] === 2);
    chains.push({ left, right, corners });
  };
  for (const wantNode of [true, false]) {
    for (let corner = 0; corner < ways.length; corner++) {
      if (ways[corner] === 0 || (wantNode && WAY_COUNT[ways[corner]!] === 2)) continue;
      for (let way = 0; way < 4; way++) if ((ways[corner]! & (1 << way)) !== 0) follow(corner, way);
    }
  }
  return chains;
}

/** Directions 0 east, 1 south, 2 west, 3 north as steps between corners. */
const STEP = [1, CORNER_COLUMNS, -1, -CORNER_COLUMNS];
const WAY_COUNT = Array.from(
  { length: 16 },
  (_, ways) => [0, 1, 2, 3].filter((way) => (ways & (1 << way)) !== 0).length,
);

/** For every corner of the cells the directions (bits) in which a border leaves it; the rim of the raster has none. */
function cornerWays(labels: Int16Array): Uint8Array {
  const ways = new Uint8Array(CORNER_COLUMNS * (WORKING_ROWS + 1));
  const connect = (corner: number, way: number) => {
    ways[corner] = ways[corner]! | (1 << way);
    const other = corner + STEP[way]!;
    ways[other] = ways[other]! | (1 << ((way + 2) % 4));
  };
  for (let row = 0; row < WORKING_ROWS; row++) {
    for (let column = 0; column < WORKING_COLUMNS; column++) {
      const cell = row * WORKING_COLUMNS + column;
      if (row > 0 && labels[cell] !== labels[cell - WORKING_COLUMNS]) connect(row * CORNER_COLUMNS + column, 0);
      if (column > 0 && labels[cell] !== labels[cell - 1]) connect(row * CORNER_COLUMNS + column, 1);
    }
  }
  return ways;
}

/** The labels left and right of a cell side that leaves a corner. */
function sides(labels: Int16Array, corner: number, way: number): { left: number; right: number } {
  const row = Math.floor(corner / CORNER_COLUMNS);
  const column = corner - row * CORNER_COLUMNS;
  const label = (r: number, c: number) => labels[r * WORKING_COLUMNS + c]!;
  if (way === 0) return { left: label(row - 1, column), right: label(row, column) };
  if (way === 1) return { left: label(row, column), right: label(row, column - 1) };
  if (way === 2) return { left: label(row, column - 1), right: label(row - 1, column - 1) };
  return { left: label(row - 1, column - 1), right: label(row - 1, column) };
}

function cornerPoint(corner: number): Point {
  const row = Math.floor(corner / CORNER_COLUMNS);
  return gridPoint(corner - row * CORNER_COLUMNS - 0.5, row - 0.5);
}

/** Cuts a border line at the outline; keeps what lies inside and notes where it crosses. */
function clipChain(chain: Chain, line: readonly Point[], pieces: BorderPiece[], crossings: Crossing[]): void {
  let current: Position[] = [toPosition(line[0]!)];
  let inside = isInsideProvince(line[0]!);
  const close = () => {
    if (inside && current.length > 1) pieces.push({ left: chain.left, right: chain.right, line: current });
  };
  for (let i = 1; i < line.length; i++) {
    for (const cut of cuts(line[i - 1]!, line[i]!)) {
      const position = toPosition(cut.point);
      current.push(position);
      close();
      // Leaving the province, the unit on the left lies further along the counter-clockwise outline.
      const [before, after] = inside ? [chain.right, chain.left] : [chain.left, chain.right];
      crossings.push({ position, segment: cut.segment, share: cut.share, before, after });
      inside = !inside;
      current = [position];
    }
    current.push(toPosition(line[i]!));
  }
  close();
}

function cuts(a: Point, b: Point): { point: Point; segment: number; share: number; along: number }[] {
  const found: { point: Point; segment: number; share: number; along: number }[] = [];
  for (let segment = 0; segment < OUTLINE_RING.length; segment++) {
    const c = OUTLINE_RING[segment]!;
    const d = OUTLINE_RING[(segment + 1) % OUTLINE_RING.length]!;
    const cross = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    if (cross === 0) continue;
    const along = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / cross;
    const share = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / cross;
    if (along <= 0 || along > 1 || share < 0 || share >= 1) continue;
    found.push({ point: { x: c.x + (d.x - c.x) * share, y: c.y + (d.y - c.y) * share }, segment, share, along });
  }
  return found.sort((p, q) => p.along - q.along);
}

/** The outline from crossing to crossing, each piece with the unit on its inner (left) side. */
function cutOutline(crossings: readonly Crossing[]): BorderPiece[] {
  const sorted = [...crossings].sort((p, q) => p.segment - q.segment || p.share - q.share);
  return sorted.map((from, i) => {
    const to = sorted[(i + 1) % sorted.length]!;
    if (from.after !== to.before)
      throw new Error(`outline belongs to unit ${from.after} and ${to.before} after ${key(from.position)}`);
    const line: Position[] = [from.position];
    const wraps = i === sorted.length - 1;
    const last = to.segment + (wraps ? OUTLINE_RING.length : 0);
    for (let corner = from.segment + 1; corner <= last; corner++) {
      const position = toPosition(OUTLINE_RING[corner % OUTLINE_RING.length]!);
      if (distanceM(toPlane(position), toPlane(line[line.length - 1]!)) > 0) line.push(position);
    }
    if (key(line[line.length - 1]!) !== key(to.position)) line.push(to.position);
    return { left: from.after, right: OUTSIDE, line };
  });
}

function key(position: Position): string {
  return `${position[0]},${position[1]}`;
}
