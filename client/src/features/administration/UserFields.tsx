import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { MemberRole } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { organisationsQuery } from "./administration.api.ts";
import styles from "./administration.module.css";

/** What a person types in of an account. */
export interface UserDraft {
  readonly login: string;
  readonly displayName: string;
  readonly role: MemberRole;
  /** null: none chosen yet. */
  readonly organisationId: number | null;
}

const ROLES = ["planner", "authority", "construction", "inspector"] as const satisfies readonly MemberRole[];
/** The only kind of organisation that may have the role; the server holds to it. */
const KIND_OF_ROLE: Partial<Record<MemberRole, string>> = { authority: "authority", construction: "construction" };

/** Name, login, role and organisation; only organisations that may have the role are offered. */
export function UserFields({ draft, onDraft }: { draft: UserDraft; onDraft: (draft: UserDraft) => void }) {
  const { t } = useWords();
  const organisations = useQuery(organisationsQuery).data ?? [];
  const kind = KIND_OF_ROLE[draft.role];
  const offered = organisations.filter(
    (each) => (kind === undefined || each.kind === kind) && (!each.isRetired || each.id === draft.organisationId),
  );
  const isOffered = offered.some(({ id }) => id === draft.organisationId);
  return (
    <>
      <TextInput
        size="sm"
        label={t("admin.displayName")}
        value={draft.displayName}
        maxLength={120}
        onChange={({ currentTarget }) => onDraft({ ...draft, displayName: currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={t("account.login")}
        description={t("admin.loginRule")}
        autoComplete="off"
        autoCapitalize="none"
        value={draft.login}
        maxLength={64}
        onChange={({ currentTarget }) => onDraft({ ...draft, login: currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          size="sm"
          label={t("admin.role")}
          value={draft.role}
          data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={({ currentTarget }) => onDraft({ ...draft, role: currentTarget.value as MemberRole })}
        />
        <NativeSelect
          size="sm"
          label={t("admin.organisation")}
          value={isOffered ? String(draft.organisationId) : ""}
          data={[
            ...(isOffered ? [] : [{ value: "", label: t("admin.choose") }]),
            ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget }) => onDraft({ ...draft, organisationId: Number(currentTarget.value) || null })}
        />
      </div>
      <p className={styles.soft}>{t(`admin.roleMeans.${draft.role}`)}</p>
    </>
  );
}

/** Whether what was typed in can be sent; the server checks the rest. */
export function isComplete(draft: UserDraft): draft is UserDraft & { organisationId: number } {
  return draft.displayName.trim() !== "" && /^\S{2,}$/.test(draft.login.trim()) && draft.organisationId !== null;
}
