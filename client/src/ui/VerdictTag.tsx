import { IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import type { Verdict } from "../../../server/modules/hamlets/hamlets.schemas.ts";
import { useWords } from "../i18n/language.tsx";
import type { MessageKey } from "../i18n/vi.ts";
import { Tag, type Tone } from "./Tag.tsx";

const LOOK: Record<Verdict, { tone: Tone; Icon: typeof IconCheck; word: MessageKey }> = {
  yes: { tone: "good", Icon: IconCheck, word: "verdict.yes" },
  no: { tone: "danger", Icon: IconX, word: "verdict.no" },
  unknown: { tone: "neutral", Icon: IconQuestionMark, word: "verdict.unknown" },
};

/** Served, not served or not known: by word, shape and colour. `source` names who says so: model, report or measurement. */
export function VerdictTag({ verdict, source, word }: { verdict: Verdict; source?: string; word?: string }) {
  const { t } = useWords();
  const { tone, Icon, word: own } = LOOK[verdict];
  return (
    <Tag tone={tone}>
      <Icon size={13} stroke={2.6} aria-hidden="true" />
      {source === undefined ? null : `${source}: `}
      {word ?? t(own)}
    </Tag>
  );
}
