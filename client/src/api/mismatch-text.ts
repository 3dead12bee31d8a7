import type { MismatchDetails } from "../../../server/schemas.ts";
import { isMessageKey, type Words } from "../i18n/language.tsx";

/** Units as the names of fields end on them. */
const UNIT_OF_ENDING: readonly (readonly [string, string])[] = [
  ["PerPersonVnd", "₫"],
  ["Vnd", "₫"],
  ["Mhz", "MHz"],
  ["Ghz", "GHz"],
  ["Dbm", "dBm"],
  ["Deg", "°"],
  ["Mbps", "Mbit/s"],
  ["Ms", "ms"],
  ["M", "m"],
];

const unitOf = (name: string): string => UNIT_OF_ENDING.find(([ending]) => name.endsWith(ending))?.[1] ?? "";

/** Years are written without a mark between thousands. */
const figureText = (value: number, name: string, words: Words): string =>
  name === "year" ? String(value) : words.quantity(value, unitOf(name), 6).trimEnd();

/** `body/items/2/heightM`: the field's name and, where it stands in a list, which one it is (from 1). */
function placeOf(path: string): { name: string; at: number | null } {
  const parts = path.split(/[/.]/).slice(1);
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? "";
  const index = parts.findLast((part) => /^\d+$/.test(part));
  return { name, at: index === undefined ? null : Number(index) + 1 };
}

/** What a field is called in the reader's language; its own name where nobody gave it one. */
export function fieldText(path: string, words: Words): string {
  const { name, at } = placeOf(path);
  if (name === "") return words.t("error.mismatch.whole");
  const key = `input.${name}`;
  const text = isMessageKey(key) ? words.t(key) : name;
  return at === null ? text : words.t("error.mismatch.item", { field: text, at });
}

/** "từ 1 m đến 400 m": what is permitted, as far as it is bounded. */
function rangeText({ least, most, above }: MismatchDetails, name: string, words: Words): string {
  const figure = (value: number) => figureText(value, name, words);
  if (above !== undefined && most !== undefined)
    return words.t("error.mismatch.aboveTo", { above: figure(above), most: figure(most) });
  if (above !== undefined) return words.t("error.mismatch.above", { above: figure(above) });
  if (least !== undefined && most !== undefined)
    return words.t("error.mismatch.fromTo", { least: figure(least), most: figure(most) });
  if (least !== undefined) return words.t("error.mismatch.from", { least: figure(least) });
  return words.t("error.mismatch.to", { most: figure(most ?? 0) });
}

function ruleText(details: MismatchDetails, name: string, words: Words): string {
  const { rule, type = "", permitted = [] } = details;
  if (rule === "range") return rangeText(details, name, words);
  if (rule === "length" || rule === "count")
    return words.t(`error.mismatch.${rule}`, { range: rangeText(details, "", words) });
  if (rule === "choice") return words.t("error.mismatch.choice", { permitted: permitted.join(", ") });
  if (rule === "type") {
    const key = `error.mismatch.type.${type}`;
    return isMessageKey(key) ? words.t(key) : words.t("error.mismatch.form");
  }
  return words.t(`error.mismatch.${rule}`);
}

/** A value that a request may not hold, in the reader's words: which field, what is permitted, what it was. */
export function mismatchText(path: string, details: MismatchDetails, words: Words): string {
  const { name } = placeOf(path);
  const { found } = details;
  // A text that is too short or too long stands in its field already.
  const shown =
    found === undefined || details.rule === "unknown" || details.rule === "length"
      ? ""
      : words.t("error.mismatch.found", {
          found: typeof found === "number" ? figureText(found, name, words) : `“${found}”`,
        });
  return words.t("error.mismatch", {
    field: fieldText(path, words),
    rule: ruleText(details, name, words),
    found: shown,
  });
}
