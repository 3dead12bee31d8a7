import { type Block, leadsTo, type Side, type SideLine, type TableColumn } from "./blocks.ts";
import type { Point } from "./canvas.ts";
import { mapSize, paintMap } from "./map-picture.ts";
import { PdfFile, type PdfText, PT_PER_MM } from "./pdf-file.ts";
import type { PdfPart } from "./pdf-parts.ts";
import { pdfSurface } from "./pdf-surface.ts";

/** A4 in landscape with the margins of the DOCX, points. */
const PAGE = { width: 297 * PT_PER_MM, height: 210 * PT_PER_MM };
const MARGIN = 15 * PT_PER_MM;
const FOOT = 8 * PT_PER_MM;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN - FOOT;
const LINE = 1.42;
const BODY = 10;
const CELL = 8.5;
const CAPTION = 9;
const CELL_PAD: Point = [4, 2.6];
const INK = "#17242e";
const SOFT = "#52616d";
const RULE = { colour: "#c3ced4", width: 0.5 } as const;
const HEADINGS = { 1: 17, 2: 13, 3: 11 } as const;
const HEADING_COLOURS = { 1: INK, 2: "#0b5f6c", 3: INK } as const;
const PICTURE_SHARE = 0.86;
const SMALLEST_PICTURE = 0.8;

/** Sets blocks one below the other on as many pages as they need. */
class Pages {
  readonly #file: PdfFile;
  count = 0;
  #y = BOTTOM;
  /** Bullets that follow each other are one list. */
  #list: PdfPart | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#next();
  }

  /** `next` is what a heading must not be parted from. */
  add(block: Block, next: Block | undefined): void {
    const file = this.#file;
    if (block.kind !== "bullet") this.#list = undefined;
    if (leadsTo(block, next)) this.#need(this.#least(block) + this.#least(next));
    if (block.kind === "heading") this.#heading(block, next);
    else if (block.kind === "paragraph") this.#paragraph(block.text, block.isSoft === true ? 9 : BODY, block);
    else if (block.kind === "bullet") this.#bullet(block.text);
    else if (block.kind === "table") this.#table(block.columns, block.rows);
    else if (block.kind === "sides") this.#sides(block.sides);
    else if (block.kind === "map")
      this.#figure(mapSize(block.map), (at, scale) => paintMap(pdfSurface(file, at, scale), block.map), block);
    else
      this.#figure(
        block.picture,
        (at, scale, { width, height }) => file.png(block.picture.png, at, [width * scale, height * scale]),
        block,
      );
  }

  #next(): void {
    this.#file.addPage(PAGE.width, PAGE.height);
    this.count += 1;
    this.#y = MARGIN;
  }
  #need(height: number): void {
    if (this.#y + height > BOTTOM && this.#y > MARGIN) this.#next();
  }

  /** One line of a part; a space stands between it and the next, so that words do not run together when they are read out. */
  #line(part: PdfPart, text: string, [x, y]: Point, look: PdfText, isLast: boolean): void {
    this.#file.parts.mark(part, () => {
      const width = this.#file.text(text, [x, y], look);
      const after = look.align === "middle" ? width / 2 : look.align === "end" ? 0 : width;
      if (!isLast) this.#file.text(" ", [x + after, y], { ...look, align: "start" });
    });
  }

  #heading({ text, level, isCentred }: Extract<Block, { kind: "heading" }>, next: Block | undefined): void {
    const size = HEADINGS[level];
    const lines = this.#file.wrap(text, TEXT_WIDTH, size, "semibold");
    const height = lines.length * size * LINE;
    const before = this.#y > MARGIN ? size * (level === 1 ? 0.4 : 0.9) : 0;
    this.#need(before + height + size * 0.4 + this.#least(next));
    if (this.#y > MARGIN) this.#y += before;
    const part = this.#file.parts.add(`H${level}`);
    for (const [at, line] of lines.entries()) {
      const x = isCentred === true ? PAGE.width / 2 : MARGIN;
      const look = {
        size,
        weight: "semibold",
        colour: HEADING_COLOURS[level],
        align: isCentred === true ? "middle" : "start",
      } as const;
      this.#line(part, line, [x, this.#y + size], look, at === lines.length - 1);
      this.#y += size * LINE;
    }
    this.#y += size * 0.4;
  }
  /** The least room that the beginning of a block takes. */
  #least(block: Block | undefined): number {
    if (block === undefined) return 0;
    if (block.kind === "map" || block.kind === "picture") {
      const { width, height } = block.kind === "map" ? mapSize(block.map) : block.picture;
      return ((TEXT_WIDTH * PICTURE_SHARE * height) / width) * SMALLEST_PICTURE + 10;
    }
    if (block.kind === "table") return 4 * CELL * LINE;
    if (block.kind === "sides") return (Math.max(...block.sides.map(({ lines }) => lines.length)) + 2) * BODY * LINE;
    // The last words before a signature stay in one piece as far as they fit.
    if (block.kind === "bullet") return (this.#file.wrap(block.text, TEXT_WIDTH, BODY).length + 1) * BODY * LINE;
    return 2 * BODY * LINE;
  }

  #paragraph(text: string, size: number, { isSoft, isBold }: { isSoft?: boolean; isBold?: boolean }): void {
    const look = {
      size,
      weight: isBold === true ? "semibold" : "regular",
      colour: isSoft === true ? SOFT : INK,
    } as const;
    const part = this.#file.parts.add("P");
    const lines = this.#file.wrap(text, TEXT_WIDTH, size, look.weight);
    for (const [at, line] of lines.entries()) {
      this.#need(size * LINE);
      this.#line(part, line, [MARGIN, this.#y + size], look, at === lines.length - 1);
      this.#y += size * LINE;
    }
    this.#y += size * 0.45;
  }
  #bullet(text: string): void {
    const indent = 14;
    this.#list ??= this.#file.parts.add("L");
    const part = this.#file.parts.add("LBody", { in: this.#file.parts.add("LI", { in: this.#list }) });
    const lines = this.#file.wrap(text, TEXT_WIDTH - indent, BODY);
    for (const [at, line] of lines.entries()) {
      this.#need(BODY * LINE);
      if (at === 0) this.#file.parts.decoration(() => this.#file.dot([MARGIN + 6, this.#y + BODY * 0.66], 1.5, INK));
      const look = { size: BODY, colour: INK };
      this.#line(part, line, [MARGIN + indent, this.#y + BODY], look, at === lines.length - 1);
      this.#y += BODY * LINE;
    }
    this.#y += BODY * 0.3;
  }

  #table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (TEXT_WIDTH * share) / shares);
    const wrapped = (cells: readonly string[], isHead: boolean) =>
      columns.map((_, at) =>
        this.#file.wrap(
          cells[at] ?? "",
          (widths[at] as number) - 2 * CELL_PAD[0],
          CELL,
          isHead ? "semibold" : "regular",
        ),
      );
    const head = wrapped(
      columns.map(({ title }) => title),
      true,
    );
    const heightOf = (cells: readonly (readonly string[])[]) =>
      Math.max(...cells.map(({ length }) => length)) * CELL * LINE + 2 * CELL_PAD[1];
    const first = rows[0] === undefined ? 0 : heightOf(wrapped(rows[0], false));
    const longest = BOTTOM - MARGIN - heightOf(head);
    this.#need(heightOf(head) + Math.min(first, longest));
    const whole = this.#file.parts.add("Table");
    const cellsOf = (tag: "TH" | "TD") => {
      const row = this.#file.parts.add("TR", { in: whole });
      return columns.map(() => this.#file.parts.add(tag, { in: row }));
    };
    this.#row(head, widths, columns, true, cellsOf("TH"));
    for (const row of rows) {
      const parts = cellsOf("TD");
      for (const piece of inPages(wrapped(row, false), longest)) {
        if (this.#y + heightOf(piece) > BOTTOM) {
          this.#next();
          this.#row(head, widths, columns, true, undefined);
        }
        this.#row(piece, widths, columns, false, parts);
      }
    }
    this.#y += BODY * 0.8;
  }
  #row(
    cells: readonly (readonly string[])[],
    widths: readonly number[],
    columns: readonly TableColumn[],
    isHead: boolean,
    /** undefined: the head once more on another page, which nobody wants to hear again. */
    parts: readonly PdfPart[] | undefined,
  ): void {
    const height = Math.max(...cells.map(({ length }) => length)) * CELL * LINE + 2 * CELL_PAD[1];
    let x = MARGIN;
    for (const [at, lines] of cells.entries()) {
      const width = widths[at] as number;
      const box = { ...(isHead ? { fill: "#e8f5f6" } : {}), line: RULE };
      this.#file.parts.decoration(() => this.#file.rectangle(x, this.#y, width, height, box));
      const isEnd = columns[at]?.isNumber === true;
      for (const [line, text] of lines.entries()) {
        const base = this.#y + CELL_PAD[1] + CELL * (1.04 + line * LINE);
        const place: Point = [isEnd ? x + width - CELL_PAD[0] : x + CELL_PAD[0], base];
        const look = {
          size: CELL,
          weight: isHead ? "semibold" : "regular",
          colour: INK,
          align: isEnd ? "end" : "start",
        } as const;
        const part = parts?.[at];
        if (part === undefined) this.#file.parts.decoration(() => this.#file.text(text, place, look));
        else this.#line(part, text, place, look, line === lines.length - 1);
      }
      x += width;
    }
    this.#y += height;
  }

  #sides(sides: readonly Side[]): void {
    const whole = sides.reduce((sum, { share }) => sum + share, 0);
    const weightOf = ({ isBold }: SideLine) => (isBold === true ? "semibold" : "regular");
    const wrapped = sides.map(({ share, lines }) => {
      const width = (TEXT_WIDTH * share) / whole;
      return lines.flatMap((line) =>
        this.#file
          .wrap(line.text, width - 12, BODY, weightOf(line))
          .map((text, at, all) => ({ ...line, text, isFirst: at === 0, isLast: at === all.length - 1 })),
      );
    });
    const height = Math.max(...wrapped.map(({ length }) => length)) * BODY * LINE;
    this.#need(height + BODY);
    if (this.#y > MARGIN) this.#y += BODY;
    let x = MARGIN;
    for (const [at, lines] of wrapped.entries()) {
      const { share, isCentred } = sides[at] as Side;
      const width = (TEXT_WIDTH * share) / whole;
      let part: PdfPart | undefined;
      for (const [row, line] of lines.entries()) {
        if (line.text === "") continue;
        if (part === undefined || line.isFirst) part = this.#file.parts.add("P");
        const place: Point = [isCentred === true ? x + width / 2 : x, this.#y + BODY + row * BODY * LINE];
        const align = isCentred === true ? "middle" : "start";
        this.#line(part, line.text, place, { size: BODY, weight: weightOf(line), colour: INK, align }, line.isLast);
      }
      x += width;
    }
    this.#y += height + BODY * 0.8;
  }

  #figure(
    size: { readonly width: number; readonly height: number },
    draw: (at: Point, scale: number, size: { readonly width: number; readonly height: number }) => void,
    { alt, caption }: { readonly alt: string; readonly caption?: string },
  ): void {
    const lines = caption === undefined ? [] : this.#file.wrap(caption, TEXT_WIDTH * PICTURE_SHARE, CAPTION);
    const below = 10 + lines.length * CAPTION * LINE;
    const wanted = Math.min((TEXT_WIDTH * PICTURE_SHARE) / size.width, (BOTTOM - MARGIN - below) / size.height);
    // Rather somewhat smaller than on a page of its own.
    this.#need(size.height * wanted * SMALLEST_PICTURE + below);
    const most = Math.min(wanted, (BOTTOM - this.#y - below) / size.height);
    const place: Point = [(PAGE.width - size.width * most) / 2, this.#y + 3];
    this.#file.parts.mark(this.#file.parts.add("Figure", { alt }), () => draw(place, most, size));
    this.#y += size.height * most + 6;
    const words = lines.length === 0 ? undefined : this.#file.parts.add("P");
    for (const [at, line] of lines.entries()) {
      const look = { size: CAPTION, colour: SOFT, align: "middle" } as const;
      if (words !== undefined)
        this.#line(words, line, [PAGE.width / 2, this.#y + CAPTION], look, at === lines.length - 1);
      this.#y += CAPTION * LINE;
    }
    this.#y += 4;
  }
}

/** A row that is longer than a page in parts that are not. */
function inPages(cells: readonly (readonly string[])[], height: number): (readonly (readonly string[])[])[] {
  const most = Math.floor((height - 2 * CELL_PAD[1]) / (CELL * LINE));
  const parts = Math.max(1, Math.ceil(Math.max(...cells.map(({ length }) => length)) / most));
  return Array.from({ length: parts }, (_, part) => cells.map((lines) => lines.slice(part * most, (part + 1) * most)));
}

/** The same document as a PDF with its structure: A4 in landscape, page x / y at the foot. `day` (YYYY-MM-DD) is its only date. */
export async function writePdf(title: string, blocks: readonly Block[], day: string): Promise<Uint8Array> {
  const file = new PdfFile({ title, language: "vi", day });
  const pages = new Pages(file);
  for (const [at, block] of blocks.entries()) pages.add(block, blocks[at + 1]);
  for (let page = 0; page < pages.count; page++) {
    file.toPage(page);
    const [line] = file.wrap(title, TEXT_WIDTH - 60, 8);
    const foot = `${line ?? ""} · ${page + 1} / ${pages.count}`;
    file.parts.decoration(() =>
      file.text(foot, [PAGE.width - MARGIN, PAGE.height - MARGIN], { size: 8, colour: SOFT, align: "end" }),
    );
  }
  return file.bytes();
}
