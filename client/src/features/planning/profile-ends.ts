import type { LonLat } from "../../map/selection.ts";

/** One end of a path: its place, the antenna's height above ground in metres, and what stands there where that is known. */
export interface ProfileEnd {
  readonly center: LonLat;
  readonly heightM: number;
  readonly name: string | null;
}

/** Heights and frequencies that the profile takes, in metres and MHz. */
export const HEIGHT_RANGE_M = [1, 500] as const;
export const FREQUENCY_RANGE_MHZ = [30, 6000] as const;
const PLACE_DIGITS = 6;

const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

/** `lon,lat,height,name` of the address; null for what is no end. */
export function readEnd(text: string | undefined): ProfileEnd | null {
  const [lonText = "", latText = "", heightText = "", ...name] = (text ?? "").split(",");
  if (lonText === "" || latText === "") return null;
  const [lon, lat, heightM] = [Number(lonText), Number(latText), Number(heightText)];
  const isEnd = isWithin(lon, [-180, 180]) && isWithin(lat, [-90, 90]) && isWithin(heightM, HEIGHT_RANGE_M);
  return isEnd ? { center: [lon, lat], heightM, name: name.join(",") || null } : null;
}

export const writeEnd = ({ center: [lon, lat], heightM, name }: ProfileEnd): string =>
  [lon.toFixed(PLACE_DIGITS), lat.toFixed(PLACE_DIGITS), Math.round(heightM * 10) / 10, name ?? ""].join(",");

/** The frequency of the address in MHz, else the one given. */
export function readFrequency(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && isWithin(value, FREQUENCY_RANGE_MHZ) ? value : otherwise;
}

/**
 * A typed place: latitude and longitude in degrees with point or comma, such as `11.5312, 106.9021` or `11,5312; 106,9021`.
 * The other order is understood where the first number can be no latitude. null: not two numbers, or none on the Earth.
 */
export function placeFromText(text: string): LonLat | null {
  const numbers = text.match(/[+-]?\d+(?:[.,]\d+)?/g)?.map((part) => Number(part.replace(",", "."))) ?? [];
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length !== 2) return null;
  const [lat, lon] = Math.abs(first) > 90 ? [second, first] : [first, second];
  return isWithin(lat, [-90, 90]) && isWithin(lon, [-180, 180]) ? [lon, lat] : null;
}
