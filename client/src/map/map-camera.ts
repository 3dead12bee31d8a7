import type { Map as MapLibre } from "maplibre-gl";
import type { Camera } from "./camera.ts";

/** Where a map looks now. */
export function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}
