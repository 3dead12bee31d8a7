import { alongLine, clamp, lengthM, type Point } from "./plane.ts";
import { mix } from "./random.ts";
import type { RoadClass } from "./types.ts";
import { cellPoint, WORKING_CELL_M, WORKING_CELLS, WORKING_COLUMNS } from "./working-grid.ts";

/** A stretch of road between two nodes of the network; stretches that meet share their end points exactly. */
export interface RoadLine {
  readonly name: string | null;
  readonly class: RoadClass;
  readonly urban: boolean;
  readonly line: readonly Point[];
}

type RasterClass = Exclude<RoadClass, "urban">;
const RANKS: readonly RasterClass[] = ["commune", "district", "provincial", "national"];
/** Half of a cell's eight directions; the others are the same links seen from the far end. */
const STEPS = [1, WORKING_COLUMNS + 1, WORKING_COLUMNS, WORKING_COLUMNS - 1];
const SMOOTHING_ROUNDS = 2;
const WANDER_SHARE = 0.42;
const LONGEST_RURAL_M = 3_000;
const LONGEST_URBAN_M = 700;

/** The roads as links between neighbouring working cells; of several roads over one link the highest class keeps it. */
export class RoadRaster {
  /** 1 for every cell on a road. */
  readonly isRoad = new Uint8Array(WORKING_CELLS);
  readonly #rank = new Uint8Array(WORKING_CELLS * 4);
  readonly #nameOf = new Int16Array(WORKING_CELLS * 4);
  readonly #names: (string | null)[] = [null];

  /** Lays a road along a list of neighbouring cells. */
  lay(cells: readonly number[], roadClass: RasterClass, name: string | null): void {
    const rank = RANKS.indexOf(roadClass) + 1;
    const nameId = name === null ? 0 : this.#names.push(name) - 1;
    for (const cell of cells) this.isRoad[cell] = 1;
    for (let i = 1; i < cells.length; i++) {
      const link = linkBetween(cells[i - 1]!, cells[i]!);
      if (this.#rank[link]! >= rank) continue;
      this.#rank[link] = rank;
      this.#nameOf[link] = nameId;
    }
  }

  /** Where every road cell lies once its bends are smoothed. */
  points(): Map<number, Point> {
    let points = new Map<number, Point>();
    const roadCells: number[] = [];
    for (let cell = 0; cell < WORKING_CELLS; cell++) if (this.isRoad[cell] === 1) roadCells.push(cell);
    for (const cell of roadCells) points.set(cell, wanderingPoint(cell));
    const through = roadCells.map((cell) => this.#throughNeighbours(cell));
    for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
      const before = points;
      points = new Map(
        roadCells.map((cell, i) => {
          const point = before.get(cell)!;
          const pair = through[i];
          if (pair === undefined) return [cell, point];
          const [a, b] = [before.get(pair[0])!, before.get(pair[1])!];
          return [cell, { x: (a.x + 2 * point.x + b.x) / 4, y: (a.y + 2 * point.y + b.y) / 4 }];
        }),
      );
    }
    return points;
  }

  /** The stretches between junctions, changes of name, class or built-up state and the cells of `stops`. */
  lines(
    points: ReadonlyMap<number, Point>,
    isUrban: (point: Point) => boolean,
    stops: ReadonlySet<number>,
  ): RoadLine[] {
    const isNode = (cell: number) => stops.has(cell) || this.#isJunction(cell, kindOf);
    const used = new Uint8Array(WORKING_CELLS * 4);
    const lines: RoadLine[] = [];
    const kindOf = (link: number, from: number, to: number) =>
      this.#rank[link]! * 65_536 +
      this.#nameOf[link]! * 2 +
      (isUrban(midpoint(points.get(from)!, points.get(to)!)) ? 1 : 0);
    for (const cell of points.keys()) {
      for (const start of this.#neighbours(cell)) {
        if (used[linkBetween(cell, start)] === 1 || !isNode(cell)) continue;
        lines.push(...this.#follow(cell, start, used, { kindOf, isNode, points }));
      }
    }
    return lines;
  }

  #follow(from: number, start: number, used: Uint8Array, { kindOf, isNode, points }: Course): RoadLine[] {
    const firstLink = linkBetween(from, start);
    const kind = kindOf(firstLink, from, start);
    const cells = [from];
    let previous = from;
    let at = start;
    for (;;) {
      used[linkBetween(previous, at)] = 1;
      cells.push(at);
      if (isNode(at)) break;
      const next = this.#neighbours(at).find((cell) => cell !== previous)!;
      previous = at;
      at = next;
    }
    const urban = kind % 2 === 1;
    const line = roundCorners(cells.map((cell) => points.get(cell)!));
    const about = { name: this.#names[this.#nameOf[firstLink]!]!, class: RANKS[this.#rank[firstLink]! - 1]!, urban };
    return divideLine(line, urban ? LONGEST_URBAN_M : LONGEST_RURAL_M).map((part) => ({ ...about, line: part }));
  }

  #isJunction(cell: number, kindOf: KindOf): boolean {
    const neighbours = this.#neighbours(cell);
    if (neighbours.length !== 2) return true;
    const [a, b] = neighbours as [number, number];
    return kindOf(linkBetween(cell, a), cell, a) !== kindOf(linkBetween(cell, b), cell, b);
  }

  #neighbours(cell: number): number[] {
    const found: number[] = [];
    for (let way = 0; way < 4; way++) {
      const behind = cell - STEPS[way]!;
      if (this.#rank[cell * 4 + way]! > 0) found.push(cell + STEPS[way]!);
      if (behind >= 0 && this.#rank[behind * 4 + way]! > 0) found.push(behind);
    }
    return found;
  }

  /** The two neighbours between which the main road through a cell runs; undefined at a road's end. */
  #throughNeighbours(cell: number): [number, number] | undefined {
    const ranked = this.#neighbours(cell)
      .map((next) => ({ next, link: linkBetween(cell, next) }))
      .sort((a, b) => this.#rank[b.link]! - this.#rank[a.link]! || this.#nameOf[a.link]! - this.#nameOf[b.link]!);
    return ranked.length < 2 ? undefined : [ranked[0]!.next, ranked[1]!.next];
  }
}

type KindOf = (link: number, from: number, to: number) => number;

interface Course {
  readonly kindOf: KindOf;
  readonly isNode: (cell: number) => boolean;
  readonly points: ReadonlyMap<number, Point>;
}

function linkBetween(a: number, b: number): number {
  const low = Math.min(a, b);
  return low * 4 + STEPS.indexOf(Math.max(a, b) - low);
}

/** The centre of a cell moved a little, always the same way: keeps roads off the raster's lines. */
function wanderingPoint(cell: number): Point {
  const { x, y } = cellPoint(cell);
  const bits = mix(cell * 2_654_435_761);
  const reach = WANDER_SHARE * WORKING_CELL_M;
  return { x: x + reach * ((bits & 1023) / 511.5 - 1), y: y + reach * (((bits >>> 10) & 1023) / 511.5 - 1) };
}

/** Replaces each bend by two points a quarter of the way along its arms. */
function roundCorners(line: readonly Point[]): Point[] {
  const rounded: Point[] = [line[0]!];
  for (let i = 1; i < line.length - 1; i++) {
    rounded.push(part(line[i]!, line[i - 1]!, 0.25), part(line[i]!, line[i + 1]!, 0.25));
  }
  rounded.push(line[line.length - 1]!);
  return rounded;
}

/** Cuts a line at its corners into parts of about equal length, at most about `longestM` each. */
export function divideLine(line: readonly Point[], longestM: number): Point[][] {
  const parts = Math.ceil(lengthM(line) / longestM);
  const stride = (line.length - 1) / parts;
  if (parts < 2 || stride < 1) return [[...line]];
  const cut = (part: number) => Math.round(part * stride);
  return Array.from({ length: parts }, (_, i) => line.slice(cut(i), cut(i + 1) + 1));
}

/** Cuts a line at distances along it (ascending, metres); the cut points are ends of both parts. */
export function cutLineAt(line: readonly Point[], distancesM: readonly number[]): { parts: Point[][]; cuts: Point[] } {
  const parts: Point[][] = [];
  const cuts: Point[] = [];
  let current: Point[] = [line[0]!];
  let walked = 0;
  let next = 0;
  for (let i = 1; i < line.length; i++) {
    const length = lengthM([line[i - 1]!, line[i]!]);
    while (next < distancesM.length && distancesM[next]! < walked + length) {
      const share = clamp((distancesM[next]! - walked) / length, 0, 1);
      const point = part(line[i - 1]!, line[i]!, share);
      current.push(point);
      parts.push(current);
      cuts.push(point);
      current = [point];
      next++;
    }
    current.push(line[i]!);
    walked += length;
  }
  parts.push(current);
  return { parts, cuts };
}

/** Points every `stepM` metres along a line, its ends included. */
export function samplesAlong(line: readonly Point[], stepM: number): Point[] {
  const total = lengthM(line);
  const count = Math.max(1, Math.round(total / stepM));
  return Array.from({ length: count + 1 }, (_, i) => alongLine(line, (i * total) / count).point);
}

function part(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function midpoint(a: Point, b: Point): Point {
  return part(a, b, 0.5);
}
