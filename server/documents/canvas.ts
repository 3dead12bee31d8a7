import { encode } from "fast-png";
import { CoverageBuffer } from "./coverage-buffer.ts";
import { type FontWeight, type OutlineCommand, outlineFont } from "./fonts.ts";

export type Point = readonly [x: number, y: number];

export interface LineLook {
  readonly colour: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels drawn, pixels left out, in turn. */
  readonly dash?: readonly number[];
}

export interface TextLook {
  /** Pixels. */
  readonly size: number;
  readonly colour: string;
  readonly weight?: FontWeight;
  readonly align?: "start" | "middle" | "end";
  /** A light edge around the letters. */
  readonly halo?: string;
}

/** What a map is painted on, in pixels: a picture, or a part of a page. */
export interface MapSurface {
  fill(outlines: readonly (readonly Point[])[], colour: string, opacity?: number): void;
  line(points: readonly Point[], look: LineLook): void;
  dot(at: Point, radius: number, colour: string): void;
  text(text: string, at: Point, look: TextLook): number;
  textWidth(text: string, size: number, weight?: TextLook["weight"]): number;
}

const CURVE_STEPS = 6;
const ROUND_CORNERS = 12;

function rgbOf(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Points along a line, cut into the pieces that a pattern draws. */
export function dashed(points: readonly Point[], pattern: readonly number[]): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = points[0] === undefined ? [] : [points[0]];
  let index = 0;
  let left = pattern[0] as number;
  for (const [at, to] of points.slice(1).entries()) {
    let from = points[at] as Point;
    let length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length > left) {
      const share = left / length;
      const cut: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      if (index % 2 === 0) pieces.push([...piece, cut]);
      piece = [cut];
      length -= left;
      from = cut;
      index += 1;
      left = pattern[index % pattern.length] as number;
    }
    left -= length;
    piece.push(to);
  }
  if (index % 2 === 0 && piece.length > 1) pieces.push(piece);
  return pieces;
}

/** A picture of pixels that lines, areas and texts are drawn on, smoothed; made without any outside program. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;
  readonly #buffer: CoverageBuffer;

  /** Sizes in pixels. */
  constructor(width: number, height: number, background = "#ffffff") {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height * 3);
    this.#buffer = new CoverageBuffer(width, height);
    const colour = rgbOf(background);
    for (let at = 0; at < this.#pixels.length; at++) this.#pixels[at] = colour[at % 3] as number;
  }

  /** Fills outlines; `opacity` 0 to 1. */
  fill(outlines: readonly (readonly Point[])[], colour: string, opacity = 1): void {
    for (const outline of outlines) this.#addOutline(outline);
    this.#paint(colour, opacity);
  }

  /** Draws a line with round ends and corners. */
  line(points: readonly Point[], { colour, width, dash }: LineLook): void {
    for (const piece of dash === undefined ? [points] : dashed(points, dash))
      this.#addStroke(piece, width, dash !== undefined);
    this.#paint(colour, 1);
  }

  /** A filled circle. */
  dot([x, y]: Point, radius: number, colour: string): void {
    this.#addRound(x, y, radius);
    this.#paint(colour, 1);
  }

  /** Writes one line of text; `at` is the start, middle or end of its base line. Returns its width in pixels. */
  text(text: string, [x, y]: Point, look: TextLook): number {
    const { size, colour, weight = "regular", align = "start", halo } = look;
    const { outlines, width } = this.#outlinesOf(text, size, weight);
    const startX = x - (align === "middle" ? width / 2 : align === "end" ? width : 0);
    const placed = outlines.map((outline) => outline.map(([left, up]): Point => [startX + left, y - up]));
    if (halo !== undefined) {
      for (const outline of placed) this.#addStroke([...outline, outline[0] as Point], size / 5, false);
      this.#paint(halo, 1);
    }
    this.fill(placed, colour);
    return width;
  }

  /** Width in pixels that a text will take. */
  textWidth(text: string, size: number, weight: FontWeight = "regular"): number {
    const font = outlineFont(weight);
    return font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * (size / font.unitsPerEm);
  }

  /** The picture as a PNG file of 150 pixels an inch. */
  png(): Uint8Array {
    return encode({ width: this.width, height: this.height, data: this.#pixels, channels: 3, depth: 8 });
  }

  #outlinesOf(text: string, size: number, weight: FontWeight): { outlines: Point[][]; width: number } {
    const font = outlineFont(weight);
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    const outlines: Point[][] = [];
    let pen = 0;
    for (const [index, { path }] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] as (typeof positions)[number];
      for (const outline of flattened(path.commands)) {
        outlines.push(outline.map(([left, up]): Point => [(pen + xOffset + left) * scale, (yOffset + up) * scale]));
      }
      pen += xAdvance;
    }
    return { outlines, width: pen * scale };
  }

  #addOutline(outline: readonly Point[]): void {
    for (const [index, [x, y]] of outline.entries()) {
      const [nextX, nextY] = outline[(index + 1) % outline.length] as Point;
      this.#buffer.addEdge(x, y, nextX, nextY);
    }
  }

  #addRound(x: number, y: number, radius: number): void {
    const corners = Array.from({ length: ROUND_CORNERS }, (_, corner): Point => {
      const angle = (2 * Math.PI * corner) / ROUND_CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    this.#addOutline(corners);
  }

  /** Every part as a rectangle and every corner as a disc, all turning the same way. */
  #addStroke(points: readonly Point[], width: number, hasFlatEnds: boolean): void {
    const half = width / 2;
    for (const [index, [x, y]] of points.entries()) {
      const isEnd = index === 0 || index === points.length - 1;
      if (width > 1.5 && !(hasFlatEnds && isEnd)) this.#addRound(x, y, half);
      const next = points[index + 1];
      if (next === undefined) continue;
      const length = Math.hypot(next[0] - x, next[1] - y);
      if (length === 0) continue;
      const [sideX, sideY] = [(-(next[1] - y) / length) * half, ((next[0] - x) / length) * half];
      this.#addOutline([
        [x - sideX, y - sideY],
        [next[0] - sideX, next[1] - sideY],
        [next[0] + sideX, next[1] + sideY],
        [x + sideX, y + sideY],
      ]);
    }
  }

  #paint(colour: string, opacity: number): void {
    const [red, green, blue] = rgbOf(colour);
    const pixels = this.#pixels;
    this.#buffer.drain((pixel, coverage) => {
      const share = coverage * opacity;
      const at = pixel * 3;
      pixels[at] = pixels[at]! + (red - pixels[at]!) * share;
      pixels[at + 1] = pixels[at + 1]! + (green - pixels[at + 1]!) * share;
      pixels[at + 2] = pixels[at + 2]! + (blue - pixels[at + 2]!) * share;
    });
  }
}

/** Outlines of a glyph with its curves as short straight parts. */
function flattened(commands: readonly OutlineCommand[]): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const [x, y] = outline.at(-1) ?? [0, 0];
    if (command === "moveTo") {
      outline = [[a, b]];
      outlines.push(outline);
    } else if (command === "lineTo") outline.push([a, b]);
    else if (command === "quadraticCurveTo") {
      for (let step = 1; step <= CURVE_STEPS; step++) {
        const t = step / CURVE_STEPS;
        const u = 1 - t;
        outline.push([u * u * x + 2 * u * t * a + t * t * c, u * u * y + 2 * u * t * b + t * t * d]);
      }
    } else if (command === "bezierCurveTo") {
      for (let step = 1; step <= CURVE_STEPS; step++) {
        const t = step / CURVE_STEPS;
        const u = 1 - t;
        const [p, q, r, s] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
        outline.push([p * x + q * a + r * c + s * e, p * y + q * b + r * d + s * f]);
      }
    }
  }
  return outlines;
}
