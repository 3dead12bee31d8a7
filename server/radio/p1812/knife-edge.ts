/** Wavelength, m, with the Recommendation's rounded speed of light. */
export function wavelengthM(frequencyGhz: number): number {
  return 0.2998 / frequencyGhz;
}

/** Below this nu an edge causes no loss. [P.1812, § 4.3.1] */
export const clearNu = -0.78;

/** Knife-edge diffraction loss J(nu), dB; 6.03 dB at grazing incidence. [P.1812, eq 12] */
export function knifeEdgeLossDb(nu: number): number {
  if (nu <= clearNu) return 0;
  const x = nu - 0.1;
  return 6.9 + 20 * Math.log10(Math.sqrt(x * x + 1) + x);
}

/** Bullington loss, dB: the single-edge loss with the correction for the many edges it stands for. [P.1812, eq 21] */
export function bullingtonLossDb(edgeLossDb: number, distanceKm: number): number {
  return edgeLossDb + (1 - Math.exp(-edgeLossDb / 6)) * (10 + 0.02 * distanceKm);
}
