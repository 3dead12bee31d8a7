import { useMemo, useRef, useState } from "react";
import type { ToolProps } from "../../map/panel-props.ts";
import { fits, MARKS, type Mark, toggleHamlet, toggleMark } from "./fibre-state.ts";
import type { FibreTree } from "./use-fibre-tree.ts";

/** Names of roads that were clicked: the address keeps their numbers only. */
export const ROAD_NAMES = new Map<number, string>();

/** Names of the address that clicks change and an undo brings back. */
const UNDOABLE = ["add", "drop", ...MARKS];

const isShort = (list: string | null | undefined): boolean => fits((list ?? "").split(",").map(Number));

/**
 * What clicks and an undo do to the address. The functions stay the same from one drawing to the next (the frame hands over a
 * new `setState` each time): what is on the map depends on them, and a new overlay is a new style.
 */
export function useChanges({ state: address, setState }: Pick<ToolProps, "state" | "setState">, { state }: FibreTree) {
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

export type TreeChanges = ReturnType<typeof useChanges>;
