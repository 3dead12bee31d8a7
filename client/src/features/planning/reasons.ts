import type { ReasonCode, ServingOption } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";
import type { Tone } from "../../ui/Tag.tsx";

export { reasonText } from "../../ui/reason-text.ts";

/** A reason in three or four words, for counting rejected masts. */
export function reasonName(code: string, words: Words): string {
  const key = `rejected.${code}`;
  return isMessageKey(key) ? words.t(key) : code;
}

/** Whether a reason speaks for the option, against it, neither, or asks for caution; a new code must be placed here. */
export const REASON_TONE: Record<ReasonCode, Tone> = {
  "level-sufficient": "good",
  "no-construction": "good",
  "other-hamlets": "good",
  "served-by-host": "good",
  "tenant-already": "good",
  "already-on-mast": "warn",
  "clutter-obstruction": "danger",
  "existing-mast-suffices": "danger",
  "level-below-threshold": "danger",
  "no-free-height": "danger",
  "no-free-load": "danger",
  "not-existing": "danger",
  "terrain-obstruction": "danger",
  "too-far": "danger",
  "rent-from-catalogue": "neutral",
  "rent-from-contract": "neutral",
  "backhaul-by-fibre": "neutral",
  "backhaul-by-microwave": "neutral",
  "best-ground": "neutral",
  "existing-mast-serves-some": "warn",
  "obstructed-yet-served": "warn",
  "no-terrain": "warn",
  "room-for-some": "warn",
  "unknown-free-room": "warn",
  "mast-height-assumed": "warn",
  "population-unknown": "warn",
  "population-unknown-nearby": "warn",
  "running-cost-unknown": "warn",
  "cost-unknown": "warn",
  "below-model-range": "warn",
};

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
