import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { drawSign, type SymbolName, signSize } from "../drawing/signs.ts";
import type { LineLook, Point } from "./canvas.ts";
import { type FontWeight, fontPath } from "./fonts.ts";
import { PdfParts } from "./pdf-parts.ts";
import { PdfPen, pdfColour, pdfNumber, textPath } from "./pdf-pen.ts";

/** Points (1/72 inch) in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

export interface PdfText {
  /** Points. */
  readonly size: number;
  readonly colour?: string;
  readonly weight?: FontWeight;
  readonly align?: "start" | "middle" | "end";
  /** A light edge around the letters. */
  readonly halo?: string;
  /** Clockwise about the place. */
  readonly rotateDeg?: number;
}

/** Pixels with a palette; the pixel 0 is not painted. */
export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Red, green, blue of each entry; at most 256 entries. */
  readonly palette: Uint8Array;
}

const point = ([x, y]: Point) => `${pdfNumber(x)} ${pdfNumber(y)}`;
const pathOf = (points: readonly Point[]) =>
  points.map((each, at) => `${point(each)} ${at === 0 ? "m" : "l"}`).join("\n");

type Reference = ReturnType<PDFKit.PDFDocument["ref"]>;

interface PageResources {
  readonly xobjects: Record<string, Reference>;
  readonly ext_gstates: Record<string, Reference>;
}

/**
 * A PDF of vectors and embedded, selectable text. Places and sizes in points from the upper left corner. The same calls give
 * the same bytes: its only date is the day that it is given.
 */
export class PdfFile {
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #alphas = new Map<number, Reference>();
  readonly #signs = new Map<string, { readonly name: string; readonly reference: Reference } | null>();
  readonly #ended: Promise<void>;
  /** What the file consists of, for programs that read it aloud. */
  readonly parts: PdfParts;
  #images = 0;

  /** `day`: YYYY-MM-DD. */
  constructor({ title, language, day }: { title: string; language: "vi" | "en"; day: string }) {
    const date = new Date(`${day}T00:00:00Z`);
    this.#document = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      lang: language === "vi" ? "vi-VN" : "en-GB",
      displayTitle: true,
      info: { Title: title, Creator: "Trạm Chung", Producer: "Trạm Chung", CreationDate: date, ModDate: date },
    });
    this.parts = new PdfParts(this.#document);
    for (const weight of ["regular", "semibold"] as const) this.#document.registerFont(weight, fontPath(weight));
    this.#document.on("data", (chunk: Uint8Array) => void this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => {
      this.#document.on("end", () => resolve());
      this.#document.on("error", reject);
    });
  }

  /** Points. */
  addPage(width: number, height: number): void {
    this.#document.addPage({ size: [width, height], margin: 0 });
  }
  /** Goes back to a page, 0 the first. */
  toPage(index: number): void {
    this.#document.switchToPage(index);
  }

  /** Content of its own: `section` names it for programs that read the file. */
  section(name: string, draw: () => void): void {
    this.#document.addContent(`/${name} BMC`);
    draw();
    this.#document.addContent("EMC");
  }

  /** Draws what does not leave a rectangle. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.#document.addContent(`q\n${[x, y, width, height].map(pdfNumber).join(" ")} re W n`);
    draw();
    this.#document.addContent("Q");
  }

  line(
    points: readonly Point[],
    look: LineLook & { readonly opacity?: number; readonly cap?: "butt" | "round" },
  ): void {
    this.lines([points], look);
  }
  /** Lines of one look. Dashes in points. */
  lines(
    lines: readonly (readonly Point[])[],
    {
      colour,
      width,
      dash = [],
      opacity = 1,
      cap = "butt",
    }: LineLook & { readonly opacity?: number; readonly cap?: "butt" | "round" },
  ): void {
    if (lines.length === 0) return;
    const look = `${pdfColour(colour)} RG ${pdfNumber(width)} w ${cap === "round" ? 1 : 0} J 1 j [${dash.map(pdfNumber).join(" ")}] 0 d`;
    const content = lines.filter((each) => each.length > 1).map((each) => `${pathOf(each)}\nS`);
    this.#document.addContent(`q\n${this.#strength(opacity)}${look}\n${content.join("\n")}\nQ`);
  }
  area(outline: readonly Point[], colour: string, opacity = 1): void {
    this.#document.addContent(`q\n${this.#strength(opacity)}${pdfColour(colour)} rg\n${pathOf(outline)}\nh f\nQ`);
  }
  dot([x, y]: Point, radius: number, colour: string): void {
    const pen = new PdfPen();
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
    this.#document.addContent(pen.content());
  }
  rectangle(x: number, y: number, width: number, height: number, look: { fill?: string; line?: LineLook }): void {
    const box = `${[x, y, width, height].map(pdfNumber).join(" ")} re`;
    if (look.fill !== undefined) this.#document.addContent(`q ${pdfColour(look.fill)} rg ${box} f Q`);
    if (look.line !== undefined)
      this.#document.addContent(`q ${pdfColour(look.line.colour)} RG ${pdfNumber(look.line.width)} w ${box} S Q`);
  }

  /** A sign of the map with its middle at a place; `scale`: points for a pixel of the sign. */
  sign(name: SymbolName, [x, y]: Point, scale: number, rotateDeg = 0): void {
    const form = this.#form(name);
    if (form === null) return;
    const angle = (rotateDeg * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
    const half = signSize(name) / 2;
    const matrix = [cos, sin, -sin, cos, x - cos * half + sin * half, y - sin * half - cos * half];
    this.#resources.xobjects[form.name] = form.reference;
    this.#document.addContent(
      `q ${matrix.map((each) => (Math.abs(each) < 1 ? each.toFixed(5) : pdfNumber(each))).join(" ")} cm /${form.name} Do Q`,
    );
  }

  /** Writes one line; `at` is the start, middle or end of its base line. Returns its width. */
  text(text: string, [x, y]: Point, look: PdfText): number {
    const { size, colour = "#17242e", weight = "regular", align = "start", halo, rotateDeg = 0 } = look;
    const width = this.textWidth(text, size, weight);
    const left = x - (align === "middle" ? width / 2 : align === "end" ? width : 0);
    const document = this.#document;
    document.save();
    if (rotateDeg !== 0) document.rotate(rotateDeg, { origin: [x, y] });
    if (halo !== undefined) {
      document.addContent(
        `q ${pdfColour(halo)} RG ${pdfNumber(size * 0.26)} w 1 j\n${textPath(text, left, y, size, weight)}\nS Q`,
      );
    }
    document
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(text, left, y, { lineBreak: false, baseline: "alphabetic" });
    document.restore();
    return width;
  }
  textWidth(text: string, size: number, weight: FontWeight = "regular"): number {
    return this.#document.font(weight).fontSize(size).widthOfString(text);
  }
  /** A text in lines that are no wider than `width`; a word that is wider alone is cut. */
  wrap(text: string, width: number, size: number, weight: FontWeight = "regular"): string[] {
    const fits = (line: string) => this.textWidth(line, size, weight) <= width;
    const lines: string[] = [];
    for (const paragraph of text.split("\n")) {
      let line = "";
      for (const word of paragraph.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (fits(longer)) {
          line = longer;
          continue;
        }
        if (line !== "") lines.push(line);
        line = word;
        while (!fits(line) && line.length > 1) {
          let length = line.length - 1;
          while (length > 1 && !fits(line.slice(0, length))) length -= 1;
          lines.push(line.slice(0, length));
          line = line.slice(length);
        }
      }
      lines.push(line);
    }
    return lines;
  }

  /** An image over a rectangle, its pixels unsmoothed. */
  indexed(
    { width, height, pixels, palette }: IndexedImage,
    [x, y]: Point,
    [toWidth, toHeight]: Point,
    opacity = 1,
  ): void {
    const reference = this.#document.ref({
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: ["Indexed", "DeviceRGB", palette.length / 3 - 1, Buffer.from(palette)],
      Mask: [0, 0],
      Interpolate: false,
      Filter: "FlateDecode",
    });
    reference.end(deflateSync(pixels, { level: 6 }));
    this.#images += 1;
    const name = `Map${this.#images}`;
    this.#resources.xobjects[name] = reference;
    // The page's y runs downwards, an image's upwards.
    const matrix = [toWidth, 0, 0, -toHeight, x, y + toHeight].map(pdfNumber).join(" ");
    this.#document.addContent(`q\n${this.#strength(opacity)}${matrix} cm /${name} Do\nQ`);
  }
  /** A PNG over a rectangle. */
  png(bytes: Uint8Array, [x, y]: Point, [width, height]: Point): void {
    this.#document.image(Buffer.from(bytes) as unknown as string, x, y, { width, height });
  }

  /** Ends the file. */
  async bytes(): Promise<Uint8Array> {
    this.#document.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }

  get #resources(): PageResources {
    return this.#document.page as unknown as PageResources;
  }
  #strength(opacity: number): string {
    const strength = Math.round(opacity * 100);
    if (strength >= 100) return "";
    this.#resources.ext_gstates[`a${strength}`] = this.#alpha(strength);
    return `/a${strength} gs\n`;
  }
  #alpha(strength: number): Reference {
    const known = this.#alphas.get(strength);
    if (known !== undefined) return known;
    const reference = this.#document.ref({ Type: "ExtGState", CA: strength / 100, ca: strength / 100 });
    reference.end(undefined as never);
    this.#alphas.set(strength, reference);
    return reference;
  }
  /** A sign is kept once in the file, however often it is drawn. */
  #form(name: SymbolName): { readonly name: string; readonly reference: Reference } | null {
    const known = this.#signs.get(name);
    if (known !== undefined) return known;
    const pen = new PdfPen();
    if (!drawSign(name, pen)) {
      this.#signs.set(name, null);
      return null;
    }
    const states = [...pen.alphas].map((strength) => [`a${strength}`, this.#alpha(strength)] as const);
    const reference = this.#document.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, signSize(name), signSize(name)],
      Resources: { ExtGState: Object.fromEntries(states) },
    });
    reference.end(pen.content() as never);
    const form = { name: `Sign${this.#signs.size + 1}`, reference };
    this.#signs.set(name, form);
    return form;
  }
}
