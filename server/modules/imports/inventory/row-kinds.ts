import { cellText } from "./cells/parsed.ts";
import type { FieldId } from "./columns.ts";
import type { Header, SheetRow } from "./headers.ts";
import { cleanText, foldText } from "./text.ts";

/** The text in the first column that marks the template's example; such a row is never imported. */
export const exampleMark = "VÍ DỤ";

export type RowKind =
  | { kind: "data" | "blank" | "skip" }
  /** A row that names an area for the rows below; `area` is absent for a heading that names none. */
  | { kind: "section"; area?: { field: "district" | "commune"; name: string } };

const totals = /^(tong cong|tong so|total|sum)( |$)|^(tong|cong)$/;
const footers =
  /^(nguoi lap|nguoi ky|thu truong|giam doc|ghi chu|noi nhan|luu y|ngay \d|xac nhan|ke toan|don vi bao cao)( |$)/;
const examples = new Set([foldText(exampleMark), "example"]);

/** What a row below the header is: a station, a heading of an area, or nothing to import. */
export function classifyRow({ cells }: SheetRow, header: Header): RowKind {
  const texts = cells.map(cellText);
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return { kind: "blank" };
  const distinct = [...new Set(filled)];
  const [first] = distinct;
  if (examples.has(foldText(first))) return { kind: "skip" };
  if (isNumbering(filled) || repeatsHeader(texts, header)) return { kind: "skip" };
  const sums = distinct.slice(0, 3).some((text) => totals.test(foldText(text)));
  if (sums && !holds(positionFields, texts, header)) return { kind: "skip" };
  if (distinct.length > 2 || holds(stationFields, texts, header)) return { kind: "data" };
  return headingKind(distinct, texts, header);
}

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2": the columns of official forms are numbered below their names. */
function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3) return false;
  const marks = filled.map((text) => /^[([]?\s*(\d{1,2}|[A-Z])\s*[)\]]?(\s*=.*)?$/.exec(text)?.[1]);
  if (marks.some((mark) => mark === undefined)) return false;
  const numbers = marks.filter((mark) => /\d/.test(mark as string)).map(Number);
  return numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === numbers[index - 1] + 1);
}

function repeatsHeader(texts: readonly string[], { columns }: Header): boolean {
  const filled = columns.filter(({ index }) => (texts[index] ?? "") !== "");
  const same = filled.filter(({ index, header }) => foldText(header).endsWith(foldText(texts[index])));
  return (
    filled.length >= 3 &&
    same.length >= filled.length * 0.8 &&
    same.some(({ index }) => foldText(texts[index]).length > 2)
  );
}

const positionFields: ReadonlySet<FieldId> = new Set(["longitude", "latitude", "x", "y", "coordinates"]);
const stationFields: ReadonlySet<FieldId> = new Set([...positionFields, "technologies", "bands", "azimuths"]);

/** True where the row fills one of the fields with something of its own: a merged heading fills every cell with its words. */
function holds(fields: ReadonlySet<FieldId>, texts: readonly string[], { columns }: Header): boolean {
  return columns.some(({ index, target }) => {
    if (target === null || !fields.has(target.fieldId)) return false;
    const text = texts[index] ?? "";
    return text !== "" && (/\d/.test(text) || text.length <= 6) && areaOf(text) === undefined;
  });
}

function headingKind(distinct: readonly string[], texts: readonly string[], header: Header): RowKind {
  const heading = distinct.find((text) => areaOf(text) !== undefined);
  if (heading !== undefined) return { kind: "section", area: areaOf(heading) as { field: "district"; name: string } };
  const words = distinct.map(foldText).join(" ");
  if (footers.test(words)) return { kind: "skip" };
  const numbered = /^([ivxlc]+|[a-h]|\d{1,2})( |$)/.test(words) && distinct.length === 2;
  const code = header.columns.find(({ target }) => target?.fieldId === "siteCode");
  const hasCode = code !== undefined && (texts[code.index] ?? "") !== "" && distinct.length === 2;
  if (numbered && !hasCode) return { kind: "section" };
  return distinct.length === 1 && words.split(" ").length > 2 ? { kind: "section" } : { kind: "data" };
}

/** "I. HUYỆN LỘC NINH", "2. Xã Lộc Thành (12 trạm)". */
function areaOf(text: string): { field: "district" | "commune"; name: string } | undefined {
  if (text.length > 80) return undefined;
  const bare = cleanText(text.replace(/\([^)]*\)\s*$/, "")).replace(
    /^([IVXLC]+|[A-Z]|\d{1,2}(\.\d+)*)\s*[.):/-]\s*/u,
    "",
  );
  const folded = foldText(bare);
  if (/^(huyen|thi xa|thanh pho|tx|tp|h) \S/.test(folded) && bare.length <= 40)
    return { field: "district", name: bare };
  if (/^(xa|phuong|thi tran) \S/.test(folded) && bare.length <= 40) return { field: "commune", name: bare };
  return undefined;
}
