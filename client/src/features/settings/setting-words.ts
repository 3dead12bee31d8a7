import { meridianText, VN2000_ZONES } from "../../../../server/geometry/vn2000.ts";
import type { SettingField } from "../../../../server/settings/settings.schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";

/** A setting that a newer server has and this text does not know is called by its own name. */
const textOr = (key: string, otherwise: string, words: Words) => (isMessageKey(key) ? words.t(key) : otherwise);

export const settingTitle = (key: string, words: Words) => textOr(`settings.${key}`, key, words);
export const settingWhat = (key: string, words: Words) => textOr(`settings.${key}.what`, "", words);

/** "Mức thu tối thiểu ngoài trời: 4G", or of a rule "Căn cứ". The first part of the place is named unless `isInGroup`. */
export function fieldName(key: string, path: readonly string[], words: Words, isInGroup = false): string {
  const [first = "", ...rest] = path;
  const group = textOr(`settings.${key}.${first}`, first, words);
  if (rest.length === 0) return group;
  const parts = rest.map((part) =>
    textOr(`settings.field.${part}`, textOr(`settings.part.${part}`, part, words), words),
  );
  return isInGroup ? parts.join(" · ") : `${group}: ${parts.join(" · ")}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  m: "m",
  km: "km",
  dBm: "dBm",
  dB: "dB",
  kg: "kg",
  deg: "°",
  share: "%",
};

/** The unit's sign or word; "" where there is none. */
export function unitText({ unit }: SettingField, words: Words): string {
  if (unit === null) return "";
  return unit === "days" || unit === "months" ? words.t(`settings.unit.${unit}`) : (SIGNS[unit] ?? "");
}

/** Shares are shown in per cent. */
export const factorOf = ({ unit }: SettingField) => (unit === "share" ? 100 : 1);

/** Decimals that a figure may need: none for whole numbers, one more than usual for shares. */
export const digitsOf = ({ kind, unit }: SettingField) => (kind === "integer" ? 0 : unit === "share" ? 1 : 2);

function figure(value: number, field: SettingField, words: Words): string {
  const digits = digitsOf(field);
  const unit = unitText(field, words);
  const shown = value * factorOf(field);
  return unit === "" ? words.number(shown, digits) : words.quantity(shown, unit, digits);
}

/** One choice in words. */
export function optionText(field: SettingField, option: string | number, words: Words): string {
  if (field.path.at(-1) === "vn2000Epsg") {
    const zone = VN2000_ZONES.find(({ code }) => code === `EPSG:${option}`);
    return zone === undefined ? `EPSG:${option}` : `${zone.code} · ${meridianText(zone.centralMeridianDeg)}`;
  }
  return textOr(`settings.part.${option}`, String(option), words);
}

/** What stands in a field, as one reads it. */
export function valueText(value: unknown, field: SettingField, words: Words): string {
  if (value === null || value === undefined) return words.t("settings.none");
  if (typeof value === "boolean") return words.t(value ? "settings.yes" : "settings.no");
  if (Array.isArray(value)) return value.map((each) => optionText(field, each, words)).join(", ");
  if (field.kind === "choice") return optionText(field, value as string | number, words);
  return typeof value === "number" ? figure(value, field, words) : String(value);
}

/** "từ 50 m đến 20.000 m"; undefined where the range tells nothing. */
export function rangeText(field: SettingField, words: Words): string | undefined {
  const { kind, minimum, maximum, isMinimumOut, isMaximumOut } = field;
  if ((kind !== "number" && kind !== "integer") || minimum === null) return undefined;
  const low = figure(minimum, field, words);
  if (maximum === null) return words.t("settings.rangeFrom", { low });
  const high = figure(maximum, field, words);
  if (isMinimumOut) return words.t(isMaximumOut ? "settings.rangeOver" : "settings.rangeOverTo", { low, high });
  return words.t("settings.range", { low, high });
}
