import type { MultiPolygon } from "geojson";
import type { GridFrame } from "./grid-frame.ts";

/** How much of an area a grid knows, in cells of the grid. */
export interface KnownShare {
  /** Cells whose centres lie in the area, also where the grid does not reach. */
  readonly cells: number;
  /** Those of them that have a value. */
  readonly known: number;
}

/** Longitudes at which the area's borders cross a latitude, sorted: between the first and second lies the area, and so on. */
function crossings(area: MultiPolygon, latitudeDeg: number): number[] {
  const found: number[] = [];
  for (const polygon of area.coordinates) {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [x1, y1] = ring[i - 1] as [number, number];
        const [x2, y2] = ring[i] as [number, number];
        if (y1 > latitudeDeg === y2 > latitudeDeg) continue;
        found.push(x1 + ((latitudeDeg - y1) / (y2 - y1)) * (x2 - x1));
      }
    }
  }
  return found.sort((a, b) => a - b);
}

/** South and north of an area, degrees; undefined where it is empty. */
function latitudes(area: MultiPolygon): [number, number] | undefined {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const polygon of area.coordinates) {
    for (const ring of polygon) {
      for (const [, latitude] of ring as [number, number][]) {
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
      }
    }
  }
  return south <= north ? [south, north] : undefined;
}

/**
 * Counts the cells of a grid's lattice whose centres lie in an area, and those of them that `isKnown` (given the cell's index)
 * says have a value. Rows and columns go on beyond the grid: what it does not reach counts as unknown.
 */
export function knownShare(frame: GridFrame, area: MultiPolygon, isKnown: (index: number) => boolean): KnownShare {
  const { westDeg, northDeg, stepDeg, columns, rows } = frame;
  const span = latitudes(area);
  let [cells, known] = [0, 0];
  if (span === undefined) return { cells, known };
  const firstRow = Math.ceil((northDeg - span[1]) / stepDeg);
  const lastRow = Math.floor((northDeg - span[0]) / stepDeg);
  for (let row = firstRow; row <= lastRow; row++) {
    const edges = crossings(area, northDeg - row * stepDeg);
    for (let i = 1; i < edges.length; i += 2) {
      const first = Math.ceil((edges[i - 1]! - westDeg) / stepDeg);
      const last = Math.floor((edges[i]! - westDeg) / stepDeg);
      cells += Math.max(0, last - first + 1);
      if (row < 0 || row >= rows) continue;
      for (let column = Math.max(0, first); column <= Math.min(columns - 1, last); column++) {
        if (isKnown(row * columns + column)) known++;
      }
    }
  }
  return { cells, known };
}
