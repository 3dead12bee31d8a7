import { useSyncExternalStore } from "react";

/** A value that the map and the parts beside it share; it changes too often, or is too large, to go through the address. */
export function makeShared<Value>(first: Value, isSame: (a: Value, b: Value) => boolean = Object.is) {
  let current = first;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    get: () => current,
    set(value: Value): void {
      if (isSame(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  };
}
