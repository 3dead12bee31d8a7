import pg from "pg";
import { type ConstructorOptions, PgBoss } from "pg-boss";

/** Every kind of background work, with what pg-boss must know of it. A job whose worker is gone is given to the next one. */
const QUEUES = {
  coverage: { policy: "stately", retryLimit: 3, heartbeatSeconds: 15, expireInSeconds: 4 * 3600, notify: true },
  // A task is claimed in its own row: a job that comes twice does nothing the second time.
  task: { policy: "standard", retryLimit: 0, heartbeatSeconds: 15, expireInSeconds: 2 * 3600, notify: true },
} as const;
export type QueueName = keyof typeof QUEUES;

/** What a job carries: numbers and texts only; the work itself reads the database. */
export interface JobData {
  coverage: { readonly runId: number };
  task: { readonly taskId: number };
}

const SCHEMA = "pgboss";

export interface Jobs {
  /** Puts a job into the queue. */
  send<Name extends QueueName>(name: Name, data: JobData[Name]): Promise<void>;
  /** Takes jobs one at a time; `signal` is raised when the worker is to stop. */
  work<Name extends QueueName>(
    name: Name,
    handle: (data: JobData[Name], signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Makes the queue's tables as the owner and lets the application use them. Part of migrating. */
export async function ensureJobs(owner: pg.PoolConfig): Promise<void> {
  const boss = new PgBoss({
    ...(owner as ConstructorOptions),
    schema: SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => console.error(`jobs: ${error.message}`));
  await boss.start();
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const client = new pg.Client(owner as pg.ClientConfig);
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE ON SCHEMA ${SCHEMA} TO tram_chung_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO tram_chung_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO tram_chung_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO tram_chung_app`);
  } finally {
    await client.end();
  }
}

/** Opens the queue as the application. "sender" only puts jobs in; "worker" also keeps the queue in order. */
export async function openJobs(
  app: pg.PoolConfig,
  as: "sender" | "worker",
  onError: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(app as ConstructorOptions),
    schema: SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: as === "worker",
    useListenNotify: as === "worker",
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", onError);
  await boss.start();
  return {
    async send(name, data) {
      await boss.send(name, data);
    },
    async work(name, handle) {
      await boss.work<JobData[typeof name]>(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
        if (job !== undefined) await handle(job.data, job.signal);
      });
    },
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
