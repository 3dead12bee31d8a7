import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OneTimeLink, User, UserChange } from "../../../../server/modules/accounts/users.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { changeUser, makeLink, revokeLink } from "./administration.api.ts";
import styles from "./administration.module.css";
import { LinkDays, USUAL_DAYS } from "./LinkDays.tsx";
import { StateTag } from "./StateTag.tsx";
import { UserAccessPart } from "./UserAccessPart.tsx";
import { isComplete, type UserDraft, UserFields } from "./UserFields.tsx";

function useChange(user: User) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["administration"] });
  return useMutation({
    mutationFn: (change: UserChange) => changeUser(user, change),
    // After a refusal too: somebody else may have changed it meanwhile.
    onSettled: refresh,
  });
}

function EditPart({ user }: { user: User }) {
  const words = useWords();
  const changing = useChange(user);
  const [draft, setDraft] = useState<UserDraft>(user);
  const fields = ["login", "displayName", "role", "organisationId"] as const;
  const changed = fields.filter((field) => draft[field] !== user[field]);
  const moves = changed.includes("role") || changed.includes("organisationId");
  return (
    <Section title={words.t("admin.account")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(draft)) changing.mutate(Object.fromEntries(changed.map((field) => [field, draft[field]])));
        }}
      >
        <UserFields draft={draft} onDraft={setDraft} />
        {moves && <p className={styles.soft}>{words.t("admin.moveEnds")}</p>}
        <Button
          type="submit"
          size="sm"
          loading={changing.isPending}
          disabled={changed.length === 0 || !isComplete(draft)}
        >
          {words.t("admin.save")}
        </Button>
        {changing.isError && <Failed title={words.t("admin.notSaved")} what={errorText(changing.error, words)} />}
      </form>
    </Section>
  );
}

function PasswordPart({ user, onLink }: { user: User; onLink: (link: OneTimeLink) => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [days, setDays] = useState<number>(USUAL_DAYS);
  const refresh = () => queries.invalidateQueries({ queryKey: ["administration"] });
  const making = useMutation({
    mutationFn: () => makeLink(user.id, days),
    onSuccess: async (link) => {
      await refresh();
      onLink(link);
    },
  });
  const revoking = useMutation({ mutationFn: () => revokeLink(user.id), onSuccess: refresh });
  const hasPassword = user.state === "active";
  const failure = making.error ?? revoking.error;
  return (
    <Section title={words.t(hasPassword ? "admin.reset" : "admin.newLink")}>
      <div className={styles.form}>
        <p className={styles.soft}>{words.t(hasPassword ? "admin.resetHow" : "admin.newLinkHow")}</p>
        <LinkDays days={days} onDays={setDays} />
        <div className={styles.actions}>
          <ConfirmButton
            label={words.t(hasPassword ? "admin.resetDo" : "admin.newLinkDo")}
            sureLabel={words.t(hasPassword ? "admin.resetSure" : "admin.newLinkSure")}
            isPending={making.isPending}
            onConfirm={() => making.mutate()}
          />
          {user.linkExpiresAt !== null && (
            <ConfirmButton
              label={words.t("admin.revokeLink")}
              sureLabel={words.t("admin.sure")}
              isPending={revoking.isPending}
              onConfirm={() => revoking.mutate()}
            />
          )}
        </div>
        {failure !== null && <Failed title={words.t("state.failed")} what={errorText(failure, words)} />}
      </div>
    </Section>
  );
}

function ActivePart({ user }: { user: User }) {
  const words = useWords();
  const changing = useChange(user);
  const isDisabled = user.state === "disabled";
  return (
    <Section title={words.t(isDisabled ? "admin.activate" : "admin.deactivate")}>
      <div className={styles.form}>
        <p className={styles.soft}>{words.t(isDisabled ? "admin.activateHow" : "admin.deactivateHow")}</p>
        {user.isDemonstration && <p className={styles.soft}>{words.t("admin.demonstrationHow")}</p>}
        <div className={styles.actions}>
          <ConfirmButton
            label={words.t(isDisabled ? "admin.activate" : "admin.deactivate")}
            sureLabel={words.t(isDisabled ? "admin.activateSure" : "admin.deactivateSure")}
            isPending={changing.isPending}
            onConfirm={() => changing.mutate({ isActive: isDisabled })}
          />
        </div>
        {changing.isError && <Failed title={words.t("admin.notSaved")} what={errorText(changing.error, words)} />}
      </div>
    </Section>
  );
}

interface Props {
  readonly user: User;
  readonly onLink: (link: OneTimeLink) => void;
  readonly onAudit: () => void;
}

/** One account: what it is, how its holder gets in, where it is signed in. */
export function UserDetail({ user, onLink, onAudit }: Props) {
  const words = useWords();
  return (
    <>
      <header className={styles.person}>
        <h2>{user.displayName}</h2>
        <StateTag state={user.state} />
        <Facts
          rows={[
            [words.t("account.login"), user.login],
            [words.t("admin.created"), words.date(user.createdAt)],
            [
              words.t("admin.lastSeen"),
              user.lastSeenAt === null ? words.t("admin.never") : words.time(user.lastSeenAt),
            ],
            ...(user.linkExpiresAt === null
              ? []
              : [[words.t("admin.linkUntil"), words.time(user.linkExpiresAt)] as const]),
            ...(user.disabledAt === null ? [] : [[words.t("admin.disabledAt"), words.time(user.disabledAt)] as const]),
          ]}
        />
        <Button size="compact-sm" variant="default" onClick={onAudit}>
          {words.t("admin.auditOf")}
        </Button>
      </header>
      <EditPart key={user.version} user={user} />
      {user.state !== "disabled" && <PasswordPart user={user} onLink={onLink} />}
      <UserAccessPart user={user} />
      <ActivePart user={user} />
    </>
  );
}
