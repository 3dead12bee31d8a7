import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Import, ImportUndone } from "../../../../server/modules/imports/imports.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import { codeText } from "./import-view.ts";
import { importQuery, undo } from "./imports.api.ts";
import styles from "./imports.module.css";

/** What taking back did, and the rows that it left because somebody has changed them since. */
export function Undone({ undone }: { undone: ImportUndone }) {
  const words = useWords();
  const { restored, removed, returned, left, moreLeft } = undone;
  const done = [
    words.t("import.undone.restored", { count: restored }),
    words.t("import.undone.removed", { count: removed }),
    words.t("import.undone.returned", { count: returned }),
  ];
  return (
    <div className={styles.undone} role="status">
      <p>
        <strong>{words.t("import.undone")}</strong> {done.join(", ")}.
      </p>
      {left.length > 0 && (
        <>
          <p>{words.t("import.undone.left", { count: left.length + moreLeft })}</p>
          <ul>
            {left.map(({ table, rowId, name, why }) => (
              <li key={`${table} ${rowId} ${why}`}>
                {codeText("import.table", table, words)} <strong>{name ?? rowId}</strong>:{" "}
                {words.t(`import.undone.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The way back from a stored import, asked twice. */
export function UndoImport({ item, onUndone }: { item: Import; onUndone: () => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const undoing = useMutation({
    mutationFn: () => undo(item.id, words.language),
    onSuccess: (answer) => {
      queryClient.setQueryData(importQuery(item.id, words.language).queryKey, answer);
      onUndone();
    },
  });
  return (
    <div className={styles.undo}>
      {undoing.isError && <Failed title={words.t("import.undoFailed")} what={errorText(undoing.error, words)} />}
      {isAsked ? (
        <>
          <p>{words.t("import.undoSure")}</p>
          <Button size="xs" color="red" loading={undoing.isPending} onClick={() => undoing.mutate()}>
            {words.t("import.undoYes")}
          </Button>
          <Button size="xs" variant="default" disabled={undoing.isPending} onClick={() => setAsked(false)}>
            {words.t("import.undoNo")}
          </Button>
        </>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
          onClick={() => setAsked(true)}
        >
          {words.t("import.undo")}
        </Button>
      )}
    </div>
  );
}
