import { spawn } from "node:child_process";
import { type AddressInfo, connect, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { prepareTestCluster, type TestCluster } from "../../server/testing/cluster.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

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

function runPgtyped(cluster: TestCluster, port: number): Promise<{ status: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    [`${root}node_modules/@pgtyped/cli/lib/index.js`, "-c", "pgtyped.config.json"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PGHOST: "127.0.0.1",
        PGPORT: String(port),
        PGUSER: cluster.owner,
        PGDATABASE: cluster.template,
      },
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

/**
 * Writes the types of every query in server/**\/*.sql (`x.queries.ts` beside `x.sql`), taken from the migrated database.
 * Throws with pgtyped's words where a query does not fit it.
 */
export async function generateQueries(): Promise<void> {
  const { cluster, stop } = await prepareTestCluster();
  try {
    const socket = `${cluster.host}/.s.PGSQL.${cluster.port}`;
    const { status, output } = await withRelay(socket, (port) => runPgtyped(cluster, port));
    if (status !== 0 || /^\s*errors?\b|parse error/im.test(output))
      throw new Error(`pgtyped (status ${status}):\n${output.trim()}`);
  } finally {
    await stop();
  }
}
