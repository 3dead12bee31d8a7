import type { CorridorVerdict } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { VERDICT_LOOK } from "./verdict-look.ts";

/** A verdict by word and tone. */
export function VerdictName({ verdict, isShort = false }: { verdict: CorridorVerdict; isShort?: boolean }) {
  const { t } = useWords();
  return <Tag tone={VERDICT_LOOK[verdict].tone}>{t(`corridors.${isShort ? "short" : "verdict"}.${verdict}`)}</Tag>;
}
