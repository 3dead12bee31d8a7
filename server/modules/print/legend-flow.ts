import type { PdfFile } from "../../documents/pdf-file.ts";
import { signSize } from "../../drawing/signs.ts";
import type { LegendRow, RampLegend } from "./primitives.ts";

const INK = "#17242e";
const SOFT = "#46545f";

/** A rectangle on the paper, points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row with its place in a column of a page. */
interface Placed {
  readonly row: LegendRow;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface Flow {
  readonly placed: readonly Placed[];
  readonly pages: number;
}

/** Sizes of the legend's texts and signs, points; they grow with the paper. */
export interface LegendLook {
  readonly size: number;
  readonly gap: number;
}
export const legendLook = (textFactor: number): LegendLook => ({ size: 6.6 * textFactor, gap: 9 * textFactor });

const LINE = 1.34;
const SIGN_ROOM = 2.9;
const HEAD_SIZE = 1.12;
const NOTE_SIZE = 0.88;
/** Columns are at least so wide, in sizes of the text. */
const COLUMN_SIZES = 23;

const textWidth = (row: LegendRow, width: number, size: number) =>
  row.kind === "sign" || row.kind === "line" ? width - SIGN_ROOM * size : width;
const sizeOf = (row: LegendRow, size: number) =>
  size * (row.kind === "head" ? HEAD_SIZE : row.kind === "note" ? NOTE_SIZE : 1);

function linesOf(row: Exclude<LegendRow, { kind: "ramp" }>, width: number, size: number, file: PdfFile): string[] {
  const weight = row.kind === "head" ? "semibold" : "regular";
  return file.wrap(row.text, textWidth(row, width, size), sizeOf(row, size), weight);
}

function heightOf(row: LegendRow, width: number, size: number, file: PdfFile): number {
  if (row.kind === "ramp") return size * 4.9;
  const text = linesOf(row, width, size, file).length * sizeOf(row, size) * LINE;
  return text + size * (row.kind === "head" ? 0.9 : row.kind === "note" ? 0.3 : 0.25);
}

/**
 * Gives every row a place: columns of the first page's area, then of further pages' areas. A heading stays with what it heads,
 * and no row is cut.
 */
export function flowLegend(
  rows: readonly LegendRow[],
  areaOf: (page: number) => Area,
  { size, gap }: LegendLook,
  file: PdfFile,
): Flow {
  const placed: Placed[] = [];
  let page = 0;
  let column = 0;
  let y = 0;
  const columnsOf = ({ width }: Area) => Math.max(1, Math.floor((width + gap) / (COLUMN_SIZES * size + gap)));
  const widthOf = (area: Area) => (area.width - gap * (columnsOf(area) - 1)) / columnsOf(area);
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    const area = () => areaOf(page);
    const needed = (): number => {
      const width = widthOf(area());
      const own = heightOf(row, width, size, file);
      return row.kind === "head" && next !== undefined ? own + heightOf(next, width, size, file) : own;
    };
    if (y > 0 && y + needed() > area().height) {
      y = 0;
      column += 1;
      if (column >= columnsOf(area())) {
        column = 0;
        page += 1;
      }
    }
    const width = widthOf(area());
    placed.push({ row, page, x: area().x + column * (width + gap), y: area().y + y, width });
    y += heightOf(row, width, size, file);
  }
  return { placed, pages: page + 1 };
}

/** Where a value stands on the ramp, 0 to 1. */
const shareOf = (value: number, { min, max }: RampLegend) => Math.min(Math.max((value - min) / (max - min), 0), 1);
const RAMP_PIECES = 90;

function drawRamp(file: PdfFile, ramp: RampLegend, x: number, y: number, width: number, size: number): void {
  const top = y + size * 1.7;
  const height = size * 1.25;
  const piece = width / RAMP_PIECES;
  for (let at = 0; at < RAMP_PIECES; at++) {
    const value = ramp.min + ((at + 0.5) / RAMP_PIECES) * (ramp.max - ramp.min);
    file.rectangle(x + at * piece, top, piece + 0.15, height, { fill: ramp.colourOf(value) });
  }
  file.rectangle(x, top, width, height, { line: { colour: SOFT, width: 0.35 } });
  for (const { value, text } of ramp.ticks) {
    const at = x + shareOf(value, ramp) * width;
    file.line(
      [
        [at, top + height],
        [at, top + height + size * 0.3],
      ],
      { colour: SOFT, width: 0.4 },
    );
    const half = file.textWidth(text, size * 0.85) / 2;
    const middle = Math.min(Math.max(at, x + half), x + width - half);
    file.text(text, [middle, top + height + size * 1.25], { size: size * 0.85, colour: SOFT, align: "middle" });
  }
  const at = x + shareOf(ramp.threshold, ramp) * width;
  file.line(
    [
      [at, top - size * 0.45],
      [at, top + height],
    ],
    { colour: INK, width: size * 0.14 },
  );
  const half = file.textWidth(ramp.thresholdText, size, "semibold") / 2;
  const middle = Math.min(Math.max(at, x + half), x + width - half);
  file.text(ramp.thresholdText, [middle, top - size * 0.6], { size, weight: "semibold", colour: INK, align: "middle" });
}

/** Draws the rows of one page. */
export function drawLegend(file: PdfFile, { placed }: Flow, page: number, { size }: LegendLook): void {
  for (const { row, ...place } of placed.filter((each) => each.page === page))
    file.parts.mark(file.parts.add(row.kind === "head" ? "H3" : "P"), () => drawRow(file, row, place, size));
}

function drawRow(file: PdfFile, row: LegendRow, { x, y, width }: Pick<Area, "x" | "y" | "width">, size: number): void {
  if (row.kind === "ramp") {
    drawRamp(file, row.ramp, x, y, width, size);
    return;
  }
  const textSize = sizeOf(row, size);
  const above = row.kind === "head" ? size * 0.55 : 0;
  const isIndented = row.kind === "sign" || row.kind === "line";
  const left = isIndented ? x + SIGN_ROOM * size : x;
  for (const [line, text] of linesOf(row, width, size, file).entries()) {
    file.text(`${text} `, [left, y + above + textSize * (1 + line * LINE)], {
      size: textSize,
      weight: row.kind === "head" ? "semibold" : "regular",
      colour: row.kind === "note" ? SOFT : INK,
    });
  }
  const middle = y + textSize * 0.66;
  if (row.kind === "sign") {
    const isFan = signSize(row.sign) > 26;
    file.sign(
      row.sign,
      [x + size * 1.1, middle + (isFan ? size * 0.5 : 0)],
      (size * (isFan ? 2 : 1.7)) / signSize(row.sign),
    );
  }
  if (row.kind === "line") {
    file.line(
      [
        [x, middle],
        [x + size * 2.3, middle],
      ],
      { ...row.look, width: Math.min(row.look.width, size * 0.55) },
    );
  }
}
