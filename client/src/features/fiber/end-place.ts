import type { LonLat } from "../../map/selection.ts";

/** One end of a link as the address keeps it: `lon,lat,height above ground in metres`. */
export interface LinkEnd {
  readonly center: LonLat;
  readonly heightM: number;
}

/** Where a mast's height is not known. */
export const USUAL_HEIGHT_M = 30;
const PLACE_DIGITS = 5;

export function readEnd(text: string | undefined): LinkEnd | null {
  const [lon, lat, heightM = USUAL_HEIGHT_M] = (text ?? "").split(",").map(Number);
  if (lon === undefined || lat === undefined || text === "") return null;
  const isPlace = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPlace && heightM >= 1 && heightM <= 400 ? { center: [lon, lat], heightM } : null;
}

export const writeEnd = ({ center: [lon, lat], heightM }: LinkEnd): string =>
  `${lon.toFixed(PLACE_DIGITS)},${lat.toFixed(PLACE_DIGITS)},${Math.round(heightM * 10) / 10}`;
