/** Web Mercator tiles (EPSG:3857), as MapLibre asks for them. Source: OGC Two Dimensional Tile Matrix Set, WebMercatorQuad. */

/** Longitude in degrees of the left edge of pixel column `pixel` of tile column `x`; halves give pixel centres. */
export function tileLongitude(z: number, x: number, pixel: number, tileSize: number): number {
  return ((x + pixel / tileSize) / 2 ** z) * 360 - 180;
}

/** Latitude in degrees of the upper edge of pixel row `pixel` of tile row `y`; halves give pixel centres. */
export function tileLatitude(z: number, y: number, pixel: number, tileSize: number): number {
  const n = Math.PI * (1 - (2 * (y + pixel / tileSize)) / 2 ** z);
  return (Math.atan(Math.sinh(n)) * 180) / Math.PI;
}
