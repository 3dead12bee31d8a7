/**
 * Exact area coverage of a filled outline on a grid of pixels: every edge adds its signed area to the cells it passes, the running
 * sum along a row is the share of each pixel inside. Outlines that overlap each other must turn the same way to count once.
 */
export class CoverageBuffer {
  readonly #width: number;
  readonly #height: number;
  readonly #cells: Float32Array;
  #firstRow: number;
  #lastRow = -1;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#cells = new Float32Array((width + 2) * height);
    this.#firstRow = height;
  }

  /** Adds an edge from one point to another, in pixels. */
  addEdge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const direction = y0 < y1 ? 1 : -1;
    const [topX, topY, bottomX, bottomY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (bottomX - topX) / (bottomY - topY);
    const first = Math.max(0, Math.floor(topY));
    const end = Math.min(this.#height, Math.ceil(bottomY));
    for (let row = first; row < end; row++) {
      const from = Math.max(row, topY);
      const to = Math.min(row + 1, bottomY);
      if (to <= from) continue;
      this.#addInRow(row, topX + (from - topY) * slope, topX + (to - topY) * slope, (to - from) * direction);
    }
    if (end > first) {
      this.#firstRow = Math.min(this.#firstRow, first);
      this.#lastRow = Math.max(this.#lastRow, end - 1);
    }
  }

  /** A piece of an edge within one row; what lies left or right of the picture counts at its border. */
  #addInRow(row: number, xFrom: number, xTo: number, area: number): void {
    const clamp = (x: number) => Math.min(Math.max(x, 0), this.#width);
    const left = clamp(Math.min(xFrom, xTo));
    const right = clamp(Math.max(xFrom, xTo));
    const offset = row * (this.#width + 2);
    const cells = this.#cells;
    const firstColumn = Math.floor(left);
    const lastColumn = Math.min(Math.floor(right), this.#width);
    if (firstColumn === lastColumn || right - left < 1e-9) {
      const inside = 1 - ((left + right) / 2 - firstColumn);
      cells[offset + firstColumn]! += area * inside;
      cells[offset + firstColumn + 1]! += area * (1 - inside);
      return;
    }
    for (let column = firstColumn; column <= lastColumn; column++) {
      const from = Math.max(left, column);
      const to = Math.min(right, column + 1);
      if (to <= from) continue;
      const part = (area * (to - from)) / (right - left);
      const inside = 1 - ((from + to) / 2 - column);
      cells[offset + column]! += part * inside;
      cells[offset + column + 1]! += part * (1 - inside);
    }
  }

  /** Hands over each touched pixel with its coverage, 0 to 1, and empties the buffer. */
  drain(paint: (pixel: number, coverage: number) => void): void {
    for (let row = this.#firstRow; row <= this.#lastRow; row++) {
      const offset = row * (this.#width + 2);
      let sum = 0;
      for (let column = 0; column < this.#width; column++) {
        sum += this.#cells[offset + column]!;
        const coverage = Math.min(1, Math.abs(sum));
        if (coverage > 0.002) paint(row * this.#width + column, coverage);
      }
      this.#cells.fill(0, offset, offset + this.#width + 2);
    }
    this.#firstRow = this.#height;
    this.#lastRow = -1;
  }
}
