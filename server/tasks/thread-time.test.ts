import { expect, test } from "vitest";
import { startThreadBudget } from "./thread-time.ts";

const SLEEP_MS = 50;

test("a thread that waits uses up its ceiling of wall time and not its processor time", () => {
  const budget = startThreadBudget(0.05);
  // Four times 0.05 s of wall time.
  expect(budget.remainingWallSeconds()).toBeGreaterThan(0.05);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLEEP_MS);
  expect(budget.elapsedSeconds()).toBeLessThan(SLEEP_MS / 1000);
  expect(budget.remainingWallSeconds()).toBeLessThanOrEqual(0.2 - SLEEP_MS / 1000);
});

test("a thread's time ends when a stop is asked for", () => {
  let isStopped = false;
  const budget = startThreadBudget(60, () => isStopped);
  expect(budget.isOver()).toBe(false);
  isStopped = true;
  expect(budget.isOver()).toBe(true);
});
