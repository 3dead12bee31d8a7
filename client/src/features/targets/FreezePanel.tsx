import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReportResult } from "../../../../server/modules/targets/freezes.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { freezesQuery, freezeToday, startReport } from "./targets.api.ts";
import styles from "./targets.module.css";

function FreezeForm() {
  const words = useWords();
  const queryClient = useQueryClient();
  const [note, setNote] = useState("");
  const freezing = useMutation({
    mutationFn: () => freezeToday(note),
    onSuccess: () => {
      setNote("");
      return queryClient.invalidateQueries({ queryKey: ["targets"] });
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        freezing.mutate();
      }}
    >
      <p className={styles.soft}>{words.t("targets.freeze.what")}</p>
      <TextInput
        size="xs"
        label={words.t("targets.freeze.note")}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.line}>
        <Button size="xs" type="submit" loading={freezing.isPending}>
          {words.t("targets.freeze.now")}
        </Button>
      </div>
      {freezing.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(freezing.error, words)} />}
    </form>
  );
}

/** The report of the chosen freeze: progress, then the files. */
function Report({ taskId, onAgain }: { taskId: number; onAgain: () => void }) {
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
    <ul className={styles.list}>
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`/api/documents/${id}`} download={name}>
            {name}
          </a>{" "}
          <span className={styles.soft}>{words.quantity(bytes / 1024, "KB")}</span>
        </li>
      ))}
    </ul>
  );
}

/** Days on which the figures were kept, and the annual report of each. */
export function FreezePanel({ session, state, setState, onSignIn }: ToolProps) {
  const words = useWords();
  const isMember = session.user !== null;
  const { data, error } = useQuery({ ...freezesQuery, enabled: isMember });
  const chosen = /^[1-9]\d{0,8}$/.test(state.freeze ?? "") ? Number(state.freeze) : null;
  const taskId = /^[1-9]\d{0,8}$/.test(state.task ?? "") ? Number(state.task) : null;
  const starting = useMutation({
    mutationFn: startReport,
    onSuccess: (started, freezeId) => setState({ freeze: String(freezeId), task: String(started.taskId) }),
  });
  if (!isMember) {
    return (
      <Empty title={words.t("targets.forMembers")}>
        <Button size="xs" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  }
  return (
    <div className={styles.tool}>
      <h2>{words.t("targets.freeze.title")}</h2>
      {session.user?.role === "authority" && <FreezeForm />}
      {data.freezes.length === 0 && <Empty title={words.t("targets.freeze.none")} />}
      {starting.isError && <Failed title={words.t("state.failed")} what={errorText(starting.error, words)} />}
      <ul className={styles.list}>
        {data.freezes.map(({ id, asOf, note, createdAt, person, organisation, unserved }) => (
          <li key={id} className={styles.form}>
            <div className={styles.line}>
              <strong>{words.t("targets.freeze.of", { date: words.date(asOf) })}</strong>
              <Button
                size="compact-sm"
                variant="default"
                loading={starting.isPending && starting.variables === id}
                onClick={() => starting.mutate(id)}
              >
                {words.t("targets.report.write")}
              </Button>
            </div>
            <span className={styles.soft}>
              {[
                person ?? organisation ?? words.t("notKnown"),
                words.time(createdAt),
                words.t("targets.freeze.unserved", { count: unserved }),
                note,
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
            {chosen === id && taskId !== null && <Report taskId={taskId} onAgain={() => starting.mutate(id)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
