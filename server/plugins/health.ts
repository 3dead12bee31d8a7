import type { FastifyInstance } from "fastify";
import type { Database } from "../database/conversation.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** From now on /readyz says no, so that no new work is sent here; what is under way goes on. */
    beginDraining(): void;
  }
}

/** `/livez`: the process answers. `/readyz`: it can work, which needs the database and not to be stopping. */
export function registerHealth(app: FastifyInstance, database: Database): void {
  let draining = false;
  app.decorate("beginDraining", () => {
    draining = true;
  });
  app.addHook("preClose", async () => {
    draining = true;
  });
  // A kept-alive connection would hold the server open long after its last answer.
  app.addHook("onSend", async (_request, reply) => {
    if (draining) reply.header("Connection", "close");
  });
  const quiet = { logLevel: "error", schema: { hide: true } } as const;
  app.get("/livez", quiet, async (_request, reply) => {
    reply.header("Cache-Control", "no-store");
    return { status: "alive" };
  });
  app.get("/readyz", quiet, async (_request, reply) => {
    reply.header("Cache-Control", "no-store");
    if (draining) return reply.status(503).send({ status: "stopping" });
    try {
      await database.ping();
      return { status: "ready" };
    } catch {
      return reply.status(503).header("Retry-After", "2").send({ status: "database-away" });
    }
  });
}
