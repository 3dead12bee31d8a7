import type { Words } from "../../i18n/language.tsx";
import type { LegendItem } from "../../map/layer-definition.ts";

/** The words beside a sign of the legend. */
export function legendText({ label }: LegendItem, words: Words): string {
  if ("text" in label) return label.text;
  const values = Object.entries(label.values ?? {}).map(([name, key]) => [name, words.t(key)] as const);
  return words.t(label.key, Object.fromEntries(values));
}
