import type { Feature } from "geojson";
import type { LonLat } from "./selection.ts";

export type MeasureKind = "line" | "area";

/** What the points enclose or join, as the map draws it; null without a point. */
export function measuredFeature(kind: MeasureKind, points: readonly LonLat[]): Feature | null {
  const positions = points.map(([lon, lat]) => [lon, lat]);
  const [first, second] = positions;
  if (first === undefined) return null;
  const feature = (geometry: Feature["geometry"]): Feature => ({ type: "Feature", properties: {}, geometry });
  if (second === undefined) return feature({ type: "Point", coordinates: first });
  if (kind === "area" && points.length > 2) return feature({ type: "Polygon", coordinates: [[...positions, first]] });
  return feature({ type: "LineString", coordinates: positions });
}
