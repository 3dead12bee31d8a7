import { DEFAULT_UPLINK } from "../../../server/radio/link-budget.ts";
import type { Words } from "../i18n/language.tsx";

/** How far a level lies above the end of the uplink, in words. */
export const uplinkText = (marginDb: number, words: Words): string =>
  marginDb >= 0
    ? words.t("uplink.margin", { margin: words.quantity(marginDb, "dB") })
    : words.t("uplink.tooFar", { margin: words.quantity(-marginDb, "dB") });

/** What every uplink figure takes for granted. */
export function uplinkAssumptions(words: Words): string {
  const { userPowerDbm, resourceBlocks, baseNoiseFigureDb, requiredSinrDb, interferenceMarginDb, receiveBranches } =
    DEFAULT_UPLINK;
  return words.t("uplink.assumptions", {
    power: words.quantity(userPowerDbm, "dBm"),
    blocks: resourceBlocks,
    noise: words.quantity(baseNoiseFigureDb, "dB"),
    sinr: words.quantity(requiredSinrDb, "dB"),
    interference: words.quantity(interferenceMarginDb, "dB"),
    branches: receiveBranches,
  });
}
