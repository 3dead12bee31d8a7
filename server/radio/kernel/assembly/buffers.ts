const SLOTS = 17;
const addresses = new StaticArray<usize>(SLOTS);
const sizes = new StaticArray<usize>(SLOTS);

/**
 * Address of a buffer that the caller fills or reads; it is kept, and given again to whoever asks for the slot. What a
 * buffer held is gone when it grows, and so are all views of the memory.
 */
export function buffer(slot: i32, bytes: usize): usize {
  if (bytes > sizes[slot]) {
    const size = max(bytes, 2 * sizes[slot]);
    addresses[slot] = heap.alloc(size);
    sizes[slot] = size;
  }
  return addresses[slot];
}
