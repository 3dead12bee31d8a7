import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReportTemplate, TemplateAnswer } from "../../../../server/modules/targets/template.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { TemplateFields } from "./TemplateFields.tsx";
import { freezesQuery } from "./targets.api.ts";
import styles from "./targets.module.css";
import { previewTemplate, saveTemplate, templateQuery, templateVersion } from "./template.api.ts";
import { strayPlaceholder, textsOf } from "./template-text.ts";

/** Versions to look at and to begin from; the last one is the program's own. */
function Versions({ answer, onLoad }: { answer: TemplateAnswer; onLoad: (content: ReportTemplate) => void }) {
  const words = useWords();
  const loading = useMutation({ mutationFn: templateVersion, onSuccess: ({ content }) => onLoad(content) });
  return (
    <details className={styles.versions}>
      <summary>{words.t("targets.words.versions", { count: answer.versions.length })}</summary>
      <ul className={styles.list}>
        {answer.versions.map(({ version, createdAt, person, note }) => (
          <li key={version} className={styles.line}>
            <span>
              <strong>
                {version === 0 ? words.t("targets.words.default") : words.t("targets.words.version", { version })}
              </strong>{" "}
              <span className={styles.soft}>
                {[createdAt === null ? "" : words.time(createdAt), person ?? "", note]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              loading={loading.isPending && loading.variables === version}
              onClick={() => loading.mutate(version)}
            >
              {words.t("targets.words.load")}
            </Button>
          </li>
        ))}
      </ul>
      {loading.isError && <Failed title={words.t("state.failed")} what={errorText(loading.error, words)} />}
    </details>
  );
}

function Editor({ answer }: { answer: TemplateAnswer }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(answer.current.content);
  /** What the draft is based on: a version that somebody else saved meanwhile is not written over. */
  const [basedOn, setBasedOn] = useState(answer.current.version);
  const [note, setNote] = useState("");
  const freezeId = useQuery(freezesQuery).data?.freezes[0]?.id;
  const known = answer.placeholders.map(({ name }) => name);
  const saving = useMutation({
    mutationFn: () => saveTemplate(draft, note, basedOn),
    onSuccess: ({ version }) => {
      setBasedOn(version);
      setNote("");
      return queryClient.invalidateQueries({ queryKey: ["targets"] });
    },
  });
  const previewing = useMutation({ mutationFn: (of: number) => previewTemplate(draft, of) });
  const isStale = saving.error instanceof ApiError && saving.error.code === "changed-meanwhile";
  const isWrong =
    textsOf(draft).some((text) => strayPlaceholder(text, known) !== null) ||
    draft.title.trim() === "" ||
    draft.sections.some(({ heading }) => heading.trim() === "");
  const isSame = JSON.stringify(draft) === JSON.stringify(answer.current.content);
  const preview = () => freezeId !== undefined && previewing.mutate(freezeId);
  return (
    <>
      <Versions answer={answer} onLoad={setDraft} />
      <TemplateFields draft={draft} placeholders={answer.placeholders} onChange={setDraft} />
      <div className={styles.save}>
        <TextInput
          size="xs"
          label={words.t("targets.words.note")}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button size="xs" disabled={isWrong || isSame} loading={saving.isPending} onClick={() => saving.mutate()}>
            {words.t("targets.words.save", { version: basedOn + 1 })}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isWrong || freezeId === undefined}
            loading={previewing.isPending}
            onClick={preview}
          >
            {words.t("targets.words.preview")}
          </Button>
          <Button size="xs" variant="subtle" disabled={isSame} onClick={() => setDraft(answer.current.content)}>
            {words.t("targets.words.discard")}
          </Button>
        </div>
        {freezeId === undefined && <p className={styles.soft}>{words.t("targets.words.needsFreeze")}</p>}
        {saving.isError && (
          <Failed
            title={words.t("targets.words.notSaved")}
            what={isStale ? words.t("targets.words.stale") : errorText(saving.error, words)}
            {...(isStale
              ? {
                  retryLabel: words.t("targets.words.overNewest"),
                  onRetry: () => {
                    setBasedOn(answer.current.version);
                    saving.reset();
                  },
                }
              : {})}
          />
        )}
        {saving.isSuccess && isSame && (
          <p className={styles.soft} role="status">
            {words.t("targets.words.saved", { version: answer.current.version })}
          </p>
        )}
        {previewing.isError && <Failed title={words.t("state.failed")} what={errorText(previewing.error, words)} />}
        {previewing.data !== undefined && (
          <ReportFiles taskId={previewing.data.taskId} shareAs={null} onAgain={preview} />
        )}
      </div>
    </>
  );
}

/** The words of the annual report, which the department writes itself. */
export function TemplateTool({ session }: ToolProps) {
  const words = useWords();
  const isAuthority = session.user?.role === "authority";
  const { data, error } = useQuery({ ...templateQuery, enabled: isAuthority });
  return (
    <div className={styles.words}>
      <h1>{words.t("targets.words.title")}</h1>
      <p className={styles.soft}>{words.t("targets.words.what")}</p>
      {!isAuthority ? (
        <Empty title={words.t("targets.words.forAuthority")} />
      ) : data !== undefined ? (
        <Editor answer={data} />
      ) : error === null ? (
        <Loading label={words.t("state.loading")} />
      ) : (
        <Failed title={words.t("state.failed")} what={errorText(error, words)} />
      )}
    </div>
  );
}
