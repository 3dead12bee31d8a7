import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SystemTask } from "../../../../server/modules/system/system.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import styles from "./administration.module.css";
import { retrySystemTask, stopSystemTask, systemQuery } from "./system.api.ts";

const TONES: Record<SystemTask["status"], Tone> = {
  queued: "accent",
  running: "accent",
  done: "good",
  failed: "danger",
  stopped: "neutral",
};
const SHOWN = 25;

function stateText(task: SystemTask, words: Words): string {
  if (task.status === "running") return words.share(task.progress);
  if (task.status !== "failed") return task.finishedAt === null ? "" : words.time(task.finishedAt);
  const code = `error.${task.failureCode ?? "internal"}`;
  return isMessageKey(code) ? words.t(code) : (task.failureMessage ?? words.t("error.internal"));
}

export function taskName(kind: string, words: Words): string {
  const key = `system.task.${kind}`;
  return isMessageKey(key) ? words.t(key) : kind;
}

function TaskRow({ task }: { task: SystemTask }) {
  const words = useWords();
  const queries = useQueryClient();
  const canStop = (task.status === "queued" || task.status === "running") && !task.stopRequested;
  const canRetry = task.status === "failed" || task.status === "stopped";
  const changing = useMutation({
    mutationFn: () => (canStop ? stopSystemTask(task.id) : retrySystemTask(task.id)),
    onSettled: () => queries.invalidateQueries({ queryKey: systemQuery.queryKey }),
  });
  const name = taskName(task.kind, words);
  return (
    <tr>
      <th scope="row">
        {name} <span className={styles.none}>#{task.id}</span>
      </th>
      <td>{task.organisationName}</td>
      <td>{words.time(task.createdAt)}</td>
      <td>
        <Tag tone={TONES[task.status]}>{words.t(`system.status.${task.status}`)}</Tag> {stateText(task, words)}
        {changing.isError && <Failed title={words.t("state.failed")} what={errorText(changing.error, words)} />}
      </td>
      <td data-number>
        {(canStop || canRetry) && (
          <ConfirmButton
            size="compact-xs"
            label={words.t(canStop ? "task.stop" : "task.again")}
            sureLabel={words.t("admin.sure")}
            of={`${name} #${task.id}`}
            isPending={changing.isPending}
            onConfirm={() => changing.mutate()}
          />
        )}
        {task.stopRequested && canStop === false && task.status !== "stopped" && words.t("system.stopping")}
      </td>
    </tr>
  );
}

/** Long work of all organisations: that it waits, runs or failed, not what it is about. */
export function SystemTasks({ tasks }: { tasks: readonly SystemTask[] }) {
  const words = useWords();
  return (
    <Section title={words.t("system.tasks")} note={words.t("system.tasksNote")}>
      {tasks.length === 0 ? (
        <Empty title={words.t("system.noTasks")} />
      ) : (
        <ScrollRegion className={styles.scroll} label={words.t("system.tasks")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.t("system.work")}</th>
                <th scope="col">{words.t("admin.organisation")}</th>
                <th scope="col">{words.t("system.asked")}</th>
                <th scope="col">{words.t("admin.column.state")}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.t("system.change")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tasks.slice(0, SHOWN).map((task) => (
                <TaskRow key={task.id} task={task} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}
