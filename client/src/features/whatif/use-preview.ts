import type { Map as MapLibre } from "maplibre-gl";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Words } from "../../i18n/language.tsx";
import { COLOUR } from "../../map/colours.ts";
import { showPicture } from "../../map/live-image.ts";
import { MovingPicture } from "../../map/moving-picture.ts";
import { useMapInstance } from "../../map/overlays.ts";
import { ringsOf } from "./gained-rings.ts";
import type { PreviewFigures, PreviewMessage, PreviewQuestion, PreviewReply } from "./messages.ts";
import { PICTURE } from "./picture-overlay.ts";

export interface PreviewState {
  readonly figures: PreviewFigures | null;
  readonly problem: Extract<PreviewReply, { kind: "problem" }> | null;
  /** Pictures a second over the last second of movement. */
  readonly updatesPerSecond: number;
  /** The figures are not those of what is asked now, or not exact yet. */
  readonly isBehind: boolean;
  /** A hand is on it: what changes is drawn beside the map. */
  readonly isMoving: boolean;
  /** Stations computed of those that the first answer needs; null: nothing long is under way. */
  readonly step: { readonly done: number; readonly total: number } | null;
  readonly isStopped: boolean;
}

const NOTHING: PreviewState = {
  figures: null,
  problem: null,
  updatesPerSecond: 0,
  isBehind: false,
  isMoving: false,
  step: null,
  isStopped: false,
};
const RATE_OVER_MS = 1_000;
const UPDATE = "whatif-update";

/** How often the picture follows a hand, and that it is coarser meanwhile; undefined at rest. */
export function rateText({ updatesPerSecond, figures, isMoving }: PreviewState, words: Words): string | undefined {
  if (!isMoving || figures === null) return undefined;
  const rate = words.t("whatif.rate", { count: updatesPerSecond });
  const cells = figures.squareCells;
  return cells > 1 ? `${rate} · ${words.t("whatif.coarse", { cells })}` : rate;
}

type Asked = Omit<PreviewQuestion, "number" | "askedMs">;
type Picture = Extract<PreviewReply, { kind: "picture" }>;

/** Tells whoever observes the page's performance how long a change took until the screen had it. */
function measureUpdate(askedMs: number): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.measure(UPDATE, { start: askedMs, end: performance.now() });
      performance.clearMeasures(UPDATE); // observers have it; a list of thousands is for nobody
    }),
  );
}

/** Shows answers on a map: of a moving hand beside it, at rest in it. */
class Painter {
  readonly #map: MapLibre;
  readonly #moving: MovingPicture;
  #last: Picture | null = null;
  #isPut = false;
  readonly #again = () => {
    if (!this.#isPut) this.#put();
  };

  constructor(map: MapLibre) {
    this.#map = map;
    this.#moving = new MovingPicture(map, COLOUR.halo);
    map.on("styledata", this.#again); // the source may come to the map after the first picture
  }

  show(picture: Picture): void {
    const { isMoving, picture: image, askedMs } = picture;
    const was = this.#last;
    this.#last = picture;
    this.#isPut = false;
    if (isMoving) {
      this.#moving.show({ image, corners: picture.corners, rings: ringsOf(picture.figures) });
      if (was?.isMoving === true) was.picture.close();
      else this.#clear(picture);
      measureUpdate(askedMs);
    } else if (this.#put()) {
      this.#map.once("render", () => measureUpdate(askedMs));
    }
  }

  remove(): void {
    this.#map.off("styledata", this.#again);
    this.#moving.remove();
  }

  /** Puts what rests into the map; false where its source is not there yet. */
  #put(): boolean {
    const last = this.#last;
    if (last === null || last.isMoving) return false;
    const { corners, figures } = last;
    if (!showPicture(this.#map, PICTURE, last.picture, corners)) return false;
    this.#isPut = true;
    this.#map.once("render", () => {
      if (this.#last === last) this.#moving.show({ image: null, corners, rings: ringsOf(figures) });
    });
    return true;
  }

  /** An empty picture: cheaper than a change of the style, after which the map would place all its names anew. */
  #clear({ corners }: Picture): void {
    const empty = document.createElement("canvas");
    [empty.width, empty.height] = [1, 1];
    showPicture(this.#map, PICTURE, empty, corners);
  }
}

/** Asks the worker, shows its pictures and rings on the map, and keeps its figures. Only the newest answer counts. */
export function usePreview(): { state: PreviewState; ask: (question: Asked) => void; stop: () => void } {
  const map = useMapInstance();
  const [state, setState] = useState<PreviewState>(NOTHING);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const times = useRef<number[]>([]);
  const last = useRef<Picture | null>(null);
  const painter = useRef<Painter | null>(null);

  useEffect(() => {
    if (map === null) return;
    const own = new Painter(map);
    painter.current = own;
    if (last.current !== null) own.show(last.current);
    return () => {
      own.remove();
      painter.current = null;
    };
  }, [map]);

  useEffect(() => {
    const own = new Worker(new URL("./preview.worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<PreviewReply>) => {
      if (data.kind === "step") return setState((before) => ({ ...before, step: data, isStopped: false }));
      if (data.kind === "stopped") return setState({ ...NOTHING, isStopped: true });
      const isOld = data.number < asked.current;
      if (data.kind === "problem") {
        if (!isOld) setState({ ...NOTHING, problem: data });
        return;
      }
      last.current = data;
      painter.current?.show(data);
      const now = performance.now();
      times.current = [...times.current.filter((time) => now - time < RATE_OVER_MS), now];
      const { figures, isMoving } = data;
      const isBehind = isOld || figures.squareCells > 1;
      setState({ ...NOTHING, figures, updatesPerSecond: times.current.length, isBehind, isMoving });
    };
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, []);

  const ask = useCallback((question: Asked) => {
    asked.current += 1;
    const askedMs = performance.now();
    worker.current?.postMessage({ ...question, number: asked.current, askedMs } satisfies PreviewQuestion);
  }, []);
  const stop = () => worker.current?.postMessage({ kind: "stop" } satisfies PreviewMessage);
  return { state, ask, stop };
}
