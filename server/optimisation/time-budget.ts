/** How long a computation may run. The clock is injected, so that pure code stays free of I/O and tests of time. */
export interface TimeBudget {
  /** Seconds since the computation began. */
  elapsedSeconds(): number;
  /** Seconds left; 0 once the time is used up. */
  remainingSeconds(): number;
  /** True once the time is used up or the caller asked to stop; it stays true. */
  isOver(): boolean;
  /** A part of this budget that ends after `share` (0..1) of the whole time, or with the whole. */
  untilShare(share: number): TimeBudget;
}

export interface TimeBudgetOptions {
  /** Wall time granted, in seconds; 0 asks for the first feasible answer. Infinity is allowed where the search ends by itself. */
  readonly seconds: number;
  /** Monotonic clock in milliseconds, for example `() => performance.now()`. */
  readonly nowMs: () => number;
  /** Asked often; true ends the computation with the best answer so far. */
  readonly isStopped?: () => boolean;
}

/**
 * Starts the clock of one computation.
 * @throws RangeError when `seconds` is negative or not a number.
 */
export function startTimeBudget(options: TimeBudgetOptions): TimeBudget {
  if (!(options.seconds >= 0)) throw new RangeError(`seconds is ${options.seconds}; it must be 0 or more`);
  const startMs = options.nowMs();
  const elapsedSeconds = () => (options.nowMs() - startMs) / 1000;
  const endingAfter = (seconds: number): TimeBudget => ({
    elapsedSeconds,
    remainingSeconds: () => Math.max(0, seconds - elapsedSeconds()),
    isOver: () => options.isStopped?.() === true || elapsedSeconds() >= seconds,
    untilShare: (share) => endingAfter(seconds * share),
  });
  return endingAfter(options.seconds);
}

/** A budget that never ends: for small computations that stop by themselves. */
export const unlimitedTime: TimeBudget = {
  elapsedSeconds: () => 0,
  remainingSeconds: () => Number.POSITIVE_INFINITY,
  isOver: () => false,
  untilShare: () => unlimitedTime,
};
