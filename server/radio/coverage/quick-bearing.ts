const quarterTurn = Math.PI / 2;

/** Bearing of a place east and north of here, radians clockwise from north, -pi to pi, within 2e-5. */
export function quickBearing(east: number, north: number): number {
  const across = Math.abs(east);
  const along = Math.abs(north);
  const isSteep = across > along;
  const larger = isSteep ? across : along;
  const ratio = larger === 0 ? 0 : (isSteep ? along : across) / larger;
  const square = ratio * ratio;
  // Abramowitz & Stegun 4.4.49: arc tangent within 1e-5 for 0..1.
  const inner = 0.180141 + square * (-0.085133 + square * 0.0208351);
  const angle = ratio * (0.999866 + square * (-0.3302995 + square * inner));
  const first = isSteep ? quarterTurn - angle : angle;
  const turned = north < 0 ? Math.PI - first : first;
  return east < 0 ? -turned : turned;
}
