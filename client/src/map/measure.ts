import { area, length, lineString, polygon } from "@turf/turf";
import type { Feature } from "geojson";
import type { LonLat } from "./selection.ts";

export type MeasureKind = "line" | "area";

/** What the points enclose or join, as the map draws it; null without a point. */
export function measuredFeature(kind: MeasureKind, points: readonly LonLat[]): Feature | null {
  const [first, second] = points;
  if (first === undefined) return null;
  const positions = points.map(([lon, lat]) => [lon, lat]);
  if (second === undefined)
    return { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [...first] } };
  if (kind === "area" && points.length > 2) return polygon([[...positions, [...first]]]);
  return lineString(positions);
}

/** Length along the points in metres; for an area, all the way round. */
export function measuredLengthM(kind: MeasureKind, points: readonly LonLat[]): number {
  const feature = measuredFeature(kind, points);
  return feature === null || points.length < 2 ? 0 : length(feature as Feature<never>, { units: "meters" });
}

/** Enclosed area in square metres, 0 for fewer than three points. */
export function measuredAreaM2(points: readonly LonLat[]): number {
  const feature = points.length < 3 ? null : measuredFeature("area", points);
  return feature === null ? 0 : area(feature);
}
