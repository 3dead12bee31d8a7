import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";
import { TaskStatus } from "../../tasks/tasks.schemas.ts";

const Seconds = Type.Number({ minimum: 0 });
const Bytes = Type.Number({ minimum: 0 });
const Count = Type.Integer({ minimum: 0 });

/** One thing that is well or not, with the figures that its words need. */
export const HealthItem = Type.Object({
  code: Type.Union([
    Type.Literal("worker-silent"),
    Type.Literal("worker-alive"),
    Type.Literal("migrations-missing"),
    Type.Literal("migrations-current"),
    Type.Literal("backup-never"),
    Type.Literal("backup-failed"),
    Type.Literal("backup-old"),
    Type.Literal("backup-fresh"),
    Type.Literal("tasks-waiting"),
    Type.Literal("tasks-failed"),
    Type.Literal("tasks-fine"),
    Type.Literal("coverage-missing"),
    Type.Literal("coverage-failed"),
    Type.Literal("coverage-stale"),
    Type.Literal("coverage-computing"),
    Type.Literal("coverage-current"),
    Type.Literal("disk-full"),
    Type.Literal("disk-low"),
    Type.Literal("disk-fine"),
    Type.Literal("terrain-missing"),
  ]),
  level: Type.Union([Type.Literal("good"), Type.Literal("warn"), Type.Literal("danger")]),
  /** Figures that stand in the words: days, counts, bytes. */
  values: Type.Record(Type.String(), Type.Number()),
});
export type HealthItem = Static<typeof HealthItem>;

export const SystemTask = Type.Object({
  id: Id,
  kind: Type.String(),
  status: TaskStatus,
  progress: Type.Number(),
  step: Nullable(Type.String()),
  secondsLeft: Nullable(Type.Number()),
  attempts: Count,
  stopRequested: Type.Boolean(),
  organisationName: Type.String(),
  failureCode: Nullable(Type.String()),
  failureMessage: Nullable(Type.String()),
  createdAt: Type.String(),
  startedAt: Nullable(Type.String()),
  finishedAt: Nullable(Type.String()),
});
export type SystemTask = Static<typeof SystemTask>;

export const SystemAnswer = Type.Object({
  health: Type.Array(HealthItem),
  versions: Type.Object({
    application: Type.String(),
    node: Type.String(),
    postgresql: Type.String(),
    postgis: Type.String(),
    /** Number and name of the newest that the database has. */
    migration: Nullable(Type.Object({ number: Type.Integer(), name: Type.String(), appliedAt: Type.String() })),
    /** Newest number that this program brings. */
    newestMigration: Type.Integer(),
  }),
  workers: Type.Array(
    Type.Object({ id: Type.String(), version: Type.String(), startedAt: Type.String(), silentSeconds: Seconds }),
  ),
  tasks: Type.Array(SystemTask),
  storage: Type.Object({
    databaseBytes: Bytes,
    /** Null: the database is on another machine, or its disk cannot be seen. */
    freeBytes: Nullable(Bytes),
    groups: Type.Array(
      Type.Object({
        id: Type.Union([
          Type.Literal("data"),
          Type.Literal("rasters"),
          Type.Literal("files"),
          Type.Literal("history"),
          Type.Literal("staging"),
          Type.Literal("queue"),
        ]),
        bytes: Bytes,
        tables: Count,
      }),
    ),
    /** The largest first; rows are PostgreSQL's estimate. */
    tables: Type.Array(Type.Object({ name: Type.String(), bytes: Bytes, rows: Count })),
    /** Size once a day, the oldest first. */
    samples: Type.Array(Type.Object({ takenOn: Type.String(), bytes: Bytes })),
  }),
  backups: Type.Array(
    Type.Object({
      takenAt: Type.String(),
      bytes: Nullable(Bytes),
      sha256: Nullable(Type.String()),
      pathName: Nullable(Type.String()),
      succeeded: Type.Boolean(),
      message: Nullable(Type.String()),
    }),
  ),
  data: Type.Object({
    imports: Type.Array(
      Type.Object({
        kind: Type.String(),
        fileName: Type.String(),
        storedAt: Type.String(),
        organisation: Nullable(Type.String()),
      }),
    ),
    grids: Type.Array(
      Type.Object({
        kind: Type.String(),
        name: Type.String(),
        source: Type.String(),
        sourceDate: Nullable(Type.String()),
        isSynthetic: Type.Boolean(),
      }),
    ),
    population: Nullable(
      Type.Object({ source: Type.String(), sourceDate: Nullable(Type.String()), hamlets: Count, unknown: Count }),
    ),
    coverage: Nullable(
      Type.Object({
        id: Id,
        model: Type.String(),
        finishedAt: Nullable(Type.String()),
        /** Tables that changed since; empty: it is current. */
        staleBecause: Type.Array(Type.String()),
        isComputing: Type.Boolean(),
        laterFailure: Nullable(Type.String()),
      }),
    ),
  }),
});
export type SystemAnswer = Static<typeof SystemAnswer>;

export const SystemTaskParams = Type.Object({ taskId: Id });
