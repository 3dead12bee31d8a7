import type { LayerSpecification, MapGeoJSONFeature, Map as MapLibre, SourceSpecification } from "maplibre-gl";
import { useEffect, useState } from "react";
import type { LonLat } from "./selection.ts";
import { makeShared } from "./shared-value.ts";

/**
 * What a tool draws over the map while it is open: proposals, trees, segments, places. Ids of sources and layers begin with the
 * overlay's id. Keep the value stable (`useMemo`): a new one is a new style. What moves many times a second is written to the
 * source through `useMapInstance` instead.
 */
export interface MapOverlay {
  readonly id: string;
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  /** A ground under the objects of the map, as coverage is; absent: above them. */
  readonly isGround?: boolean;
  /** Takes a click on one of the layers before any object below does. */
  readonly onPick?: (feature: MapGeoJSONFeature, position: LonLat) => void;
}

const overlays = makeShared<readonly MapOverlay[]>([]);
const instance = makeShared<MapLibre | null>(null);
const placing = makeShared<((position: LonLat) => void) | null>(null);

/** All overlays, from below. */
export const useOverlays = overlays.use;

/** The map itself, for what moves with the pointer; null until it is there. */
export const useMapInstance = instance.use;
export const setMapInstance = instance.set;

/** Who takes the next clicks on the map (or Enter at its middle) as a place; null: nobody. */
export const usePlacing = placing.use;

const places = new WeakMap<MapOverlay, number>();
let taken = 0;

/** The overlays, from below, with one more or another of its id: by the places that were taken, whenever each has come or changed. */
export function withOverlay(all: readonly MapOverlay[], overlay: MapOverlay, place: number): readonly MapOverlay[] {
  places.set(overlay, place);
  const placeOf = (each: MapOverlay) => places.get(each) ?? 0;
  return [...all.filter(({ id }) => id !== overlay.id), overlay].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Draws an overlay while the component is there, above those of calls before this one; null draws nothing. */
export function useOverlay(overlay: MapOverlay | null): void {
  const [place] = useState(() => ++taken);
  useEffect(() => {
    if (overlay === null) return;
    overlays.set(withOverlay(overlays.get(), overlay, place));
    return () => overlays.set(overlays.get().filter((each) => each !== overlay));
  }, [overlay, place]);
}

/** Takes clicks on the map as places while `handle` is given; the map shows a crosshair. */
export function usePlaceOnMap(handle: ((position: LonLat) => void) | null): void {
  useEffect(() => {
    if (handle === null) return;
    placing.set(handle);
    return () => {
      if (placing.get() === handle) placing.set(null);
    };
  }, [handle]);
}
