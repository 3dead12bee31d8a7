/**
 * Free-space basic transmission loss, dB, over the slant distance between the antennas.
 * Antenna heights above mean sea level, m; distance > 0 km. [P.1812, eq 8 and 8a]
 */
export function freeSpaceLossDb(
  frequencyGhz: number,
  distanceKm: number,
  transmitterAmslM: number,
  receiverAmslM: number,
): number {
  const slantKm = Math.hypot(distanceKm, (transmitterAmslM - receiverAmslM) / 1000);
  return 92.4 + 20 * Math.log10(frequencyGhz) + 20 * Math.log10(slantKm);
}

/**
 * Correction for multipath and focusing at a time percentage, dB (negative: enhancement).
 * @param horizonsKm sum of the two horizon distances, d_lt + d_lr
 * Source: [P.1812, eq 9a; eq 9b with timePercent = beta0].
 */
export function multipathCorrectionDb(horizonsKm: number, timePercent: number): number {
  return 2.6 * (1 - Math.exp(-0.1 * horizonsKm)) * Math.log10(timePercent / 50);
}
