/** Reads a text of numbers between white space, one after the other; errors tell which number was meant. */
export class NumberReader {
  readonly #words: string[];
  #next = 0;

  constructor(text: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== "");
  }

  get remaining(): number {
    return this.#words.length - this.#next;
  }

  /** @throws SyntaxError when there is no further number, or it is below the minimum. */
  number(meaning: string, minimum = Number.NEGATIVE_INFINITY): number {
    const word = this.#words[this.#next++];
    const value = word === undefined ? Number.NaN : Number(word);
    if (!Number.isFinite(value) || value < minimum) {
      throw new SyntaxError(
        `value ${this.#next}, ${meaning}: "${word ?? "end of file"}" is not a number >= ${minimum}`,
      );
    }
    return value;
  }

  /** @throws SyntaxError when there is no further number, or it is not whole and within the range. */
  wholeNumber(meaning: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
    const value = this.number(meaning);
    if (!Number.isInteger(value) || value < minimum || value > maximum) {
      throw new SyntaxError(
        `value ${this.#next}, ${meaning}: ${value} is not a whole number from ${minimum} to ${maximum}`,
      );
    }
    return value;
  }
}

/** @throws SyntaxError when numbers follow that the format does not explain. */
export function checkNumbersUsedUp(reader: NumberReader): void {
  if (reader.remaining > 0) throw new SyntaxError(`${reader.remaining} values follow the end of the instance`);
}
