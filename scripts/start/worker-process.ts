import { type ChildProcess, spawn } from "node:child_process";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was well: the next failure starts with the shortest pause again. */
const WELL_AFTER_MS = 60_000;
const STOP_MS = 10_000;

export interface Supervised {
  /** Asks the process to end, waits for it, and kills it when it does not. */
  stop(): Promise<void>;
}

/**
 * Keeps a Node program running: started again when it dies, after pauses that double from 1 s to 30 s. The program has an
 * IPC channel, whose end (`disconnect`) tells it that this process is gone.
 */
export function superviseProcess(options: {
  file: string;
  environment: NodeJS.ProcessEnv;
  say: (line: string) => void;
}): Supervised {
  let child: ChildProcess;
  let pauseMs = FIRST_PAUSE_MS;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  const run = () => {
    const began = performance.now();
    child = spawn(process.execPath, [options.file], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: options.environment,
    });
    child.on("error", (error) => options.say(`${options.file} cannot be started: ${error.message}`));
    child.on("exit", (code, signal) => {
      if (stopping) return;
      if (performance.now() - began > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      options.say(`the worker ended (${signal ?? `status ${code}`}); starting it again in ${pauseMs / 1000} s`);
      timer = setTimeout(run, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  run();

  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const kill = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await ended;
      clearTimeout(kill);
    },
  };
}
