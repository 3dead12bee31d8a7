import { toPosition } from "./plane.ts";
import type { RoadLine } from "./road-raster.ts";
import type { Road, RoadClass } from "./types.ts";

/** Carriageway widths in metres: in the country and in built-up cores. */
const WIDTH_M: Readonly<Record<RoadClass, { rural: number; urban: number }>> = {
  national: { rural: 12, urban: 22 },
  provincial: { rural: 9, urban: 16 },
  district: { rural: 6.5, urban: 10 },
  commune: { rural: 4, urban: 6 },
  urban: { rural: 7, urban: 7 },
};

export function widthM(road: RoadLine): number {
  return WIDTH_M[road.class][road.urban ? "urban" : "rural"];
}

/** The code of a road line by its place in the list. */
export function roadCode(index: number): string {
  return `D-${String(index + 1).padStart(5, "0")}`;
}

export function roadRecords(roads: readonly RoadLine[]): Road[] {
  return roads.map((road, index) => ({
    code: roadCode(index),
    name: road.name,
    class: road.class,
    urban: road.urban,
    widthM: widthM(road),
    geometry: { type: "LineString", coordinates: road.line.map(toPosition) },
  }));
}
