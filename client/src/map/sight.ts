import { useSyncExternalStore } from "react";
import type { Camera } from "./camera.ts";
import type { LonLat, LonLatBounds, Selection } from "./selection.ts";

/** What the pointer or the keyboard rests on, in the map or in a list beside it. */
export interface Hovered extends Selection {
  readonly center: LonLat;
  /** The map marks what a list points at, not what the pointer is over already. */
  readonly from: "map" | "list";
}

/** A value that the map and the lists beside it share; it changes too often to go through the address. */
function makeShared<Value>(first: Value, isSame: (a: Value, b: Value) => boolean) {
  let current = first;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    set(value: Value): void {
      if (isSame(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  };
}

const shownBounds = makeShared<LonLatBounds | null>(
  null,
  (a, b) => a === b || (a !== null && b !== null && a.every((edge, i) => edge === b[i])),
);
const shownCamera = makeShared<Camera | null>(
  null,
  (a, b) => a?.lon === b?.lon && a?.lat === b?.lat && a?.zoom === b?.zoom,
);
const hovered = makeShared<Hovered | null>(null, (a, b) => a?.layer === b?.layer && a?.id === b?.id);

/** The map tells after every move what it shows. */
export const setShownBounds = shownBounds.set;
/** What the map shows; null while there is none. */
export const useShownBounds = shownBounds.use;
export const setShownCamera = shownCamera.set;
/** Where the map looks, also before anybody moved it; null while there is no map. */
export const useShownCamera = shownCamera.use;

/** The map tells what the pointer is over, a list which of its rows. */
export const setHovered = hovered.set;
/** What is to be marked on the map and in the lists; null: nothing. */
export const useHovered = hovered.use;

export function isInside([lon, lat]: LonLat, [west, south, east, north]: LonLatBounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
