import type ExcelJS from "exceljs";
import type { CellValue } from "./cells/parsed.ts";
import type { InventoryColumn } from "./columns/column.ts";
import { fieldIds, inventoryColumns } from "./columns.ts";
import type { Bilingual } from "./messages.ts";
import { exampleMark } from "./row-kinds.ts";

const needWords: Record<InventoryColumn<unknown>["need"], Bilingual> = {
  required: { vi: "Bắt buộc", en: "required" },
  position: { vi: "Bắt buộc một cặp tọa độ", en: "one pair of coordinates is required" },
  optional: { vi: "Không bắt buộc", en: "optional" },
};

const headerRow = 1;
const exampleRow = 2;
const lastChoiceRow = 20_000;

/**
 * The workbook to download: a sheet with the header, an example row marked as one (it is never imported) and choice lists,
 * and a sheet that explains every column. Made of the same declaration that reads the file.
 */
export async function inventoryTemplateWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import("exceljs"); // large, and seldom needed: the server starts without it
  const workbook = new excel.Workbook();
  addEntrySheet(workbook);
  addGuideSheet(workbook);
  return workbook;
}

function addEntrySheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Danh sách trạm", { views: [{ state: "frozen", ySplit: headerRow, xSplit: 2 }] });
  for (const [index, id] of fieldIds.entries()) {
    const column: InventoryColumn<unknown> = inventoryColumns[id];
    const place = index + 1;
    sheet.getColumn(place).width = Math.max(12, column.label.vi.length + 4);
    const header = sheet.getCell(headerRow, place);
    header.value = column.label.vi;
    header.font = { bold: true };
    header.note = `${column.note.vi}\n${column.note.en}`;
    const example = sheet.getCell(exampleRow, place);
    example.value = id === "ordinal" ? exampleMark : column.example;
    example.font = { italic: true, color: { argb: "FF6B7280" } };
    if (column.choices !== undefined) addChoices(sheet, place, column.choices);
  }
}

function addChoices(sheet: ExcelJS.Worksheet, place: number, choices: readonly string[]): void {
  const letter = sheet.getColumn(place).letter;
  // One range for the whole column: a rule for each cell would make the file a hundred times larger.
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
  rules.add(`${letter}${exampleRow}:${letter}${lastChoiceRow}`, {
    type: "list",
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`"${choices.join(",")}"`],
  });
}

function addGuideSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Hướng dẫn");
  for (const [index, width] of [24, 28, 26, 70, 70, 24].entries()) sheet.getColumn(index + 1).width = width;
  sheet.addRow([
    "Cột",
    "Column",
    "Yêu cầu",
    "Nội dung, đơn vị, giá trị cho phép",
    "Content, unit, permitted values",
    "Ví dụ",
  ]).font = { bold: true };
  for (const id of fieldIds) {
    const column: InventoryColumn<unknown> = inventoryColumns[id];
    sheet.addRow([
      column.label.vi,
      column.label.en,
      needWords[column.need].vi,
      column.note.vi,
      column.note.en,
      column.example ?? "",
    ]);
  }
}

/** The table of columns for the documentation, in Markdown. */
export function inventoryColumnsTable(language: keyof Bilingual): string {
  const titles = { vi: ["Cột", "Yêu cầu", "Nội dung", "Ví dụ"], en: ["Column", "Need", "Content", "Example"] }[
    language
  ];
  const rows = fieldIds.map((id) => {
    const { label, need, note, example }: InventoryColumn<unknown> = inventoryColumns[id];
    const name = language === "vi" ? label.vi : `${label.vi} (${label.en})`;
    return [name, needWords[need][language], note[language], String(example ?? "")];
  });
  return [titles, titles.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`)
    .join("\n");
}

const escapeCell = (text: string) => text.replaceAll("|", "\\|");

/** The example row as cells, in the order of the template. */
export function exampleCells(): CellValue[] {
  return fieldIds.map((id) => inventoryColumns[id].example);
}
