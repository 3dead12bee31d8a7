import type { PathProfile } from "./profile.ts";

/** Heights of a smooth Earth surface that stands for the terrain, m amsl, under the transmitter and the receiver. */
export interface SmoothEarth {
  /** Least-squares surface. [P.1812, eq 85 to 88] */
  fitTransmitterM: number;
  fitReceiverM: number;
  /** For diffraction: lowered by obstructions, never above ground. [P.1812, eq 89 to 91] */
  diffractionTransmitterM: number;
  diffractionReceiverM: number;
}

/** Least-squares smooth Earth under a profile. [P.1812, eq 85 to 88] */
function leastSquares(distanceKm: ArrayLike<number>, heightM: ArrayLike<number>): [number, number] {
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  let v1 = 0;
  let v2 = 0;
  for (let i = 1; i <= last; i++) {
    const near = distanceKm[i - 1]!;
    const far = distanceKm[i]!;
    v1 += (far - near) * (heightM[i]! + heightM[i - 1]!);
    v2 += (far - near) * (heightM[i]! * (2 * far + near) + heightM[i - 1]! * (far + 2 * near));
  }
  return [(2 * v1 * d - v2) / d ** 2, (v2 - v1 * d) / d ** 2];
}

/**
 * Smooth-Earth heights of a profile; raw ground heights without clutter and without the Earth's bulge.
 * @param transmitterM,receiverM antenna heights, m amsl
 * Source: [P.1812, Attachment 1, eq 85 to 91].
 */
export function smoothEarth(profile: PathProfile, transmitterM: number, receiverM: number): SmoothEarth {
  const { distanceKm, heightM } = profile;
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  const [fitTransmitterM, fitReceiverM] = leastSquares(distanceKm, heightM);
  let highestM = -Infinity;
  let slopeTransmitter = -Infinity;
  let slopeReceiver = -Infinity;
  for (let i = 1; i < last; i++) {
    const di = distanceKm[i]!;
    const above = heightM[i]! - (transmitterM * (d - di) + receiverM * di) / d; // eq 89d
    highestM = Math.max(highestM, above);
    slopeTransmitter = Math.max(slopeTransmitter, above / di);
    slopeReceiver = Math.max(slopeReceiver, above / (d - di));
  }
  const obstructed = highestM > 0;
  const lowering = highestM / (slopeTransmitter + slopeReceiver);
  const loweredTransmitterM = obstructed ? fitTransmitterM - lowering * slopeTransmitter : fitTransmitterM; // eq 90
  const loweredReceiverM = obstructed ? fitReceiverM - lowering * slopeReceiver : fitReceiverM;
  return {
    fitTransmitterM,
    fitReceiverM,
    diffractionTransmitterM: Math.min(loweredTransmitterM, heightM[0]!),
    diffractionReceiverM: Math.min(loweredReceiverM, heightM[last]!),
  };
}
