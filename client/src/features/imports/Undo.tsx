import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Import, ImportUndone } from "../../../../server/modules/imports/imports.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import { codeText } from "./import-view.ts";
import { foreseeUndo, importQuery, undo } from "./imports.api.ts";
import styles from "./imports.module.css";

/** Rows of an import that are put back, in words: those that are, or would be. */
function doneText({ restored, removed, returned }: ImportUndone, words: Words): string {
  const counts = [
    ["restored", restored],
    ["removed", removed],
    ["returned", returned],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => words.t(`import.undone.${name}`, { count }))
    .join(", ");
}

/** Rows that stay as they are, and why. */
function LeftRows({ undone: { left, moreLeft } }: { undone: ImportUndone }) {
  const words = useWords();
  if (left.length === 0) return null;
  return (
    <>
      <p>{words.t("import.undone.left", { count: left.length + moreLeft })}</p>
      <ul>
        {left.map(({ table, rowId, name, why }) => (
          <li key={`${table} ${rowId} ${why}`}>
            {codeText("import.table", table, words)} <strong>{name ?? rowId}</strong>: {words.t(`import.undone.${why}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What taking back did, and the rows that it left because somebody has changed them since. */
export function Undone({ undone }: { undone: ImportUndone }) {
  const words = useWords();
  return (
    <div className={styles.undone} role="status">
      <p>
        <strong>{words.t("import.undone")}</strong> {doneText(undone, words) || words.t("import.undo.nothing")}.
      </p>
      <LeftRows undone={undone} />
    </div>
  );
}

/** What would be put back, row by row as of now, before it is asked for. */
function Foreseen({ undone }: { undone: ImportUndone }) {
  const words = useWords();
  const done = doneText(undone, words);
  return (
    <div className={styles.undone} role="status">
      <p>
        <strong>{done === "" ? words.t("import.undo.nothing") : words.t("import.undo.will", { what: done })}</strong>
      </p>
      <LeftRows undone={undone} />
    </div>
  );
}

/** The way back from a stored import: what it would do, then the same button again. */
export function UndoImport({ item, onUndone }: { item: Import; onUndone: () => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const foreseeing = useMutation({ mutationFn: () => foreseeUndo(item.id) });
  const undoing = useMutation({
    mutationFn: () => undo(item.id, words.language),
    onSuccess: (answer) => {
      queryClient.setQueryData(importQuery(item.id, words.language).queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: ["imports", "list"] });
      onUndone();
    },
  });
  const error = undoing.error ?? foreseeing.error;
  if (foreseeing.data === undefined) {
    return (
      <div className={styles.undo}>
        {error !== null && <Failed title={words.t("import.undoFailed")} what={errorText(error, words)} />}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
          loading={foreseeing.isPending}
          onClick={() => foreseeing.mutate()}
        >
          {words.t("import.undo")}
        </Button>
        <p className={styles.soft}>{words.t("import.undoSure")}</p>
      </div>
    );
  }
  return (
    <div className={styles.undo}>
      {error !== null && <Failed title={words.t("import.undoFailed")} what={errorText(error, words)} />}
      <Foreseen undone={foreseeing.data} />
      <Button size="xs" color="red" loading={undoing.isPending} onClick={() => undoing.mutate()}>
        {words.t("import.undoYes")}
      </Button>
      <Button size="xs" variant="default" disabled={undoing.isPending} onClick={() => foreseeing.reset()}>
        {words.t("import.undoNo")}
      </Button>
    </div>
  );
}
