import { distance3dM, type Tr38901Link, type Tr38901Loss } from "./tr38901-link.ts";
import { requireInRange } from "./valid-range.ts";

/**
 * Indoor office path loss, dB. Source: [TR 38.901 v19, Table 7.4.1-1, InH-Office].
 * 0.5..100 GHz, direct distance 1..150 m; throws OutOfRangeError outside.
 */
export function inHLossDb(link: Tr38901Link): Tr38901Loss {
  const source = `TR 38.901 InH ${link.condition}`;
  const direct = distance3dM(link);
  requireInRange("frequencyGhz", link.frequencyGhz, { min: 0.5, max: 100, unit: "GHz", source });
  requireInRange("distance3dM", direct, { min: 1, max: 150, unit: "m", source });
  const sightDb = 32.4 + 17.3 * Math.log10(direct) + 20 * Math.log10(link.frequencyGhz);
  if (link.condition === "LOS") return { lossDb: sightDb, shadowSigmaDb: 3 };
  const obstructedDb = 17.3 + 38.3 * Math.log10(direct) + 24.9 * Math.log10(link.frequencyGhz);
  return { lossDb: Math.max(sightDb, obstructedDb), shadowSigmaDb: 8.03 };
}

/** A building's facade in TR 38.901: ordinary glass and concrete, or metal-coated glass. */
export type FacadeClass = "low-loss" | "high-loss";

/** Loss through the materials of Table 7.4.3-1 in dB; frequency in GHz. */
const glassDb = (frequencyGhz: number) => 2 + 0.2 * frequencyGhz;
const concreteDb = (frequencyGhz: number) => 5 + 4 * frequencyGhz;
/** Infrared-reflecting glass with the constants of release 19 (23 + 0.3 f before). */
const coatedGlassDb = (frequencyGhz: number) => 25.4 + 0.11 * frequencyGhz;
const transmission = (lossDb: number) => 10 ** (-lossDb / 10);

/**
 * Outdoor-to-indoor penetration loss on top of the outdoor path loss: median and deviation, dB.
 * Source: [TR 38.901 v19, Tables 7.4.3-1 and 7.4.3-2]. 0.5..100 GHz, depth inside 0..25 m (RMa: 0..10 m, low loss only).
 */
export function outdoorToIndoorLossDb(facade: FacadeClass, frequencyGhz: number, depthInsideM: number): Tr38901Loss {
  const source = "TR 38.901 outdoor-to-indoor";
  requireInRange("frequencyGhz", frequencyGhz, { min: 0.5, max: 100, unit: "GHz", source });
  requireInRange("depthInsideM", depthInsideM, { min: 0, max: 25, unit: "m", source });
  const concrete = transmission(concreteDb(frequencyGhz));
  const insideDb = 0.5 * depthInsideM;
  if (facade === "low-loss") {
    const wall = 0.3 * transmission(glassDb(frequencyGhz)) + 0.7 * concrete;
    return { lossDb: 5 - 10 * Math.log10(wall) + insideDb, shadowSigmaDb: 4.4 };
  }
  const wall = 0.7 * transmission(coatedGlassDb(frequencyGhz)) + 0.3 * concrete;
  return { lossDb: 5 - 10 * Math.log10(wall) + insideDb, shadowSigmaDb: 6.5 };
}
