import type { Static } from "typebox";
import type { FieldInfo, ImportFinding } from "../imports.schemas.ts";
import { fieldIds, inventoryColumns } from "./columns.ts";
import { type Bilingual, messageText } from "./messages.ts";
import type { InventoryMessage, InventoryReport } from "./types.ts";

/** A message of a report in words, with the label of its column. */
export function describeMessage(message: InventoryMessage, language: keyof Bilingual): string {
  const label = message.column === null ? "" : inventoryColumns[message.column.fieldId].label[language];
  return messageText(message.code, { label, ...message.parameters }, language);
}

/** All messages of a report as the import answers them: faults first. */
export function inventoryFindings(report: InventoryReport, language: keyof Bilingual): ImportFinding[] {
  const finding = (severity: ImportFinding["severity"]) => (message: InventoryMessage) => ({
    severity,
    layer: message.sheet === "" ? null : message.sheet,
    row: message.row,
    column: message.column?.header ?? null,
    value: message.value,
    code: message.code,
    parameters: message.rows === undefined ? message.parameters : { ...message.parameters, rows: message.rows },
    message: describeMessage(message, language),
  });
  return [
    ...report.refused.map(finding("refused")),
    ...report.warnings.map(finding("warning")),
    ...report.info.map(finding("info")),
  ];
}

/** How many rows were refused; a row may be refused for several cells. */
export function refusedRowCount({ refused }: InventoryReport): number {
  return new Set(refused.flatMap(({ sheet, row }) => (row === null ? [] : [`${sheet}\n${row}`]))).size;
}

/** The fields that a column can be mapped to by hand. */
export function inventoryFields(): Static<typeof FieldInfo>[] {
  return fieldIds.map((id) => {
    const { label, need } = inventoryColumns[id];
    return { id, labelVi: label.vi, labelEn: label.en, required: need === "required" };
  });
}
