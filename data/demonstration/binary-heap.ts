/** A heap of whole numbers ordered by a key: the smallest key comes out first, equal keys in order of the numbers. */
export class BinaryHeap {
  #keys: number[] = [];
  #values: number[] = [];

  get size(): number {
    return this.#values.length;
  }

  push(key: number, value: number): void {
    const keys = this.#keys;
    const values = this.#values;
    let at = keys.length;
    keys.push(key);
    values.push(value);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(key, value, keys[parent]!, values[parent]!)) break;
      keys[at] = keys[parent]!;
      values[at] = values[parent]!;
      at = parent;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** Removes and returns the value with the smallest key; -1 when empty. `lastKey` then holds its key. */
  pop(): number {
    const keys = this.#keys;
    const values = this.#values;
    if (values.length === 0) return -1;
    const first = values[0]!;
    this.lastKey = keys[0]!;
    const key = keys.pop()!;
    const value = values.pop()!;
    if (values.length > 0) this.#sink(key, value);
    return first;
  }

  /** The key of the value that `pop` returned last. */
  lastKey = Number.NaN;

  #sink(key: number, value: number): void {
    const keys = this.#keys;
    const values = this.#values;
    const count = keys.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && before(keys[child + 1]!, values[child + 1]!, keys[child]!, values[child]!)) child++;
      if (!before(keys[child]!, values[child]!, key, value)) break;
      keys[at] = keys[child]!;
      values[at] = values[child]!;
      at = child;
    }
    keys[at] = key;
    values[at] = value;
  }
}

function before(keyA: number, valueA: number, keyB: number, valueB: number): boolean {
  return keyA < keyB || (keyA === keyB && valueA < valueB);
}
