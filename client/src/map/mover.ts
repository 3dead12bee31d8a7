import type { Map as MapLibre } from "maplibre-gl";

/**
 * Runs camera movements so that they end where they were meant to: a panel that opens meanwhile changes the map's width, and an
 * animation begun before would end beside its target. Returns the runner and what takes it off the map.
 */
export function createMover(map: MapLibre): { move: (start: () => void) => void; remove: () => void } {
  let underway: (() => void) | null = null;
  const move = (start: () => void) => {
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
    remove: () => {
      map.off("resize", onResize);
      map.off("moveend", onEnd);
    },
  };
}
