import { wavelengthM } from "./bullington-loss.ts";
import { land, type Polarisation, surfaceAdmittanceFactor } from "./spherical-earth.ts";

/** What the raster mode over land needs of a frequency, in the order in which the kernel's `computeBandLoss` takes it. */
export type BandFactors = readonly [
  inverseRootWavelength: number,
  frequencyDb: number,
  admittance: number,
  distanceFactor: number,
  heightFactor: number,
];

/** Factors of the raster-mode loss, {@link BandFactors}. [P.1812, eq 8, 12, 29 to 32] */
export function bandFactors(frequencyGhz: number, polarisation: Polarisation): BandFactors {
  return [
    1 / Math.sqrt(wavelengthM(frequencyGhz)),
    20 * Math.log10(frequencyGhz),
    surfaceAdmittanceFactor(frequencyGhz, land, polarisation),
    21.88 * Math.cbrt(frequencyGhz),
    0.9575 * Math.cbrt(frequencyGhz ** 2),
  ];
}
