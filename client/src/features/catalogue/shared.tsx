import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import type { CatalogueEntries } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { Failed } from "../../ui/States.tsx";
import { useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";

export interface PartProps {
  readonly mayEdit: boolean;
  /** Code of the row that is open. */
  readonly open: string | null;
  readonly onOpen: (code: string | null) => void;
}

/** A price as it is written in contracts: to the last đồng. */
export const fullVnd = (amount: number, words: Words) => words.quantity(amount, "₫");

/** Who changed a row last; nothing where nobody has. */
export function changedText(
  { changedAt, changedBy }: { changedAt: string | null; changedBy: string | null },
  words: Words,
) {
  if (changedAt === null) return null;
  const at = words.time(changedAt);
  return changedBy === null
    ? words.t("catalogue.changedUnknown", { at })
    : words.t("catalogue.changed", { who: changedBy, at });
}

interface RemoveProps {
  readonly name: string;
  readonly isOwn: boolean;
  readonly isUsed: boolean;
  readonly remove: () => Promise<CatalogueEntries>;
}

/** Takes an entry out that the province has added and that nothing uses; nothing where the server would refuse. */
export function RemoveEntry({ name, isUsed, isOwn, remove }: RemoveProps) {
  const words = useWords();
  const removing = useCatalogueEdit(remove, () => {});
  if (!isOwn) return null;
  if (isUsed) return <p className={styles.soft}>{words.t("catalogue.removeUsed")}</p>;
  return (
    <div className={styles.remove}>
      <ConfirmButton
        label={words.t("catalogue.removeEntry")}
        sureLabel={words.t("catalogue.removeEntrySure")}
        of={name}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
      />
      {removing.error !== null && <Failed title={words.t("state.notSaved")} what={errorText(removing.error, words)} />}
    </div>
  );
}

interface FormProps {
  readonly label: string;
  readonly what?: string;
  readonly saving: { readonly isPending: boolean; readonly error: Error | null; readonly mutate: () => void };
  readonly isComplete: boolean;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of every edit: its fields, what the server said, save and cancel. */
export function EditForm({ label, what, saving, isComplete, onCancel, children }: FormProps) {
  const words = useWords();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) saving.mutate();
  };
  return (
    <form className={styles.form} aria-label={label} onSubmit={save}>
      <strong>{label}</strong>
      {what !== undefined && <p className={styles.soft}>{what}</p>}
      <div className={styles.fields}>{children}</div>
      {saving.error !== null && <Failed title={words.t("state.notSaved")} what={errorText(saving.error, words)} />}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" disabled={!isComplete} loading={saving.isPending}>
          {words.t("catalogue.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {words.t("catalogue.cancel")}
        </Button>
      </div>
    </form>
  );
}
