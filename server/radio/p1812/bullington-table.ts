import { knifeEdgeLossDb } from "../knife-edge.ts";

const entriesPerUnit = 128;
const lowestNu = -0.78;
const highestNu = 8;

/** J(nu) of eq 12 without its cut at -0.78, so that interpolation is smooth up to the cut. */
function smoothKnifeEdgeDb(nu: number): number {
  const x = nu - 0.1;
  return 6.9 + 20 * Math.log10(Math.sqrt(x * x + 1) + x);
}

/** Pairs of J and 1 - e^(-J/6) at steps of 1/128 from one step below -0.78. */
const pairs = new Float64Array(2 * (Math.ceil((highestNu - lowestNu) * entriesPerUnit) + 4));
for (let i = 0; i < pairs.length; i += 2) {
  const edgeDb = smoothKnifeEdgeDb(lowestNu + (i / 2 - 1) / entriesPerUnit);
  pairs[i] = edgeDb;
  pairs[i + 1] = 1 - Math.exp(edgeDb / -6);
}

/**
 * Bullington loss, dB, for a diffraction parameter: J + (1 - e^(-J/6)) * manyEdgesDb with manyEdgesDb = 10 + 0.02 d.
 * Up to nu = 8 by quadratic interpolation within 1e-6 dB, a third of the cost of the logarithm and exponential that
 * are used beyond. [P.1812, eq 12 and 21]
 */
export function bullingtonDb(nu: number, manyEdgesDb: number): number {
  if (!(nu > lowestNu)) return 0;
  if (nu >= highestNu) {
    const edgeDb = knifeEdgeLossDb(nu);
    return edgeDb + (1 - Math.exp(edgeDb / -6)) * manyEdgesDb;
  }
  const position = (nu - lowestNu) * entriesPerUnit;
  const nearest = (position + 0.5) | 0;
  const t = position - nearest;
  const at = 2 * nearest + 2;
  const edge = pairs[at]!;
  const edgeBefore = pairs[at - 2]!;
  const edgeAfter = pairs[at + 2]!;
  const share = pairs[at + 1]!;
  const shareBefore = pairs[at - 1]!;
  const shareAfter = pairs[at + 3]!;
  const linear = 0.5 * t;
  const square = linear * t;
  return (
    edge +
    linear * (edgeAfter - edgeBefore) +
    square * (edgeAfter - 2 * edge + edgeBefore) +
    (share + linear * (shareAfter - shareBefore) + square * (shareAfter - 2 * share + shareBefore)) * manyEdgesDb
  );
}
