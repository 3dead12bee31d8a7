import { useEffect, useRef, useState } from "react";
import { showPicture } from "../../map/live-image.ts";
import { useMapInstance } from "../../map/overlays.ts";
import type { PreviewFigures, PreviewQuestion, PreviewReply } from "./messages.ts";

export interface PreviewState {
  readonly figures: PreviewFigures | null;
  readonly problem: Extract<PreviewReply, { kind: "problem" }> | null;
  /** Pictures a second over the last second of movement. */
  readonly updatesPerSecond: number;
  readonly isBehind: boolean;
}

const NOTHING: PreviewState = { figures: null, problem: null, updatesPerSecond: 0, isBehind: false };
const RATE_OVER_MS = 1_000;

/** Asks the worker, shows its pictures in an image source of the map, and keeps its figures. Only the newest answer counts. */
export function usePreview(sourceId: string): {
  state: PreviewState;
  ask: (question: Omit<PreviewQuestion, "number">) => void;
} {
  const map = useMapInstance();
  const [state, setState] = useState<PreviewState>(NOTHING);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const times = useRef<number[]>([]);
  const shownOn = useRef(map);
  shownOn.current = map;
  const last = useRef<Extract<PreviewReply, { kind: "picture" }> | null>(null);

  useEffect(() => {
    const own = new Worker(new URL("./preview.worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<PreviewReply>) => {
      const isBehind = data.number < asked.current;
      if (data.kind === "problem") {
        if (!isBehind) setState({ ...NOTHING, problem: data });
        return;
      }
      last.current = data;
      if (shownOn.current !== null) showPicture(shownOn.current, sourceId, data.picture, data.corners);
      const now = performance.now();
      times.current = [...times.current.filter((time) => now - time < RATE_OVER_MS), now];
      setState({ figures: data.figures, problem: null, updatesPerSecond: times.current.length, isBehind });
    };
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, [sourceId]);

  // The source may come to the map after the first picture.
  useEffect(() => {
    if (map === null) return;
    const show = () => {
      const { current } = last;
      if (current !== null && showPicture(map, sourceId, current.picture, current.corners)) map.off("styledata", show);
    };
    map.on("styledata", show);
    return () => void map.off("styledata", show);
  }, [map, sourceId]);

  const ask = (question: Omit<PreviewQuestion, "number">) => {
    asked.current += 1;
    worker.current?.postMessage({ ...question, number: asked.current } satisfies PreviewQuestion);
  };
  return { state, ask };
}
