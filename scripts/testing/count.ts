/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what was skipped, so that nothing is left out in silence. */
  readonly skippedNames: readonly string[];
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };

/** Counts tests. A file that could not be loaded has no tests in the report and counts as one failure. */
export function countReport(report: TestReport): Count {
  let passed = 0;
  let failed = 0;
  const skippedNames: string[] = [];
  for (const file of report.testResults) {
    const failedBefore = failed;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else if (test.status === "failed") failed += 1;
      else skippedNames.push(test.fullName);
    }
    if (file.status === "failed" && failed === failedBefore) failed += 1;
  }
  return { passed, failed, skipped: skippedNames.length, skippedNames };
}

export function addCounts(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skippedNames: [...one.skippedNames, ...other.skippedNames],
  };
}

/** The last line of every test run. */
export function lastLine(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}
