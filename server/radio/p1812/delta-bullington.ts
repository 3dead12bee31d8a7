import { bullington } from "./bullington.ts";
import { type Polarisation, sphericalEarthLossDb } from "./spherical-earth.ts";

export interface DiffractionPath {
  distanceKm: ArrayLike<number>;
  /** Ground with clutter, m amsl. */
  surfaceM: ArrayLike<number>;
  /** Antenna heights, m amsl. */
  transmitterM: number;
  receiverM: number;
  /** Smooth-Earth heights for diffraction, m amsl. */
  smoothTransmitterM: number;
  smoothReceiverM: number;
  frequencyGhz: number;
  polarisation: Polarisation;
  seaFraction: number;
}

export interface DeltaBullington {
  /** Diffraction loss L_d, dB. [P.1812, eq 39] */
  lossDb: number;
  /** Bullington over the actual path, over the smooth path, and the spherical Earth, dB. */
  actualDb: number;
  smoothDb: number;
  sphericalDb: number;
  /** The equivalent edge of the actual path. */
  nu: number;
  edgeKm: number;
  lineOfSight: boolean;
}

/** Delta-Bullington diffraction for an effective Earth radius. [P.1812, eq 37 to 39] */
export function deltaBullington(path: DiffractionPath, radiusKm: number): DeltaBullington {
  const { distanceKm, frequencyGhz } = path;
  const actual = bullington(distanceKm, path.surfaceM, path.transmitterM, path.receiverM, radiusKm, frequencyGhz);
  const transmitterM = path.transmitterM - path.smoothTransmitterM; // eq 37a
  const receiverM = path.receiverM - path.smoothReceiverM; // eq 37b
  const flat = new Float64Array(distanceKm.length);
  const smooth = bullington(distanceKm, flat, transmitterM, receiverM, radiusKm, frequencyGhz);
  const { polarisation, seaFraction } = path;
  const smoothPath = { distanceKm: distanceKm[distanceKm.length - 1]!, transmitterM, receiverM };
  const sphericalDb = sphericalEarthLossDb({ ...smoothPath, frequencyGhz, polarisation, seaFraction }, radiusKm);
  return {
    lossDb: actual.lossDb + Math.max(sphericalDb - smooth.lossDb, 0),
    actualDb: actual.lossDb,
    smoothDb: smooth.lossDb,
    sphericalDb,
    nu: actual.nu,
    edgeKm: actual.edgeKm,
    lineOfSight: actual.lineOfSight,
  };
}
