import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** Whether a place lies inside an area or on its border. */
export function contains(area: Polygon | MultiPolygon, lon: number, lat: number): boolean {
  return booleanPointInPolygon([lon, lat], area);
}
