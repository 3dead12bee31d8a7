// Functions that the inner loops ask for tens of thousands of times a site, within the error that each states; rare
// arguments go to the exact function.

/** ln(1 + x) for x >= 0, within 1e-11. */
@inline
export function logOnePlus(x: f64): f64 {
  if (x > 0.01) return Math.log(1.0 + x);
  return x * (1.0 - x * (1.0 / 2.0 - x * (1.0 / 3.0 - x * (1.0 / 4.0 - x * 0.2))));
}

/** Arc tangent, radians, within 2e-8. */
@inline
export function arcTangent(x: f64): f64 {
  const square = x * x;
  if (square > 0.01) return Math.atan(x);
  return x * (1.0 - square * (1.0 / 3.0 - square * 0.2));
}

const ROOT_ENTRIES = 1024.0;
const ROOT_REACH = 0.9;
const roots = new StaticArray<f64>(i32(Math.ceil(2.0 * ROOT_REACH * ROOT_ENTRIES)) + 4);
for (let i = 0; i < roots.length; i++) roots[i] = exactCubicRoot(f64(i - 1) / ROOT_ENTRIES - ROOT_REACH);

function exactCubicRoot(w: f64): f64 {
  return Math.cos(Math.PI / 3.0 + Math.acos(w) / 3.0);
}

/** cos(pi/3 + acos(w)/3) for -1 <= w <= 1: the root of 4y^3 - 3y + w nearest to 0, within 1e-8. [P.1812, eq 24c] */
@inline
export function middleCubicRoot(w: f64): f64 {
  if (!(w > -ROOT_REACH && w < ROOT_REACH)) return exactCubicRoot(w);
  const position = (w + ROOT_REACH) * ROOT_ENTRIES;
  const nearest = i32(position + 0.5);
  const t = position - f64(nearest);
  const here = roots[nearest + 1];
  const before = roots[nearest];
  const after = roots[nearest + 2];
  return here + 0.5 * t * (after - before + t * (after - 2.0 * here + before));
}
