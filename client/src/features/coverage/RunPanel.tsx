import { Button, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CoverageAnswer, CoverageRun } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { durationText } from "../../ui/duration.ts";
import { inputNames } from "../../ui/input-names.ts";
import { coverageQuery, startRun, stopRun } from "./coverage.api.ts";
import styles from "./coverage.module.css";

function stepText(code: string, words: Words): string {
  const key = `coverage.step.${code}`;
  return words.t(isMessageKey(key) ? key : "coverage.step.other");
}

function ActiveRun({ run, mayStop }: { run: CoverageRun; mayStop: boolean }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => stopRun(run.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: coverageQuery.queryKey }),
  });
  const percent = Math.round(run.progress * 100);
  const isQueued = run.status === "queued";
  return (
    <div className={styles.run}>
      <div className={styles.runHead}>
        <strong>{words.t(isQueued ? "coverage.queued" : "coverage.running")}</strong>
        <span>{words.share(run.progress)}</span>
      </div>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section value={percent} animated={isQueued} aria-label={words.t("coverage.running")} />
      </Progress.Root>
      <div className={styles.runHead}>
        <span className={styles.soft}>
          {run.step === null ? "" : `${stepText(run.step, words)} · `}
          {run.secondsLeft === null
            ? words.t("coverage.timeUnknown")
            : words.t("coverage.secondsLeft", { time: durationText(run.secondsLeft, words) })}
        </span>
        {mayStop && (
          <Button size="compact-xs" variant="default" loading={stopping.isPending} onClick={() => stopping.mutate()}>
            {words.t("coverage.stop")}
          </Button>
        )}
      </div>
      {stopping.isError && <p className={styles.problem}>{errorText(stopping.error, words)}</p>}
    </div>
  );
}

interface UnfinishedRunProps {
  readonly run: CoverageRun;
  /** Whether an earlier run's result is painted. */
  readonly hasResult: boolean;
  readonly isStarting: boolean;
  /** Computes the same again; absent where the user may not. */
  readonly onAgain: (() => void) | null;
}

/** The run that did not come to its end: why, what is shown meanwhile, and what to do. */
function UnfinishedRun({ run, hasResult, isStarting, onAgain }: UnfinishedRunProps) {
  const words = useWords();
  const isFailed = run.status === "failed";
  return (
    <div className={isFailed ? styles.problem : styles.notice} role="status">
      <strong>{words.t(isFailed ? "coverage.failed" : "coverage.stopped")}</strong>{" "}
      {isFailed && `${run.failure ?? words.t("coverage.failedUnknown")} `}
      {hasResult && words.t("coverage.unfinishedShown")}
      {onAgain === null ? (
        <> {words.t("coverage.unfinishedSignIn")}</>
      ) : (
        <Button className={styles.again as string} size="compact-xs" loading={isStarting} onClick={onAgain}>
          {words.t("coverage.again")}
        </Button>
      )}
    </div>
  );
}

function warningText({ code, operatorCode, sites }: CoverageRun["warnings"][number], words: Words): string {
  const key = `coverage.warning.${code}`;
  return isMessageKey(key) ? words.t(key, { operator: operatorCode, sites }) : code;
}

/** The running computation with its end in sight, or what can be started, and whether the result is out of date. */
export function RunPanel({ answer, mayRun }: { answer: CoverageAnswer; mayRun: boolean }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const starting = useMutation({
    mutationFn: startRun,
    onSettled: () => queryClient.invalidateQueries({ queryKey: coverageQuery.queryKey }),
  });
  const { current, active, unfinished, staleBecause } = answer;
  const isStale = current !== null && staleBecause.length > 0;
  return (
    <>
      {active === null && unfinished === null && current === null && (
        <p className={styles.notice}>
          <strong>{words.t("coverage.never")}</strong> {words.t("coverage.neverWhat")}
        </p>
      )}
      {isStale && (
        <p className={styles.warning} role="status">
          {words.t("coverage.stale", { inputs: inputNames(staleBecause, words) })}
        </p>
      )}
      {active === null && unfinished !== null && (
        <UnfinishedRun
          run={unfinished}
          hasResult={current !== null}
          isStarting={starting.isPending}
          onAgain={mayRun ? () => starting.mutate(unfinished.scope) : null}
        />
      )}
      {current?.warnings.map((warning) => (
        <p key={`${warning.code}:${warning.operatorCode}`} className={styles.warning}>
          {warningText(warning, words)}
        </p>
      ))}
      {active !== null ? (
        <ActiveRun run={active} mayStop={mayRun} />
      ) : (
        mayRun && (
          <div className={styles.actions}>
            {isStale && unfinished?.scope !== "changed" && (
              <Button size="xs" loading={starting.isPending} onClick={() => starting.mutate("changed")}>
                {words.t("coverage.startChanged")}
              </Button>
            )}
            {unfinished?.scope !== "province" && (
              <Button
                size="xs"
                variant={current === null ? "filled" : "default"}
                loading={starting.isPending}
                onClick={() => starting.mutate("province")}
              >
                {words.t(current === null ? "coverage.start" : "coverage.startAgain")}
              </Button>
            )}
          </div>
        )
      )}
      {starting.isError && <p className={styles.problem}>{errorText(starting.error, words)}</p>}
    </>
  );
}
