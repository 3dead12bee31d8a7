import { foldText } from "../text.ts";
import { type PartialDate, parseDate } from "./date.ts";
import { numberReadings } from "./number.ts";
import type { CellNote, Parsed } from "./parsed.ts";
import { type CellParser, cellText, isBlank, known, refused, textParser, unknown } from "./parsed.ts";

/** True where `words` stands in `text` as whole words; both folded. */
export function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

/** The first meaning one of whose words stands in the text: negations must come first in the list. */
function meaningOf<Meaning extends string>(
  text: string,
  meanings: readonly (readonly [Meaning, readonly string[]])[],
): Meaning | undefined {
  const folded = foldText(text);
  return meanings.find(([, words]) => words.some((word) => hasWords(folded, word)))?.[0];
}

export const siteStatuses = ["existing", "planned", "retired"] as const;
export type SiteStatus = (typeof siteStatuses)[number];

const statusWords: readonly (readonly [SiteStatus, readonly string[]])[] = [
  [
    "retired",
    [
      "thao do",
      "da thao",
      "ngung",
      "dung hoat dong",
      "da dung",
      "huy",
      "thanh ly",
      "khong con",
      "retired",
      "removed",
      "decommissioned",
      "dismantled",
      "off air",
      "khong hoat dong",
    ],
  ],
  [
    "planned",
    [
      "quy hoach",
      "du kien",
      "ke hoach",
      "dang xay dung",
      "chua xay dung",
      "dang trien khai",
      "chuan bi",
      "chua phat song",
      "chua hoat dong",
      "xay moi",
      "de xuat",
      "planned",
      "proposed",
      "under construction",
    ],
  ],
  [
    "existing",
    [
      "hien huu",
      "hien trang",
      "hien co",
      "hoat dong",
      "phat song",
      "on air",
      "onair",
      "existing",
      "active",
      "operational",
      "in service",
      "khai thac",
      "su dung",
      "binh thuong",
      "ok",
    ],
  ],
];

/** Whether a site stands, is to come or is gone. */
export const siteStatus = textParser<SiteStatus>((text) => {
  const status = meaningOf(text, statusWords);
  return status === undefined
    ? refused("WORD_UNKNOWN", { value: text, permitted: "đang hoạt động, quy hoạch, đã tháo dỡ" })
    : known(status);
});

export const sharingForms = ["none", "mast", "site", "ran", "shared"] as const;
/** What is shared: nothing, the mast, the whole site with its room and power, the radio network, or "shared" and no more said. */
export type SharingForm = (typeof sharingForms)[number];

const sharingWords: readonly (readonly [SharingForm, readonly string[]])[] = [
  [
    "none",
    [
      "khong dung chung",
      "khong",
      "chua dung chung",
      "chua",
      "dung rieng",
      "su dung rieng",
      "rieng",
      "none",
      "no",
      "not shared",
    ],
  ],
  ["ran", ["ran", "mocn", "moran", "roaming", "mang vo tuyen", "chia se song"]],
  ["mast", ["cot", "treo", "mast", "tower", "ang ten", "anten", "antenna", "passive"]],
  ["site", ["nha tram", "toan bo", "mat bang", "vi tri", "site", "ha tang", "co so ha tang", "csht", "dia diem"]],
  ["shared", ["dung chung", "chia se", "co", "yes", "x", "shared", "thue"]],
];

export const sharingForm = textParser<SharingForm>((text) => {
  const form = meaningOf(text, sharingWords);
  return form === undefined
    ? refused("WORD_UNKNOWN", { value: text, permitted: "không, dùng chung cột, dùng chung nhà trạm, dùng chung RAN" })
    : known(form);
});

/** A paper such as a building permit or an inspection: whether there is one, its date if written, and the words of the sheet. */
export interface Paper {
  held: "yes" | "no" | "exempt" | null;
  date: PartialDate | null;
  text: string;
}

const paperWords: readonly (readonly ["yes" | "no" | "exempt", readonly string[]])[] = [
  ["exempt", ["mien", "khong can", "khong phai", "khong thuoc dien", "exempt"]],
  ["no", ["khong", "chua", "no", "het han", "khong dat", "qua han"]],
  ["yes", ["co", "da", "dat", "yes", "x", "so", "gpxd", "con han", "v"]],
];

/** Building permit and inspection cells: "Có", "Chưa", "Miễn", "GPXD số 12/GPXD ngày 12/03/2015", a date alone, "x". */
export const paper: CellParser<Paper> = (cell) => {
  if (cell === true || cell === false) return known({ held: cell ? "yes" : "no", date: null, text: String(cell) });
  if (isBlank(cell)) return unknown;
  const text = cellText(cell);
  const whole = parseDate(text);
  const inside = whole ?? parseDate(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(text)?.[0] ?? "");
  const date = inside?.ok === true ? inside.value : null;
  const notes: CellNote[] = inside?.ok === false ? [{ code: inside.code, parameters: inside.parameters }] : [];
  return known({ held: meaningOf(text, paperWords) ?? (date === null ? null : "yes"), date, text }, notes);
};

/** A mark in an x-column: "x", "✓", "có", "1" or a number of devices is yes; "0", "không" is no; blank says nothing. */
export const mark: CellParser<boolean> = (cell) => {
  if (typeof cell === "boolean") return known(cell);
  const text = cellText(cell);
  if (text === "") return unknown;
  if (/^[xX×✓✔✗vV●•+]+$/u.test(text)) return known(true);
  const folded = foldText(text);
  if (["co", "yes", "y", "true", "on", "da co", "on air"].includes(folded)) return known(true);
  if (["khong", "no", "n", "false", "off", "chua", "chua co"].includes(folded) || /^[-–—]+$/.test(text))
    return known(false);
  const [count] = numberReadings(text);
  if (count !== undefined && count >= 0 && count <= 99) return known(count > 0);
  return isBlank(cell) ? unknown : refused("MARK_UNREADABLE", { value: text, permitted: "x, có, 1; không, 0" });
};

export type CrsWord = "WGS84" | "VN2000" | `EPSG:${number}`;

/** The coordinate system as sheets name it: "WGS-84", "GPS", "VN2000", "VN-2000 KTT 106°15'", "EPSG:9212". */
export const crsWord = textParser<CrsWord>((text) => {
  const code = /epsg\s*:?\s*(\d{4,5})/i.exec(text)?.[1];
  if (code !== undefined) return known<CrsWord>(`EPSG:${Number(code)}`);
  const compact = foldText(text).replace(/ /g, "");
  if (compact.includes("vn2000") || compact.includes("vn2k")) return known<CrsWord>("VN2000");
  if (/wgs|gps|google|kinhvido/.test(compact)) return known<CrsWord>("WGS84");
  return refused("WORD_UNKNOWN", { value: text, permitted: "WGS84, VN-2000, EPSG:9212" }) as Parsed<CrsWord>;
});
