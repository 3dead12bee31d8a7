import type { Reason, ServingOption } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";
import type { Tone } from "../../ui/Tag.tsx";

/** How a parameter is written, by the unit at the end of its name. */
const FORMATS: readonly (readonly [ending: RegExp, write: (value: number, words: Words) => string])[] = [
  [/Dbm$/, (value, words) => words.quantity(value, "dBm")],
  [/Db$/, (value, words) => words.quantity(value, "dB")],
  [/Kg$/, (value, words) => words.quantity(value, "kg")],
  [/Share$/, (value, words) => words.share(value)],
  [/^vnd|Vnd$/, (value, words) => words.vnd(value)],
  [/^(distance|at|moved|limit|fibreDistance)M$/, (value, words) => words.length(value)],
  [/M$/, (value, words) => words.quantity(value, "m", 1)],
];

function parameterText(name: string, value: number | string | null, words: Words): string {
  if (value === null) return words.t("notKnown");
  if (typeof value === "string") {
    const key = `reason.${name}.${value}`;
    return isMessageKey(key) ? words.t(key) : value;
  }
  const write = FORMATS.find(([ending]) => ending.test(name))?.[1];
  return write === undefined ? words.number(value) : write(value, words);
}

/** A reason in the reader's words with its figures and units; the code itself where there is no text for it. */
export function reasonText({ code, parameters }: Reason, words: Words): string {
  const key = `reason.${code}`;
  if (!isMessageKey(key)) return code;
  const values = Object.entries(parameters).map(([name, value]) => [name, parameterText(name, value, words)]);
  return words.t(key, Object.fromEntries(values));
}

/** A reason in three or four words, for counting rejected masts. */
export function reasonName(code: string, words: Words): string {
  const key = `rejected.${code}`;
  return isMessageKey(key) ? words.t(key) : code;
}

const GOOD = new Set(["level-sufficient", "no-construction", "other-hamlets", "served-by-host", "tenant-already"]);
const AGAINST = new Set([
  "already-on-mast",
  "clutter-obstruction",
  "existing-mast-suffices",
  "level-below-threshold",
  "no-free-height",
  "no-free-load",
  "not-existing",
  "terrain-obstruction",
  "too-far",
]);
const PLAIN = new Set([
  "rent-from-catalogue",
  "rent-from-contract",
  "backhaul-by-fibre",
  "backhaul-by-microwave",
  "best-ground",
]);

/** Whether a reason speaks for the option, against it, neither, or asks for caution: what is not listed does. */
export function toneOf(code: string): Tone {
  if (GOOD.has(code)) return "good";
  if (AGAINST.has(code)) return "danger";
  return PLAIN.has(code) ? "neutral" : "warn";
}

/** What is to be done, in one line. */
export function optionTitle(option: ServingOption, words: Words): string {
  switch (option.kind) {
    case "existing-mast":
      return words.t("option.existing-mast", { code: option.siteCode ?? "" });
    case "roaming":
      return words.t("option.roaming", { name: option.ownerName ?? "" });
    case "new-mast":
      return words.t("option.new-mast");
  }
}

/** The technology that a list of gaps asks masts for: mobile broadband begins with 4G. */
export function technologyFor(service: "mobile" | "3G" | "4G" | "5G" | "FTTH"): Exclude<Technology, "2G"> {
  return service === "mobile" || service === "FTTH" ? "4G" : service;
}

/** Ways that can be taken, in their order, and those that cannot. */
export function partOptions(options: readonly ServingOption[]): { ranked: ServingOption[]; rejected: ServingOption[] } {
  return {
    ranked: options.filter(({ verdict }) => verdict !== "rejected"),
    rejected: options.filter(({ verdict }) => verdict === "rejected"),
  };
}
