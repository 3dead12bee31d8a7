import type { Words } from "../i18n/language.tsx";

/** `about 40 s`, `3 min`, `1 h 20 min`: rounded as far as an estimate deserves. */
export function durationText(seconds: number, words: Words): string {
  if (seconds < 90) return words.t("time.seconds", { count: Math.max(1, Math.round(seconds)) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return words.t("time.minutes", { count: minutes });
  return words.t("time.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
