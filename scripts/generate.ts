import { spawn } from "node:child_process";
import { type AddressInfo, connect, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { prepareTestCluster, type TestCluster } from "../server/testing/cluster.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** pgtyped speaks TCP only and our private cluster a Unix socket only: a relay on loopback joins them while it runs. */
async function withRelay<Result>(socket: string, work: (port: number) => Promise<Result>): Promise<Result> {
  const relay = createServer((incoming) => {
    const outgoing = connect(socket);
    incoming.on("error", () => outgoing.destroy()).pipe(outgoing);
    outgoing.on("error", () => incoming.destroy()).pipe(incoming);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  try {
    return await work((relay.address() as AddressInfo).port);
  } finally {
    relay.close();
  }
}

/** Types of every query in server/**\/*.sql, taken from the migrated database: a query that does not fit it fails here. */
async function generateQueries(cluster: TestCluster, only: string | undefined): Promise<void> {
  const status = await withRelay(`${cluster.host}/.s.PGSQL.${cluster.port}`, (port) => {
    const words = ["-c", "pgtyped.config.json", ...(only === undefined ? [] : ["-f", only])];
    const child = spawn(`${root}node_modules/.bin/pgtyped`, words, {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        PGHOST: "127.0.0.1",
        PGPORT: String(port),
        PGUSER: cluster.owner,
        PGDATABASE: cluster.template,
      },
    });
    return new Promise<number | null>((resolve) => child.on("exit", resolve));
  });
  if (status !== 0) throw new Error(`pgtyped ended with status ${status}`);
}

const only = process.argv[2];
const { cluster, stop } = await prepareTestCluster();
try {
  await generateQueries(cluster, only);
} finally {
  await stop();
}
