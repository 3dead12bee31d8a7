import { describe, expect, test } from "vitest";
import { startTimeBudget } from "./time-budget.ts";

describe("a time budget", () => {
  test("ends at its limit, its share earlier, and counts what is left", () => {
    let nowMs = 5000;
    const budget = startTimeBudget({ seconds: 10, nowMs: () => nowMs });
    const half = budget.untilShare(0.5);
    nowMs += 5000;
    expect([half.isOver(), half.remainingSeconds()]).toEqual([true, 0]);
    expect([budget.isOver(), budget.elapsedSeconds(), budget.remainingSeconds()]).toEqual([false, 5, 5]);
    nowMs += 5000;
    expect(budget.isOver()).toBe(true);
  });

  test("ends, with all its shares, when a stop is asked for", () => {
    let isStopped = false;
    const budget = startTimeBudget({ seconds: 10, nowMs: () => 0, isStopped: () => isStopped });
    const half = budget.untilShare(0.5);
    expect(half.isOver()).toBe(false);
    isStopped = true;
    expect([half.isOver(), budget.isOver()]).toEqual([true, true]);
  });

  test("rejects a negative time", () => {
    expect(() => startTimeBudget({ seconds: -1, nowMs: () => 0 })).toThrow("seconds is -1; it must be 0 or more");
  });
});
