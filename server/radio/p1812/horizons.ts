import type { PathProfile } from "./profile.ts";

/** What each end sees: distances to its horizon, km, elevation angles, mrad. [P.1812, Attachment 1, eq 76 to 84] */
export interface Horizons {
  transHorizon: boolean;
  transmitterKm: number;
  receiverKm: number;
  transmitterMrad: number;
  receiverMrad: number;
  /** Angular distance of the path, mrad. */
  angularDistanceMrad: number;
  /** Indices of the two horizon samples (the same one on a line-of-sight path). */
  transmitterIndex: number;
  receiverIndex: number;
}

function elevationMrad(riseM: number, distanceKm: number, radiusKm: number): number {
  return 1000 * Math.atan(riseM / (1000 * distanceKm) - distanceKm / (2 * radiusKm));
}

/** Sample with the largest nu on a line-of-sight path; the last one when several are equal. [eq 81] */
function dominantSample(profile: PathProfile, transmitterM: number, receiverM: number, radiusKm: number): number {
  const { distanceKm, heightM } = profile;
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  let best = 1;
  let bestNu = -Infinity;
  for (let i = 1; i < last; i++) {
    const di = distanceKm[i]!;
    const bulge = (500 * di * (d - di)) / radiusKm;
    const above = heightM[i]! + bulge - (transmitterM * (d - di) + receiverM * di) / d;
    const nu = above / Math.sqrt(di * (d - di));
    if (nu >= bestNu) [best, bestNu] = [i, nu];
  }
  return best;
}

/**
 * Radio horizons over bare ground.
 * @param transmitterM,receiverM antenna heights, m amsl
 * @param radiusKm median effective Earth radius
 */
export function horizons(profile: PathProfile, transmitterM: number, receiverM: number, radiusKm: number): Horizons {
  const { distanceKm, heightM } = profile;
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  let transmitterMrad = -Infinity;
  let receiverMrad = -Infinity;
  let transmitterIndex = 1;
  let receiverIndex = last - 1;
  for (let i = 1; i < last; i++) {
    const fromTransmitter = elevationMrad(heightM[i]! - transmitterM, distanceKm[i]!, radiusKm); // eq 77
    if (fromTransmitter > transmitterMrad) [transmitterIndex, transmitterMrad] = [i, fromTransmitter];
    const fromReceiver = elevationMrad(heightM[i]! - receiverM, d - distanceKm[i]!, radiusKm); // eq 82a
    if (fromReceiver >= receiverMrad) [receiverIndex, receiverMrad] = [i, fromReceiver];
  }
  const towardsReceiverMrad = elevationMrad(receiverM - transmitterM, d, radiusKm); // eq 78
  const transHorizon = transmitterMrad > towardsReceiverMrad; // eq 79
  if (!transHorizon) {
    transmitterMrad = towardsReceiverMrad;
    receiverMrad = elevationMrad(transmitterM - receiverM, d, radiusKm); // eq 81
    transmitterIndex = dominantSample(profile, transmitterM, receiverM, radiusKm);
    receiverIndex = transmitterIndex;
  }
  return {
    transHorizon,
    transmitterKm: distanceKm[transmitterIndex]!,
    receiverKm: d - distanceKm[receiverIndex]!,
    transmitterMrad,
    receiverMrad,
    angularDistanceMrad: (1000 * d) / radiusKm + transmitterMrad + receiverMrad, // eq 84
    transmitterIndex,
    receiverIndex,
  };
}
