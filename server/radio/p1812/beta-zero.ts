/** tau: how far the path behaves as an inland one; d_lm in km. [P.1812, eq 3] */
export function inlandParameter(longestInlandKm: number): number {
  return 1 - Math.exp(-4.12e-4 * longestInlandKm ** 2.41);
}

/**
 * beta0: percentage of an average year with refractivity lapse rates over 100 N-units/km in the lowest 100 m.
 * @param latitudeDeg latitude of the path's centre
 * @param longestLandKm longest continuous land section d_tm
 * @param longestInlandKm longest continuous inland section d_lm
 * Source: [P.1812, eq 2 to 5].
 */
export function betaZeroPercent(latitudeDeg: number, longestLandKm: number, longestInlandKm: number): number {
  const tau = inlandParameter(longestInlandKm);
  const mu1 = Math.min(1, (10 ** (-longestLandKm / (16 - 6.6 * tau)) + 10 ** (-5 * (0.496 + 0.354 * tau))) ** 0.2);
  const latitude = Math.abs(latitudeDeg);
  if (latitude > 70) return 4.17 * mu1 * mu1 ** 0.3;
  return 10 ** (-0.015 * latitude + 1.67) * mu1 * mu1 ** (-0.935 + 0.0176 * latitude);
}
