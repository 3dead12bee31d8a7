import { IconCheck, IconMinus, IconQuestionMark, IconX } from "@tabler/icons-react";
import type { TargetVerdict } from "../../../server/modules/targets/targets.schemas.ts";
import { useWords } from "../i18n/language.tsx";
import { Tag, type Tone } from "./Tag.tsx";

const LOOK: Record<TargetVerdict, { tone: Tone; Icon: typeof IconCheck }> = {
  met: { tone: "good", Icon: IconCheck },
  missed: { tone: "danger", Icon: IconX },
  unknown: { tone: "neutral", Icon: IconQuestionMark },
  none: { tone: "neutral", Icon: IconMinus },
};

/** Whether a target is reached: a word with its sign. */
export function VerdictWord({ verdict }: { readonly verdict: TargetVerdict }) {
  const words = useWords();
  const { tone, Icon } = LOOK[verdict];
  return (
    <Tag tone={tone}>
      <Icon size={13} aria-hidden="true" />
      {words.t(`targets.verdict.${verdict}`)}
    </Tag>
  );
}
