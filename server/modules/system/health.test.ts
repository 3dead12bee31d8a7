import { describe, expect, it } from "vitest";
import { type Facts, healthOf } from "./health.ts";

const WELL: Facts = {
  workerSilentSeconds: 4,
  missingMigrations: 0,
  backupAgeSeconds: 20 * 3600,
  lastBackupFailed: false,
  tasks: { waiting: 0, failed: 0, longestWaitSeconds: 0 },
  hasTerrain: true,
  coverage: { isStale: false, isComputing: false, hasFailed: false },
  freeBytes: 50 * 1024 ** 3,
  databaseBytes: 1024 ** 3,
};
const codes = (facts: Partial<Facts>, level?: string) =>
  healthOf({ ...WELL, ...facts })
    .filter((item) => level === undefined || item.level === level)
    .map(({ code }) => code);

describe("the health of the system", () => {
  it("is good in every point where nothing is wrong", () => {
    expect(healthOf(WELL).every(({ level }) => level === "good")).toBe(true);
    expect(codes({})).toHaveLength(6);
  });

  it("puts what is worst first", () => {
    expect(
      codes({ tasks: { waiting: 0, failed: 2, longestWaitSeconds: 0 }, backupAgeSeconds: null }).slice(0, 2),
    ).toEqual(["backup-never", "tasks-failed"]);
  });

  it.each<[Partial<Facts>, string, string]>([
    [{ workerSilentSeconds: null }, "danger", "worker-silent"],
    [{ workerSilentSeconds: 61 }, "danger", "worker-silent"],
    [{ missingMigrations: 1 }, "danger", "migrations-missing"],
    [{ lastBackupFailed: true }, "danger", "backup-failed"],
    [{ backupAgeSeconds: 3 * 86_400 }, "warn", "backup-old"],
    [{ tasks: { waiting: 3, failed: 0, longestWaitSeconds: 901 } }, "warn", "tasks-waiting"],
    [{ coverage: null }, "warn", "coverage-missing"],
    [{ coverage: null, hasTerrain: false }, "warn", "terrain-missing"],
    [{ coverage: { isStale: true, isComputing: false, hasFailed: false } }, "warn", "coverage-stale"],
    [{ coverage: { isStale: true, isComputing: false, hasFailed: true } }, "danger", "coverage-failed"],
    [{ freeBytes: 1024 ** 3 - 1 }, "danger", "disk-full"],
    [{ freeBytes: 2 * 1024 ** 3, databaseBytes: 3 * 1024 ** 3 }, "warn", "disk-low"],
  ])("tells of %j", (facts, level, code) => {
    expect(codes(facts, level)).toEqual([code]);
  });

  it.each<[Partial<Facts>]>([
    [{ workerSilentSeconds: 60 }],
    [{ backupAgeSeconds: 3 * 86_400 - 1 }],
    [{ tasks: { waiting: 3, failed: 0, longestWaitSeconds: 900 } }],
    [{ coverage: { isStale: true, isComputing: true, hasFailed: true } }],
    [{ freeBytes: null }],
  ])("holds its peace at %j", (facts) => {
    expect(codes(facts, "warn")).toEqual([]);
    expect(codes(facts, "danger")).toEqual([]);
  });
});
