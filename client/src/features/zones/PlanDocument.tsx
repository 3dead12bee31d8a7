import { Button } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlanDocumentResult } from "../../../../server/modules/zones/works.schemas.ts";
import type { PlanVersion } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive, tasksQuery, useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { makeDocument } from "./zones.api.ts";
import styles from "./zones.module.css";

const KIND = "plan-document";
const BYTES_PER_MB = 1_000_000;

/** Makes the document of the version as long work, and offers its files. */
export function PlanDocument({ plan }: { readonly plan: PlanVersion }) {
  const words = useWords();
  const { t } = words;
  const [started, setStarted] = useState<number | null>(null);
  // After a reload the newest one of the organisation is shown again, where it is of this version.
  const newest = useQuery({ ...tasksQuery(KIND), enabled: started === null }).data?.tasks[0];
  const { data: task } = useTask(started ?? newest?.id ?? null);
  const starting = useMutation({ mutationFn: () => makeDocument(plan), onSuccess: ({ taskId }) => setStarted(taskId) });
  const done = task?.status === "done" ? (task.result as PlanDocumentResult) : null;
  const result = done?.planId === plan.id ? done : null;
  return (
    <Section title={t("zones.document")}>
      <p className={styles.soft}>{t("zones.documentWhat")}</p>
      <div className={styles.actions}>
        <Button
          size="xs"
          loading={starting.isPending}
          disabled={plan.zones + plan.streets === 0 || (task !== undefined && isActive(task))}
          onClick={() => starting.mutate()}
        >
          {t("zones.documentMake")}
        </Button>
      </div>
      {starting.isError && <Failed title={t("zones.notDone")} what={errorText(starting.error, words)} />}
      {task !== undefined && (
        <TaskProgress
          task={task}
          title={t("zones.documentMaking")}
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
              <span className={styles.soft}>{words.quantity(bytes / BYTES_PER_MB, "MB", 1)}</span>
            </li>
          ))}
          <li className={styles.soft}>
            {t("zones.documentDone", { maps: result.maps, time: words.time(task?.finishedAt ?? "") })}
          </li>
        </ul>
      )}
    </Section>
  );
}
