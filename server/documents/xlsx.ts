import ExcelJS from "exceljs";
import { FONT_NAME } from "./fonts.ts";

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  /** Excel's own format; the machine's language sets the separators. */
  readonly format?: string;
}
export type SheetCell = string | number | Date | null;

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
export interface PictureSheet {
  readonly name: string;
  readonly title: string;
  readonly pictures: readonly {
    readonly png: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly title: string;
  }[];
}

/** Pixels that a picture is shown with, and the height of a row in points. */
const PICTURE_WIDTH_PX = 900;
const ROW_PT = 15;
const PX_PER_ROW = 20;

/** A text that begins like a formula is a text all the same. */
const plain = (cell: SheetCell): SheetCell =>
  typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

function addTable(workbook: ExcelJS.Workbook, { name, title, notes = [], columns, rows }: TableSheet): void {
  const first = 2 + notes.length;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: first }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${first}:${first}`,
    },
  });
  sheet.addRow([title]).font = { name: FONT_NAME, size: 14, bold: true };
  for (const note of notes) sheet.addRow([note]).font = { name: FONT_NAME, size: 10, italic: true };
  const head = sheet.addRow(columns.map((column) => column.title));
  head.eachCell((cell) => {
    cell.font = { name: FONT_NAME, size: 10, bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8F5F6" } };
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  for (const [index, { width, format }] of columns.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (format !== undefined) column.numFmt = format;
  }
  for (const row of rows) {
    const added = sheet.addRow(row.map(plain));
    added.font = { name: FONT_NAME, size: 10 };
    added.alignment = { wrapText: true, vertical: "top" };
  }
  sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: first, column: columns.length } };
}

function addPictures(workbook: ExcelJS.Workbook, { name, title, pictures }: PictureSheet): void {
  const sheet = workbook.addWorksheet(name, {
    properties: { defaultRowHeight: ROW_PT },
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.addRow([title]).font = { name: FONT_NAME, size: 14, bold: true };
  let row = 2;
  for (const picture of pictures) {
    sheet.getCell(row + 1, 1).value = picture.title;
    sheet.getCell(row + 1, 1).font = { name: FONT_NAME, size: 11, bold: true };
    const height = (PICTURE_WIDTH_PX * picture.height) / picture.width;
    const image = workbook.addImage({
      buffer: Buffer.from(picture.png) as unknown as ExcelJS.Buffer,
      extension: "png",
    });
    sheet.addImage(image, { tl: { col: 0, row: row + 1 }, ext: { width: PICTURE_WIDTH_PX, height } });
    row += 3 + Math.ceil(height / PX_PER_ROW);
  }
}

/** A workbook of tables and pictures. */
export async function writeXlsx(title: string, sheets: readonly (TableSheet | PictureSheet)[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Trạm Chung";
  workbook.title = title;
  for (const sheet of sheets) {
    if ("pictures" in sheet) addPictures(workbook, sheet);
    else addTable(workbook, sheet);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
