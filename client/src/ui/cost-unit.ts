import { isMessageKey, type Words } from "../i18n/language.tsx";

/** "VND/month" of the catalogue as it is said: "₫/tháng". */
export function costUnit(unit: string, words: Words): string {
  const [, per] = /^VND\/([a-z]+)$/.exec(unit) ?? [];
  if (per === undefined) return unit.replace("VND", "₫");
  const key = `cost.per.${per}`;
  return `₫/${isMessageKey(key) ? words.t(key) : per}`;
}
