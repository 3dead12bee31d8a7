/** Values that the kernel hands over in its own memory, where the next call writes over them. */
type Handed = Float32Array | Int32Array | Uint16Array;

/** Takes values out of the kernel's memory. */
export type Keep = <Values extends Handed>(values: Values) => Values;

/** Into memory of their own. */
export const keepCopy: Keep = <Values extends Handed>(values: Values) => values.slice() as Values;

/**
 * Takes values out of the kernel's memory into memory that is used again for the next site. Thousands of sites in new memory
 * cost more in collecting what is left of them than in copying.
 */
export class ReusedMemory {
  readonly #buffers: ArrayBuffer[] = [];
  #used = 0;

  /** From here on, what was kept before is written over. */
  startOver(): void {
    this.#used = 0;
  }

  readonly keep: Keep = <Values extends Handed>(values: Values) => {
    let buffer = this.#buffers[this.#used];
    if (buffer === undefined || buffer.byteLength < values.byteLength)
      buffer = new ArrayBuffer(Math.ceil(values.byteLength * 1.25));
    this.#buffers[this.#used++] = buffer;
    const kept = new (values.constructor as new (memory: ArrayBuffer, offset: number, length: number) => Values)(
      buffer,
      0,
      values.length,
    );
    kept.set(values);
    return kept;
  };
}
