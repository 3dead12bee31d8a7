/**
 * Basic transmission loss due to troposcatter, dB.
 * @param angularDistanceMrad angular distance of the path
 * @param surfaceRefractivity sea-level surface refractivity N0, N-units
 * @param timePercent 1 to 50
 * Source: [P.1812, eq 44 and 45].
 */
export function troposcatterLossDb(
  distanceKm: number,
  angularDistanceMrad: number,
  frequencyGhz: number,
  timePercent: number,
  surfaceRefractivity: number,
): number {
  const frequencyTerm = 25 * Math.log10(frequencyGhz) - 2.5 * Math.log10(frequencyGhz / 2) ** 2;
  return (
    190.1 +
    frequencyTerm +
    20 * Math.log10(distanceKm) +
    0.573 * angularDistanceMrad -
    0.15 * surfaceRefractivity -
    10.125 * Math.log10(50 / timePercent) ** 0.7
  );
}
