/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** What is told of a failure: the first lines of a message are its cause, the rest is a stack. */
const TOLD_LINES = 6;

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what was skipped, so that nothing is left out in silence. */
  readonly skippedNames: readonly string[];
  /** File, name and first lines of the cause of what failed: told again at the end, where a long output is still read. */
  readonly failures: readonly string[];
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, skippedNames: [], failures: [] };

/** Counts tests. A file that could not be loaded has no tests in the report and counts as one failure. */
export function countReport(report: TestReport): Count {
  let passed = 0;
  const failures: string[] = [];
  const skippedNames: string[] = [];
  for (const file of report.testResults) {
    const failedBefore = failures.length;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else if (test.status === "failed")
        failures.push(failure(file.name, test.fullName, test.failureMessages?.join("\n")));
      else skippedNames.push(test.fullName);
    }
    if (file.status === "failed" && failures.length === failedBefore)
      failures.push(failure(file.name, "", file.message));
  }
  return { passed, failed: failures.length, skipped: skippedNames.length, skippedNames, failures };
}

function failure(file: string, test: string, message = ""): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const place = test === "" ? file : `${file}: ${test}`;
  return [place, ...lines.slice(0, TOLD_LINES).map((line) => `    ${line.trim()}`)].join("\n");
}

export function addCounts(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skippedNames: [...one.skippedNames, ...other.skippedNames],
    failures: [...one.failures, ...other.failures],
  };
}

/** The last line of every test run. */
export function lastLine(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}
