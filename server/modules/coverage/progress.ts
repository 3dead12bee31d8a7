import { askOne } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { reportProgress } from "./coverage.queries.ts";

/** Somebody asked the run to stop. */
export class RunStopped extends Error {
  override name = "RunStopped";
}

export interface Progress {
  /** Some antenna places were computed. Throws RunStopped when somebody asked for it. */
  add(places: number): Promise<void>;
  step(name: string): Promise<void>;
}

const REPORT_EVERY_MS = 400;
/** Share of a run that the sites take; the rest is combining and storing. */
const SITES_SHARE = 0.85;

/** Tells the run's row how far it is, a few times a second, and learns from it whether to stop. */
export function progressOf(
  runId: number,
  database: Database,
  totalPlaces: number,
  now: () => number = Date.now,
): Progress {
  const startedAt = now();
  let done = 0;
  let step = "sites";
  let reportedAt = Number.NEGATIVE_INFINITY;

  async function report(): Promise<void> {
    reportedAt = now();
    const share = totalPlaces === 0 ? 1 : Math.min(done / totalPlaces, 1);
    const seconds = (now() - startedAt) / 1000;
    const secondsLeft = share > 0.02 && step === "sites" ? seconds / share / SITES_SHARE - seconds : null;
    const progress = step === "sites" ? share * SITES_SHARE : step === "combining" ? SITES_SHARE : 0.95;
    const row = await database.withActor(SYSTEM_ACTOR, (client) =>
      askOne(reportProgress, { runId, progress, step, secondsLeft }, client),
    );
    if (row?.stopRequested === true) throw new RunStopped(`run ${runId} was stopped`);
  }

  return {
    async add(places) {
      done += places;
      if (now() - reportedAt >= REPORT_EVERY_MS) await report();
    },
    async step(name) {
      step = name;
      await report();
    },
  };
}
