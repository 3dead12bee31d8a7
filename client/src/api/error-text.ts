import { isMessageKey, type Words } from "../i18n/language.tsx";
import { ApiError } from "./client.ts";

/** An error in the reader's words: by its code, or the server's own sentence where the code has no text. */
export function errorText(error: unknown, words: Words): string {
  if (!(error instanceof ApiError))
    return words.t("error.other", { message: String((error as Error)?.message ?? error) });
  if (error.code === "no-server") return words.t("state.noServer");
  const key = `error.${error.code}`;
  return isMessageKey(key) ? words.t(key) : words.t("error.other", { message: error.message });
}
