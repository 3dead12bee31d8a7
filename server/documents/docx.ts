import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { FONT_NAME } from "./fonts.ts";

export type Block = FileChild;

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly isNumber?: boolean;
}

/** Width of the text on an A4 page in landscape with margins of 15 mm, in pixels of 96 an inch. */
const TEXT_WIDTH_PX = 1_009;
const MARGIN_TWIPS = 850;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C3CED4" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

export const heading = (text: string, level: 1 | 2 | 3): Block =>
  new Paragraph({
    heading: { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[level],
    keepNext: true,
    children: [new TextRun({ text })],
  });

export const paragraph = (text: string, look: { isSoft?: boolean; isBold?: boolean } = {}): Block =>
  new Paragraph({
    spacing: { after: 100 },
    children: [
      new TextRun({ text, bold: look.isBold ?? false, ...(look.isSoft === true ? { color: "52616D", size: 18 } : {}) }),
    ],
  });

export const bullet = (text: string): Block =>
  new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text })] });

/** A table whose head is repeated on every page; a row is never cut by a page's end. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Block {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cell = (text: string, { share, isNumber }: TableColumn, isHead: boolean) =>
    new TableCell({
      width: { size: (100 * share) / whole, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlign.TOP,
      borders: BORDERS,
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: "E8F5F6", color: "auto" } } : {}),
      children: text.split("\n").map(
        (line) =>
          new Paragraph({
            alignment: isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: line, size: 17, bold: isHead })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.title, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((column, at) => cell(row[at] ?? "", column, false)) }),
      ),
    ],
  });
}

/** A picture over the width of the text; `alt` is what a screen reader says. */
export function picture(
  { png, width, height }: { png: Uint8Array; width: number; height: number },
  alt: string,
): Block {
  const shown = { width: TEXT_WIDTH_PX * 0.86, height: (TEXT_WIDTH_PX * 0.86 * height) / width };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 120 },
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: shown,
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
}

/** A document on A4 in landscape, in Vietnamese, with page numbers. */
export async function writeDocx(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "Trạm Chung",
    styles: {
      default: {
        document: { run: { font: FONT_NAME, size: 20, language: { value: "vi-VN" } } },
        heading1: { run: { size: 34, bold: true, color: "17242E" }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 26, bold: true, color: "0B5F6C" },
          paragraph: { spacing: { before: 260, after: 120 } },
        },
        heading3: {
          run: { size: 22, bold: true, color: "17242E" },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
            margin: { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    children: [`${title} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                    size: 16,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...blocks],
      },
    ],
  });
  return Packer.toBuffer(document);
}
