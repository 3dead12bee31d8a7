const SAFARI_WAIT_MS = 500;

/** Does the work when the browser has nothing else to do, at the latest after `limitMs`. Returns what takes it back. */
export function whenIdle(work: () => void, limitMs = 10_000): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, SAFARI_WAIT_MS);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: limitMs });
  return () => cancelIdleCallback(asked);
}
