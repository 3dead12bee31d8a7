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

interface Props {
  readonly verdict: Verdict;
  /** Who says so: model, report or measurement. */
  readonly source?: string;
  readonly word?: string;
  /** Where rooms are narrow: the source beside the sign, the word for those who point at it or hear it. */
  readonly isShort?: boolean;
}

/** Served, not served or not known: by word, shape and colour. */
export function VerdictTag({ verdict, source, word, isShort = false }: Props) {
  const { t } = useWords();
  const { tone, Icon, word: own } = LOOK[verdict];
  if (isShort && source !== undefined) {
    return (
      <Tag tone={tone} title={`${source}: ${t(own)}`}>
        <Icon size={13} stroke={2.6} aria-hidden="true" />
        {source}
        <span className="visually-hidden">: {t(own)}</span>
      </Tag>
    );
  }
  return (
    <Tag tone={tone}>
      <Icon size={13} stroke={2.6} aria-hidden="true" />
      {source === undefined ? null : `${source}: `}
      {word ?? t(own)}
    </Tag>
  );
}
