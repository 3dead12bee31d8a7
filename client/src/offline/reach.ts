import { makeShared } from "../map/shared-value.ts";

const PROBE_EVERY_MS = 10_000;

const reached = makeShared(typeof navigator === "undefined" || navigator.onLine);
/** Whether the server can be reached, as far as is known: the browser's word, and what came of the last request. */
export const useReach = reached.use;
export const isReached = reached.get;
const listeners = new Set<() => void>();

/** Calls back each time the server can be reached again; returns how to stop. */
export function whenReached(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

let probing: ReturnType<typeof setInterval> | undefined;

async function probe(): Promise<void> {
  const answer = await fetch("/livez", { cache: "no-store" }).catch(() => null);
  if (answer?.ok === true) noteReached();
}

/** A request found the server away: from now on it is asked now and then whether it is there again. */
export function noteUnreachable(): void {
  reached.set(false);
  probing ??= setInterval(() => void probe(), PROBE_EVERY_MS);
}

export function noteReached(): void {
  if (probing !== undefined) clearInterval(probing);
  probing = undefined;
  if (reached.get()) return;
  reached.set(true);
  for (const listener of listeners) listener();
}

if (typeof window !== "undefined") {
  window.addEventListener("offline", noteUnreachable);
  window.addEventListener("online", () => void probe());
  if (!navigator.onLine) noteUnreachable();
}
