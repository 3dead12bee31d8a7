import type { MismatchDetails } from "../../../server/schemas.ts";
import { isMessageKey, type Words } from "../i18n/language.tsx";
import { ApiError } from "./client.ts";
import { mismatchText } from "./mismatch-text.ts";

type Details = Readonly<Record<string, unknown>>;

const isMismatch = (details: Details | undefined): details is Details & MismatchDetails => details?.rule !== undefined;

/** The figures and names that a text has places for. */
function valuesOf(details: Details = {}): Record<string, string | number> {
  const known = Object.entries(details).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
  );
  return Object.fromEntries(known);
}

/** An error in the reader's words: by its code and what it is about, or the server's own sentence where the code has no text. */
export function errorText(error: unknown, words: Words): string {
  if (!(error instanceof ApiError))
    return words.t("error.other", { message: String((error as Error)?.message ?? error) });
  if (error.code === "no-server") return words.t("state.noServer");
  if (isMismatch(error.details)) return mismatchText(error.path ?? "", error.details, words);
  const key = `error.${error.code}`;
  return isMessageKey(key) ? words.t(key, valuesOf(error.details)) : words.t("error.other", { message: error.message });
}
