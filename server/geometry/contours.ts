import { contours } from "d3-contour";
import type { MultiPolygon } from "geojson";

/** Cells of a raster, row by row from the north-west; west and north are the centre of the first cell. */
export interface ContourRaster {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: ArrayLike<number>;
}

/** Islands and holes smaller than this many cells are left out: they are noise of the raster, not shapes of the land. */
const SMALLEST_RING_CELLS = 4;

function ringCells(ring: readonly number[][]): number {
  let twice = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i] as [number, number], ring[i + 1] as [number, number]];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}

/** The area at or above a threshold, in degrees (EPSG:4326). Cells without a value must hold one below every threshold. */
export function areaAbove(raster: ContourRaster, threshold: number): MultiPolygon {
  const { westDeg, northDeg, stepDeg, columns, rows } = raster;
  const [area] = contours().size([columns, rows]).thresholds([threshold])(raster.values as number[]);
  // d3 puts the centre of the first cell at (0.5, 0.5)
  const place = ([x, y]: number[]) => [
    westDeg + ((x as number) - 0.5) * stepDeg,
    northDeg - ((y as number) - 0.5) * stepDeg,
  ];
  const coordinates = (area?.coordinates ?? [])
    .filter(([outer]) => ringCells(outer as number[][]) >= SMALLEST_RING_CELLS)
    .map((polygon) => polygon.filter((ring) => ringCells(ring) >= SMALLEST_RING_CELLS).map((ring) => ring.map(place)));
  return { type: "MultiPolygon", coordinates };
}
