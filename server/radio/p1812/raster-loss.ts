import { type DeltaBullington, deltaBullington } from "./delta-bullington.ts";
import { medianEffectiveEarthRadiusKm } from "./effective-earth.ts";
import { freeSpaceLossDb } from "./free-space.ts";
import { heightsWithClutter, type PathProfile } from "./profile.ts";
import { smoothEarth } from "./smooth-earth.ts";
import type { Polarisation } from "./spherical-earth.ts";

export interface RasterLink {
  /** 0.03 to 6 GHz. */
  frequencyGhz: number;
  /** Antenna heights above ground, m, > 0. */
  transmitterHeightM: number;
  receiverHeightM: number;
  polarisation: Polarisation;
  /** Refractivity lapse rate, N-units/km, default 45. */
  deltaN?: number;
}

/**
 * Raster mode: free space plus delta-Bullington over terrain and clutter at 50 % of time, all over land. It is what
 * the coverage rasters hold; within 0.2 dB of the full method below 150 dB. One path, one frequency, computed from
 * scratch: the yardstick of the incremental evaluation. The profile is taken as valid. [P.1812, eq 8 and 12 to 42]
 */
export function rasterLoss(
  profile: PathProfile,
  link: RasterLink,
): { lossDb: number; freeSpaceDb: number; diffraction: DeltaBullington } {
  const { distanceKm, heightM } = profile;
  const last = distanceKm.length - 1;
  const transmitterM = heightM[0]! + link.transmitterHeightM;
  const receiverM = heightM[last]! + link.receiverHeightM;
  const smooth = smoothEarth(profile, transmitterM, receiverM);
  const diffraction = deltaBullington(
    {
      distanceKm,
      surfaceM: heightsWithClutter(profile),
      transmitterM,
      receiverM,
      smoothTransmitterM: smooth.diffractionTransmitterM,
      smoothReceiverM: smooth.diffractionReceiverM,
      frequencyGhz: link.frequencyGhz,
      polarisation: link.polarisation,
      seaFraction: 0,
    },
    medianEffectiveEarthRadiusKm(link.deltaN ?? 45),
  );
  const freeSpaceDb = freeSpaceLossDb(link.frequencyGhz, distanceKm[last]!, transmitterM, receiverM);
  return { lossDb: freeSpaceDb + diffraction.lossDb, freeSpaceDb, diffraction };
}
