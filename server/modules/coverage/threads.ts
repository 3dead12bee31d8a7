import { Worker } from "node:worker_threads";
import type { AppliedCalibration } from "../../radio/calibration/calibration.ts";
import type { CoverageLayer } from "../../radio/coverage/coverage-layer.ts";
import { CHUNK_CELLS } from "../../rasters/chunks.ts";
import type { Ground } from "./operator-layers.ts";
import type { AntennaPlace } from "./operator-plan.ts";
import type { RasterPlan } from "./rasters.ts";
import { createSharedLayers, type SharedLayers } from "./shared-layers.ts";
import { type StripeReach, StripeSchedule } from "./stripe-schedule.ts";
import type { FinishedRaster, PartOrder, ThreadAnswer, ThreadOrder } from "./thread-orders.ts";
import type { CellWindow } from "./window.ts";

/** One operator's places in one window. */
export interface PartRequest {
  readonly plan: RasterPlan;
  readonly places: readonly AntennaPlace[];
  readonly window: CellWindow;
  readonly loadShare: number;
  readonly calibration: AppliedCalibration | undefined;
}

export interface PartListener {
  onAdded(places: number): void;
  readonly signal: AbortSignal;
}

/** The stripes of a window that are finished one after the other, from the north. */
export interface StripeRequest {
  /** Which stripes a place touches; outside the window none. */
  reachOf(place: AntennaPlace): StripeReach;
  /** Rows of the layers' ring. */
  readonly ringRows: number;
  onStripe(rasters: readonly FinishedRaster[]): void;
}

const PLACES_PER_ORDER = 4;

/** Threads that compute the operators of a run, one operator after the other. The results do not depend on their number. */
export class CoverageThreads {
  readonly #workers: Worker[];
  #failure: Error | undefined;
  #fail: (error: Error) => void = () => {};

  constructor(ground: Ground, threads: number) {
    this.#workers = Array.from({ length: Math.max(1, threads) }, () => {
      const worker = new Worker(new URL("./site-thread.ts", import.meta.url), { workerData: ground });
      worker.on("error", (error) => this.#failed(error as Error));
      worker.on("exit", (code) => this.#failed(new Error(`a coverage thread ended with code ${code}`)));
      return worker;
    });
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners();
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  /** The layers of a window, all of whose rows stay. */
  async computeLayers(
    request: PartRequest,
    listener: PartListener,
  ): Promise<{ layers: readonly CoverageLayer[]; skippedSites: number[] }> {
    const { columns, rows } = request.window;
    const shared = createSharedLayers(request.plan.carriers.length, columns, rows);
    const schedule = new StripeSchedule(request.places, { stripes: 0, ringStripes: 1, reachOf: () => undefined });
    const skippedSites = await this.#run(request, shared, schedule, listener);
    return { layers: shared.layers, skippedSites };
  }

  /** The rasters of a whole frame, stripe by stripe; its layers are never in memory as a whole. */
  async computeStripes(request: PartRequest, stripe: StripeRequest, listener: PartListener): Promise<number[]> {
    const { columns, rows } = request.window;
    const stripes = Math.ceil(rows / CHUNK_CELLS);
    const ringStripes = Math.min(stripes, Math.ceil(stripe.ringRows / CHUNK_CELLS));
    const shared = createSharedLayers(request.plan.carriers.length, columns, ringStripes * CHUNK_CELLS);
    const schedule = new StripeSchedule(request.places, { stripes, ringStripes, reachOf: stripe.reachOf });
    return this.#run(request, shared, schedule, listener, stripe.onStripe);
  }

  #failed(error: Error): void {
    this.#failure = error;
    this.#fail(error);
  }

  async #run(
    { plan, window, loadShare, calibration }: PartRequest,
    shared: SharedLayers,
    schedule: StripeSchedule,
    { onAdded, signal }: PartListener,
    onStripe: StripeRequest["onStripe"] = () => {},
  ): Promise<number[]> {
    const { organisationId, carriers, siteOfSector } = plan;
    const part: PartOrder = {
      kind: "part",
      shared,
      window,
      plan: { organisationId, carriers, siteOfSector },
      loadShare,
      calibration,
    };
    const skipped = new Set<number>();
    const idle = new Set(this.#workers);
    const done = Promise.withResolvers<void>();
    this.#fail = done.reject;
    const stop = () => done.reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const dispatch = () => {
      for (const worker of idle) {
        const order = schedule.next(PLACES_PER_ORDER);
        if (order === undefined) break;
        idle.delete(worker);
        worker.postMessage(order satisfies ThreadOrder);
      }
      if (schedule.isFinished) done.resolve();
    };
    const take = (worker: Worker, answer: ThreadAnswer) => {
      idle.add(worker);
      if (answer.kind === "added") {
        for (const siteId of answer.skippedSites) skipped.add(siteId);
        onAdded(schedule.added(answer.order));
      } else {
        schedule.stored(answer.stripe);
        onStripe(answer.rasters);
      }
      dispatch();
    };
    try {
      if (this.#failure) throw this.#failure;
      signal.throwIfAborted();
      for (const worker of this.#workers) {
        worker.on("message", (answer: ThreadAnswer) => take(worker, answer));
        worker.postMessage(part satisfies ThreadOrder);
      }
      dispatch();
      await done.promise;
    } finally {
      signal.removeEventListener("abort", stop);
      this.#fail = () => {};
      for (const worker of this.#workers) worker.removeAllListeners("message");
    }
    return [...skipped].sort((a, b) => a - b);
  }
}
