import type { Map as MapLibre } from "maplibre-gl";
import type { LonLat, Selection } from "./selection.ts";
import { tileSource } from "./style.ts";

/** How near to the edge of what is free a thing may lie and still count as seen. */
const EDGE_PX = 40;

/** A position of the geometry: of a line or an area the first one, which is enough to bring it into sight. */
function firstPosition(value: unknown): LonLat | null {
  if (!Array.isArray(value)) return null;
  const [first, second] = value as unknown[];
  return typeof first === "number" && typeof second === "number" ? [first, second] : firstPosition(first);
}

/** Where a thing of the map lies, as far as its tiles are loaded; null where they are not. */
export function placeOf(map: MapLibre, { layer, id }: Selection): LonLat | null {
  if (map.getSource(tileSource(layer)) === undefined) return null;
  const [found] = map.querySourceFeatures(tileSource(layer), { sourceLayer: layer, filter: ["==", ["id"], id] });
  return found === undefined || !("coordinates" in found.geometry) ? null : firstPosition(found.geometry.coordinates);
}

/**
 * Moves the map, without zooming, so that the selected thing is not hidden by what stands over the lower part of the map.
 * `freeShare`: height of the free upper part as a share of the whole, 0 to 1. Waits until a tile holds the thing; a movement under
 * way knows better where to go. Returns what ends the waiting.
 */
export function reveal(map: MapLibre, selection: Selection, freeShare: number, isAnimated: boolean): () => void {
  const tryNow = () => {
    if (map.isMoving()) return false;
    const place = placeOf(map, selection);
    if (place === null) return false;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { x, y } = map.project([place[0], place[1]]);
    const isSeen = x > EDGE_PX && x < width - EDGE_PX && y > EDGE_PX && y < height * freeShare - EDGE_PX;
    if (!isSeen) {
      const center = { lng: place[0], lat: place[1] };
      map.easeTo({ center, offset: [0, (height * (freeShare - 1)) / 2], animate: isAnimated, duration: 500 });
    }
    return true;
  };
  if (tryNow()) return () => {};
  const onIdle = () => {
    if (tryNow()) map.off("idle", onIdle);
  };
  map.on("idle", onIdle);
  return () => void map.off("idle", onIdle);
}
