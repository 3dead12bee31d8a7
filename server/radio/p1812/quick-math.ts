/**
 * Functions that the inner loops ask for tens of thousands of times a site. The engine's built-in ones cost 15 to 35 ns a
 * call; these cost a few, within the error that each states, and hand the rare arguments to the built-in.
 */

/** ln(1 + x) for x >= 0, within 1e-11. */
export function logOnePlus(x: number): number {
  if (x > 0.01) return Math.log(1 + x);
  return x * (1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * 0.2))));
}

/** Arc tangent, radians, within 2e-8. */
export function arcTangent(x: number): number {
  const square = x * x;
  if (square > 0.01) return Math.atan(x);
  return x * (1 - square * (1 / 3 - square * 0.2));
}

const rootEntries = 1024;
const rootReach = 0.9;
const roots = Float64Array.from({ length: Math.ceil(2 * rootReach * rootEntries) + 4 }, (_, i) =>
  Math.cos(Math.PI / 3 + Math.acos((i - 1) / rootEntries - rootReach) / 3),
);

/** cos(pi/3 + acos(w)/3) for -1 <= w <= 1: the root of 4y^3 - 3y + w nearest to 0, within 1e-8. [P.1812, eq 24c] */
export function middleCubicRoot(w: number): number {
  if (!(w > -rootReach && w < rootReach)) return Math.cos(Math.PI / 3 + Math.acos(w) / 3);
  const position = (w + rootReach) * rootEntries;
  const nearest = (position + 0.5) | 0;
  const t = position - nearest;
  const here = roots[nearest + 1]!;
  const before = roots[nearest]!;
  const after = roots[nearest + 2]!;
  return here + 0.5 * t * (after - before + t * (after - 2 * here + before));
}

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
