import type { LonLat, LonLatBounds } from "./selection.ts";

/** Where the map looks: degrees and zoom level (512-pixel tiles). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

const TILE_PIXELS = 512;
/** How far one may look beyond the province, as a share of its extent: enough to see its edge, too little to leave it. */
const MARGIN = 0.35;

/** Mercator's y of a latitude in degrees, 0 at the north edge of the world and 1 at the south edge. */
export function mercatorY(latDeg: number): number {
  const sine = Math.sin((latDeg * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** West, south, east and north of all positions with `marginDeg` degrees around them; of no position a box of infinities. */
export function boundsAround(positions: readonly LonLat[], marginDeg = 0): LonLatBounds {
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  return [
    Math.min(...lons) - marginDeg,
    Math.min(...lats) - marginDeg,
    Math.max(...lons) + marginDeg,
    Math.max(...lats) + marginDeg,
  ];
}

/** The zoom at which the box just fits into the window with some pixels of room around it. */
export function zoomToFit(
  [west, south, east, north]: LonLatBounds,
  window: { width: number; height: number },
  paddingPx = 0,
): number {
  const width = (east - west) / 360;
  const height = mercatorY(south) - mercatorY(north);
  const room = (pixels: number) => Math.max(1, pixels - 2 * paddingPx);
  return Math.log2(Math.min(room(window.width) / width, room(window.height) / height) / TILE_PIXELS);
}

/** Least zoom and furthest view, so that the map holds the province and nothing but it. */
export function limitsOf(
  bounds: LonLatBounds,
  window: { width: number; height: number },
): { minZoom: number; maxBounds: LonLatBounds } {
  const minZoom = Math.max(0, zoomToFit(bounds, window) - 0.35);
  const [west, south, east, north] = bounds;
  // The window at the least zoom must itself fit between the limits, else the map would zoom in by itself.
  const worldPixels = TILE_PIXELS * 2 ** minZoom;
  const reachLon = Math.max(east - west, (window.width / worldPixels) * 360) / 2;
  const reachLat = Math.max(north - south, (window.height / worldPixels) * 360) / 2;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const grow = 1 + MARGIN;
  return {
    minZoom,
    maxBounds: [
      Math.max(-180, lon - reachLon * grow),
      Math.max(-85, lat - reachLat * grow),
      Math.min(180, lon + reachLon * grow),
      Math.min(85, lat + reachLat * grow),
    ],
  };
}
