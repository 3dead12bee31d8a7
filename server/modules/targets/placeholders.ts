import { formatDate, formatNumber } from "../../documents/vietnamese.ts";
import { unacceptable } from "../../errors.ts";
import type { KeptFreeze } from "./freezes.ts";
import { lackingCount, NO_DATA } from "./report-content.ts";
import type { ReportTemplate } from "./template.schemas.ts";

interface Meaning {
  readonly vi: string;
  readonly en: string;
  value(freeze: KeptFreeze): string;
}

function lacking({ content }: KeptFreeze, service: "mobile" | "ftth"): string {
  const count = lackingCount(content, service);
  return count === null ? NO_DATA : formatNumber(count);
}

function figure({ content }: KeptFreeze, code: string): string {
  const value = content.indicators.find((each) => each.code === code)?.actual.value ?? null;
  return value === null ? NO_DATA : formatNumber(value, 1);
}

/** Stands where the province's name belongs until its setting says one. */
const NO_NAME = "tỉnh (chưa đặt tên)";

/** Every name that may stand in braces in the template, and what it becomes. */
export const PLACEHOLDERS: Readonly<Record<string, Meaning>> = {
  tinh: {
    vi: "tên tỉnh, thành phố",
    en: "name of the province",
    value: ({ content }) => content.province ?? NO_NAME,
  },
  TINH: {
    vi: "tên tỉnh, thành phố bằng chữ hoa",
    en: "name of the province in capitals",
    value: ({ content }) => (content.province ?? NO_NAME).toLocaleUpperCase("vi"),
  },
  nam: { vi: "năm của số liệu", en: "year of the figures", value: ({ year }) => String(year) },
  ngay: { vi: "ngày chốt số liệu", en: "day of the freeze", value: ({ asOf }) => formatDate(asOf) },
  so_thon_chua_song: {
    vi: "số thôn chưa có sóng di động băng rộng",
    en: "hamlets without mobile broadband",
    value: (freeze) => lacking(freeze, "mobile"),
  },
  so_thon_chua_ftth: {
    vi: "số thôn chưa có FTTH",
    en: "hamlets without FTTH",
    value: (freeze) => lacking(freeze, "ftth"),
  },
  ty_le_thon_song: {
    vi: "tỷ lệ thôn có sóng di động băng rộng, %",
    en: "share of hamlets with mobile broadband, %",
    value: (freeze) => figure(freeze, "hamlets-mobile-broadband"),
  },
  ty_le_thon_ftth: {
    vi: "tỷ lệ thôn có FTTH, %",
    en: "share of hamlets with FTTH, %",
    value: (freeze) => figure(freeze, "hamlets-ftth"),
  },
  ty_le_dung_chung: {
    vi: "tỷ lệ vị trí trạm dùng chung, %",
    en: "share of sites that are shared, %",
    value: (freeze) => figure(freeze, "sites-shared"),
  },
  so_chi_tieu: {
    vi: "số chỉ tiêu có mức đặt ra",
    en: "indicators with a target",
    value: ({ content }) => formatNumber(content.indicators.filter(({ target }) => target !== null).length),
  },
  so_chi_tieu_dat: {
    vi: "số chỉ tiêu đã đạt",
    en: "targets met",
    value: ({ content }) => formatNumber(content.indicators.filter(({ verdict }) => verdict === "met").length),
  },
};

const NAMES = Object.keys(PLACEHOLDERS)
  .map((name) => `{${name}}`)
  .join(", ");

/** Puts the freeze's values in the place of the names. */
export function fill(text: string, freeze: KeptFreeze): string {
  return text.replace(/\{([A-Za-z_]+)\}/g, (written, name: string) => PLACEHOLDERS[name]?.value(freeze) ?? written);
}

function checkText(text: string, path: string): void {
  for (const [written, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (PLACEHOLDERS[name] !== undefined) continue;
    throw unacceptable("unknown-placeholder", `${written} is no placeholder; known are ${NAMES}`, path);
  }
  const rest = text.replace(/\{[^{}]*\}/g, "");
  const brace = /[{}]/.exec(rest)?.[0];
  if (brace !== undefined) {
    throw unacceptable("stray-brace", `a single ${brace} stands in the text; placeholders are written as {name}`, path);
  }
}

/** Refuses a template with an unknown placeholder or a section that is missing or twice. Throws 422 naming it. */
export function checkTemplate(template: ReportTemplate): void {
  for (const [name, value] of Object.entries(template))
    if (typeof value === "string") checkText(value, `body.content.${name}`);
  const seen = new Set<string>();
  for (const [at, { code, heading, intro }] of template.sections.entries()) {
    checkText(heading, `body.content.sections.${at}.heading`);
    checkText(intro, `body.content.sections.${at}.intro`);
    if (seen.has(code))
      throw unacceptable("section-twice", `the section ${code} stands twice`, `body.content.sections.${at}.code`);
    seen.add(code);
  }
}
