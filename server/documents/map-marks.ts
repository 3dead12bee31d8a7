import type { MapSurface, Point } from "./canvas.ts";

/** Marks that differ in shape, so that they are told apart without their colours. */
export type MapMark = "dot" | "ring" | "square" | "cross";

/** Half of a mark's height in pixels, with its light edge. */
const HALF_PX = 9;
const EDGE_PX = 2;
const CROSS_PX = 6;

const square = ([x, y]: Point, half: number): Point[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

/** Draws a mark with a light edge, so that marks that lie on each other can be told apart. */
export function drawMark(surface: MapSurface, mark: MapMark, at: Point, colour: string): void {
  const [x, y] = at;
  if (mark === "cross") {
    const strokes: [Point, Point][] = [
      [
        [x - CROSS_PX, y - CROSS_PX],
        [x + CROSS_PX, y + CROSS_PX],
      ],
      [
        [x - CROSS_PX, y + CROSS_PX],
        [x + CROSS_PX, y - CROSS_PX],
      ],
    ];
    for (const look of [
      { colour: "#ffffff", width: 7.5 },
      { colour, width: 4 },
    ])
      for (const stroke of strokes) surface.line(stroke, look);
  } else if (mark === "square") {
    surface.fill([square(at, HALF_PX - 1)], "#ffffff");
    surface.fill([square(at, HALF_PX - 1 - EDGE_PX)], colour);
  } else {
    surface.dot(at, HALF_PX, "#ffffff");
    surface.dot(at, HALF_PX - EDGE_PX, colour);
    if (mark === "ring") surface.dot(at, HALF_PX - EDGE_PX - 3, "#ffffff");
  }
}

/** A name with its middle at a place. */
export interface MapLabel {
  readonly position: readonly [lon: number, lat: number];
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that texts may take, and what of it is taken. */
export class TextRoom {
  readonly #inside: Box;
  readonly #taken: Box[] = [];

  constructor(inside: Box) {
    this.#inside = inside;
  }

  /** Whether a text fits there without touching another; then the place is taken. */
  take(box: Box): boolean {
    const { left, right, top, bottom } = this.#inside;
    const isFree =
      box.left > left &&
      box.right < right &&
      box.top > top &&
      box.bottom < bottom &&
      this.#taken.every(
        (other) => box.left > other.right || box.right < other.left || box.top > other.bottom || box.bottom < other.top,
      );
    if (isFree) this.#taken.push(box);
    return isFree;
  }
}
