import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { MeasurementSet } from "../../../../server/modules/measurements/measurements.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive, useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Provenance } from "../../ui/Provenance.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { CalibrationPart } from "./CalibrationPart.tsx";
import { ComparisonPart, DotLegend } from "./ComparisonPart.tsx";
import {
  comparisonQuery,
  comparisonsQuery,
  pointsQuery,
  removeSet,
  residualsQuery,
  setsQuery,
  startComparison,
} from "./measurements.api.ts";
import styles from "./measurements.module.css";
import { levelOverlay, residualOverlay } from "./measurements-overlay.ts";
import { UploadPart } from "./UploadPart.tsx";

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

interface SetRowProps {
  readonly set: MeasurementSet;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  readonly onShow: () => void;
}

/** One set, with what of it the reader may see. */
function SetRow({ set, isChosen, onChosen, onShow }: SetRowProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const queryClient = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeSet(set.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["measurements"] }),
  });
  const operators = set.operatorIds.map((id) => organisations.find((each) => each.id === id)?.name ?? String(id));
  const days = [set.firstAt, set.lastAt].filter((day) => day !== null).map((day) => words.date(day));
  const facts = [
    words.t(`measure.kind.${set.kind}`),
    words.t("measure.samples", { count: words.number(set.samples) }),
    operators.join(", "),
    set.technologies.join(", "),
    [...new Set(days)].join(" – "),
  ];
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <Checkbox
          size="xs"
          label={<strong>{set.name}</strong>}
          checked={isChosen}
          onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
        />
        <Button size="compact-xs" variant="default" onClick={onShow}>
          {words.t("measure.onMapShort")}
        </Button>
        {set.mayRemove && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={removing.isPending}
            onClick={() => window.confirm(words.t("measure.removeSure")) && removing.mutate()}
          >
            {words.t("measure.remove")}
          </Button>
        )}
      </div>
      <p className={styles.soft}>
        {facts.filter((fact) => fact !== "").join(" · ")} · {set.organisationName}
      </p>
      <Provenance source={set.source} sourceDate={set.sourceDate} isSynthetic={set.isSynthetic} />
      {removing.isError && <Failed title={words.t("state.failed")} what={errorText(removing.error, words)} />}
    </li>
  );
}

function useComparisonTask(setState: ToolProps["setState"]) {
  const queryClient = useQueryClient();
  const [taskId, setTaskId] = useState<number | null>(null);
  const { data: task } = useTask(taskId);
  const starting = useMutation({ mutationFn: startComparison, onSuccess: (started) => setTaskId(started.taskId) });
  const found = task?.status === "done" ? (task.result as { comparisonId: number }).comparisonId : null;
  useEffect(() => {
    if (found === null) return;
    setTaskId(null);
    void queryClient.invalidateQueries({ queryKey: comparisonsQuery.queryKey });
    setState({ comparison: String(found), set: null });
  }, [found, queryClient, setState]);
  return { task, starting };
}

/** What is on the map: the residuals of the open comparison, or the levels of one set. */
function useDots(comparisonId: number | null, setId: number | null): void {
  const residuals = useQuery(residualsQuery(setId === null ? comparisonId : null)).data;
  const levels = useQuery(pointsQuery(setId)).data;
  useOverlay(
    useMemo(() => {
      if (setId !== null) return levels === undefined ? null : levelOverlay(levels);
      return residuals === undefined || comparisonId === null ? null : residualOverlay(residuals);
    }, [comparisonId, setId, residuals, levels]),
  );
}

function Measurements({ session, state, setState, map, showPreview }: ToolProps) {
  const words = useWords();
  const { data, error } = useQuery(setsQuery);
  const comparisons = useQuery(comparisonsQuery).data?.comparisons;
  const shownSet = idOf(state.set);
  const comparisonId = idOf(state.comparison) ?? comparisons?.[0]?.id ?? null;
  const chosen = (state.sets ?? "").split(".").flatMap((text) => idOf(text) ?? []);
  const { task, starting } = useComparisonTask(setState);
  useDots(comparisonId, shownSet);
  useQuery(comparisonQuery(comparisonId));
  const role = session.user?.role;
  const choose = (id: number, isChosen: boolean) => {
    const next = isChosen ? [...chosen, id] : chosen.filter((each) => each !== id);
    setState({ sets: next.length === 0 ? null : next.join(".") }, "replace");
  };
  return (
    <>
      {role !== "construction" && <UploadPart showPreview={showPreview} />}
      <section className={styles.part} aria-label={words.t("measure.sets")}>
        <h3>{words.t("measure.sets")}</h3>
        {error !== null && <Failed title={words.t("state.failed")} what={errorText(error, words)} />}
        {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
        {data?.sets.length === 0 && (
          <Empty title={words.t("measure.none")}>
            <p>{words.t("measure.noneWhat")}</p>
          </Empty>
        )}
        <ul className={styles.cards}>
          {data?.sets.map((set) => (
            <SetRow
              key={set.id}
              set={set}
              isChosen={chosen.includes(set.id)}
              onChosen={(isChosen) => choose(set.id, isChosen)}
              onShow={() => {
                setState({ set: String(set.id) });
                if (set.bounds !== null) map.fitBounds(set.bounds);
              }}
            />
          ))}
        </ul>
        {shownSet !== null && <DotLegend of="level" />}
        {starting.isError && <Failed title={words.t("state.failed")} what={errorText(starting.error, words)} />}
        {task !== undefined && task.status !== "done" && (
          <TaskProgress task={task} title={words.t("measure.comparing")} stepPrefix="measure.step" />
        )}
        {data !== undefined && data.sets.length > 0 && role !== "construction" && (
          <div className={styles.line}>
            <Button
              size="xs"
              loading={starting.isPending || (task !== undefined && isActive(task))}
              onClick={() => starting.mutate(chosen.length > 0 ? chosen : data.sets.map(({ id }) => id))}
            >
              {words.t("measure.compare")}
            </Button>
          </div>
        )}
      </section>
      {comparisonId !== null && (
        <ComparisonPart id={comparisonId} mayPropose={role === "authority" || role === "planner"} />
      )}
      <CalibrationPart session={session} />
    </>
  );
}

/** Measured levels: files in, their comparison with the model, and the calibration that follows from it. */
export function MeasurementsTool(props: ToolProps) {
  const words = useWords();
  return (
    <div className={styles.tool}>
      <h2>{words.t("tool.measurements")}</h2>
      <p className={styles.soft}>{words.t("measure.what")}</p>
      {props.session.user === null ? (
        <Empty title={words.t("measure.signIn")}>
          <p>{words.t("measure.signInWhat")}</p>
          <Button size="xs" onClick={props.onSignIn}>
            {words.t("account.signIn")}
          </Button>
        </Empty>
      ) : (
        <Measurements {...props} />
      )}
    </div>
  );
}
