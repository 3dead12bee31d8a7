import { IconArrowsMove } from "@tabler/icons-react";
import { Marker } from "maplibre-gl";
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import styles from "./print.module.css";

interface Props {
  readonly place: LonLat;
  /** Many times a second while it is dragged. */
  readonly onMove: (place: LonLat) => void;
  readonly onMoved: (place: LonLat) => void;
}

/** A press of an arrow key, in pixels of the map; ten times with Shift. */
const KEY_PX = 4;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_PX, 0],
  ArrowRight: [KEY_PX, 0],
  ArrowUp: [0, -KEY_PX],
  ArrowDown: [0, KEY_PX],
};

/** The centre of the frame on the map, dragged or moved by the arrow keys. */
export function FrameHandle({ place, onMove, onMoved }: Props) {
  const { t } = useWords();
  const map = useMapInstance();
  const [element] = useState(() => document.createElement("div"));
  const [marker, setMarker] = useState<Marker | null>(null);
  const [lon, lat] = place;
  useEffect(() => {
    if (map === null) return;
    const own = new Marker({ element, anchor: "center" }).setLngLat([0, 0]).addTo(map);
    setMarker(own);
    // The map must not pan under the handle.
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
  const placeAt = (event: PointerEvent): LonLat => {
    const box = map.getCanvas().getBoundingClientRect();
    const { lng, lat: north } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    return [lng, north];
  };
  const isHeld = (event: PointerEvent) => event.currentTarget.hasPointerCapture(event.pointerId);
  const move = (to: LonLat) => {
    marker?.setLngLat([to[0], to[1]]);
    onMove(to);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = map.project([lon, lat]);
    const fast = event.shiftKey ? 10 : 1;
    const to = map.unproject([x + step[0] * fast, y + step[1] * fast]);
    onMoved([to.lng, to.lat]);
  };
  return createPortal(
    <button
      type="button"
      className={styles.handle}
      aria-label={t("print.handle")}
      title={t("print.handle")}
      onKeyDown={moveByKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => isHeld(event) && move(placeAt(event))}
      onPointerUp={(event) => onMoved(placeAt(event))}
    >
      <IconArrowsMove size={18} aria-hidden="true" />
    </button>,
    element,
  );
}
