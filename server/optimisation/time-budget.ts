/** How long a computation may run. The clocks are injected, so that pure code stays free of I/O and tests of time. */
export interface TimeBudget {
  /** Seconds since the computation began, by its own clock. */
  elapsedSeconds(): number;
  /** Seconds left by its own clock; 0 once they are used up. */
  remainingSeconds(): number;
  /** Seconds of wall time that are left at most: to the ceiling, or by its own clock where there is none. */
  remainingWallSeconds(): number;
  /** What is used up of the time or of the ceiling, whichever is more, from 0 to 1. */
  usedShare(): number;
  /** True once the time or the ceiling is used up or the caller asked to stop; it stays true. */
  isOver(): boolean;
  /** A part of this budget that ends after `share` (0..1) of the whole time, or with the whole. */
  untilShare(share: number): TimeBudget;
}

/** A time by one clock. */
export interface TimeLimit {
  /** Seconds granted. */
  readonly seconds: number;
  /** Monotonic clock in milliseconds. */
  readonly nowMs: () => number;
}

export interface TimeBudgetOptions {
  /** Seconds granted; 0 asks for the first feasible answer. Infinity is allowed where the search ends by itself. */
  readonly seconds: number;
  /** Monotonic clock in milliseconds: the wall's (`() => performance.now()`), or the processor time that this thread has had. */
  readonly nowMs: () => number;
  /** The wall time after which it ends all the same, where `nowMs` counts processor time. */
  readonly ceiling?: TimeLimit;
  /** Asked often; true ends the computation with the best answer so far. */
  readonly isStopped?: () => boolean;
}

interface RunningLimit {
  readonly elapsedSeconds: () => number;
  readonly seconds: number;
}

function startLimit({ seconds, nowMs }: TimeLimit): RunningLimit {
  const startMs = nowMs();
  return { seconds, elapsedSeconds: () => (nowMs() - startMs) / 1000 };
}

const remainingOf = ({ seconds, elapsedSeconds }: RunningLimit) => Math.max(0, seconds - elapsedSeconds());
const usedOf = ({ seconds, elapsedSeconds }: RunningLimit) =>
  seconds === 0 ? 1 : Math.min(1, elapsedSeconds() / seconds);

/**
 * Starts the clocks of one computation.
 * @throws RangeError when seconds are negative or not a number.
 */
export function startTimeBudget(options: TimeBudgetOptions): TimeBudget {
  for (const { seconds } of [options, options.ceiling ?? options])
    if (!(seconds >= 0)) throw new RangeError(`seconds is ${seconds}; it must be 0 or more`);
  const endingAfter = (own: RunningLimit, ceiling: RunningLimit | undefined): TimeBudget => ({
    elapsedSeconds: own.elapsedSeconds,
    remainingSeconds: () => remainingOf(own),
    remainingWallSeconds: () => remainingOf(ceiling ?? own),
    usedShare: () => Math.max(usedOf(own), ceiling === undefined ? 0 : usedOf(ceiling)),
    isOver: () =>
      options.isStopped?.() === true || remainingOf(own) === 0 || (ceiling !== undefined && remainingOf(ceiling) === 0),
    untilShare: (share) =>
      endingAfter(
        { ...own, seconds: own.seconds * share },
        ceiling && { ...ceiling, seconds: ceiling.seconds * share },
      ),
  });
  return endingAfter(startLimit(options), options.ceiling && startLimit(options.ceiling));
}

/** A budget that never ends: for small computations that stop by themselves. */
export const unlimitedTime: TimeBudget = {
  elapsedSeconds: () => 0,
  remainingSeconds: () => Number.POSITIVE_INFINITY,
  remainingWallSeconds: () => Number.POSITIVE_INFINITY,
  usedShare: () => 0,
  isOver: () => false,
  untilShare: () => unlimitedTime,
};
