import type { Words } from "../i18n/language.tsx";

/** A number of bytes in the unit that keeps it short, in thousands as files are listed: `12 kB`, `3.4 MB`, `1.2 GB`. */
export function bytesText(bytes: number, words: Words): string {
  if (bytes < 1e6) return words.quantity(bytes / 1e3, "kB", bytes < 1e5 ? 1 : 0);
  if (bytes < 1e9) return words.quantity(bytes / 1e6, "MB", bytes < 1e8 ? 1 : 0);
  return words.quantity(bytes / 1e9, "GB", 1);
}
