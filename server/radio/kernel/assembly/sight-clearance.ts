import { blockTopM, flattenedM, inverse } from "./radial-arrays";

const BLOCK_SHIFT = 3;
const BLOCK_SIZE = 1 << BLOCK_SHIFT;

let next: i32 = 1;
let dominant: i32 = 1;

/** Forgets the radial before. */
export function clearSight(): void {
  next = 1;
  dominant = 1;
}

/** Takes the samples 1 .. end - 1 into the blocks' maxima. */
@inline
function extendTo(end: i32): void {
  const y = flattenedM;
  const tops = blockTopM;
  for (let ring = next; ring < end; ring++) {
    const block = ring >> BLOCK_SHIFT;
    const isFirst = ring == 1 || (ring & (BLOCK_SIZE - 1)) == 0;
    if (isFirst || y[ring] > tops[block]) tops[block] = y[ring];
  }
  next = end;
}

/**
 * Finds the dominant sample under a line of sight: the smallest value of clearance^2 / (i (n - i)) over the flattened
 * samples 1..n-1 under a line that starts at `startM` and rises by `rise` a step, or `limit` when no sample lies below it.
 * The sample with the largest diffraction parameter need not be a vertex of the convex hull, so all samples count; blocks
 * of them are skipped when even the best sample that a block could hold would not matter. Exact. All clearances must be
 * positive.
 */
export function smallestSquare(n: i32, startM: f64, rise: f64, limit: f64): f64 {
  const y = flattenedM;
  const tops = blockTopM;
  const inverses = inverse;
  extendTo(n);
  let best = limit;
  if (dominant < n) {
    const clearance = startM + rise * f64(dominant) - y[dominant];
    const square = clearance * clearance * inverses[dominant] * inverses[n - dominant];
    if (square < best) best = square;
  }
  const half = n >> 1;
  for (let block = (n - 1) >> BLOCK_SHIFT; block >= 0; block--) {
    const first = block == 0 ? 1 : block << BLOCK_SHIFT;
    const last = min((block << BLOCK_SHIFT) + BLOCK_SIZE, n) - 1;
    const nearest = startM + rise * f64(rise > 0 ? first : last) - tops[block];
    if (nearest > 0) {
      const centre = min(max(half, first), last);
      if (nearest * nearest * inverses[centre] * inverses[n - centre] >= best) continue;
    }
    for (let i = first; i <= last; i++) {
      const clearance = startM + rise * f64(i) - y[i];
      const square = clearance * clearance * inverses[i] * inverses[n - i];
      if (square < best) {
        best = square;
        dominant = i;
      }
    }
  }
  return best;
}
