import { requireInRange } from "./valid-range.ts";

/** Line of sight or not. */
export type Tr38901Condition = "LOS" | "NLOS";

/** One link: metres, gigahertz. */
export interface Tr38901Link {
  readonly condition: Tr38901Condition;
  /** Horizontal distance between the terminals. */
  readonly distance2dM: number;
  readonly baseHeightM: number;
  readonly userHeightM: number;
  readonly frequencyGhz: number;
  /** Average street width (RMa), 5..50 m; 20 m where not given. */
  readonly streetWidthM?: number;
  /** Average building height (RMa), 5..50 m; 5 m where not given. */
  readonly buildingHeightM?: number;
}

/** Path loss in dB and the standard deviation of its shadow fading in dB. */
export interface Tr38901Loss {
  readonly lossDb: number;
  readonly shadowSigmaDb: number;
}

/** Speed of light as the text of TR 38.901 rounds it, m/s [Table 7.4.1-1, NOTES 1 and 5]. */
export const PROPAGATION_VELOCITY_M_PER_S = 3e8;

/** Direct distance between the antennas, metres [TR 38.901, eq 7.4-1]. */
export function distance3dM(link: Tr38901Link): number {
  return Math.hypot(link.distance2dM, link.baseHeightM - link.userHeightM);
}

/** The limits of one scenario: [min, max] pairs, metres and gigahertz. */
export interface ScenarioLimits {
  readonly source: string;
  readonly frequencyGhz: readonly [number, number];
  readonly distance2dM: readonly [number, number];
  readonly baseHeightM: readonly [number, number];
  readonly userHeightM: readonly [number, number];
}

/** Throws OutOfRangeError for the first quantity of the link that lies outside the scenario's limits. */
export function requireLinkInLimits(link: Tr38901Link, limits: ScenarioLimits): void {
  const check = (quantity: string, value: number, [min, max]: readonly [number, number], unit: string) =>
    requireInRange(quantity, value, { min, max, unit, source: limits.source });
  check("frequencyGhz", link.frequencyGhz, limits.frequencyGhz, "GHz");
  check("baseHeightM", link.baseHeightM, limits.baseHeightM, "m");
  check("userHeightM", link.userHeightM, limits.userHeightM, "m");
  check("distance2dM", link.distance2dM, limits.distance2dM, "m");
}
