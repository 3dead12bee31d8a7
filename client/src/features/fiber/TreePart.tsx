import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { errorText } from "../../api/error-text.ts";
import { isActive, taskQuery } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { OverlayLegend } from "../../map/OverlayLegend.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { startTree } from "./fibre.api.ts";
import { hamletsOverlay, problemsOverlay, roadsOverlay, treeOverlay, treeSigns } from "./fibre-overlay.ts";
import { MARKS } from "./fibre-state.ts";
import { ResultPart } from "./ResultPart.tsx";
import { TreeForm } from "./TreeForm.tsx";
import { ROAD_NAMES, type TreeChanges, useChanges } from "./use-changes.ts";
import { type FibreTree, useFibreTree } from "./use-fibre-tree.ts";

function useTreeOnMap(tree: FibreTree, changes: TreeChanges): void {
  const { state, rows, chosen, result } = tree;
  const { click, marks } = state;
  const { onHamlet, onRoad } = changes;
  const roads = useMemo(
    () => roadsOverlay(marks, click === "forbid" || click === "prefer" || click === "pin" ? onRoad[click] : null),
    [marks, click, onRoad],
  );
  const lines = useMemo(
    () => (result === null ? null : treeOverlay("fibre", result.segments, result.phases.length > 1)),
    [result],
  );
  const problems = useMemo(() => (result === null ? null : problemsOverlay(result.problems)), [result]);
  const hamlets = useMemo(
    () => hamletsOverlay(rows, new Set(chosen.map(({ id }) => id)), click === "hamlet" ? onHamlet : null),
    [rows, chosen, click, onHamlet],
  );
  useOverlay(lines);
  useOverlay(problems);
  useOverlay(roads);
  useOverlay(hamlets);
}

/** Whom to connect and how; the preview at once, the better tree on demand. */
export function TreePart(props: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const tree = useFibreTree(props);
  const changes = useChanges(props, tree);
  useTreeOnMap(tree, changes);
  const starting = useMutation({
    mutationFn: () => startTree(tree.order),
    onSuccess: ({ taskId }) => props.setState({ task: String(taskId) }, "replace"),
  });
  const { chosen, task, isCurrent, hamlets, rows, result } = tree;
  if (hamlets.error !== null && hamlets.data === undefined) {
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(hamlets.error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void hamlets.refetch()}
      />
    );
  }
  if (hamlets.data === undefined) return <Loading label={words.t("state.loading")} />;
  const mayPlan = props.session.user?.role === "planner" || props.session.user?.role === "authority";
  const running = task.data !== undefined && isActive(task.data);
  return (
    <>
      <TreeForm {...props} tree={tree} changes={changes} roadNames={ROAD_NAMES} />
      {mayPlan && chosen.length > 0 && (
        <Section title={words.t("fibre.compute")}>
          {task.data !== undefined && task.data.status !== "done" && (
            <TaskProgress
              task={task.data}
              title={words.t("fibre.searching")}
              stepPrefix="fibre.step"
              onAgain={() => starting.mutate()}
            />
          )}
          {!running && (
            <Button
              fullWidth
              size="sm"
              variant={isCurrent && !tree.isStale ? "default" : "filled"}
              loading={starting.isPending}
              onClick={() => {
                void queryClient.removeQueries({ queryKey: taskQuery(tree.state.taskId ?? 0).queryKey });
                starting.mutate();
              }}
            >
              {words.t(isCurrent ? "fibre.computeAgain" : "fibre.compute")}
            </Button>
          )}
          {starting.error !== null && <Failed title={words.t("task.failed")} what={errorText(starting.error, words)} />}
        </Section>
      )}
      {chosen.length === 0 ? (
        <Section title={words.t("fibre.result")}>
          <Empty title={words.t(rows.length === 0 ? "fibre.nobodyLacks" : "fibre.none")}>
            <p>{words.t(rows.length === 0 ? "fibre.nobodyLacksWhy" : "fibre.noneWhy")}</p>
          </Empty>
        </Section>
      ) : result === null ? (
        <Section title={words.t("fibre.result")}>
          {tree.preview.error !== null ? (
            <Failed
              title={words.t("state.failed")}
              what={errorText(tree.preview.error, words)}
              retryLabel={words.t("state.retry")}
              onRetry={() => void tree.preview.refetch()}
            />
          ) : (
            <Loading label={words.t("fibre.step.network")} />
          )}
        </Section>
      ) : (
        <ResultPart {...props} tree={tree} result={result} mayKeep={mayPlan} />
      )}
      <OverlayLegend
        title={words.t("fibre.signs")}
        signs={treeSigns(
          result?.segments ?? [],
          { chosen: chosen.length, left: rows.length - chosen.length },
          MARKS.filter((mark) => tree.state.marks[mark].length > 0),
          words,
        )}
      />
    </>
  );
}
