/** Longer than this nobody waits for a panel. */
const PATIENCE_MS = 2_000;
/** Pictures without anything on its way: what an answer brings may ask for the next one. */
const QUIET_PICTURES = 2;

const BROWSER = {
  nowMs: () => performance.now(),
  nextPicture: (work: () => void): (() => void) => {
    const asked = requestAnimationFrame(work);
    return () => cancelAnimationFrame(asked);
  },
};

/**
 * Says once that nothing has been on its way for some pictures of the screen, so that what came has been drawn; at the latest after
 * two seconds. Returns what takes it back.
 */
export function whenSettled(isQuiet: () => boolean, done: () => void, clock: typeof BROWSER = BROWSER): () => void {
  const limitMs = clock.nowMs() + PATIENCE_MS;
  let quiet = 0;
  const look = () => {
    quiet = isQuiet() ? quiet + 1 : 0;
    if (quiet > QUIET_PICTURES || clock.nowMs() >= limitMs) done();
    else takeBack = clock.nextPicture(look);
  };
  let takeBack = clock.nextPicture(look);
  return () => takeBack();
}
