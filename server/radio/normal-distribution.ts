import { requireInRange } from "./valid-range.ts";

/** Below this argument the power series of erf converges fast; above it the continued fraction of erfc does. */
const SERIES_LIMIT = 2.5;
/** exp(-x^2) underflows beyond: erfc is 0 in double precision. */
const UNDERFLOW_LIMIT = 27;

/** erf(x) by its power series e^(-x^2) * sum 2^n x^(2n+1) / (2n+1)!!, [Abramowitz & Stegun 7.1.6]: terms of one sign, so no cancellation. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) for x >= SERIES_LIMIT by its continued fraction [Abramowitz & Stegun 7.1.14], evaluated from the tail. */
function erfcContinuedFraction(x: number): number {
  let tail = x;
  for (let k = 60; k >= 1; k--) tail = x + k / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}

/** Complementary error function, relative error below 1e-12 for x < 26; any finite x. */
export function erfc(x: number): number {
  if (x >= UNDERFLOW_LIMIT) return 0;
  if (x >= SERIES_LIMIT) return erfcContinuedFraction(x);
  if (x <= -SERIES_LIMIT) return 2 - erfc(-x);
  return x === 0 ? 1 : 1 - erfSeries(x);
}

/** Error function; any finite x. */
export function erf(x: number): number {
  if (Math.abs(x) >= SERIES_LIMIT) return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
  return x === 0 ? 0 : erfSeries(x);
}

/** Q(x): the probability that a standard normal variable exceeds x. */
export function normalTailProbability(x: number): number {
  return 0.5 * erfc(x / Math.SQRT2);
}

/**
 * The value that a standard normal variable stays below with the given probability (0 < probability < 1, both open).
 * Rational start value of [Abramowitz & Stegun 26.2.23], then Newton with Halley's correction to double precision.
 * Throws OutOfRangeError outside 1e-300..1 - 1e-16.
 */
export function inverseNormal(probability: number): number {
  requireInRange("probability", probability, { min: 1e-300, max: 1 - 1e-16, unit: "", source: "the normal quantile" });
  if (probability > 0.5) return -inverseNormal(1 - probability);
  if (probability === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(probability));
  const start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let tailArgument = start;
  for (let step = 0; step < 3; step++) {
    const density = Math.exp((-tailArgument * tailArgument) / 2) / Math.sqrt(2 * Math.PI);
    const error = (normalTailProbability(tailArgument) - probability) / density;
    tailArgument += error / (1 - (tailArgument * error) / 2);
  }
  return -tailArgument;
}
