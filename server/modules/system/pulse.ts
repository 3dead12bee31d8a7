import { randomUUID } from "node:crypto";
import { ask } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { applicationVersion } from "./application-version.ts";
import { forgetPulse, forgetPulses, keepPulse, sampleStorage } from "./system.queries.ts";

/** Between two words of a worker; the system page takes four missed ones for silence. */
const EVERY_MS = 15_000;

export interface Pulse {
  /** Says that the worker lives, unless it did so a moment ago. */
  beat(): void;
  /** Takes its row away: a worker that ended in order is not one that fell silent. */
  end(): Promise<void>;
}

/** How a worker process says that it lives; it also notes the size of the database once a day. */
export function workerPulse(database: Database, tell: (error: Error) => void): Pulse {
  const workerId = randomUUID();
  let last = Number.NEGATIVE_INFINITY;
  const say = () =>
    database.withActor(SYSTEM_ACTOR, async (client) => {
      await ask(keepPulse, { workerId, version: applicationVersion }, client);
      await ask(forgetPulses, undefined, client);
      await ask(sampleStorage, undefined, client);
    });
  return {
    beat() {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      say().catch(tell);
    },
    end: async () => {
      await database.withActor(SYSTEM_ACTOR, (client) => ask(forgetPulse, { workerId }, client)).catch(tell);
    },
  };
}
