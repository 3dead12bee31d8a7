/**
 * Binary heap of the integers 0..capacity-1 by a numeric key, smallest first, with decrease-key.
 * Typed arrays throughout: shortest-path searches spend most of their time here.
 */
export class IndexedHeap {
  readonly #items: Int32Array;
  readonly #positions: Int32Array;
  readonly #keys: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#items = new Int32Array(capacity);
    this.#positions = new Int32Array(capacity).fill(-1);
    this.#keys = new Float64Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** The smallest key; Infinity when empty. */
  get minimumKey(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#keys[this.#items[0]!]!;
  }

  /** Adds the item, or moves it when it is present already (to a smaller or a larger key). */
  set(item: number, key: number): void {
    const position = this.#positions[item]!;
    const previousKey = this.#keys[item]!;
    this.#keys[item] = key;
    if (position < 0) this.#siftUp(this.#size++, item);
    else if (key < previousKey) this.#siftUp(position, item);
    else if (key > previousKey) this.#siftDown(position, item);
  }

  /** Takes out the item with the smallest key; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#items[0]!;
    this.#positions[top] = -1;
    const last = this.#items[--this.#size]!;
    if (this.#size > 0) this.#siftDown(0, last);
    return top;
  }

  clear(): void {
    for (let position = 0; position < this.#size; position++) this.#positions[this.#items[position]!] = -1;
    this.#size = 0;
  }

  #siftUp(start: number, item: number): void {
    const key = this.#keys[item]!;
    let position = start;
    while (position > 0) {
      const parentPosition = (position - 1) >> 1;
      const parent = this.#items[parentPosition]!;
      if (this.#keys[parent]! <= key) break;
      this.#items[position] = parent;
      this.#positions[parent] = position;
      position = parentPosition;
    }
    this.#items[position] = item;
    this.#positions[item] = position;
  }

  #siftDown(start: number, item: number): void {
    const key = this.#keys[item]!;
    let position = start;
    for (;;) {
      let childPosition = 2 * position + 1;
      if (childPosition >= this.#size) break;
      let child = this.#items[childPosition]!;
      if (childPosition + 1 < this.#size) {
        const sibling = this.#items[childPosition + 1]!;
        if (this.#keys[sibling]! < this.#keys[child]!) {
          child = sibling;
          childPosition++;
        }
      }
      if (this.#keys[child]! >= key) break;
      this.#items[position] = child;
      this.#positions[child] = position;
      position = childPosition;
    }
    this.#items[position] = item;
    this.#positions[item] = position;
  }
}
