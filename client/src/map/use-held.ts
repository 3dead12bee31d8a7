import { useState } from "react";

/** The value, or while it is held the last one from before. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [kept, setKept] = useState(() => value);
  if (isHeld) return kept;
  if (!Object.is(kept, value)) setKept(() => value);
  return value;
}
