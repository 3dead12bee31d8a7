import type { Point } from "../../documents/canvas.ts";
import type { FontWeight } from "../../documents/fonts.ts";

/** A name that wants a place on the map. */
export interface Label {
  readonly text: string;
  /** What it names, in points on the paper. */
  readonly at: Point;
  /** Points. */
  readonly size: number;
  readonly colour: string;
  readonly weight: FontWeight;
  /** Lower ones are placed first. */
  readonly rank: number;
  /** Room between the name and what it names, points; 0: the name may stand on it. */
  readonly gap: number;
  /** A line's direction at the place, clockwise, -90 to 90. */
  readonly rotateDeg?: number;
}
export interface PlacedLabel extends Label {
  /** The middle of the base line. */
  readonly base: Point;
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL_PT = 40;

/** What is taken on the map; in cells, so that thousands of names stay quick. */
export class LabelBoard {
  readonly #cells = new Map<string, Room[]>();
  readonly #within: Room;

  constructor(within: Room) {
    this.#within = within;
  }
  take(room: Room): void {
    for (const key of cellsOf(room)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [room]);
      else cell.push(room);
    }
  }
  isFree(room: Room): boolean {
    const within = this.#within;
    if (room.left < within.left || room.right > within.right || room.top < within.top || room.bottom > within.bottom)
      return false;
    return cellsOf(room).every((key) =>
      (this.#cells.get(key) ?? []).every(
        (other) =>
          other.left >= room.right || other.right <= room.left || other.top >= room.bottom || other.bottom <= room.top,
      ),
    );
  }
}

function cellsOf({ left, top, right, bottom }: Room): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL_PT); column <= Math.floor(right / CELL_PT); column++)
    for (let row = Math.floor(top / CELL_PT); row <= Math.floor(bottom / CELL_PT); row++) keys.push(`${column}/${row}`);
  return keys;
}

/** Where a name may stand about its place: below, above, right, left; one without a gap on it first. */
function candidates({ at: [x, y], size, gap }: Label, width: number): Point[] {
  const half = width / 2;
  const around: Point[] = [
    [x, y + gap + size * 0.85],
    [x, y - gap - size * 0.2],
    [x + gap + half, y + size * 0.35],
    [x - gap - half, y + size * 0.35],
  ];
  if (gap > 0) return around;
  const on: Point = [x, y + size * 0.35];
  return [on, [x, y + size * 1.6], [x, y - size * 0.9], [x + half * 0.7, y + size], [x - half * 0.7, y + size]];
}

/** Height of a line with its marks above and below, in sizes. */
const TALL = 1.3;

function roomOf({ size, rotateDeg = 0 }: Label, [x, y]: Point, width: number): Room {
  const angle = (rotateDeg * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const middle = y - size * 0.3;
  const halfWidth = (width * cos + size * TALL * sin) / 2;
  const halfHeight = (width * sin + size * TALL * cos) / 2;
  return { left: x - halfWidth, right: x + halfWidth, top: middle - halfHeight, bottom: middle + halfHeight };
}

/** Gives each name a free place inside the frame, the important ones first; returns those and how many found none. */
export function placeLabels(
  labels: readonly Label[],
  board: LabelBoard,
  widthOf: (label: Label) => number,
): { readonly placed: readonly PlacedLabel[]; readonly unplaced: number } {
  const placed: PlacedLabel[] = [];
  const sorted = labels.toSorted((a, b) => a.rank - b.rank);
  for (const label of sorted) {
    const width = widthOf(label);
    const bases = label.rotateDeg === undefined ? candidates(label, width) : [label.at];
    const base = bases.find((each) => board.isFree(roomOf(label, each, width)));
    if (base === undefined) continue;
    board.take(roomOf(label, base, width));
    placed.push({ ...label, base });
  }
  return { placed, unplaced: labels.length - placed.length };
}
