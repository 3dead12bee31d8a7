// Not from the whole of Turf: this file is read anew by every thread that reads an import, and the whole takes 0.2 s.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";

/** Whether a place lies inside an area or on its border. */
export function contains(area: Polygon | MultiPolygon, lon: number, lat: number): boolean {
  return booleanPointInPolygon([lon, lat], area);
}
