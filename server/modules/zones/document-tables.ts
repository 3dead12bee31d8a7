import { compareText } from "../../documents/vietnamese.ts";
import type { SheetCell, SheetColumn } from "../../documents/xlsx.ts";
import {
  capitalised,
  classesWords,
  DISPOSITION_WORDS,
  dayWords,
  heightWords,
  KIND_WORDS,
  kindWords,
} from "./document-words.ts";
import type { Disposition, WorkPiece, WorkSummary } from "./works.schemas.ts";
import type { PlanZone } from "./zones.schemas.ts";

/** A table of the plan, the same for both files; `share` is its part of the page's width. */
export interface PlanTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly (SheetColumn & { readonly share: number })[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const METRES = "#,##0";
const text = (title: string, width: number, share: number) => ({ title, width, share });
const figure = (title: string, share = 1.1) => ({ title, width: 14, share, format: METRES });
const whole = (metres: number | null) => (metres === null ? null : Math.round(metres));

export function zonesTable(zones: readonly PlanZone[]): PlanTable {
  return {
    name: "Khu vực, tuyến phố",
    title: "Khu vực, tuyến phố và quy định",
    columns: [
      text("Mã", 10, 0.8),
      text("Tên", 30, 2.4),
      text("Loại", 22, 1.5),
      text("Loại cột ăng ten được phép", 24, 1.6),
      text("Chiều cao cột tối đa", 16, 1.1),
      text("Tháo dỡ cột không phù hợp trước", 18, 1.2),
      text("Loại công trình cáp được phép", 22, 1.5),
      text("Ngầm hóa cáp treo trước", 16, 1.2),
      figure("Diện tích (m²)", 1.3),
      figure("Chiều dài (m)"),
      text("Căn cứ", 30, 2),
    ],
    rows: zones.map((zone) => [
      zone.code,
      zone.name,
      kindWords(zone),
      classesWords(zone.permittedMastClasses),
      heightWords(zone.greatestHeightM),
      dayWords(zone.removeBy),
      classesWords(zone.permittedCableClasses),
      dayWords(zone.undergroundBy),
      whole(zone.areaM2),
      whole(zone.lengthM),
      zone.source,
    ]),
  };
}

const UNIT_COLUMNS: readonly (readonly [title: string, of: (row: WorkSummary) => number | null])[] = (() => {
  const masts =
    (...dispositions: Disposition[]) =>
    (row: WorkSummary) =>
      row.kind === "mast" && dispositions.includes(row.disposition) ? row.works : null;
  const metres =
    (kinds: readonly string[], ...dispositions: Disposition[]) =>
    (row: WorkSummary) =>
      kinds.includes(row.kind) && dispositions.includes(row.disposition) ? row.lengthM : null;
  const now = ["stays", "unregulated", "unknown", "not-permitted", "remove", "underground"] as const;
  return [
    ["Cột ăng ten hiện có", masts(...now)],
    ["Cột ăng ten dự kiến", masts("planned", "planned-against")],
    ["Cột ăng ten tháo dỡ", masts("remove")],
    ["Cột không phù hợp, chưa có hạn", masts("not-permitted")],
    ["Cáp treo hiện có (m)", metres(["aerial"], ...now)],
    ["Cáp treo ngầm hóa (m)", metres(["aerial"], "underground")],
    ["Cột treo cáp tháo dỡ (m)", metres(["pole-line"], "remove")],
    ["Cáp ngầm hiện có (m)", metres(["in-duct", "buried"], ...now)],
    ["Cống bể hiện có (m)", metres(["duct"], ...now)],
    [
      "Cáp, cống bể dự kiến (m)",
      metres(["aerial", "in-duct", "buried", "duct", "pole-line"], "planned", "planned-against"),
    ],
  ];
})();

/** What each commune has, will have and loses; its last row is the whole plan. */
export function unitsTable(summary: readonly WorkSummary[]): PlanTable {
  const byUnit = [...Map.groupBy(summary, ({ unitName }) => capitalised(unitName))].sort(([a], [b]) =>
    compareText(a, b),
  );
  const sums = (rows: readonly WorkSummary[]) =>
    UNIT_COLUMNS.map(([, of]) => Math.round(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)));
  return {
    name: "Theo xã, phường",
    title: "Tổng hợp theo xã, phường",
    columns: [text("Xã, phường", 28, 2.4), ...UNIT_COLUMNS.map(([title]) => figure(title))],
    rows: [
      ...byUnit.map(([unit, rows]) => [unit, ...sums(rows)]),
      ...(byUnit.length === 0 ? [] : [["Tổng cộng", ...sums(summary)]]),
    ],
  };
}

/** Works by zone, kind and class, with what the plan means for them. */
export function worksTable(summary: readonly WorkSummary[]): PlanTable {
  const rows = summary.toSorted(
    (a, b) =>
      compareText(a.zoneName, b.zoneName) ||
      compareText(capitalised(a.unitName), capitalised(b.unitName)) ||
      compareText(KIND_WORDS[a.kind], KIND_WORDS[b.kind]) ||
      compareText(a.worksClass ?? "", b.worksClass ?? "") ||
      compareText(a.disposition, b.disposition),
  );
  return {
    name: "Công trình",
    title: "Công trình theo khu vực, tuyến phố và loại",
    columns: [
      text("Khu vực, tuyến phố", 30, 2.2),
      text("Xã, phường", 24, 1.8),
      text("Công trình", 22, 1.6),
      text("Loại", 12, 0.9),
      text("Theo quy hoạch", 26, 1.8),
      text("Trước ngày", 14, 1),
      figure("Số công trình", 0.9),
      figure("Chiều dài (m)"),
    ],
    rows: rows.map(({ zoneName, unitName, kind, worksClass, disposition, by, works, lengthM }) => [
      zoneName,
      capitalised(unitName),
      KIND_WORDS[kind],
      worksClass ?? (kind === "mast" || kind === "pole-line" || kind === "duct" ? "chưa rõ" : "—"),
      DISPOSITION_WORDS[disposition],
      by === null ? "—" : dayWords(by),
      works,
      whole(lengthM),
    ]),
  };
}

/** Single works of some fates: which, whose, where, by when, how long. */
export function piecesTable(
  name: string,
  title: string,
  pieces: readonly WorkPiece[],
  names: ReadonlyMap<number, string>,
): PlanTable {
  const rows = pieces.toSorted(
    (a, b) =>
      compareText(a.zoneName, b.zoneName) ||
      compareText(KIND_WORDS[a.kind], KIND_WORDS[b.kind]) ||
      compareText(a.code, b.code) ||
      a.id - b.id,
  );
  const lengthM = rows.reduce((sum, piece) => sum + (piece.lengthM ?? 0), 0);
  const period = ({ by, plannedFrom, plannedTo }: WorkPiece) => {
    if (by !== null) return dayWords(by);
    if (plannedFrom === null && plannedTo === null) return "—";
    return [plannedFrom, plannedTo].map((day) => (day === null ? "?" : dayWords(day))).join(" – ");
  };
  return {
    name,
    title,
    columns: [
      text("Khu vực, tuyến phố", 30, 2.2),
      text("Xã, phường", 24, 1.7),
      text("Công trình", 22, 1.5),
      text("Mã", 18, 1.5),
      text("Đơn vị", 22, 1.6),
      text("Loại", 10, 0.8),
      text("Theo quy hoạch", 24, 1.6),
      text("Thời hạn", 22, 1.5),
      figure("Chiều dài (m)"),
    ],
    rows: [
      ...rows.map((piece) => [
        piece.zoneName,
        capitalised(piece.unitName),
        KIND_WORDS[piece.kind],
        piece.code,
        names.get(piece.ownerId) ?? "chưa rõ",
        piece.worksClass ?? "—",
        DISPOSITION_WORDS[piece.disposition],
        period(piece),
        whole(piece.lengthM),
      ]),
      ...(rows.length === 0
        ? []
        : [["Tổng cộng", null, null, null, null, null, `${rows.length} mục`, null, Math.round(lengthM)]]),
    ],
  };
}
