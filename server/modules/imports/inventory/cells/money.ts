import { foldText } from "../text.ts";
import { numberReadings } from "./number.ts";
import type { CellNote } from "./parsed.ts";
import { known, refused, textParser } from "./parsed.ts";

/** A rent as written, and by month where the period is known. */
export interface Rent {
  amountVnd: number;
  period: "month" | "year" | null;
  vndPerMonth: number | null;
}

const rentRangeVnd = { min: 0, max: 1_000_000_000_000, usualMinMonth: 200_000, usualMaxMonth: 100_000_000 };

const scales: readonly (readonly [number, readonly string[]])[] = [
  [1e9, ["ty", "ti", "ty dong", "ty vnd"]],
  [1e6, ["tr", "trieu", "trd", "tr d", "tr dong", "trieu dong", "trieu d", "trieu vnd", "tr vnd", "m", "million"]],
  [1e3, ["k", "ngan", "nghin", "ngan dong", "nghin dong", "1000d", "1000 dong", "1000 d", "nghin d", "ngan d"]],
  [1, ["d", "dong", "vnd", "vn d", ""]],
];

/**
 * A rent in dong: "4,5 tr/tháng", "4.500.000", "54 triệu/năm", "4.500 (nghìn đồng/tháng)"; unit and period may stand in
 * the header. Without a period the monthly amount stays unknown. At most 10^12 dong.
 */
export const rent = textParser<Rent>((text, context) => {
  if (/^(khong|mien phi|free|0)$/.test(foldText(text))) return known({ amountVnd: 0, period: null, vndPerMonth: 0 });
  const match = /^([\d.,\s]+?)\s*(\p{L}[^/(]*)?\s*(?:[/(]\s*([^)]*)\)?)?$/u.exec(text.replace(/₫/g, "đ"));
  const readings = match === null ? [] : numberReadings(match[1].trim());
  if (match === null || readings.length === 0) return refused("MONEY_UNREADABLE", { value: text, ...rentRangeVnd });
  const unit = unitAndPeriod(`${match[2] ?? ""}/${match[3] ?? ""}`);
  const headerUnit = unitAndPeriod(context.headerUnit ?? "");
  const scale = unit.scale ?? headerUnit.scale ?? 1;
  if (unit.unreadable)
    return refused("UNIT_UNKNOWN", { value: text, permitted: "đồng, nghìn, triệu, tỷ; /tháng, /năm" });
  const period = unit.period ?? headerUnit.period;
  // With a word such as "triệu" a separator is a decimal one ("4,125 tr"); without it, it parts thousands.
  const sorted = [...readings].sort((one, other) => (scale >= 1e6 ? one - other : other - one));
  const amountVnd = Math.round(sorted[0] * scale);
  if (amountVnd < rentRangeVnd.min || amountVnd > rentRangeVnd.max) {
    return refused("OUT_OF_RANGE", { value: text, min: rentRangeVnd.min, max: rentRangeVnd.max, unit: "₫" });
  }
  const vndPerMonth = period === null ? null : Math.round(period === "year" ? amountVnd / 12 : amountVnd);
  return known({ amountVnd, period, vndPerMonth }, unusualRent(text, vndPerMonth));
});

function unusualRent(value: string, vndPerMonth: number | null): CellNote[] {
  const { usualMinMonth: min, usualMaxMonth: max } = rentRangeVnd;
  if (vndPerMonth === null || vndPerMonth === 0 || (vndPerMonth >= min && vndPerMonth <= max)) return [];
  return [{ code: "VALUE_UNUSUAL", parameters: { value, min, max, unit: "₫/tháng" } }];
}

/** "tr.đ/tháng" -> a million, by month. Unknown words other than unit and period make it unreadable. */
function unitAndPeriod(text: string): { scale: number | null; period: "month" | "year" | null; unreadable: boolean } {
  const folded = foldText(text);
  const period = /\b(thang|month|mo)\b/.test(folded) ? "month" : /\b(nam|year)\b/.test(folded) ? "year" : null;
  const unit = folded
    .replace(/\b(mot|1|moi|tren|thang|month|mo|nam|year|per|tram|cot|vi tri)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  if (unit === "") return { scale: null, period, unreadable: false };
  const scale = scales.find(([, words]) => words.includes(unit))?.[0];
  return { scale: scale ?? null, period, unreadable: scale === undefined };
}
