import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { freezesQuery, freezeToday, startReport } from "./targets.api.ts";
import styles from "./targets.module.css";
import { templateQuery } from "./template.api.ts";

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

/** Days on which the figures were kept, and the annual report of each. */
export function FreezePanel({ session, state, setState, openTool, onSignIn }: ToolProps) {
  const words = useWords();
  const isMember = session.user !== null;
  const { data, error } = useQuery({ ...freezesQuery, enabled: isMember });
  const newest = useQuery({ ...templateQuery, enabled: isMember }).data?.current.version;
  const isAuthority = session.user?.role === "authority";
  const chosen = /^[1-9]\d{0,8}$/.test(state.freeze ?? "") ? Number(state.freeze) : null;
  const taskId = /^[1-9]\d{0,8}$/.test(state.task ?? "") ? Number(state.task) : null;
  const starting = useMutation({
    mutationFn: startReport,
    onSuccess: (started, { freezeId }) => setState({ freeze: String(freezeId), task: String(started.taskId) }),
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
      {isAuthority && <FreezeForm />}
      {isAuthority && (
        <p className={styles.soft}>
          {newest === undefined || newest === 0
            ? words.t("targets.words.usesDefault")
            : words.t("targets.words.uses", { version: newest })}{" "}
          <Button size="compact-xs" variant="subtle" onClick={() => openTool("targets", "words")}>
            {words.t("targets.words.edit")}
          </Button>
        </p>
      )}
      {data.freezes.length === 0 && (
        <Empty title={words.t("targets.freeze.none")}>
          {!isAuthority && <p className={styles.soft}>{words.t("targets.freeze.byAuthority")}</p>}
        </Empty>
      )}
      {starting.isError && <Failed title={words.t("state.failed")} what={errorText(starting.error, words)} />}
      <ul className={styles.list}>
        {data.freezes.map(
          ({ id, asOf, note, createdAt, person, organisation, unserved, templateVersion, coverageRunId }) => (
            <li key={id} className={styles.form}>
              <strong>{words.t("targets.freeze.of", { date: words.date(asOf) })}</strong>
              {note !== "" && <span>{note}</span>}
              <span className={styles.soft}>
                {[
                  coverageRunId === null
                    ? words.t("targets.freeze.noCoverage")
                    : words.t("targets.freeze.unserved", { count: words.number(unserved) }),
                  person ?? organisation ?? words.t("notKnown"),
                  words.time(createdAt),
                ].join(" · ")}
              </span>
              <div className={styles.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={
                    starting.isPending &&
                    starting.variables.freezeId === id &&
                    starting.variables.template === undefined
                  }
                  onClick={() => starting.mutate({ freezeId: id })}
                >
                  {words.t("targets.report.write")}
                </Button>
                {newest !== undefined && newest !== templateVersion && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={
                      starting.isPending &&
                      starting.variables.freezeId === id &&
                      starting.variables.template !== undefined
                    }
                    onClick={() => starting.mutate({ freezeId: id, template: newest })}
                  >
                    {words.t("targets.report.writeNewest", { version: newest })}
                  </Button>
                )}
              </div>
              {chosen === id && taskId !== null && (
                <ReportFiles
                  taskId={taskId}
                  shareAs={isAuthority ? words.t("share.report.of", { date: words.date(asOf) }) : null}
                  onAgain={() => starting.mutate({ freezeId: id })}
                />
              )}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
