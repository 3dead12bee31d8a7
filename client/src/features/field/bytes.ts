import type { Words } from "../../i18n/language.tsx";

const KILO = 1_000;

/** Bytes as kB, MB or GB (powers of 1 000), as the settings of a phone show them. */
export function bytesText(bytes: number, words: Pick<Words, "quantity">): string {
  if (bytes < KILO ** 2) return words.quantity(bytes / KILO, "kB");
  return bytes < KILO ** 3 ? words.quantity(bytes / KILO ** 2, "MB", 1) : words.quantity(bytes / KILO ** 3, "GB", 1);
}
