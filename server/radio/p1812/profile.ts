import { requireInRange } from "../valid-range.ts";

/** Radio-climatic zones of ITU-R P.1812, table 1: sea, coastal land, inland. */
export const zone = { sea: 1, coastal: 3, inland: 4 } as const;

/** A terrain profile from the transmitter (index 0) to the receiver (last index). */
export interface PathProfile {
  /** Great-circle distance from the transmitter, km, strictly increasing from 0. */
  distanceKm: ArrayLike<number>;
  /** Ground height above mean sea level, m. */
  heightM: ArrayLike<number>;
  /** Representative clutter height above ground, m; none when absent. The values at both ends are ignored (§ 3.2). */
  clutterHeightM?: ArrayLike<number>;
  /** Radio-climatic zone codes, see {@link zone}; all inland when absent. */
  zones?: ArrayLike<number>;
}

/** A profile that no model can use; the message names the sample, its value and what is permitted. */
export class ProfileError extends Error {
  override name = "ProfileError";
}

/** Throws OutOfRangeError, with value and range, unless minimum <= value <= maximum. */
export function requireRange(name: string, value: number, min: number, max: number, unit: string): void {
  requireInRange(name, value, { min, max, unit, source: "ITU-R P.1812" });
}

/** Throws a ProfileError or OutOfRangeError that names the first sample which makes the profile unusable. */
export function requireProfile(profile: PathProfile): void {
  const { distanceKm, heightM, clutterHeightM, zones } = profile;
  const count = distanceKm.length;
  if (count < 3) throw new ProfileError(`the profile has ${count} samples; at least 3 are needed`);
  const columns = { heightM, clutterHeightM, zones };
  for (const [name, values] of Object.entries(columns)) {
    if (values && values.length !== count) {
      throw new ProfileError(`the profile has ${count} distances but ${values.length} values of ${name}`);
    }
  }
  if (distanceKm[0] !== 0) throw new ProfileError(`the profile starts at ${distanceKm[0]} km; it must start at 0 km`);
  for (let i = 0; i < count; i++) {
    if (i > 0 && !(distanceKm[i]! > distanceKm[i - 1]!)) {
      throw new ProfileError(`sample ${i} lies at ${distanceKm[i]} km, not beyond sample ${i - 1}`);
    }
    requireRange(`height of sample ${i}`, heightM[i]!, -500, 9000, "m");
    if (clutterHeightM) requireRange(`clutter height of sample ${i}`, clutterHeightM[i]!, 0, 500, "m");
    if (zones && ![zone.sea, zone.coastal, zone.inland].includes(zones[i] as 1)) {
      throw new ProfileError(`zone of sample ${i} is ${zones[i]}; permitted: 1 (sea), 3 (coastal), 4 (inland)`);
    }
  }
}

/** Heights that diffract, g_i: ground plus representative clutter, but bare ground at both ends. [P.1812, eq 1d] */
export function heightsWithClutter(profile: PathProfile): Float64Array {
  const heights = Float64Array.from(profile.heightM);
  const clutter = profile.clutterHeightM;
  if (clutter) for (let i = 1; i < heights.length - 1; i++) heights[i]! += clutter[i]!;
  return heights;
}
