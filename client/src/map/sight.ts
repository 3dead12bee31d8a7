import type { Camera } from "./camera.ts";
import type { LonLat, LonLatBounds, Selection } from "./selection.ts";
import { makeShared } from "./shared-value.ts";

/** What the pointer or the keyboard rests on, in the map or in a list beside it. */
export interface Hovered extends Selection {
  readonly center: LonLat;
  /** The map marks what a list points at, not what the pointer is over already. */
  readonly from: "map" | "list";
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

const sheetOpen = makeShared(false);
/** The phone's frame tells whether a sheet stands over the lower part of the map. */
export const setSheetOpen = sheetOpen.set;
export const isSheetOpen = sheetOpen.get;

export function isInside([lon, lat]: LonLat, [west, south, east, north]: LonLatBounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
