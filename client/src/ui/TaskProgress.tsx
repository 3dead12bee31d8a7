import { Button, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Task } from "../../../server/tasks/tasks.schemas.ts";
import { errorText } from "../api/error-text.ts";
import { stopTask, taskQuery } from "../api/tasks.ts";
import { isMessageKey, useWords } from "../i18n/language.tsx";
import { durationText } from "./duration.ts";
import { Failed } from "./States.tsx";
import styles from "./TaskProgress.module.css";

interface Props {
  readonly task: Task;
  /** What is being done, such as "Finding masts to share". */
  readonly title: string;
  /** Texts of the steps stand under `PREFIX.CODE`. */
  readonly stepPrefix: string;
  /** Offered after a failure or a stop. */
  readonly onAgain?: () => void;
}

/** How far long work is, what it does now, how long it takes, and the button that stops it; afterwards why it did not end well. */
export function TaskProgress({ task, title, stepPrefix, onAgain }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => stopTask(task.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: taskQuery(task.id).queryKey }),
  });
  const again = onAgain === undefined ? {} : { onRetry: onAgain, retryLabel: words.t("task.again") };
  if (task.status === "done") return null;
  if (task.status === "stopped") return <Failed title={words.t("task.stopped")} what="" {...again} />;
  if (task.status === "failed") {
    const code = `error.${task.failure?.code ?? "internal"}`;
    const what = isMessageKey(code) ? words.t(code) : (task.failure?.message ?? words.t("error.internal"));
    return <Failed title={words.t("task.failed")} what={what} {...again} />;
  }
  const stepKey = `${stepPrefix}.${task.step ?? ""}`;
  const isQueued = task.status === "queued";
  const isStopping = task.stopRequested || stopping.isPending;
  return (
    <div className={styles.task} role="status" aria-live="off">
      <div className={styles.line}>
        <strong>{title}</strong>
        <span>{isQueued ? words.t("task.queued") : words.share(task.progress)}</span>
      </div>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section value={isQueued ? 100 : task.progress * 100} animated={isQueued} aria-label={title} />
      </Progress.Root>
      <div className={styles.line}>
        <span className={styles.soft}>
          {isMessageKey(stepKey) ? words.t(stepKey) : ""}
          {task.secondsLeft !== null &&
            ` · ${words.t("coverage.secondsLeft", { time: durationText(task.secondsLeft, words) })}`}
        </span>
        <Button size="compact-xs" variant="default" loading={isStopping} onClick={() => stopping.mutate()}>
          {words.t("task.stop")}
        </Button>
      </div>
      {stopping.isError && <p className={styles.problem}>{errorText(stopping.error, words)}</p>}
    </div>
  );
}
