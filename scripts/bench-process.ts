// What processes take, as /proc tells it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** Processor time of a process and its finished children, ms; 0 where there is no /proc. */
export function processMs(pid: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) * 10;
  } catch {
    return 0;
  }
}

/** Processor time of a server and the processes that it has started. */
export function serverMs(pid: string): number {
  const isChild = (each: string) => {
    try {
      return readFileSync(`/proc/${each}/stat`, "utf8").split(") ")[1]!.split(" ")[1] === pid;
    } catch {
      return false;
    }
  };
  const children = readdirSync("/proc").filter((each) => /^\d+$/.test(each) && isChild(each));
  return [pid, ...children].reduce((sum, each) => sum + processMs(each), 0);
}

/** The most memory that a process has held since `forgetPeak`, in megabytes, its threads included; NaN where there is no /proc. */
export function peakMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Begins to look for the peak anew. Does nothing where there is no /proc. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // The peak then counts from the start of the process, which only makes it larger.
  }
}
