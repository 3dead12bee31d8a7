/** Wavelength, m, with the Recommendation's rounded speed of light. */
export function wavelengthM(frequencyGhz: number): number {
  return 0.2998 / frequencyGhz;
}

/** Bullington loss, dB: the single-edge loss with the correction for the many edges it stands for. [P.1812, eq 21] */
export function bullingtonLossDb(edgeLossDb: number, distanceKm: number): number {
  return edgeLossDb + (1 - Math.exp(-edgeLossDb / 6)) * (10 + 0.02 * distanceKm);
}
