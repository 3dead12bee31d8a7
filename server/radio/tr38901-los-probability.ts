import { requireInRange } from "./valid-range.ts";

/** Scenarios whose probability of sight needs the distance and the user's height alone. */
export type LosProbabilityScenario = "RMa" | "UMa" | "UMi";

/** Within this horizontal distance an urban link always has line of sight, metres. */
const URBAN_SURE_SIGHT_M = 18;

function urbanProbability(distanceM: number, decayM: number): number {
  if (distanceM <= URBAN_SURE_SIGHT_M) return 1;
  const near = URBAN_SURE_SIGHT_M / distanceM;
  return near + Math.exp(-distanceM / decayM) * (1 - near);
}

function umaProbability(distanceM: number, userHeightM: number): number {
  const base = urbanProbability(distanceM, 63);
  if (userHeightM <= 13 || distanceM <= URBAN_SURE_SIGHT_M) return base;
  const lift = ((userHeightM - 13) / 10) ** 1.5;
  return base * (1 + lift * 1.25 * (distanceM / 100) ** 3 * Math.exp(-distanceM / 150));
}

/**
 * Probability of line of sight, 0..1. Source: [TR 38.901 v19, Table 7.4.2-1].
 * `outdoorDistance2dM` is the horizontal distance outside buildings, >= 0; user 1..23 m. Throws OutOfRangeError outside.
 */
export function losProbability(
  scenario: LosProbabilityScenario,
  outdoorDistance2dM: number,
  userHeightM: number,
): number {
  const source = `TR 38.901 ${scenario} LOS probability`;
  requireInRange("outdoorDistance2dM", outdoorDistance2dM, { min: 0, max: 10_000, unit: "m", source });
  requireInRange("userHeightM", userHeightM, { min: 1, max: 23, unit: "m", source });
  if (scenario === "RMa") return outdoorDistance2dM <= 10 ? 1 : Math.exp(-(outdoorDistance2dM - 10) / 1000);
  if (scenario === "UMi") return urbanProbability(outdoorDistance2dM, 36);
  return umaProbability(outdoorDistance2dM, userHeightM);
}
