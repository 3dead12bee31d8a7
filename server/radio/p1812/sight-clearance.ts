const blockShift = 3;
const blockSize = 1 << blockShift;

/**
 * Finds the dominant sample under a line of sight. The sample with the largest diffraction parameter need not be a
 * vertex of the convex hull, so all samples count; blocks of them are skipped when even the best sample that a block
 * could hold would not matter. Exact. Positions are whole numbers of steps from the transmitter.
 */
export class SightClearance {
  readonly #heightM: Float64Array;
  readonly #blockTopM: Float64Array;
  readonly #inverse: Float64Array;
  #next = 1;
  #dominant = 1;

  /**
   * @param heightM surface without the Earth's curvature, filled by the caller before each question, m
   * @param inverse 1 / i for every position
   */
  constructor(heightM: Float64Array, inverse: Float64Array) {
    this.#heightM = heightM;
    this.#blockTopM = new Float64Array((heightM.length >> blockShift) + 1);
    this.#inverse = inverse;
  }

  clear(): void {
    this.#next = 1;
    this.#dominant = 1;
  }

  /** Takes the samples 1 .. end - 1 into the blocks' maxima. */
  #extendTo(end: number): void {
    const y = this.#heightM;
    const tops = this.#blockTopM;
    for (let position = this.#next; position < end; position++) {
      const block = position >> blockShift;
      const isFirst = position === 1 || (position & (blockSize - 1)) === 0;
      if (isFirst || y[position]! > tops[block]!) tops[block] = y[position]!;
    }
    this.#next = end;
  }

  /**
   * Smallest value of clearance^2 / (i (n - i)) over the samples 1..n-1 under a line of sight that starts at
   * `startM` and rises by `rise` a step, or `limit` when no sample lies below it. All clearances must be positive.
   */
  smallestSquare(n: number, startM: number, rise: number, limit: number): number {
    const y = this.#heightM;
    const inverse = this.#inverse;
    this.#extendTo(n);
    let best = limit;
    const seed = this.#dominant;
    if (seed < n) {
      const clearance = startM + rise * seed - y[seed]!;
      const square = clearance * clearance * inverse[seed]! * inverse[n - seed]!;
      if (square < best) best = square;
    }
    const half = n >> 1;
    for (let block = (n - 1) >> blockShift; block >= 0; block--) {
      const first = block === 0 ? 1 : block << blockShift;
      const end = (block << blockShift) + blockSize - 1;
      const last = end < n ? end : n - 1;
      const nearest = startM + rise * (rise > 0 ? first : last) - this.#blockTopM[block]!;
      if (nearest > 0) {
        const centre = Math.min(Math.max(half, first), last);
        if (nearest * nearest * inverse[centre]! * inverse[n - centre]! >= best) continue;
      }
      for (let i = first; i <= last; i++) {
        const clearance = startM + rise * i - y[i]!;
        const square = clearance * clearance * inverse[i]! * inverse[n - i]!;
        if (square < best) {
          best = square;
          this.#dominant = i;
        }
      }
    }
    return best;
  }
}
