import { LRUCache } from "lru-cache";
import { tooManyRequests } from "../../plugins/limits.ts";

const WINDOW_MS = 15 * 60_000;
const MAX_KEYS = 50_000;

/**
 * Counts guesses by key (an address, a login at an address) in windows of 15 minutes. A guess counts from its beginning, so
 * that many at once do not slip through, and is given back when it was right.
 */
export class GuessLimit {
  readonly #max: number;
  readonly #counts = new LRUCache<string, number>({ max: MAX_KEYS, ttl: WINDOW_MS });

  /** `max`: wrong guesses permitted to one key in a window. */
  constructor(max: number) {
    this.#max = max;
  }

  /** Throws 429 with the seconds to wait where the key has used its guesses up. */
  begin(key: string): void {
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.#max) throw tooManyRequests(Math.max(1, Math.ceil(this.#counts.getRemainingTTL(key) / 1000)));
    // The window runs from the first guess: later ones keep its end.
    const ttl = count === 0 ? WINDOW_MS : this.#counts.getRemainingTTL(key);
    this.#counts.set(key, count + 1, { ttl: Math.max(1, ttl) });
  }

  wasRight(key: string): void {
    const count = this.#counts.get(key) ?? 0;
    if (count > 0) this.#counts.set(key, count - 1, { ttl: Math.max(1, this.#counts.getRemainingTTL(key)) });
  }
}
