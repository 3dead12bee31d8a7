/** A seeded stream of pseudo-random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [minimum, maximum). */
  between(minimum: number, maximum: number): number;
  /** A whole number from minimum to maximum, both included. */
  integer(minimum: number, maximum: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, each as likely as the others. Throws RangeError on an empty list. */
  pick<T>(values: readonly T[]): T;
  /** The index of one weight, drawn in proportion to the weights. Throws RangeError if none is positive. */
  pickIndex(weights: ArrayLike<number>): number;
  /** A normally distributed number (sum of twelve uniforms: plain arithmetic, equal on every machine). */
  normal(mean: number, standardDeviation: number): number;
  /** A stream of its own for one purpose: what one stage draws does not move what another draws. */
  fork(purpose: string): Random;
}

/** Builds the stream of a seed (any whole number, taken modulo 2^32). */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (minimum: number, maximum: number) => minimum + (maximum - minimum) * next();
  return {
    next,
    between,
    integer: (minimum, maximum) => Math.floor(between(minimum, maximum + 1)),
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new RangeError("cannot pick from an empty list");
      return values[Math.floor(next() * values.length)]!;
    },
    pickIndex: (weights) => drawIndex(weights, next()),
    normal: (mean, standardDeviation) => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return mean + standardDeviation * sum;
    },
    fork: (purpose) => createRandom(hashText(purpose, seed)),
  };
}

/** A 32-bit hash of a text and a seed (FNV-1a with a final mix). */
export function hashText(text: string, seed: number): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return mix(hash);
}

/** Scrambles 32 bits so that neighbouring inputs give unrelated outputs. */
export function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

function drawIndex(weights: ArrayLike<number>, uniform: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  if (!(total > 0)) throw new RangeError(`weights sum to ${total}; at least one must be positive`);
  let rest = uniform * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! <= 0) continue;
    last = i;
    rest -= weights[i]!;
    if (rest < 0) return i;
  }
  return last;
}
