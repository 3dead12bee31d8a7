import type { Map as MapLibre } from "maplibre-gl";

export interface Mover {
  /** Runs a movement; while the map is held the last one waits. */
  move(start: () => void): void;
  hold(isHeld: boolean): void;
  remove(): void;
}

/**
 * Runs camera movements so that they end where they were meant to: a panel that opens meanwhile changes the map's width, and an
 * animation begun before would end beside its target.
 */
export function createMover(map: MapLibre): Mover {
  let underway: (() => void) | null = null;
  let waiting: (() => void) | null = null;
  let isWaiting = false;
  const move = (start: () => void) => {
    if (isWaiting) {
      waiting = start;
      return;
    }
    start();
    // Asked afterwards, because starting one movement ends the one before.
    underway = map.isMoving() ? start : null;
  };
  const onResize = () => {
    if (underway !== null) move(underway);
  };
  const onEnd = () => {
    underway = null;
  };
  map.on("resize", onResize);
  map.on("moveend", onEnd);
  return {
    move,
    hold: (isHeld) => {
      isWaiting = isHeld;
      const next = waiting;
      if (isHeld || next === null) return;
      waiting = null;
      move(next);
    },
    remove: () => {
      map.off("resize", onResize);
      map.off("moveend", onEnd);
    },
  };
}
