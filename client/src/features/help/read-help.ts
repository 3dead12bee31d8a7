import type { HelpTexts } from "./book.ts";

/** The texts of a language come when the help is first opened. */
export async function readHelp(language: "vi" | "en"): Promise<HelpTexts> {
  return language === "vi" ? (await import("./book.vi.ts")).help : (await import("./book.en.ts")).help;
}
