import type { Words } from "../../i18n/language.tsx";
import type { ListedGap } from "./best-options.ts";

/** The way in a few words; null: not known yet. */
export function bestText(best: ListedGap["best"], words: Words): string | null {
  if (best === undefined) return null;
  const { option } = best;
  if (option === null) return words.t(best.lacking === 0 ? "gaps.best.nothing" : "gaps.best.none");
  switch (option.kind) {
    case "existing-mast":
      return words.t("gaps.best.existing-mast", { code: option.siteCode ?? "" });
    case "roaming":
      return words.t("gaps.best.roaming", { name: option.ownerName ?? "" });
    case "new-mast":
      return words.t("gaps.best.new-mast");
  }
}

/** What has to be invested; null: not known. */
export function costText(best: ListedGap["best"], words: Words): string | null {
  const option = best?.option ?? null;
  if (option === null) return best === undefined ? null : "";
  if (option.investmentVnd !== null) return words.vnd(option.investmentVnd);
  return option.kind === "roaming" ? words.t("gaps.best.agreed") : null;
}
