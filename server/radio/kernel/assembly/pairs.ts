// Two values at once: each function does to both what its name says. Loops over wanted samples go in steps of two; where
// their number is odd, the second value of the last pair is of no meaning and nobody reads what becomes of it.

@inline
export function both(value: f64): v128 {
  return f64x2.splat(value);
}
@inline
export function pairOf(first: f64, second: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(first), 1, second);
}
/** The values of an array at k and k + 1. */
@inline
export function pairAt(values: StaticArray<f64>, k: i32): v128 {
  return v128.load(changetype<usize>(values) + (usize(k) << 3));
}
@inline
export function putPair(values: StaticArray<f64>, k: i32, pair: v128): void {
  v128.store(changetype<usize>(values) + (usize(k) << 3), pair);
}
@inline
export function first(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0);
}
@inline
export function second(pair: v128): f64 {
  return f64x2.extract_lane(pair, 1);
}
@inline
export function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}
@inline
export function subtract(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}
@inline
export function multiply(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}
@inline
export function divide(a: v128, b: v128): v128 {
  return f64x2.div(a, b);
}
@inline
export function squareRoot(a: v128): v128 {
  return f64x2.sqrt(a);
}
/** a where the condition holds, else b. */
@inline
export function choose(condition: v128, a: v128, b: v128): v128 {
  return v128.bitselect(a, b, condition);
}
@inline
export function isLess(a: v128, b: v128): v128 {
  return f64x2.lt(a, b);
}
@inline
export function isAnyTrue(condition: v128): bool {
  return v128.any_true(condition);
}
