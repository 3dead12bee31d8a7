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

  test("counts its own clock within a ceiling by another, and its shares of both", () => {
    let processorMs = 0;
    let wallMs = 0;
    const ceiling = { seconds: 40, nowMs: () => wallMs };
    const budget = startTimeBudget({ seconds: 10, nowMs: () => processorMs, ceiling });
    const half = budget.untilShare(0.5);
    [processorMs, wallMs] = [2000, 16_000];
    expect([budget.remainingSeconds(), budget.remainingWallSeconds(), budget.usedShare()]).toEqual([8, 24, 0.4]);
    expect([half.isOver(), half.remainingWallSeconds()]).toEqual([false, 4]);
    wallMs = 20_000;
    expect([half.isOver(), budget.isOver()]).toEqual([true, false]);
    wallMs = 40_000;
    expect([budget.isOver(), budget.remainingSeconds(), budget.usedShare()]).toEqual([true, 8, 1]);
    [processorMs, wallMs] = [10_000, 20_000];
    expect(budget.isOver()).toBe(true);
  });

  test("without a ceiling has as much wall time as its own clock leaves", () => {
    expect(startTimeBudget({ seconds: 3, nowMs: () => 0 }).remainingWallSeconds()).toBe(3);
  });

  test("rejects a negative time", () => {
    expect(() => startTimeBudget({ seconds: -1, nowMs: () => 0 })).toThrow("seconds is -1; it must be 0 or more");
    const ceiling = { seconds: -2, nowMs: () => 0 };
    expect(() => startTimeBudget({ seconds: 1, nowMs: () => 0, ceiling })).toThrow("seconds is -2");
  });
});
