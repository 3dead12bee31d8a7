import type { UserState } from "../../../../server/modules/accounts/users.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";

const TONES: Record<UserState, Tone> = { active: "good", waiting: "accent", "link-over": "warn", disabled: "neutral" };

/** What an account can do now, in a word. */
export function StateTag({ state }: { state: UserState }) {
  const { t } = useWords();
  return (
    <Tag tone={TONES[state]} title={t(`admin.stateMeans.${state}`)}>
      {t(`admin.state.${state}`)}
    </Tag>
  );
}
