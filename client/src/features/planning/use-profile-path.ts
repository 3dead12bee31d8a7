import { useMemo } from "react";
import type { ProfilePath } from "./PathProfile.tsx";
import { type ProfileEnd, readEnd, readFrequency } from "./profile-ends.ts";

/** The middle of the commonest 4G band's downlink, MHz. */
const USUAL_MHZ = 1842.5;

/** The path that the address names; null where an end is missing. */
export function useProfilePath(state: Readonly<Record<string, string>>): {
  readonly from: ProfileEnd | null;
  readonly to: ProfileEnd | null;
  readonly frequencyMhz: number;
  readonly path: ProfilePath | null;
} {
  const from = useMemo(() => readEnd(state.from), [state.from]);
  const to = useMemo(() => readEnd(state.to), [state.to]);
  const frequencyMhz = readFrequency(state.mhz, USUAL_MHZ);
  const path = useMemo(
    () => (from === null || to === null ? null : { from, to, frequencyMhz }),
    [from, to, frequencyMhz],
  );
  return { from, to, frequencyMhz, path };
}
