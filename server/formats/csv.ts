import { coordinateCells, coordinateHeadings } from "./coordinate-columns.ts";
import { type Dossier, heading, type Language, type Layer, shownValue, type WrittenFile } from "./layer.ts";
import { safeText } from "./safe-text.ts";

/** Three digits behind a mark could be thousands: a zero more says that they are not. */
export function numberText(value: number, language: Language): string {
  const text = String(value);
  const padded = /\.\d{3}$/.test(text) ? `${text}0` : text;
  return language === "vi" ? padded.replace(".", ",") : padded;
}

function cellText(cell: string | number | null, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell, language);
  const text = safeText(cell);
  return /[";,\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Lines of CSV that a spreadsheet opens as they are: with a byte order mark, since Excel takes other files for the machine's old
 * encoding; with semicolons and decimal commas in Vietnamese, as Excel reads there.
 */
export function csvBytes(rows: Iterable<readonly (string | number | null)[]>, language: Language): Uint8Array {
  const separator = language === "vi" ? ";" : ",";
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((cell) => cellText(cell, language)).join(separator));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}

/** The cells of a layer, its header first; the place stands in the last columns. */
export function* tableRows(layer: Layer, { language, crs }: Pick<Dossier, "language" | "crs">) {
  const { fields } = layer;
  yield [...fields.map((field) => heading(field, language)), ...coordinateHeadings(layer, crs, language)];
  for (const row of layer.rows) {
    yield [
      ...fields.map((field) => shownValue(field, row.properties[field.name], language)),
      ...coordinateCells(layer, row, crs),
    ];
  }
}

/** A file a layer. */
export function writeCsv(dossier: Dossier): WrittenFile[] {
  return dossier.layers.map((layer) => ({
    name: `${layer.id}.csv`,
    bytes: csvBytes(tableRows(layer, dossier), dossier.language),
  }));
}
