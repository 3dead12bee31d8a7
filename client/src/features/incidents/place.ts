import type { LonLat } from "../../map/selection.ts";

const DIGITS = 6;

/** A coordinate as people type it, with a comma or a point; null where it is none within the limit, in degrees. */
export function readDegrees(text: string, limit: number): number | null {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".").replace(/°$/, "");
  if (!/^-?\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const degrees = Number(plain);
  return Math.abs(degrees) <= limit ? degrees : null;
}

/** The place as the address holds it: `106.891700,11.534200`. */
export function writePlace([lon, lat]: LonLat): string {
  return `${lon.toFixed(DIGITS)},${lat.toFixed(DIGITS)}`;
}

export function readPlace(text: string | undefined): LonLat | null {
  const [lon, lat, ...more] = (text ?? "").split(",");
  if (lon === undefined || lat === undefined || more.length > 0) return null;
  const [lonDeg, latDeg] = [readDegrees(lon, 180), readDegrees(lat, 90)];
  return lonDeg === null || latDeg === null ? null : [lonDeg, latDeg];
}
