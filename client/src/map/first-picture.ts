import { useEffect, useState } from "react";
import { makeShared } from "./shared-value.ts";

/** Longer than this nothing waits for a map that does not come: there may be no province, or nothing that draws. */
const PATIENCE_MS = 3_000;

const isSeen = makeShared(false);

/** The map tells that the province can be seen. */
export const tellFirstPicture = () => isSeen.set(true);

/**
 * Whether what the first picture can do without may come now: the relief, painted values, work in the background. On a machine that
 * draws by software they would take the processor from it.
 */
export function useAfterFirstPicture(): boolean {
  const seen = isSeen.use();
  const [isPatient, setIsPatient] = useState(true);
  useEffect(() => {
    if (seen) return;
    const timer = setTimeout(() => setIsPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  return seen || !isPatient;
}
