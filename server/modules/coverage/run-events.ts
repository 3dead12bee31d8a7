import type { ServerResponse } from "node:http";
import type { CoverageRun } from "./coverage.schemas.ts";

const ASK_EVERY_MS = 500;
const KEEP_ALIVE_MS = 15_000;

/** Tells the listeners of server-sent events how the run goes on. The database is asked only while somebody listens. */
export class RunEvents {
  readonly #read: () => Promise<CoverageRun | null>;
  readonly #listeners = new Set<ServerResponse>();
  #timer: NodeJS.Timeout | undefined;
  #last = "";
  #sentAt = 0;

  constructor(read: () => Promise<CoverageRun | null>) {
    this.#read = read;
  }

  add(response: ServerResponse): void {
    this.#listeners.add(response);
    response.write(`retry: 2000\n\n${this.#last}`);
    response.on("close", () => {
      this.#listeners.delete(response);
      if (this.#listeners.size === 0) this.close();
    });
    this.#timer ??= setInterval(() => void this.#tell(), ASK_EVERY_MS);
  }

  /** Ends every stream, so that the server can close. */
  end(): void {
    for (const listener of this.#listeners) listener.end();
    this.close();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#last = "";
  }

  async #tell(): Promise<void> {
    try {
      const run = await this.#read();
      const message = run === null ? "" : `event: run\ndata: ${JSON.stringify(run)}\n\n`;
      if (message !== this.#last && message !== "") this.#send(message);
      else if (Date.now() - this.#sentAt > KEEP_ALIVE_MS) this.#send(": still here\n\n");
      this.#last = message;
    } catch {
      // the database is away: the listeners stay, and hear of the run when it is back
    }
  }

  #send(message: string): void {
    this.#sentAt = Date.now();
    for (const listener of this.#listeners) listener.write(message);
  }
}
