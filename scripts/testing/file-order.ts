/** Seconds that the slow files take on two quiet cores, by the end of their name before `.test.ts`; all others are quick. */
const SECONDS: Readonly<Record<string, number>> = {
  "imports/imports-files.db": 69,
  "exports/exports.db": 62,
  "scripts/start.db": 27,
  "imports/imports-kinds.db": 24,
  "testing/authorisation.db": 21,
  "src/walk.browser": 110,
  "src/app.browser": 80,
  "field/field.browser": 40,
  "targets/targets.browser": 38,
  "corridors/corridors.browser": 34,
  "imports/imports.browser": 30,
  "hamlets/gaps.browser": 28,
  "sharing/sharing.browser": 21,
};
const QUICK_SECONDS = 10;

/** How long a test file is expected to take. */
export function expectedSeconds(path: string): number {
  const name = path.replace(/\.test\.tsx?$/, "");
  const known = Object.keys(SECONDS).find((each) => name.endsWith(each));
  return known === undefined ? QUICK_SECONDS : (SECONDS[known] as number);
}

/** Shares files out so that all shares take about as long: the slowest first, each to the share with the least so far. The same for the same files. */
export function sharesOf(paths: readonly string[], count: number): string[][] {
  const shares = Array.from({ length: count }, () => ({ paths: [] as string[], seconds: 0 }));
  const slowestFirst = paths.toSorted((a, b) => expectedSeconds(b) - expectedSeconds(a) || (a < b ? -1 : 1));
  for (const path of slowestFirst) {
    const least = shares.reduce((best, each) => (each.seconds < best.seconds ? each : best));
    least.paths.push(path);
    least.seconds += expectedSeconds(path);
  }
  return shares.map((share) => share.paths);
}
