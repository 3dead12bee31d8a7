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

/** A value that a model may not be asked for; the message holds the value, its place and the permitted range. */
export class RadioInputError extends Error {
  override name = "RadioInputError";
}

/** Throws a {@link RadioInputError} unless minimum <= value <= maximum. */
export function requireRange(name: string, value: number, minimum: number, maximum: number, unit: string): void {
  if (!(value >= minimum && value <= maximum)) {
    throw new RadioInputError(`${name} is ${value} ${unit}; permitted: ${minimum} to ${maximum} ${unit}`);
  }
}

/** Throws a {@link RadioInputError} that names the first sample which makes the profile unusable. */
export function requireProfile(profile: PathProfile): void {
  const { distanceKm, heightM, clutterHeightM, zones } = profile;
  const count = distanceKm.length;
  if (count < 3) throw new RadioInputError(`the profile has ${count} samples; at least 3 are needed`);
  const columns = { heightM, clutterHeightM, zones };
  for (const [name, values] of Object.entries(columns)) {
    if (values && values.length !== count) {
      throw new RadioInputError(`the profile has ${count} distances but ${values.length} values of ${name}`);
    }
  }
  if (distanceKm[0] !== 0)
    throw new RadioInputError(`the profile starts at ${distanceKm[0]} km; it must start at 0 km`);
  for (let i = 0; i < count; i++) {
    if (i > 0 && !(distanceKm[i]! > distanceKm[i - 1]!)) {
      throw new RadioInputError(`sample ${i} lies at ${distanceKm[i]} km, not beyond sample ${i - 1}`);
    }
    requireRange(`height of sample ${i}`, heightM[i]!, -500, 9000, "m");
    if (clutterHeightM) requireRange(`clutter height of sample ${i}`, clutterHeightM[i]!, 0, 500, "m");
    if (zones && ![zone.sea, zone.coastal, zone.inland].includes(zones[i] as 1)) {
      throw new RadioInputError(`zone of sample ${i} is ${zones[i]}; permitted: 1 (sea), 3 (coastal), 4 (inland)`);
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
