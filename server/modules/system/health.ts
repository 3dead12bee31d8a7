import type { HealthItem } from "./system.schemas.ts";

/** What the verdicts on the system are made from. */
export interface Facts {
  /** Since the newest word of any worker; null: none was ever heard of. */
  readonly workerSilentSeconds: number | null;
  /** Migrations that the program brings and the database lacks. */
  readonly missingMigrations: number;
  /** null: no backup ever succeeded. */
  readonly backupAgeSeconds: number | null;
  readonly lastBackupFailed: boolean;
  readonly tasks: { readonly waiting: number; readonly failed: number; readonly longestWaitSeconds: number };
  readonly hasTerrain: boolean;
  readonly coverage: { readonly isStale: boolean; readonly isComputing: boolean; readonly hasFailed: boolean } | null;
  /** null: cannot be seen. */
  readonly freeBytes: number | null;
  readonly databaseBytes: number;
}

/** A worker speaks every 15 s; four words missed are not chance. */
const SILENT_SECONDS = 60;
/** A task is taken within seconds unless others run before it. */
const LONG_WAIT_SECONDS = 15 * 60;
const DAY_SECONDS = 86_400;
/** The operator is told to back up every night; two nights may be missed. */
const OLD_BACKUP_DAYS = 3;
const GIB = 1024 ** 3;
/** Below this the database may stop writing within hours. */
const FULL_BYTES = GIB;

const item = (code: HealthItem["code"], level: HealthItem["level"], values: HealthItem["values"] = {}): HealthItem => ({
  code,
  level,
  values,
});

/** What is well and what is not, the worst first; each has words on screen that say what to do. */
export function healthOf(facts: Facts): HealthItem[] {
  const rank = { danger: 0, warn: 1, good: 2 };
  const items = [worker(facts), migrations(facts), backup(facts), tasks(facts), coverage(facts), ...disk(facts)];
  return items.sort((a, b) => rank[a.level] - rank[b.level]);
}

function worker({ workerSilentSeconds: silent }: Facts): HealthItem {
  if (silent === null || silent > SILENT_SECONDS) return item("worker-silent", "danger");
  return item("worker-alive", "good");
}

function migrations({ missingMigrations: missing }: Facts): HealthItem {
  return missing > 0 ? item("migrations-missing", "danger", { missing }) : item("migrations-current", "good");
}

function backup({ backupAgeSeconds: age, lastBackupFailed }: Facts): HealthItem {
  if (lastBackupFailed) return item("backup-failed", "danger");
  if (age === null) return item("backup-never", "danger");
  const days = Math.floor(age / DAY_SECONDS);
  return item(days >= OLD_BACKUP_DAYS ? "backup-old" : "backup-fresh", days >= OLD_BACKUP_DAYS ? "warn" : "good", {
    days,
  });
}

function tasks({ tasks: { waiting, failed, longestWaitSeconds } }: Facts): HealthItem {
  if (longestWaitSeconds > LONG_WAIT_SECONDS) {
    return item("tasks-waiting", "warn", { waiting, minutes: Math.floor(longestWaitSeconds / 60) });
  }
  return failed > 0 ? item("tasks-failed", "warn", { failed }) : item("tasks-fine", "good", { waiting });
}

function coverage({ coverage: newest, hasTerrain }: Facts): HealthItem {
  if (newest === null) return hasTerrain ? item("coverage-missing", "warn") : item("terrain-missing", "warn");
  if (newest.isComputing) return item("coverage-computing", "good");
  if (newest.hasFailed) return item("coverage-failed", "danger");
  return newest.isStale ? item("coverage-stale", "warn") : item("coverage-current", "good");
}

/** Coverage is written beside the old one before it takes its place: as much again as the database must fit. */
function disk({ freeBytes, databaseBytes }: Facts): HealthItem[] {
  if (freeBytes === null) return [];
  if (freeBytes < FULL_BYTES) return [item("disk-full", "danger", { freeBytes })];
  if (freeBytes < databaseBytes) return [item("disk-low", "warn", { freeBytes, databaseBytes })];
  return [item("disk-fine", "good", { freeBytes })];
}
