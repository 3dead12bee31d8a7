import { describe, expect, it } from "vitest";
import { addCounts, countReport, lastLine, NOTHING } from "./count.ts";

const file = (status: string, ...tests: string[]) => ({
  name: "some.test.ts",
  status,
  message: "cannot be loaded",
  assertionResults: tests.map((each, index) => ({
    status: each,
    fullName: `test ${index}`,
    failureMessages: each === "failed" ? ["Error: 1 is not 2\n    at there"] : [],
  })),
});

describe("the count of a test run", () => {
  it("adds up what passed, failed and was left out, whatever it was left out for", () => {
    const count = countReport({
      testResults: [file("failed", "passed", "failed", "skipped"), file("passed", "passed", "pending", "todo")],
    });
    expect(lastLine(count)).toBe("2 passed, 1 failed, 3 skipped");
    expect(count.skippedNames).toEqual(["test 2", "test 1", "test 2"]);
  });

  it("tells what failed with its file and its cause", () => {
    expect(countReport({ testResults: [file("failed", "passed", "failed"), file("failed")] }).failures).toEqual([
      "some.test.ts: test 1\n    Error: 1 is not 2\n    at there",
      "some.test.ts\n    cannot be loaded",
    ]);
  });

  it("counts a file that could not be loaded as a failure", () => {
    expect(countReport({ testResults: [file("failed")] })).toMatchObject({ passed: 0, failed: 1 });
  });

  it("counts a file whose set-up failed after a test passed as a failure", () => {
    expect(countReport({ testResults: [file("failed", "passed")] })).toMatchObject({ passed: 1, failed: 1 });
  });

  it("adds the tiers", () => {
    const tier = { passed: 1, failed: 2, skipped: 1, skippedNames: ["a"], failures: ["b", "c"] };
    expect(addCounts(addCounts(NOTHING, tier), tier)).toEqual({
      passed: 2,
      failed: 4,
      skipped: 2,
      skippedNames: ["a", "a"],
      failures: ["b", "c", "b", "c"],
    });
  });
});
