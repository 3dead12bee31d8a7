// Functions that the inner loops ask for tens of thousands of times a site, within the error that each states; rare
// arguments go to the exact function.

import { add, both, choose, first, isAnyTrue, isLess, multiply, pairOf, second, subtract } from "./pairs";

/** ln(1 + x) for x >= 0, within 1e-11. */
@inline
export function logsOnePlus(x: v128): v128 {
  const inner = subtract(both(1.0 / 3.0), multiply(x, subtract(both(1.0 / 4.0), multiply(x, both(0.2)))));
  const quick = multiply(x, subtract(both(1), multiply(x, subtract(both(1.0 / 2.0), multiply(x, inner)))));
  const isLarge = f64x2.gt(x, both(0.01));
  if (!isAnyTrue(isLarge)) return quick;
  return choose(isLarge, pairOf(Math.log(1.0 + first(x)), Math.log(1.0 + second(x))), quick);
}

/** Arc tangent, radians, within 2e-8. */
@inline
export function arcTangents(x: v128): v128 {
  const square = multiply(x, x);
  const inner = subtract(both(1.0 / 3.0), multiply(square, both(0.2)));
  const quick = multiply(x, subtract(both(1), multiply(square, inner)));
  const isLarge = f64x2.gt(square, both(0.01));
  if (!isAnyTrue(isLarge)) return quick;
  return choose(isLarge, pairOf(Math.atan(first(x)), Math.atan(second(x))), quick);
}

const ROOT_ENTRIES = 1024.0;
const ROOT_REACH = 0.9;
const roots = new StaticArray<f64>(i32(Math.ceil(2.0 * ROOT_REACH * ROOT_ENTRIES)) + 4);
for (let i = 0; i < roots.length; i++) roots[i] = exactCubicRoot(f64(i - 1) / ROOT_ENTRIES - ROOT_REACH);

function exactCubicRoot(w: f64): f64 {
  return Math.cos(Math.PI / 3.0 + Math.acos(w) / 3.0);
}

const LAST_ROOT = roots.length - 3;

/** cos(pi/3 + acos(w)/3) for -1 <= w <= 1: the root of 4y^3 - 3y + w nearest to 0, within 1e-8. [P.1812, eq 24c] */
@inline
export function middleCubicRoots(w: v128): v128 {
  const position = multiply(add(w, both(ROOT_REACH)), both(ROOT_ENTRIES));
  const rounded = i32x4.trunc_sat_f64x2_s_zero(add(position, both(0.5)));
  const nearest = i32x4.min_s(i32x4.max_s(rounded, i32x4.splat(0)), i32x4.splat(LAST_ROOT));
  const t = subtract(position, f64x2.convert_low_i32x4_s(nearest));
  const one = i32x4.extract_lane(nearest, 0);
  const other = i32x4.extract_lane(nearest, 1);
  const before = pairOf(roots[one], roots[other]);
  const here = pairOf(roots[one + 1], roots[other + 1]);
  const after = pairOf(roots[one + 2], roots[other + 2]);
  const bend = add(subtract(after, multiply(both(2), here)), before);
  const slope = add(subtract(after, before), multiply(t, bend));
  const found = add(here, multiply(multiply(both(0.5), t), slope));
  const isTabulated = isLess(f64x2.abs(w), both(ROOT_REACH));
  if (v128.all_true<i64>(isTabulated)) return found;
  return choose(isTabulated, found, pairOf(exactCubicRoot(first(w)), exactCubicRoot(second(w))));
}

/** {@link logsOnePlus}, {@link arcTangents} and {@link middleCubicRoots} of one value. */
export function logOnePlus(x: f64): f64 {
  return first(logsOnePlus(both(x)));
}
export function arcTangent(x: f64): f64 {
  return first(arcTangents(both(x)));
}
export function middleCubicRoot(w: f64): f64 {
  return first(middleCubicRoots(both(w)));
}
