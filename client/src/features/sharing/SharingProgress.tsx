import type { Task } from "../../../../server/tasks/tasks.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { type CodedReason, reasonText } from "../../ui/reason-text.ts";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import styles from "./sharing.module.css";

/** The best objective and the bound that a running task tells: `solve BEST BOUND`. */
export function solverFigures(step: string | null): { best: number; bound: number } | null {
  const match = /^solve (\d+) (\d+)$/.exec(step ?? "");
  return match === null ? null : { best: Number(match[1]), bound: Number(match[2]) };
}

interface Props {
  readonly task: Task;
  readonly isBudget: boolean;
  readonly onAgain: () => void;
}

/** It stands below a long form: whoever pressed the button at its end must see what comes of it, with every new state. */
function bringIntoSight(mark: HTMLElement | null): void {
  mark?.parentElement?.scrollIntoView({ block: "nearest" });
}

/** How far the run is, the best plan and the bound as they come, the stop; why nothing could be planned. */
export function SharingProgress({ task, isBudget, onAgain }: Props) {
  const words = useWords();
  const figures = solverFigures(task.step);
  const shown = figures === null ? task : { ...task, step: "solve" };
  const amount = (value: number) => (isBudget ? words.t("people.count", { count: value }) : words.vnd(value));
  const reasons = (task.failure?.details as { reasons?: CodedReason[] } | undefined)?.reasons ?? [];
  return (
    <div className={styles.progress}>
      <span key={task.status} ref={bringIntoSight} hidden />
      <TaskProgress task={shown} title={words.t("sharing.running")} stepPrefix="sharing.step" onAgain={onAgain} />
      {figures !== null && task.status === "running" && (
        <p className={styles.soft}>
          {words.t(isBudget ? "sharing.soFarPeople" : "sharing.soFar", {
            best: amount(figures.best),
            bound: amount(figures.bound),
            gap: figures.best === 0 ? words.share(0) : words.share((figures.best - figures.bound) / figures.best, 2),
          })}
          <br />
          {words.t("sharing.stopKeeps")}
        </p>
      )}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={`${reason.code}${reason.parameters.siteCode ?? ""}`}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
