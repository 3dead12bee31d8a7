import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { HistoryEntry, HistoryTable } from "../../../../server/modules/history/history.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import styles from "./HistoryPart.module.css";
import { historyQuery, undoChange } from "./history.api.ts";

interface Props {
  readonly table: HistoryTable;
  readonly rowId: number;
  /** Who may write such a row finds the button that takes a change back; the server decides whether it may. */
  readonly mayUndo: boolean;
}

const FIRST_ENTRIES = 3;

export function fieldText(field: string, words: Words): string {
  const key = `history.field.${field}`;
  return isMessageKey(key) ? words.t(key) : field;
}

/** A value as one reads it; a place is only said to have moved, the map shows where it is now. */
export function valueText(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === "") return words.t("notKnown");
  if (typeof value === "number") return words.number(value, 6);
  if (typeof value === "boolean") return words.t(value ? "history.yes" : "history.no");
  if (typeof value === "object") {
    const { coordinates } = value as { coordinates?: unknown };
    const [lon, lat] = Array.isArray(coordinates) ? coordinates : [];
    if (typeof lon !== "number" || typeof lat !== "number") return words.t("history.shape");
    return `${words.number(lat, 5)}; ${words.number(lon, 5)}`;
  }
  const text = String(value);
  const status = `status.${text}`;
  if (isMessageKey(status)) return words.t(status);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? words.date(text) : text;
}

function Entry({ entry, undo }: { entry: HistoryEntry; undo: ((id: number) => void) | null }) {
  const words = useWords();
  const table = `history.table.${entry.table}`;
  const what = isMessageKey(table) ? words.t(table) : entry.table;
  const who = [entry.person, entry.organisation].filter((part) => part !== null).join(" · ");
  return (
    <li>
      <div className={styles.head}>
        <strong>
          {words.t(`history.${entry.operation}`)} · {what}
        </strong>
        {undo !== null && entry.operation === "update" && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.t("history.undoOf", { time: words.time(entry.at) })}
            onClick={() => undo(entry.id)}
          >
            {words.t("history.undo")}
          </Button>
        )}
      </div>
      <div className={styles.soft}>
        <time dateTime={entry.at}>{words.time(entry.at)}</time> · {who === "" ? words.t("history.system") : who}
      </div>
      {(entry.changes ?? []).length > 0 && (
        <ul className={styles.changes}>
          {entry.changes?.map(({ field, before, after }) => (
            <li key={field}>
              {fieldText(field, words)}: <s>{valueText(before, words)}</s> <span aria-hidden="true">→</span>{" "}
              {valueText(after, words)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function undoProblem(error: unknown, words: Words): string {
  if (!(error instanceof ApiError) || error.code !== "changed-since") return errorText(error, words);
  const fields = (error.details?.fields as string[] | undefined) ?? [];
  return words.t("history.changedSince", { fields: fields.map((field) => fieldText(field, words)).join(", ") });
}

/** Who changed what and when, newest first, with the button that takes a change back. Folded until it is asked for. */
export function HistoryPart({ table, rowId, mayUndo }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const { data, error, refetch } = useQuery({ ...historyQuery(table, rowId), enabled: isOpen });
  const undoing = useMutation({ mutationFn: undoChange, onSuccess: () => queryClient.invalidateQueries() });
  const entries = data?.entries ?? [];
  const shown = isWhole ? entries : entries.slice(0, FIRST_ENTRIES);
  return (
    <PanelPart
      title={words.t("history.title")}
      note={
        <Button size="compact-xs" variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.t(isOpen ? "history.hide" : "history.show")}
        </Button>
      }
    >
      {isOpen && error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {isOpen && error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {isOpen && data !== undefined && entries.length === 0 && <Note>{words.t("history.none")}</Note>}
      {undoing.isError && (
        <p className={styles.problem} role="alert">
          {undoProblem(undoing.error, words)}
        </p>
      )}
      {undoing.isSuccess && <p role="status">{words.t("history.undone")}</p>}
      {isOpen && (
        <ol className={styles.entries}>
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} undo={mayUndo ? undoing.mutate : null} />
          ))}
        </ol>
      )}
      {isOpen && entries.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsWhole(true)}>
          {words.t("history.all", { count: entries.length })}
        </Button>
      )}
      {isOpen && isWhole && data?.hasMore === true && <Note>{words.t("history.more")}</Note>}
    </PanelPart>
  );
}
