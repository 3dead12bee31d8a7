import { type CoverageLayer, powerQuantumMw, quantisedPowerMw } from "../coverage/coverage-layer.ts";

/**
 * Shifts a finished layer, in place, by an offset (dB) for each cell. All sectors of a layer share its band, so at one cell they
 * share the offset: who serves does not change, and the powers of the others grow by the same factor, rounded to whole quanta
 * like every power. What is not shifted keeps its bytes.
 */
export function shiftLayer(layer: CoverageLayer, offsetDb: (cell: number) => number): void {
  const { bestDbm, secondDbm, totalMw } = layer;
  let lastOffset = 0;
  let factor = 1;
  for (let cell = 0; cell < bestDbm.length; cell++) {
    const level = bestDbm[cell]!;
    if (level === Number.NEGATIVE_INFINITY) continue;
    const offset = offsetDb(cell);
    if (offset === 0) continue;
    if (offset !== lastOffset) {
      lastOffset = offset;
      factor = 10 ** (offset / 10);
    }
    const othersMw = Math.max(totalMw[cell]! - quantisedPowerMw(level), 0);
    const shifted = Math.fround(level + offset);
    bestDbm[cell] = shifted;
    secondDbm[cell] = secondDbm[cell]! + offset;
    totalMw[cell] = quantisedPowerMw(shifted) + Math.round((othersMw * factor) / powerQuantumMw) * powerQuantumMw;
  }
}
