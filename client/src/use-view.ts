import { useCallback, useRef, useSyncExternalStore } from "react";
import { readView, type View, writeView } from "./view.ts";

/** "push": a step that Back undoes. "replace": a continuous change, such as moving the map. */
export type HistoryMode = "push" | "replace";
export type PatchView = (patch: Partial<View>, mode?: HistoryMode) => void;

/** Browsers refuse more than about 100 history changes in 10 s. */
const REPLACE_DELAY_MS = 250;

let view = readView(window.location.search);
let pending: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function write(mode: HistoryMode): void {
  clearTimeout(pending);
  pending = undefined;
  const address = `${window.location.pathname}${writeView(view)}`;
  if (address === `${window.location.pathname}${window.location.search}`) return;
  if (mode === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}

function patchView(patch: Partial<View>, mode: HistoryMode = "push"): void {
  // What is still to be written belongs to the step before this one.
  if (mode === "push" && pending !== undefined) write("replace");
  view = { ...view, ...patch };
  if (mode === "push") write("push");
  else {
    clearTimeout(pending);
    pending = setTimeout(() => write("replace"), REPLACE_DELAY_MS);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes the state from the address, where something else than the screen has written it; before the screen is drawn. */
export function readAddressAgain(): void {
  view = readView(window.location.search);
}

/** The screen's state as the address holds it. `onReturn` is told when Back or Forward brought another one. */
export function useView(onReturn: (view: View) => void): [View, PatchView] {
  const told = useRef(onReturn);
  told.current = onReturn;
  const subscribeWithHistory = useCallback((listener: () => void) => {
    const unsubscribe = subscribe(listener);
    const returned = () => {
      clearTimeout(pending);
      pending = undefined;
      view = readView(window.location.search);
      for (const each of listeners) each();
      told.current(view);
    };
    window.addEventListener("popstate", returned);
    return () => {
      window.removeEventListener("popstate", returned);
      unsubscribe();
    };
  }, []);
  return [useSyncExternalStore(subscribeWithHistory, () => view), patchView];
}
