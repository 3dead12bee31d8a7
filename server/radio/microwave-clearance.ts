import { earthBulgeM, fresnelRadiusM } from "./knife-edge.ts";
import { heightsWithClutter, type PathProfile } from "./p1812/profile.ts";

/**
 * Sub-refraction that a link is planned for. Our choice of a customary value: P.530 gives one that grows with the length of the
 * path (on short ones below this, where the Earth's bulge is small), read from a figure, which is not modelled here.
 */
export const ADVERSE_RADIUS_FACTOR = 2 / 3;
export const MEDIAN_RADIUS_FACTOR = 4 / 3;
/** Longer paths need more room under adverse refraction. */
const LONG_PATH_KM = 30;

/** The room that a radio-relay ray needs over what stands below it, as a share of the first Fresnel radius. */
export interface ClearanceDemand {
  readonly radiusFactor: number;
  readonly neededShare: number;
}

export interface Clearance extends ClearanceDemand {
  /** Smallest clearance as a share of the first Fresnel radius; negative where the ray is cut. */
  readonly share: number;
  /** Where that is, km from the first end. */
  readonly distanceKm: number;
  /** Metres by which both antennas together would have to be higher; 0 where the demand is met. */
  readonly raiseM: number;
}

/** Antenna heights above ground, m. */
export interface MicrowaveHop {
  readonly frequencyGhz: number;
  readonly fromHeightM: number;
  readonly toHeightM: number;
}

/**
 * What a hop over this length is held against: the whole first Fresnel radius at the median refraction, and under adverse
 * refraction 0.3 of it, over 30 km 0.6.
 *
 * The rule is ours. It follows the antenna heights without diversity of Recommendation ITU-R P.530, clause 2.2.2.1 (step 1: 1.0 at
 * the median factor, 4/3 where none is known; step 3: in a temperate climate 0 over a single isolated obstruction and 0.3 over an
 * extended one, in a tropical climate 0.6 on paths longer than about 30 km), with what that leaves open filled in: shorter paths in
 * a tropical climate take the 0.3 of an extended obstruction. These figures were not compared with the Recommendation's own text.
 */
export function clearanceDemands(lengthKm: number): ClearanceDemand[] {
  return [
    { radiusFactor: MEDIAN_RADIUS_FACTOR, neededShare: 1 },
    { radiusFactor: ADVERSE_RADIUS_FACTOR, neededShare: lengthKm > LONG_PATH_KM ? 0.6 : 0.3 },
  ];
}

/** Height of the straight ray, m amsl, at a sample of the profile. */
export function rayHeightM({ distanceKm, heightM }: PathProfile, hop: MicrowaveHop, sample: number): number {
  const last = distanceKm.length - 1;
  const share = distanceKm[sample]! / distanceKm[last]!;
  return (heightM[0]! + hop.fromHeightM) * (1 - share) + (heightM[last]! + hop.toHeightM) * share;
}

/** The narrowest place of a hop over ground and clutter for one refraction. The profile has at least one sample between its ends. */
export function hopClearance(profile: PathProfile, hop: MicrowaveHop, demand: ClearanceDemand): Clearance {
  const { distanceKm } = profile;
  const last = distanceKm.length - 1;
  const lengthKm = distanceKm[last]!;
  const surfaceM = heightsWithClutter(profile);
  let [share, at, raiseM] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let sample = 1; sample < last; sample++) {
    const nearKm = distanceKm[sample]!;
    const farKm = lengthKm - nearKm;
    const radiusM = fresnelRadiusM(nearKm, farKm, hop.frequencyGhz);
    const bulgeM = earthBulgeM(nearKm, farKm, demand.radiusFactor);
    const clearanceM = rayHeightM(profile, hop, sample) - surfaceM[sample]! - bulgeM;
    raiseM = Math.max(raiseM, demand.neededShare * radiusM - clearanceM);
    if (clearanceM / radiusM >= share) continue;
    [share, at] = [clearanceM / radiusM, nearKm];
  }
  return { ...demand, share, distanceKm: at, raiseM };
}
