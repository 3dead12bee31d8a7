import { startTimeBudget, type TimeBudget } from "../optimisation/time-budget.ts";

/** A computation ends after so many times its seconds of wall time, however little of the processor it was given. */
const CEILING_FACTOR = 4;

/** Processor time that the calling thread has had, ms: what other programs take from it does not count. */
export function threadProcessorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Seconds of this thread's processor time, within a ceiling of wall time: on a busy machine an answer comes later, not worse.
 * @throws RangeError when `seconds` is negative or not a number.
 */
export function startThreadBudget(seconds: number, isStopped: () => boolean = () => false): TimeBudget {
  return startTimeBudget({
    seconds,
    nowMs: threadProcessorMs,
    ceiling: { seconds: CEILING_FACTOR * seconds, nowMs: () => performance.now() },
    isStopped,
  });
}
