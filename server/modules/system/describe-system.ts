import { statfs } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { readMigrations } from "../../database/migrate.ts";
import { applicationVersion } from "./application-version.ts";
import { healthOf } from "./health.ts";
import * as queries from "./system.queries.ts";
import type { SystemAnswer, SystemTask } from "./system.schemas.ts";

type Storage = SystemAnswer["storage"];
type GroupId = Storage["groups"][number]["id"];

/** Where a table's room is counted; what fits nowhere is the province's data. */
const GROUPS: readonly (readonly [RegExp, GroupId])[] = [
  [/^(coverage_|grid$|scenario_raster|import_grid)/, "rasters"],
  [/^(document_file|incident_photo)/, "files"],
  [/^(history|security_event|layer_version|backup_log)$/, "history"],
  [/^import_/, "staging"],
];
const TABLES_SHOWN = 20;
const CHECKOUT = fileURLToPath(new URL("../../../", import.meta.url));

/** Everything that the system page tells. Read as the system: sizes and work of all organisations, none of their contents. */
export async function describeSystem(database: Database, config: Config): Promise<SystemAnswer> {
  const newestMigration = (await readMigrations()).length;
  const freeBytes = await freeBytesOf(config);
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const versions = await askOne(queries.versions, undefined, client);
    if (versions === undefined) throw new Error("the database does not tell its version");
    const { postgresql, postgis } = versions;
    const applied = await ask(queries.appliedMigrations, undefined, client);
    const workers = await ask(queries.workers, undefined, client);
    const backups = await ask(queries.backups, undefined, client);
    const data = await describeData(client);
    const databaseBytes = Number(versions.databaseBytes);
    const counts = await askOne(queries.taskCounts, undefined, client);
    const health = healthOf({
      workerSilentSeconds: workers[0]?.silentSeconds ?? null,
      missingMigrations: Math.max(0, newestMigration - applied.length),
      backupAgeSeconds: (await askOne(queries.lastGoodBackup, undefined, client))?.ageSeconds ?? null,
      lastBackupFailed: backups[0]?.succeeded === false,
      tasks: counts ?? { waiting: 0, failed: 0, longestWaitSeconds: 0 },
      hasTerrain: data.grids.some(({ kind }) => kind === "terrain"),
      coverage:
        data.coverage === null
          ? null
          : {
              isStale: data.coverage.staleBecause.length > 0,
              isComputing: data.coverage.isComputing,
              hasFailed: data.coverage.laterFailure !== null,
            },
      freeBytes,
      databaseBytes,
    });
    return {
      health,
      versions: {
        application: applicationVersion,
        node: process.version,
        postgresql,
        postgis,
        migration: applied[0] ?? null,
        newestMigration,
      },
      workers,
      tasks: (await ask(queries.newestTasks, undefined, client)) as SystemTask[],
      storage: { databaseBytes, freeBytes, ...(await describeStorage(client)) },
      backups: backups.map(({ ageSeconds: _age, ...row }) => ({
        ...row,
        bytes: row.bytes === null ? null : Number(row.bytes),
      })),
      data,
    };
  });
}

const groupOf = (schema: string, name: string): GroupId =>
  schema === "pgboss" ? "queue" : (GROUPS.find(([pattern]) => pattern.test(name))?.[1] ?? "data");

async function describeStorage(client: Conversation): Promise<Pick<Storage, "groups" | "tables" | "samples">> {
  const tables = (await ask(queries.tableSizes, undefined, client)).map(({ schema, name, bytes, rows }) => ({
    group: groupOf(schema, name),
    name: schema === "public" ? name : `${schema}.${name}`,
    bytes: Number(bytes),
    rows: Number(rows),
  }));
  const groups = Map.groupBy(tables, ({ group }) => group);
  const samples = await ask(queries.storageSamples, undefined, client);
  return {
    groups: [...groups]
      .map(([id, own]) => ({ id, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), tables: own.length }))
      .sort((a, b) => b.bytes - a.bytes),
    tables: tables.slice(0, TABLES_SHOWN).map(({ group: _group, ...table }) => table),
    samples: samples.map(({ takenOn, bytes }) => ({ takenOn, bytes: Number(bytes) })),
  };
}

async function describeData(client: Conversation): Promise<SystemAnswer["data"]> {
  return {
    imports: await ask(queries.newestImports, undefined, client),
    grids: await ask(queries.currentGrids, undefined, client),
    population: (await askOne(queries.populationSource, undefined, client)) ?? null,
    coverage: (await askOne(queries.newestCoverage, undefined, client)) ?? null,
  };
}

/** Room left on the disk of this installation; null where the database is somebody else's and its disk cannot be seen. */
async function freeBytesOf(config: Config): Promise<number | null> {
  if (config.databaseUrl !== undefined) return null;
  try {
    const { bavail, bsize } = await statfs(CHECKOUT);
    return bavail * bsize;
  } catch {
    return null;
  }
}
