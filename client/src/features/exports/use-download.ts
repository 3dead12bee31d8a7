import { useEffect, useRef, useState } from "react";
import { fetchFile, type Progress, type Received } from "./exports.api.ts";

export type Download =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: Progress }
  | { readonly state: "done"; readonly received: Received }
  | { readonly state: "failed"; readonly error: unknown };

/** One file at a time: starting, how far it is, stopping. Leaving the screen stops it. */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (address: string) => {
    const control = new AbortController();
    running.current = control;
    try {
      const onProgress = (progress: Progress) => setDownload({ state: "running", progress });
      setDownload({ state: "done", received: await fetchFile(address, onProgress, control.signal) });
    } catch (error) {
      setDownload(control.signal.aborted ? { state: "idle" } : { state: "failed", error });
    }
  };
  return { download, start, stop: () => running.current?.abort() };
}
