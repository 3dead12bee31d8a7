import type { ImageSource, ImageSourceSpecification, Map as MapLibre } from "maplibre-gl";

/** North-west, north-east, south-east, south-west: the order of MapLibre. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]];

/** Where a picture of cells lies whose first centre is west and north: its outer edges. */
export function cornersOf(frame: {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}): Corners {
  const half = frame.stepDeg / 2;
  const west = frame.westDeg - half;
  const north = frame.northDeg + half;
  const east = west + frame.columns * frame.stepDeg;
  const south = north - frame.rows * frame.stepDeg;
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

/** A source without a picture, for `showPicture`; its overlay comes once the map is there, as the map waits for every source before it is. */
export function pictureSource(): ImageSourceSpecification {
  const coordinates: Corners = [
    [0, 0.001],
    [0.001, 0.001],
    [0.001, 0],
    [0, 0],
  ];
  return { type: "image", coordinates } as ImageSourceSpecification;
}

/**
 * Puts a decoded picture into an image source of the map: nothing is encoded or fetched, so that it may change many times a
 * second. False where the source is not there (yet).
 */
export function showPicture(
  map: MapLibre,
  sourceId: string,
  image: ImageBitmap | HTMLCanvasElement,
  coordinates: Corners,
): boolean {
  const source = map.getSource<ImageSource>(sourceId);
  if (source === undefined) return false;
  source.updateImage({ image, coordinates });
  return true;
}
