import { IconFileDownload } from "@tabler/icons-react";
import type { ReportResult } from "../../../../server/modules/targets/freezes.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { ReportLink } from "./ReportLink.tsx";
import styles from "./targets.module.css";

/** A report that is being written: progress, then its files. */
export function ReportFiles({
  taskId,
  shareAs,
  onAgain,
}: {
  taskId: number;
  /** Null: whoever looks may not send it. */
  shareAs: string | null;
  onAgain: () => void;
}) {
  const words = useWords();
  const { data: task, error } = useTask(taskId);
  if (error !== null && task === undefined)
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (task === undefined) return <Loading label={words.t("state.loading")} />;
  if (task.status !== "done") {
    return (
      <TaskProgress
        task={task}
        title={words.t("targets.report.writing")}
        stepPrefix="targets.report.step"
        onAgain={onAgain}
      />
    );
  }
  const { files } = task.result as ReportResult;
  return (
    <>
      <ul className={styles.files}>
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a href={`/api/documents/${id}`} download={name}>
              <IconFileDownload size={16} aria-hidden="true" />
              <strong>{(name.split(".").at(-1) ?? "").toUpperCase()}</strong> {name}
            </a>{" "}
            <span className={styles.soft}>{words.quantity(bytes / 1024, "KB")}</span>
          </li>
        ))}
      </ul>
      {shareAs !== null && <ReportLink taskId={taskId} title={shareAs} />}
    </>
  );
}
