/**
 * Classes of what stands on the ground at the receiver, after the representative heights of ITU-R P.1812: open 0 m, suburbs and
 * plantations 10 m, forest and towns 15 to 20 m. "none": the model knew no clutter.
 */
export const CLUTTER_CLASSES = ["none", "open", "low", "high"] as const;
export type ClutterClass = (typeof CLUTTER_CLASSES)[number];

/** From these representative heights on, m. */
export const LOW_CLUTTER_M = 5;
export const HIGH_CLUTTER_M = 13;

/** The class of a representative clutter height, m; undefined: there is no clutter grid, or the place lies outside. */
export function clutterClassOf(heightM: number | undefined): ClutterClass {
  if (heightM === undefined || Number.isNaN(heightM)) return "none";
  return heightM >= HIGH_CLUTTER_M ? "high" : heightM >= LOW_CLUTTER_M ? "low" : "open";
}

/** Upper ends of the distance classes to the serving site, km; the last class is open. */
export const DISTANCE_CLASSES_KM = [0.5, 1, 2, 5, 10] as const;

/** The distance class as "0-0.5", "0.5-1" … "10-" (km). */
export function distanceClassOf(distanceM: number): string {
  const km = distanceM / 1000;
  const index = DISTANCE_CLASSES_KM.findIndex((end) => km < end);
  const from = index === 0 ? 0 : DISTANCE_CLASSES_KM.at(index === -1 ? -1 : index - 1);
  return `${from}-${index === -1 ? "" : DISTANCE_CLASSES_KM[index]}`;
}

/** The class of a level by tens of dB, by its lower end: -87.4 dBm is in "-90". */
export function levelClassOf(levelDbm: number): string {
  return String(Math.floor(levelDbm / 10) * 10);
}
