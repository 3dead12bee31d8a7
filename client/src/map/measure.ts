import { area, length } from "@turf/turf";
import type { Feature } from "geojson";
import { type MeasureKind, measuredFeature } from "./measured-feature.ts";
import type { LonLat } from "./selection.ts";

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
