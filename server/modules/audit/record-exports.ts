import type { FastifyInstance } from "fastify";
import { ask } from "../../database/ask.ts";
import type { Database } from "../../database/conversation.ts";
import { recordEvent } from "./audit.queries.ts";

/** Longest part of an address that is kept. */
const MAX_ADDRESS = 300;

/** Records what left as a file, once it has: a failure to record is logged and holds nobody up. */
export function registerExportRecord(app: FastifyInstance, database: Database): void {
  app.addHook("onResponse", async (request, reply) => {
    const { recordAs } = request.routeOptions.config;
    if (recordAs === undefined || reply.statusCode >= 400 || request.actor.kind !== "member") return;
    const event = { kind: recordAs, address: request.ip, details: { what: request.url.slice(0, MAX_ADDRESS) } };
    try {
      await database.withActor(request.actor, (client) => ask(recordEvent, event, client));
    } catch (error) {
      request.log.error({ err: error }, "an export was not recorded");
    }
  });
}
