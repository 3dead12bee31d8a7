import type { Bilingual, Field } from "../../formats/layer.ts";

/** Fields that several layers share. Headings of what the imports read are those that they recognise. */

type Words = Readonly<Record<string, Bilingual>>;
type More = Partial<Pick<Field, "meaning" | "unit" | "words">>;

const field =
  (type: Field["type"]) =>
  (name: string, vi: string, en: string, more: More = {}): Field => ({ name, type, label: { vi, en }, ...more });

export const text = field("text");
export const number = field("number");
export const integer = field("integer");
export const flag = field("boolean");
export const day = field("date");

export const code = text("code", "Mã", "Code", { meaning: { vi: "Khóa của đối tượng", en: "Key of the object" } });
export const name = text("name", "Tên", "Name");
export const operator = text("operator", "Doanh nghiệp", "Operator", {
  meaning: { vi: "Mã của doanh nghiệp khai thác", en: "Code of the operator" },
});
export const owner = text("owner", "Chủ sở hữu", "Owner", {
  meaning: { vi: "Mã của đơn vị sở hữu", en: "Code of the organisation that owns it" },
});
export const roadCode = text("road_code", "Mã đường", "Road code");
export const lengthM = number("length_m", "Chiều dài", "Length", { unit: "m" });

export const STATUS: Words = {
  existing: { vi: "Hiện có", en: "existing" },
  planned: { vi: "Quy hoạch", en: "planned" },
  retired: { vi: "Đã tháo dỡ", en: "removed" },
};
export const status = text("status", "Trạng thái", "Status", { words: STATUS });

const VERDICT: Words = {
  yes: { vi: "Có", en: "yes" },
  no: { vi: "Không", en: "no" },
  unknown: { vi: "Chưa rõ", en: "unknown" },
};
export const verdict = (field_: string, vi: string, en: string, meaning?: Bilingual): Field =>
  text(field_, vi, en, { words: VERDICT, ...(meaning === undefined ? {} : { meaning }) });

export const HAMLET_KIND: Words = {
  thon: { vi: "Thôn", en: "thon" },
  ap: { vi: "Ấp", en: "ap" },
  khu_pho: { vi: "Khu phố", en: "khu pho" },
  soc: { vi: "Sóc", en: "soc" },
  other: { vi: "Khác", en: "other" },
};

/** Whence a row comes; last in every layer that has it. */
export const provenance: readonly Field[] = [
  text("source", "Nguồn", "Source"),
  day("source_date", "Ngày của nguồn", "Date of the source", {
    meaning: { vi: "Bỏ trống: nguồn không ghi ngày", en: "Blank: the source states none" },
  }),
  flag("is_synthetic", "Giả lập", "Synthetic", {
    meaning: { vi: "Dữ liệu minh họa, không có thật", en: "Demonstration data, not real" },
  }),
];

export const communeOfToday: readonly Field[] = [
  text("commune_code", "Mã xã", "Commune code", {
    meaning: { vi: "Đơn vị hành chính hiện nay", en: "Administrative unit of today" },
  }),
  text("commune", "Xã, phường", "Commune"),
];
