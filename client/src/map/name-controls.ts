import type { Map as MapLibre } from "maplibre-gl";

/** Names the map for a screen reader; MapLibre's own label is English and says "Map". */
export function nameControls(map: MapLibre, label: string): void {
  const canvas = map.getCanvas();
  canvas.setAttribute("aria-label", label);
  canvas.setAttribute("role", "application");
}
