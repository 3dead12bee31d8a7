import type { Fade, Pen } from "../drawing/pen.ts";
import { type OutlineCommand, outlineFont } from "./fonts.ts";

/** A number as PDF content has it: thousandths of a point are finer than any press. */
export const pdfNumber = (value: number): string => {
  const text = value.toFixed(3);
  return text.includes(".") ? text.replace(/\.?0+$/, "") || "0" : text;
};
const numbers = (...values: number[]) => values.map(pdfNumber).join(" ");

/** `#rrggbb` as the three shares that PDF takes. */
export function pdfColour(colour: string): string {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return numbers((value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
}
/** What two more digits say of how opaque a colour is, 0 to 1. */
const alphaOf = (colour: string) => (colour.length > 7 ? Number.parseInt(colour.slice(7, 9), 16) / 255 : 1);

/** The path of a glyph, in points from its origin with y downwards. */
export function glyphPath(commands: readonly OutlineCommand[], scale: number, x: number, y: number): string {
  const parts: string[] = [];
  let [lastX, lastY] = [0, 0];
  for (const { command, args } of commands) {
    const points: number[] = [];
    for (let at = 0; at < args.length; at += 2) points.push(x + args[at]! * scale, y - args[at + 1]! * scale);
    if (command === "moveTo") parts.push(`${numbers(...points)} m`);
    else if (command === "lineTo") parts.push(`${numbers(...points)} l`);
    else if (command === "bezierCurveTo") parts.push(`${numbers(...points)} c`);
    else if (command === "quadraticCurveTo") {
      // PDF knows cubic curves only.
      const [cx, cy, toX, toY] = points as [number, number, number, number];
      const [ax, ay] = [lastX + ((cx - lastX) * 2) / 3, lastY + ((cy - lastY) * 2) / 3];
      const [bx, by] = [toX + ((cx - toX) * 2) / 3, toY + ((cy - toY) * 2) / 3];
      parts.push(`${numbers(ax, ay, bx, by, toX, toY)} c`);
    } else parts.push("h");
    if (points.length > 0) [lastX, lastY] = points.slice(-2) as [number, number];
  }
  return parts.join("\n");
}

/** The outlines of a line of text whose base line begins at x, y; sizes in points. */
export function textPath(text: string, x: number, y: number, size: number, weight: "regular" | "semibold"): string {
  const font = outlineFont(weight);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map(({ path }, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index] as (typeof positions)[number];
      const drawn = glyphPath(path.commands, scale, pen + xOffset * scale, y - yOffset * scale);
      pen += xAdvance * scale;
      return drawn;
    })
    .join("\n");
}

interface State {
  lineWidth: number;
  lineJoin: Pen["lineJoin"];
  lineCap: Pen["lineCap"];
  globalAlpha: number;
  strokeStyle: unknown;
  fillStyle: unknown;
  font: string;
  textAlign: Pen["textAlign"];
  textBaseline: Pen["textBaseline"];
  dash: readonly number[];
}

class PdfFade implements Fade {
  readonly stops: string[] = [];
  addColorStop(_at: number, colour: string): void {
    this.stops.push(colour);
  }
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/**
 * Writes what the signs of the map draw as PDF content, with y downwards. A fade becomes one even fill of its middle strength.
 * Letters become outlines: a letter in a sign is a picture, not a text.
 */
export class PdfPen implements Pen {
  lineWidth = 1;
  lineJoin: Pen["lineJoin"] = "miter";
  lineCap: Pen["lineCap"] = "butt";
  globalAlpha = 1;
  strokeStyle: unknown = "#000000";
  fillStyle: unknown = "#000000";
  font = "10px sans-serif";
  textAlign: Pen["textAlign"] = "start";
  textBaseline: Pen["textBaseline"] = "alphabetic";
  /** Strengths in hundredths that the content asks for by the name `/aNN gs`. */
  readonly alphas = new Set<number>();
  #dash: readonly number[] = [];
  #path: string[] = [];
  #hasPoint = false;
  readonly #content: string[] = [];
  readonly #states: State[] = [];

  content(): string {
    return this.#content.join("\n");
  }
  beginPath(): void {
    this.#path = [];
    this.#hasPoint = false;
  }
  moveTo(x: number, y: number): void {
    this.#path.push(`${numbers(x, y)} m`);
    this.#hasPoint = true;
  }
  lineTo(x: number, y: number): void {
    if (this.#hasPoint) this.#path.push(`${numbers(x, y)} l`);
    else this.moveTo(x, y);
  }
  arc(x: number, y: number, radius: number, fromAngle: number, toAngle: number): void {
    const pieces = Math.max(1, Math.ceil(Math.abs(toAngle - fromAngle) / (Math.PI / 2)));
    const step = (toAngle - fromAngle) / pieces;
    const reach = (4 / 3) * Math.tan(step / 4) * radius;
    this.lineTo(x + radius * Math.cos(fromAngle), y + radius * Math.sin(fromAngle));
    for (let piece = 0; piece < pieces; piece++) {
      const [a, b] = [fromAngle + piece * step, fromAngle + (piece + 1) * step];
      const [startX, startY] = [x + radius * Math.cos(a), y + radius * Math.sin(a)];
      const [endX, endY] = [x + radius * Math.cos(b), y + radius * Math.sin(b)];
      const control = [
        startX - reach * Math.sin(a),
        startY + reach * Math.cos(a),
        endX + reach * Math.sin(b),
        endY - reach * Math.cos(b),
      ];
      this.#path.push(`${numbers(...control, endX, endY)} c`);
    }
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`${numbers(x, y, width, height)} re`);
    this.#hasPoint = true;
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const [right, bottom] = [x + width, y + height];
    this.moveTo(x + radius, y);
    this.arc(right - radius, y + radius, radius, -Math.PI / 2, 0);
    this.arc(right - radius, bottom - radius, radius, 0, Math.PI / 2);
    this.arc(x + radius, bottom - radius, radius, Math.PI / 2, Math.PI);
    this.arc(x + radius, y + radius, radius, Math.PI, 1.5 * Math.PI);
    this.closePath();
  }
  closePath(): void {
    this.#path.push("h");
  }
  fill(): void {
    const { fillStyle } = this;
    if (fillStyle instanceof PdfFade) {
      const middle = fillStyle.stops.reduce((sum, stop) => sum + alphaOf(stop), 0) / fillStyle.stops.length;
      this.#paint("f", `${pdfColour(fillStyle.stops[0] ?? "#000000")} rg`, middle);
    } else this.#paint("f", `${pdfColour(String(fillStyle))} rg`, alphaOf(String(fillStyle)));
  }
  stroke(): void {
    const colour = String(this.strokeStyle);
    const look = [
      `${pdfColour(colour)} RG`,
      `${pdfNumber(this.lineWidth)} w ${CAPS[this.lineCap]} J ${JOINS[this.lineJoin]} j`,
      `[${numbers(...this.#dash)}] 0 d`,
    ];
    this.#paint("S", look.join("\n"), alphaOf(colour));
  }
  setLineDash(pattern: number[]): void {
    this.#dash = pattern;
  }
  save(): void {
    const { lineWidth, lineJoin, lineCap, globalAlpha, strokeStyle, fillStyle, font, textAlign, textBaseline } = this;
    const dash = this.#dash;
    this.#states.push({
      lineWidth,
      lineJoin,
      lineCap,
      globalAlpha,
      strokeStyle,
      fillStyle,
      font,
      textAlign,
      textBaseline,
      dash,
    });
    this.#content.push("q");
  }
  restore(): void {
    const state = this.#states.pop();
    if (state === undefined) return;
    const { dash, ...rest } = state;
    Object.assign(this, rest);
    this.#dash = dash;
    this.#content.push("Q");
  }
  translate(x: number, y: number): void {
    this.#content.push(`1 0 0 1 ${numbers(x, y)} cm`);
  }
  scale(x: number, y: number): void {
    this.#content.push(`${numbers(x, 0, 0, y)} 0 0 cm`);
  }
  fillText(text: string, x: number, y: number): void {
    const [, weight = "400", size = "10"] = /^(\d+)?\s*([\d.]+)px/.exec(this.font) ?? [];
    const sizePt = Number(size);
    const face = Number(weight) >= 600 ? "semibold" : "regular";
    const font = outlineFont(face);
    const width = font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
    const left = this.textAlign === "center" ? x - (width * sizePt) / 2 : x;
    const base = this.textBaseline === "middle" ? y + sizePt * 0.36 : y;
    this.#path = [textPath(text, left, base, sizePt, face)];
    this.fill();
  }
  createRadialGradient(): Fade {
    return new PdfFade();
  }

  #paint(operator: string, look: string, alpha: number): void {
    const strength = Math.round(alpha * this.globalAlpha * 100);
    if (strength < 100) this.alphas.add(strength);
    this.#content.push("q", ...(strength < 100 ? [`/a${strength} gs`] : []), look, ...this.#path, operator, "Q");
  }
}
