import type { vi } from "./imports.vi.ts";

/** English texts of the import screen. */
export const en: Record<keyof typeof vi, string> = {
  "import.title": "Import data",
};
