import { useCallback, useReducer } from "react";
import type { Shape } from "./shape.ts";

interface History {
  readonly past: readonly Shape[];
  /** After the last complete step. */
  readonly settled: Shape;
  /** As it is drawn, within a step. */
  readonly present: Shape;
}

type Action = { readonly type: "change" | "step"; readonly shape?: Shape } | { readonly type: "undo" };

function reduce(history: History, action: Action): History {
  const { past, settled, present } = history;
  if (action.type === "undo") {
    const before = past.at(-1);
    return before === undefined ? history : { past: past.slice(0, -1), settled: before, present: before };
  }
  const next = action.shape ?? present;
  if (action.type === "change") return { ...history, present: next };
  return next === settled ? { ...history, present: next } : { past: [...past, settled], settled: next, present: next };
}

/** A shape with its earlier steps. */
export function useShape(first: Shape) {
  const [{ past, present }, dispatch] = useReducer(reduce, { past: [], settled: first, present: first });
  return {
    shape: present,
    canUndo: past.length > 0,
    change: useCallback((shape: Shape) => dispatch({ type: "change", shape }), []),
    step: useCallback((shape?: Shape) => dispatch({ type: "step", ...(shape === undefined ? {} : { shape }) }), []),
    undo: useCallback(() => dispatch({ type: "undo" }), []),
  };
}
