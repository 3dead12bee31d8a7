/**
 * Upper convex hull of points at whole-number positions 1, 2, ..: a stack that only changes at its right end, so that
 * building it costs one step a point on average; it is built no further than it is asked for.
 */
export class UpperHull {
  private top: i32 = -1;
  private next: i32 = 1;
  /** The vertex that was last seen from a point to the right of all. */
  private tangent: i32 = 0;

  clear(): void {
    this.top = -1;
    this.next = 1;
  }

  /** Takes in the points of positions 1 .. end - 1 that it does not hold yet. `x`, `y`: its vertices, the same in each call. */
  @inline
  extendTo(x: StaticArray<f64>, y: StaticArray<f64>, end: i32, heightM: StaticArray<f64>): void {
    let top = this.top;
    for (let next = this.next; next < end; next++) {
      const position = f64(next);
      const height = heightM[next];
      while (top > 0) {
        const x1 = x[top];
        const y1 = y[top];
        if ((y1 - y[top - 1]) * (position - x1) > (height - y1) * (x1 - x[top - 1])) break;
        top--;
      }
      top++;
      x[top] = position;
      y[top] = height;
    }
    this.top = top;
    this.next = end;
  }

  /** Largest slope (height per position) from a point to the right of all, looking back: the tangent to the hull. */
  @inline
  steepestFrom(x: StaticArray<f64>, y: StaticArray<f64>, position: f64, heightM: f64): f64 {
    let k = this.top;
    if (k < 0) return -Infinity;
    // A vertex is steeper than the one after it when it stands above their line: no division until the end.
    let run = position - x[k];
    let rise = y[k] - heightM;
    while (k > 0) {
      k--;
      const runBefore = position - x[k];
      const riseBefore = y[k] - heightM;
      if (riseBefore * run < rise * runBefore) {
        k++;
        break;
      }
      run = runBefore;
      rise = riseBefore;
    }
    this.tangent = k;
    return rise / run;
  }

  /**
   * Largest height over a line through the origin with the given slope: max of height - slope * position. The line must
   * pass through the point that was looked back from last, below a vertex: the highest then lies at the tangent or before.
   */
  @inline
  highestBefore(x: StaticArray<f64>, y: StaticArray<f64>, slope: f64): f64 {
    let k = this.tangent;
    let highest = y[k] - slope * x[k];
    while (k > 0) {
      k--;
      const height = y[k] - slope * x[k];
      if (height < highest) break;
      highest = height;
    }
    return highest;
  }
}
