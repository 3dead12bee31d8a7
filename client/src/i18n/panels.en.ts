import type { vi } from "./panels.vi.ts";

/** English texts of the table, the panel of the selected thing and the import screen. */
export const en: Record<keyof typeof vi, string> = {
  unknown: "no data",
};
