import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { STATUS_TONE } from "./ImportResult.tsx";
import { changesOf } from "./import-view.ts";
import { importsQuery } from "./imports.api.ts";
import styles from "./imports.module.css";

/** What was imported before, the newest first; a click opens its report. */
export function History({ currentId, onOpen }: { currentId: string | null; onOpen: (importId: string) => void }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(importsQuery(words.language));
  return (
    <PanelPart title={words.t("import.history")}>
      {error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data?.imports.length === 0 && <Note>{words.t("import.historyNone")}</Note>}
      <ul className={styles.history}>
        {data?.imports.map(({ id, fileName, status, createdAt, storedAt, userName, organisationName, report }) => (
          <li key={id}>
            <button type="button" aria-current={id === currentId || undefined} onClick={() => onOpen(id)}>
              <span className={styles.historyHead}>
                <strong>{fileName}</strong>
                <Tag tone={STATUS_TONE[status]}>{words.t(`import.status.${status}`)}</Tag>
                {report?.kind != null && <Tag>{words.t(`import.kind.${report.kind}`)}</Tag>}
              </span>
              <span className={styles.soft}>
                {[
                  words.time(createdAt),
                  userName,
                  organisationName,
                  report === null
                    ? null
                    : words.t("import.historyRows", { read: report.rowsRead, refused: report.rowsRefused }),
                  report === null || storedAt === null
                    ? null
                    : changesOf(report, words, ["added", "changed", "removed"]).join(", ") || null,
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
