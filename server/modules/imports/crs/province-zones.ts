import type { CrsCode } from "../../../geometry/vn2000.ts";

type ProvinceZone = readonly [oldCode: string, newCode: string, zone: number];

/** The 3-degree zone prescribed for each of the 63 provinces before 1 July 2025, with the code of the province it belongs to since. */
const PROVINCE_ZONES: readonly ProvinceZone[] = [
  ["01", "01", 5897],
  ["02", "08", 9209],
  ["04", "04", 9210],
  ["06", "19", 9213],
  ["08", "08", 9211],
  ["10", "15", 9208],
  ["11", "11", 9205],
  ["12", "12", 9205],
  ["14", "14", 9206],
  ["15", "15", 9208],
  ["17", "25", 9211],
  ["19", "19", 9213],
  ["20", "20", 9215],
  ["22", "22", 5899],
  ["24", "24", 9214],
  ["25", "25", 9208],
  ["26", "25", 5897],
  ["27", "24", 9209],
  ["30", "31", 9209],
  ["31", "31", 9210],
  ["33", "33", 9209],
  ["34", "33", 9209],
  ["35", "37", 5897],
  ["36", "37", 9209],
  ["37", "37", 5897],
  ["38", "38", 5897],
  ["40", "40", 9208],
  ["42", "42", 9209],
  ["44", "44", 9211],
  ["45", "44", 9212],
  ["46", "46", 9214],
  ["48", "48", 5899],
  ["49", "48", 5899],
  ["51", "51", 5898],
  ["52", "52", 9217],
  ["54", "66", 9218],
  ["56", "56", 9217],
  ["58", "56", 9217],
  ["60", "68", 9218],
  ["62", "51", 9216],
  ["64", "52", 9218],
  ["66", "66", 9218],
  ["67", "68", 9218],
  ["68", "68", 5899],
  ["70", "75", 9212],
  ["72", "80", 9209],
  ["74", "79", 9210],
  ["75", "75", 5899],
  ["77", "79", 5899],
  ["79", "79", 9210],
  ["80", "80", 9210],
  ["82", "82", 9210],
  ["83", "86", 9210],
  ["84", "86", 9209],
  ["86", "86", 9209],
  ["87", "82", 5897],
  ["89", "91", 9208],
  ["91", "91", 9207],
  ["92", "92", 5897],
  ["93", "92", 5897],
  ["94", "92", 9209],
  ["95", "96", 5897],
  ["96", "96", 9207],
];

/**
 * The zones that papers of a province may use: its own first, then those of the provinces merged into it.
 * `provinceCode` is a code of before or after July 2025 ("70" or "75"); an unknown one gives no zone.
 */
export function zonesOfProvince(provinceCode: string): CrsCode[] {
  const own = PROVINCE_ZONES.filter(([oldCode]) => oldCode === provinceCode);
  const joined = PROVINCE_ZONES.filter(([, newCode]) => newCode === provinceCode);
  return [...new Set([...own, ...joined].map(([, , zone]): CrsCode => `EPSG:${zone}`))];
}
