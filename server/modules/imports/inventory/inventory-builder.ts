import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import type { CellValue } from "./cells/parsed.ts";
import type { InventoryOptions, InventorySheet, PlaceTable } from "./types.ts";
import { mastClassEntry, withKnownNames } from "./well-known-names.ts";

/** Builds inventories for tests: rows of header text -> cell, laid out as the sheets that operators send. */

const unit = (code: string, type: string, name: string, districtCode: string | null) => ({
  code,
  type,
  name,
  districtCode,
  current: districtCode === null,
});

/** Some units of former Bình Phước with their true codes, among them the ones that are easily mistaken. */
export const places: PlaceTable = {
  units: [
    unit("25273", "Xã", "Lộc Hòa", "692"),
    unit("25276", "Xã", "Lộc An", "692"),
    unit("25280", "Xã", "Lộc Thạnh", "692"),
    unit("25294", "Xã", "Lộc Thành", "692"),
    unit("25305", "Xã", "Lộc Thịnh", "692"),
    unit("25318", "Xã", "Tân Thành", "693"),
    unit("25321", "Xã", "Tân Tiến", "693"),
    unit("25393", "Xã", "Tân Tiến", "695"),
    unit("25195", "Phường", "Tân Phú", "689"),
    unit("25231", "Xã", "Đăk Ơ", "691"),
    unit("25280", "Xã", "Lộc Thạnh", null),
    unit("25294", "Xã", "Lộc Thành", null),
    unit("25318", "Xã", "Tân Tiến", null),
    unit("25363", "Phường", "Đồng Phú", null),
    unit("25195", "Phường", "Bình Phước", null),
    unit("25231", "Xã", "Đăk Ơ", null),
  ],
  districts: [
    { code: "689", type: "Thành phố", name: "Đồng Xoài" },
    { code: "691", type: "Huyện", name: "Bù Gia Mập" },
    { code: "692", type: "Huyện", name: "Lộc Ninh" },
    { code: "693", type: "Huyện", name: "Bù Đốp" },
    { code: "695", type: "Huyện", name: "Đồng Phú" },
  ],
  successors: [
    { formerCode: "25273", currentCode: "25280" },
    { formerCode: "25276", currentCode: "25318" },
    { formerCode: "25280", currentCode: "25280" },
    { formerCode: "25294", currentCode: "25294" },
    { formerCode: "25305", currentCode: "25294" },
    { formerCode: "25318", currentCode: "25318" },
    { formerCode: "25321", currentCode: "25318" },
    { formerCode: "25393", currentCode: "25363" },
    { formerCode: "25195", currentCode: "25195" },
    { formerCode: "25231", currentCode: "25231" },
  ],
};

export const options: InventoryOptions = {
  province: { bounds: [106.4116, 11.3016, 107.4272, 12.2984], provinceCodes: ["70", "75"] },
  operators: ["viettel", "vnpt", "mobifone", "vietnamobile", "fpt"].map((code) =>
    withKnownNames({ id: code, names: [] }, code),
  ),
  mastClasses: ["A1a", "A1b", "A2a", "A2b", "A2c"].map((code) => mastClassEntry(code, [])),
  places,
};

export type Row = Record<string, CellValue>;

/** A station as a careful clerk would enter it, `index` steps of about 700 m away from the first. */
export function goodRow(index = 0): Row {
  return {
    STT: index + 1,
    "Mã trạm": `BPC${String(index + 1).padStart(4, "0")}`,
    "Tên trạm": `Trạm ${index + 1}`,
    "Doanh nghiệp": "Viettel",
    "Kinh độ": round(106.50013 + 0.006 * (index % 140)),
    "Vĩ độ": round(11.40017 + 0.006 * (Math.floor(index / 140) % 140)),
    "Độ cao cột (m)": 42,
    "Công nghệ": "4G",
    "Băng tần": 1800,
    "Số sector": 3,
    Azimuth: "0/120/240",
  };
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** One sheet with the header in the row after `above`; columns in the order of their first appearance. */
export function sheetOf(rows: readonly Row[], above: readonly CellValue[][] = []): InventorySheet {
  const headers = [...new Set(rows.flatMap(Object.keys))];
  const lines: CellValue[][] = [...above, headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
  return sheetOfLines(lines);
}

export function sheetOfLines(lines: readonly CellValue[][]): InventorySheet {
  return { sheetName: "BTS", rows: lines.map((cells, index) => ({ row: index + 1, cells: [...cells] })) };
}

/** The same row with its position in another system, in columns X (north) and Y (east). */
export function inSystem(row: Row, code: string): Row {
  const { "Kinh độ": lon, "Vĩ độ": lat, ...rest } = row;
  const [east, north] = coordinateSystem(code).fromLonLat([Number(lon), Number(lat)]);
  return { ...rest, X: Math.round(north * 1000) / 1000, Y: Math.round(east * 1000) / 1000 };
}

/** 106.8832 -> 106°52'59.520". */
export function sexagesimal(degrees: number): string {
  const milliseconds = Math.round(degrees * 3_600_000);
  const [whole, rest] = [Math.floor(milliseconds / 3_600_000), milliseconds % 3_600_000];
  return `${whole}°${Math.floor(rest / 60_000)}'${((rest % 60_000) / 1000).toFixed(3)}"`;
}
