import type { Figure, Indicator } from "../../../server/modules/targets/targets.schemas.ts";
import { isMessageKey, type Words } from "../i18n/language.tsx";

export const nameOf = ({ nameVi, nameEn }: Pick<Indicator, "nameVi" | "nameEn">, { language }: Words): string =>
  language === "vi" ? nameVi : nameEn;

/** The unit as it stands behind a number. */
export function unitText(unit: string, words: Words): string {
  const key = `targets.unit.${unit.replaceAll(" ", "-")}`;
  return isMessageKey(key) ? words.t(key) : unit;
}

/** A figure with its unit; what is not known is said to be so. */
export function valueText(value: number | null, unit: string, words: Words): string {
  if (value === null) return words.t("targets.noData");
  return words.quantity(value, unitText(unit, words), 1);
}

/** Metres are shown as lengths, all else as counts: "811 / 870". */
export function partsText({ parts }: Figure, code: string, words: Words): string | null {
  if (parts === null || parts.counted + parts.unknown === 0) return null;
  const amount = (value: number) => (code === "urban-undergrounding" ? words.length(value) : words.number(value));
  const known = `${amount(parts.good)} / ${amount(parts.counted)}`;
  return parts.unknown > 0 ? words.t("targets.partsUnknown", { known, unknown: amount(parts.unknown) }) : known;
}
