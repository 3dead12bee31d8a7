import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OneTimeLink } from "../../../../server/modules/accounts/users.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { inviteUser } from "./administration.api.ts";
import styles from "./administration.module.css";
import { LinkDays, USUAL_DAYS } from "./LinkDays.tsx";
import { isComplete, type UserDraft, UserFields } from "./UserFields.tsx";

const EMPTY: UserDraft = { login: "", displayName: "", role: "planner", organisationId: null };

/** A new account, whose holder sets the password with a link that is handed over. */
export function InviteForm({ onInvited }: { onInvited: (link: OneTimeLink) => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const [days, setDays] = useState<number>(USUAL_DAYS);
  const inviting = useMutation({
    mutationFn: inviteUser,
    onSuccess: async (link) => {
      await queries.invalidateQueries({ queryKey: ["administration"] });
      onInvited(link);
    },
  });
  return (
    <Section title={words.t("admin.invite")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isComplete(draft)) return;
          inviting.mutate({ ...draft, login: draft.login.trim(), displayName: draft.displayName.trim(), days });
        }}
      >
        <p className={styles.soft}>{words.t("admin.inviteHow")}</p>
        <UserFields draft={draft} onDraft={setDraft} />
        <LinkDays days={days} onDays={setDays} />
        <Button type="submit" loading={inviting.isPending} disabled={!isComplete(draft)}>
          {words.t("admin.inviteDo")}
        </Button>
        {inviting.isError && <Failed title={words.t("admin.notInvited")} what={errorText(inviting.error, words)} />}
      </form>
    </Section>
  );
}
