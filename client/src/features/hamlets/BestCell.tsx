import type { Technology } from "../../../../server/schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { type ListedGap, useBestOption } from "./best-options.ts";
import styles from "./GapsTable.module.css";

/** The way in a few words; null: not known yet. */
export function bestText(best: ListedGap["best"], words: Words): string | null {
  if (best == null) return null;
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
  if (option === null) return best == null ? null : "";
  if (option.investmentVnd !== null) return words.vnd(option.investmentVnd);
  return option.kind === "roaming" ? words.t("gaps.best.agreed") : null;
}

interface Props {
  readonly hamletId: number;
  readonly technology: Technology;
  readonly what: "best" | "cost";
}

/** The best way to serve a hamlet, or its cost: found when the row comes into sight. */
export function BestCell({ hamletId, technology, what }: Props) {
  const words = useWords();
  const { data: best, error } = useBestOption(technology, hamletId);
  const text = what === "best" ? bestText(best, words) : costText(best, words);
  if (text !== null) return text;
  if (best === undefined && error === null) return <span className={styles.none}>…</span>;
  return (
    <span className={styles.none} title={error === null ? undefined : errorText(error, words)}>
      {words.t("unknown")}
    </span>
  );
}
