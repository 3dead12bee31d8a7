/**
 * Standard deviation of the level inside a prediction pixel, dB.
 * @param pixelM side of the pixel, m
 * @param receiverHeightM receiver above ground, m
 * @param clutterHeightM representative clutter height around the receiver, m
 * Source: [P.1812, eq 64 to 66].
 */
export function locationSigmaDb(
  frequencyGhz: number,
  pixelM: number,
  receiverHeightM: number,
  clutterHeightM: number,
): number {
  const share = Math.min(1, Math.max(0, 1 - (receiverHeightM - clutterHeightM) / 10));
  return (0.52 + 0.024 * frequencyGhz) * pixelM ** 0.28 * share;
}
