import type { CorridorReason } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";

/** A value of a reason as it is read: lengths and days by the ending of its name, kinds of works by their words. */
function valueText(name: string, value: number | string | null, words: Words): string | number {
  if (value === null) return words.t("notKnown");
  if (typeof value === "number") return name.endsWith("M") ? words.length(value) : value;
  if (name.endsWith("On")) return words.date(value);
  const kind = `corridors.work.${value}`;
  return name === "kind" && isMessageKey(kind) ? words.t(kind) : value;
}

/** A reason in words. */
export function reasonText({ code, parameters }: CorridorReason, words: Words): string {
  const key: MessageKey =
    code === "operators-outside" && parameters.threshold === null
      ? "corridors.reason.operators-outside.noThreshold"
      : `corridors.reason.${code}`;
  const values = Object.entries(parameters).map(([name, value]) => [name, valueText(name, value, words)] as const);
  return words.t(key, Object.fromEntries(values));
}
