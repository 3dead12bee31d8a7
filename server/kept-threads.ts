import { getHeapStatistics } from "node:v8";
import type { Worker } from "node:worker_threads";

/** So long an idle thread waits for more work. */
const IDLE_MS = 5_000;
/** After so much work a thread ends, so that nothing piles up in it. */
const MOST_USES = 100;
/** Memory of a thread's own that is left lying about until it is used again, MiB. */
const MOST_IDLE_MB = 64;

/**
 * Threads for short work that often comes in rows, as the files of a folder: starting one takes many times as long as reading a small
 * file. At most one waits for more work. It does not keep the process alive.
 */
export class KeptThreads {
  readonly #start: () => Worker;
  readonly #uses = new WeakMap<Worker, number>();
  #idle: Worker | undefined;
  #clock: NodeJS.Timeout | undefined;

  /** `start` begins a thread that takes its work as messages, one at a time. */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** A thread for one piece of work: hear of it with `once` and `on`, send the work, give it back. */
  take(): Worker {
    const thread = this.#idle ?? this.#start();
    if (this.#idle !== undefined) {
      forgetListeners(thread);
      thread.ref();
    }
    this.#forgetIdle();
    this.#uses.set(thread, (this.#uses.get(thread) ?? 0) + 1);
    return thread;
  }

  /** `mayStay`: it has answered, and said itself that it may be used again. Every other thread ends, whatever it does. */
  async giveBack(thread: Worker, mayStay: boolean): Promise<void> {
    if (!mayStay || this.#idle !== undefined || (this.#uses.get(thread) ?? 0) >= MOST_USES) {
      await thread.terminate();
      return;
    }
    forgetListeners(thread);
    const forget = () => {
      if (this.#idle === thread) this.#forgetIdle();
    };
    thread.once("error", forget).once("exit", forget);
    thread.unref();
    this.#idle = thread;
    this.#clock = setTimeout(() => {
      forget();
      void thread.terminate();
    }, IDLE_MS).unref();
  }

  #forgetIdle(): void {
    clearTimeout(this.#clock);
    this.#idle = undefined;
  }
}

function forgetListeners(thread: Worker): void {
  for (const name of ["message", "error", "exit"]) thread.removeAllListeners(name);
}

/** Inside a thread: whether what it holds, beside `reservedMb` (MiB) of address space that a library asks for, is little enough to wait with. */
export function holdsLittle(reservedMb = 0): boolean {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return (used_heap_size + external_memory) / 2 ** 20 < MOST_IDLE_MB + reservedMb;
}

/**
 * Inside a thread that reads what others send, before the first file: no file adds anything to what all objects of the thread have in
 * common, where the next one would meet it.
 */
export function closePrototypes(): void {
  for (const { prototype } of [Object, Array, Function, String, Number, Boolean, RegExp, Date, Map, Set, Promise]) {
    Object.preventExtensions(prototype);
  }
}
