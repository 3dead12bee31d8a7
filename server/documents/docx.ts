import {
  AlignmentType,
  BorderStyle,
  CharacterSet,
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
import { type Block, leadsTo, type Picture, type TableColumn } from "./blocks.ts";
import { embeddedFont, FONT_NAME } from "./fonts.ts";
import { drawMap } from "./map-picture.ts";

/** Width of the text on an A4 page in landscape with margins of 15 mm, in pixels of 96 an inch. */
const TEXT_WIDTH_PX = 1_009;
const MARGIN_TWIPS = 850;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C3CED4" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function headingOf({ text, level, isCentred }: Extract<Block, { kind: "heading" }>): FileChild {
  return new Paragraph({
    heading: { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[level],
    keepNext: true,
    ...(isCentred === true ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ text })],
  });
}

function paragraphOf({ text, isBold, isSoft }: Extract<Block, { kind: "paragraph" }>, keepNext: boolean): FileChild {
  const soft = isSoft === true ? { color: "52616D", size: 18 } : {};
  return new Paragraph({
    spacing: { after: 100 },
    keepNext,
    children: [new TextRun({ text, bold: isBold ?? false, ...soft })],
  });
}

function cellOf(text: string, whole: number, { share, isNumber }: TableColumn, isHead: boolean): TableCell {
  return new TableCell({
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
}

function tableOf({ columns, rows }: Extract<Block, { kind: "table" }>): FileChild {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cellOf(column.title, whole, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => cellOf(row[at] ?? "", whole, column, false)),
          }),
      ),
    ],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

function sidesOf({ sides }: Extract<Block, { kind: "sides" }>): FileChild {
  const whole = sides.reduce((sum, { share }) => sum + share, 0);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          ({ share, isCentred, lines }) =>
            new TableCell({
              width: { size: (100 * share) / whole, type: WidthType.PERCENTAGE },
              borders: NO_BORDERS,
              children: lines.map(
                ({ text, isBold, isItalic }, at) =>
                  new Paragraph({
                    spacing: { before: at === 0 ? 160 : 0, after: 20 },
                    alignment: isCentred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
                    children: [new TextRun({ text, bold: isBold ?? false, italics: isItalic ?? false })],
                  }),
              ),
            }),
        ),
      }),
    ],
  });
}

function pictureOf({ png, width, height }: Picture, alt: string, hasCaption = false): FileChild {
  const shown = { width: TEXT_WIDTH_PX * 0.86, height: (TEXT_WIDTH_PX * 0.86 * height) / width };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: hasCaption ? 40 : 120 },
    keepNext: hasCaption,
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

const captionOf = (text: string): FileChild =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, size: 18, color: "52616D" })],
  });

function childrenOf(block: Block, next: Block | undefined): FileChild[] {
  if (block.kind !== "map") return [childOf(block, leadsTo(block, next))];
  const { map, alt, caption } = block;
  const shown = pictureOf(drawMap(map), alt, caption !== undefined);
  return caption === undefined ? [shown] : [shown, captionOf(caption)];
}

function childOf(block: Exclude<Block, { kind: "map" }>, keepNext: boolean): FileChild {
  switch (block.kind) {
    case "heading":
      return headingOf(block);
    case "paragraph":
      return paragraphOf(block, keepNext);
    case "bullet":
      return new Paragraph({
        bullet: { level: 0 },
        spacing: { after: 60 },
        keepNext,
        keepLines: keepNext,
        children: [new TextRun({ text: block.text })],
      });
    case "table":
      return tableOf(block);
    case "sides":
      return sidesOf(block);
    case "picture":
      return pictureOf(block.picture, block.alt);
  }
}

/** A document on A4 in landscape, in Vietnamese, with page numbers. */
export async function writeDocx(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "Trạm Chung",
    fonts: [{ ...embeddedFont(), characterSet: CharacterSet.VIETNAMESE }],
    styles: {
      default: {
        document: { run: { font: FONT_NAME, size: 20, language: { value: "vi-VN" } } },
        heading1: {
          run: { size: 34, bold: true, color: "17242E" },
          paragraph: { spacing: { before: 280, after: 160 } },
        },
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
        children: blocks.flatMap((block, at) => childrenOf(block, blocks[at + 1])),
      },
    ],
  });
  return Packer.toBuffer(document);
}
