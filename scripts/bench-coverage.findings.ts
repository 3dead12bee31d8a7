// What the benchmark's table does not say by itself: where the time goes, what was tried, what limits it.
export const findings = `TBD`;
