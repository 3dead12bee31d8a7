import { Button } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DossierResult } from "../../../../server/modules/corridors/dossier.schemas.ts";
import { api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive, tasksQuery, useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import styles from "./corridors.module.css";

const KIND = "corridor-dossier";
const BYTES_PER_MB = 1_000_000;

/** Makes the dossier of the listed segments as long work, and offers its files. `computedAt`: of the verdicts on the screen. */
export function Dossier({ segmentIds, computedAt }: { segmentIds: readonly number[]; computedAt: string }) {
  const words = useWords();
  const [started, setStarted] = useState<number | null>(null);
  // After a reload the newest one of the organisation is shown again.
  const newest = useQuery({ ...tasksQuery(KIND), enabled: started === null }).data?.tasks[0];
  const { data: task } = useTask(started ?? newest?.id ?? null);
  const starting = useMutation({
    mutationFn: () => api<{ taskId: number }>("/api/corridors/dossiers", { method: "POST", body: { segmentIds } }),
    onSuccess: ({ taskId }) => setStarted(taskId),
  });
  const result = task?.status === "done" ? (task.result as DossierResult) : null;
  // The files hold the verdicts of when they were made.
  const isStale = result !== null && new Date(task?.startedAt ?? 0) < new Date(computedAt);
  return (
    <Section title={words.t("dossier.title")} note={words.t("corridors.segments", { count: segmentIds.length })}>
      <p className={styles.soft}>{words.t("dossier.what")}</p>
      <div className={styles.buttons}>
        <Button
          size="xs"
          loading={starting.isPending}
          disabled={segmentIds.length === 0 || (task !== undefined && isActive(task))}
          onClick={() => starting.mutate()}
        >
          {words.t("dossier.make")}
        </Button>
      </div>
      {starting.isError && <Failed title={words.t("state.failed")} what={errorText(starting.error, words)} />}
      {task !== undefined && (
        <TaskProgress
          task={task}
          title={words.t("dossier.making")}
          stepPrefix="dossier.step"
          onAgain={() => starting.mutate()}
        />
      )}
      {result !== null && (
        <ul className={styles.files}>
          {result.files.map(({ id, name, bytes }) => (
            <li key={id}>
              <a href={`/api/documents/${id}`} download={name}>
                <IconFileDownload size={16} aria-hidden="true" /> {name}
              </a>{" "}
              <span className={styles.none}>{words.quantity(bytes / BYTES_PER_MB, "MB", 1)}</span>
            </li>
          ))}
          {isStale && (
            <li>
              <Tag tone="warn">{words.t("dossier.stale")}</Tag>
            </li>
          )}
          <li className={styles.none}>
            {words.t("dossier.done", {
              segments: result.segments,
              roads: result.roads,
              maps: result.maps,
              time: words.time(task?.finishedAt ?? ""),
            })}
          </li>
        </ul>
      )}
    </Section>
  );
}
