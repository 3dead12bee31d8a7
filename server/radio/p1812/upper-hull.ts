/**
 * Upper convex hull of points at whole-number positions 1, 2, ..: a stack that only changes at its right end, so that
 * building it costs one step a point on average; it is built no further than it is asked for.
 */
export class UpperHull {
  readonly #position: Int32Array;
  readonly #heightM: Float64Array;
  #top = -1;
  #next = 1;

  constructor(capacity: number) {
    this.#position = new Int32Array(capacity);
    this.#heightM = new Float64Array(capacity);
  }

  clear(): void {
    this.#top = -1;
    this.#next = 1;
  }

  /** Takes in the points of positions 1 .. end - 1 that it does not hold yet. */
  extendTo(end: number, heightM: Float64Array): void {
    const x = this.#position;
    const y = this.#heightM;
    let top = this.#top;
    for (let position = this.#next; position < end; position++) {
      const height = heightM[position]!;
      while (top > 0) {
        const x1 = x[top]!;
        const y1 = y[top]!;
        if ((y1 - y[top - 1]!) * (position - x1) > (height - y1) * (x1 - x[top - 1]!)) break;
        top--;
      }
      top++;
      x[top] = position;
      y[top] = height;
    }
    this.#top = top;
    this.#next = end;
  }

  /** Largest slope (height per position) from a point to the right of all, looking back: the tangent to the hull. */
  steepestFrom(position: number, heightM: number): number {
    const x = this.#position;
    const y = this.#heightM;
    let k = this.#top;
    if (k < 0) return -Infinity;
    // A vertex is steeper than the one after it when it stands above their line: no division until the end.
    let run = position - x[k]!;
    let rise = y[k]! - heightM;
    while (k > 0) {
      k--;
      const runBefore = position - x[k]!;
      const riseBefore = y[k]! - heightM;
      if (riseBefore * run < rise * runBefore) break;
      run = runBefore;
      rise = riseBefore;
    }
    return rise / run;
  }

  /** Largest height over a line through the origin with the given slope: max of height - slope * position. */
  highestOver(slope: number): number {
    const x = this.#position;
    const y = this.#heightM;
    if (this.#top < 0) return -Infinity;
    let low = 0;
    let high = this.#top;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (y[middle + 1]! - y[middle]! > slope * (x[middle + 1]! - x[middle]!)) low = middle + 1;
      else high = middle;
    }
    return y[low]! - slope * x[low]!;
  }
}
