import { type PathProfile, zone } from "./profile.ts";

/** Length of each unbroken stretch of the wanted zones, km; a stretch ends half-way to its neighbouring sample. */
function stretchLengthsKm(profile: PathProfile, wanted: readonly number[]): number[] {
  const { distanceKm, zones } = profile;
  const last = distanceKm.length - 1;
  const lengths: number[] = [];
  let start = -1;
  for (let i = 0; i <= last; i++) {
    const inside = wanted.includes(zones ? zones[i]! : zone.inland);
    if (inside && start < 0) start = i;
    if (start < 0 || (inside && i < last)) continue;
    const stop = inside ? i : i - 1;
    const before = start > 0 ? (distanceKm[start]! - distanceKm[start - 1]!) / 2 : 0;
    const after = stop < last ? (distanceKm[stop + 1]! - distanceKm[stop]!) / 2 : 0;
    lengths.push(distanceKm[stop]! - distanceKm[start]! + before + after);
    start = -1;
  }
  return lengths;
}

/** Fraction of the path over sea, omega, 0 to 1. [P.1812, § 3.6, table 5] */
export function seaFraction(profile: PathProfile): number {
  const seaKm = stretchLengthsKm(profile, [zone.sea]).reduce((sum, length) => sum + length, 0);
  return seaKm / profile.distanceKm[profile.distanceKm.length - 1]!;
}

/** Longest continuous land section (inland and coastal), d_tm, km. [P.1812, § 3.6] */
export function longestLandKm(profile: PathProfile): number {
  return Math.max(0, ...stretchLengthsKm(profile, [zone.coastal, zone.inland]));
}

/** Longest continuous inland section, d_lm, km. [P.1812, § 3.6] */
export function longestInlandKm(profile: PathProfile): number {
  return Math.max(0, ...stretchLengthsKm(profile, [zone.inland]));
}
