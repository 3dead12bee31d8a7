import { add, both, first, multiply, second, subtract } from "./pairs";

const ENTRIES_PER_UNIT = 128.0;
const LOWEST_NU = -0.78;
const HIGHEST_NU = 8.0;
const DECIBELS = 20.0 / Math.LN10;

/** J(nu) of eq 12 without its cut at -0.78, so that interpolation is smooth up to the cut. */
function smoothKnifeEdgeDb(nu: f64): f64 {
  const x = nu - 0.1;
  return 6.9 + DECIBELS * Math.log(Math.sqrt(x * x + 1.0) + x);
}

/** Pairs of J and 1 - e^(-J/6) at steps of 1/128 from one step below -0.78. */
const pairs = new StaticArray<f64>(2 * (i32(Math.ceil((HIGHEST_NU - LOWEST_NU) * ENTRIES_PER_UNIT)) + 4));
for (let i = 0; i < pairs.length; i += 2) {
  const edgeDb = smoothKnifeEdgeDb(LOWEST_NU + (f64(i) / 2.0 - 1.0) / ENTRIES_PER_UNIT);
  pairs[i] = edgeDb;
  pairs[i + 1] = 1.0 - Math.exp(edgeDb / -6.0);
}

/**
 * Bullington loss, dB, for a diffraction parameter: J + (1 - e^(-J/6)) * manyEdgesDb with manyEdgesDb = 10 + 0.02 d.
 * Up to nu = 8 by quadratic interpolation within 1e-6 dB, a third of the cost of the logarithm and exponential that
 * are used beyond. [P.1812, eq 12 and 21]
 */
@inline
export function bullingtonDb(nu: f64, manyEdgesDb: f64): f64 {
  if (!(nu > LOWEST_NU)) return 0;
  if (nu >= HIGHEST_NU) return beyondTable(nu, manyEdgesDb);
  const position = (nu - LOWEST_NU) * ENTRIES_PER_UNIT;
  const nearest = i32(position + 0.5);
  const t = position - f64(nearest);
  const at = changetype<usize>(pairs) + ((usize(nearest) + 1) << 4);
  const before = v128.load(at - 16);
  const here = v128.load(at);
  const after = v128.load(at, 16);
  const linear = 0.5 * t;
  const slope = multiply(both(linear), subtract(after, before));
  const bend = multiply(both(linear * t), add(subtract(after, multiply(both(2), here)), before));
  const edgeAndShare = add(add(here, slope), bend);
  return first(edgeAndShare) + second(edgeAndShare) * manyEdgesDb;
}

function beyondTable(nu: f64, manyEdgesDb: f64): f64 {
  const edgeDb = smoothKnifeEdgeDb(nu);
  return edgeDb + (1.0 - Math.exp(edgeDb / -6.0)) * manyEdgesDb;
}
