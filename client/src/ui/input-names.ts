import { isMessageKey, type Words } from "../i18n/language.tsx";

/** What a result was computed from and that has changed since, in words: "vị trí trạm, đơn giá". */
export function inputNames(layers: readonly string[], words: Words): string {
  const nameOf = (layer: string) => {
    const key = `coverage.input.${layer}`;
    return words.t(isMessageKey(key) ? key : "coverage.input.other");
  };
  return [...new Set(layers.map(nameOf))].join(", ");
}
