import type { SharingPair } from "../../../../server/modules/sharing/pairs.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import type { Tone } from "../../ui/Tag.tsx";
import type { Standing } from "./pair-rank.ts";

export const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  good: "good",
  "trade-off": "warn",
  open: "accent",
  "room-unknown": "neutral",
  "no-room": "danger",
  far: "neutral",
};

/** Class and heights of a mast in one line; what is unknown is said to be. */
export function mastText({ mastClass, heightM, buildingHeightM }: SharingPair["stays"], words: Words): string {
  return [
    mastClass === null ? words.t("pairs.classUnknown") : words.t("pairs.class", { code: mastClass }),
    heightM === null
      ? words.t("pairs.heightUnknown")
      : words.t("pairs.height", { height: words.quantity(heightM, "m", 1) }),
    ...(buildingHeightM === null
      ? []
      : [words.t("pairs.onBuilding", { height: words.quantity(buildingHeightM, "m", 1) })]),
  ].join(" · ");
}

/** What the mast can still carry. */
export function roomText({ freeHeightM, freeLoadKg }: SharingPair["stays"], words: Words): string {
  const none = words.t("notKnown");
  return words.t("pairs.room", {
    height: freeHeightM === null ? none : words.quantity(freeHeightM, "m", 1),
    load: freeLoadKg === null ? none : words.quantity(freeLoadKg, "kg"),
  });
}
