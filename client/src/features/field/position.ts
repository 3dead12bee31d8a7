import { useCallback } from "react";
import type { LonLat } from "../../map/selection.ts";
import { makeShared } from "../../map/shared-value.ts";

/** Where the inspector is, as the device says or as it was shown on the map. */
export interface Here {
  readonly place: LonLat;
  readonly source: "device" | "map";
  /** As the device states it, m; null: unknown. */
  readonly accuracyM: number | null;
}

export type HereState = "idle" | "asking" | "refused" | "unknown";

const here = makeShared<Here | null>(null);
const state = makeShared<HereState>("idle");

const WAIT_MS = 15_000;
const FRESH_MS = 10_000;
const DENIED = 1;

const round = (degrees: number) => Number(degrees.toFixed(6));

/** Asks the device where it is; what came of it is in `state`. */
export function findHere(onFound: (place: LonLat) => void): void {
  if (!("geolocation" in navigator)) {
    state.set("unknown");
    return;
  }
  state.set("asking");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      state.set("idle");
      const place = [round(coords.longitude), round(coords.latitude)] as const;
      here.set({ place, source: "device", accuracyM: Math.round(coords.accuracy) });
      onFound(place);
    },
    ({ code }) => state.set(code === DENIED ? "refused" : "unknown"),
    { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
  );
}

export function useHere() {
  const found = here.use();
  const asking = state.use();
  const setOnMap = useCallback(([lon, lat]: LonLat) => {
    state.set("idle");
    here.set({ place: [round(lon), round(lat)], source: "map", accuracyM: null });
  }, []);
  return { here: found, state: asking, setOnMap };
}
