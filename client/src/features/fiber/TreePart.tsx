import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { isActive, taskQuery } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { startTree } from "./fibre.api.ts";
import { hamletsOverlay, problemsOverlay, roadsOverlay, treeOverlay } from "./fibre-overlay.ts";
import { fits, MARKS, type Mark, toggleHamlet, toggleMark } from "./fibre-state.ts";
import { ResultPart } from "./ResultPart.tsx";
import { TreeForm } from "./TreeForm.tsx";
import { type FibreTree, useFibreTree } from "./use-fibre-tree.ts";

/** Names of roads that were clicked: the address keeps their numbers only. */
const ROAD_NAMES = new Map<number, string>();

/** Names of the address that clicks change and an undo brings back. */
const UNDOABLE = ["add", "drop", ...MARKS];

const isShort = (list: string | null | undefined): boolean => fits((list ?? "").split(",").map(Number));

/**
 * What clicks and an undo do to the address. The functions stay the same from one drawing to the next (the frame hands over a
 * new `setState` each time): what is on the map depends on them, and a new overlay is a new style.
 */
function useChanges({ state: address, setState }: ToolProps, { state }: FibreTree) {
  const latest = useRef({ address, setState, state });
  latest.current = { address, setState, state };
  const [before, setBefore] = useState<readonly Record<string, string | null>[]>([]);
  const actions = useMemo(() => {
    const change = (patch: Record<string, string | null>) => {
      const { address: now, setState: set } = latest.current;
      if (!Object.values(patch).every(isShort)) return;
      setBefore((all) => [...all, Object.fromEntries(UNDOABLE.map((name) => [name, now[name] ?? null]))]);
      set(patch);
    };
    const markRoad = (mark: Mark) => (roadId: number, name: string | null) => {
      if (name !== null) ROAD_NAMES.set(roadId, name);
      change(toggleMark(mark, roadId, latest.current.state));
    };
    return {
      onChange: change,
      onHamlet: (id: number, isChosen: boolean) => change(toggleHamlet(id, isChosen, latest.current.state)),
      onRoad: { forbid: markRoad("forbid"), prefer: markRoad("prefer"), pin: markRoad("pin") },
    };
  }, []);
  const onUndo = () => {
    const last = before.at(-1);
    if (last === undefined) return;
    setBefore(before.slice(0, -1));
    setState(last);
  };
  return { ...actions, onUndo, canUndo: before.length > 0 };
}

function useTreeOnMap(tree: FibreTree, changes: ReturnType<typeof useChanges>): void {
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
    </>
  );
}

export type TreeChanges = ReturnType<typeof useChanges>;
