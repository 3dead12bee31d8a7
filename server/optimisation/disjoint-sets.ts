/** Union-find over 0..count-1, with path halving and union by size. */
export class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
    this.#sizes = new Int32Array(count).fill(1);
  }

  find(item: number): number {
    const parents = this.#parents;
    let current = item;
    while (parents[current] !== current) {
      parents[current] = parents[parents[current]!]!;
      current = parents[current]!;
    }
    return current;
  }

  /** Joins the two sets; false when they were one already. */
  join(first: number, second: number): boolean {
    let larger = this.find(first);
    let smaller = this.find(second);
    if (larger === smaller) return false;
    if (this.#sizes[larger]! < this.#sizes[smaller]!) [larger, smaller] = [smaller, larger];
    this.#parents[smaller] = larger;
    this.#sizes[larger]! += this.#sizes[smaller]!;
    return true;
  }
}
