import { Marker } from "maplibre-gl";
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";
import { useMapInstance } from "./overlays.ts";
import type { LonLat } from "./selection.ts";

/** A press of an arrow key, in pixels of the map; ten times with Shift. */
const KEY_PX = 4;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_PX, 0],
  ArrowRight: [KEY_PX, 0],
  ArrowUp: [0, -KEY_PX],
  ArrowDown: [0, KEY_PX],
};

/** How many times as far a key moves something with Shift. */
export const stepsOf = (event: KeyboardEvent): number => (event.shiftKey ? 10 : 1);

/** From here on the pointer's movements come to this element, also outside it. */
export const hold = (event: PointerEvent): void => event.currentTarget.setPointerCapture(event.pointerId);
export const isHeld = (event: PointerEvent): boolean => event.currentTarget.hasPointerCapture(event.pointerId);

export interface MapHandleRoom {
  /** What is put into it stands on the map, its middle at the place. */
  readonly element: HTMLElement;
  /** Moves it before the place itself has changed. */
  show(place: LonLat): void;
  /** Where on the ground the pointer is. */
  placeAt(event: PointerEvent): LonLat;
  /** Where an arrow key leads; null for any other key. The key does nothing else then. */
  placeByKey(event: KeyboardEvent): LonLat | null;
}

/** Room on the map for something that is dragged or moved with the arrow keys; null while there is no map. */
export function useMapHandle([lon, lat]: LonLat): MapHandleRoom | null {
  const map = useMapInstance();
  const [element] = useState(() => document.createElement("div"));
  const [marker, setMarker] = useState<Marker | null>(null);
  useEffect(() => {
    if (map === null) return;
    const own = new Marker({ element, anchor: "center" }).setLngLat([0, 0]).addTo(map);
    setMarker(own);
    // The map must not pan or place anything under a handle.
    const keep = (event: Event) => event.stopPropagation();
    const kinds = ["mousedown", "touchstart", "dblclick", "click"] as const;
    for (const kind of kinds) element.addEventListener(kind, keep);
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, keep);
      own.remove();
    };
  }, [map, element]);
  useEffect(() => void marker?.setLngLat([lon, lat]), [marker, lon, lat]);
  if (map === null) return null;
  return {
    element,
    show: ([toLon, toLat]) => void marker?.setLngLat([toLon, toLat]),
    placeAt: (event) => {
      const box = map.getCanvas().getBoundingClientRect();
      const at = map.unproject([event.clientX - box.left, event.clientY - box.top]);
      return [at.lng, at.lat];
    },
    placeByKey: (event) => {
      const step = STEPS[event.key];
      if (step === undefined) return null;
      event.preventDefault();
      event.stopPropagation();
      const { x, y } = map.project([lon, lat]);
      const at = map.unproject([x + step[0] * stepsOf(event), y + step[1] * stepsOf(event)]);
      return [at.lng, at.lat];
    },
  };
}
