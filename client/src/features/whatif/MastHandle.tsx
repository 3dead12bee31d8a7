import { Marker } from "maplibre-gl";
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly place: LonLat;
  readonly azimuthsDeg: readonly number[];
  /** null: the mast stands where it is. */
  readonly onMove: ((place: LonLat) => void) | null;
  /** The movement has ended. */
  readonly onMoved: () => void;
  readonly onTurn: (sector: number, azimuthDeg: number) => void;
  readonly onTurned: () => void;
}

/** Pixels from the mast to the handles of its sectors. */
const REACH_PX = 56;
/** A press of an arrow key, in pixels of the map; ten times with Shift. */
const KEY_PX = 4;
const TURN_DEG = 1;

const isFast = (event: KeyboardEvent) => (event.shiftKey ? 10 : 1);
const whole = (degrees: number) => ((Math.round(degrees) % 360) + 360) % 360;

/** The proposed mast on the map: dragged or moved by the arrow keys, its sectors turned by their handles. */
export function MastHandle({ place, azimuthsDeg, onMove, onMoved, onTurn, onTurned }: Props) {
  const { t } = useWords();
  const map = useMapInstance();
  const [element] = useState(() => document.createElement("div"));
  const [marker, setMarker] = useState<Marker | null>(null);
  const [lon, lat] = place;

  useEffect(() => {
    if (map === null) return;
    const own = new Marker({ element, anchor: "center" }).setLngLat([0, 0]).addTo(map);
    setMarker(own);
    // The map must not pan under a handle.
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
  const azimuthAt = (event: PointerEvent): number => {
    const box = element.getBoundingClientRect();
    const [x, y] = [event.clientX - (box.left + box.width / 2), event.clientY - (box.top + box.height / 2)];
    return whole((Math.atan2(x, -y) * 180) / Math.PI);
  };
  const hold = (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId);
  const isHeld = (event: PointerEvent) => event.currentTarget.hasPointerCapture(event.pointerId);
  const moveByKey = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-KEY_PX, 0],
      ArrowRight: [KEY_PX, 0],
      ArrowUp: [0, -KEY_PX],
      ArrowDown: [0, KEY_PX],
    };
    const step = steps[event.key];
    if (step === undefined || onMove === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = map.project([lon, lat]);
    const to = map.unproject([x + step[0] * isFast(event), y + step[1] * isFast(event)]);
    onMove([to.lng, to.lat]);
    onMoved();
  };
  const turnByKey = (event: KeyboardEvent, sector: number, azimuthDeg: number) => {
    const turns: Record<string, number> = {
      ArrowLeft: -TURN_DEG,
      ArrowDown: -TURN_DEG,
      ArrowRight: TURN_DEG,
      ArrowUp: TURN_DEG,
    };
    const turn = turns[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onTurn(sector, whole(azimuthDeg + turn * isFast(event)));
    onTurned();
  };
  return createPortal(
    <div className={styles.mast}>
      {azimuthsDeg.map((azimuthDeg, sector) => {
        const angle = (azimuthDeg * Math.PI) / 180;
        const [x, y] = [Math.sin(angle) * REACH_PX, -Math.cos(angle) * REACH_PX];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sectors have no other name
          <div key={sector}>
            <span className={styles.beam} aria-hidden="true" style={{ transform: `rotate(${azimuthDeg}deg)` }} />
            <button
              type="button"
              role="slider"
              className={styles.sectorHandle}
              style={{ transform: `translate(${x}px, ${y}px)` }}
              aria-label={t("whatif.sectorHandle", { number: sector + 1 })}
              aria-valuemin={0}
              aria-valuemax={359}
              aria-valuenow={azimuthDeg}
              aria-valuetext={`${azimuthDeg}°`}
              title={t("whatif.turnHow")}
              onKeyDown={(event) => turnByKey(event, sector, azimuthDeg)}
              onPointerDown={hold}
              onPointerMove={(event) => isHeld(event) && onTurn(sector, azimuthAt(event))}
              onPointerUp={onTurned}
            >
              {sector + 1}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className={styles.mastHandle}
        data-mast-handle=""
        data-fixed={onMove === null || undefined}
        aria-label={t(onMove === null ? "whatif.mastFixed" : "whatif.mastHandle")}
        title={t(onMove === null ? "whatif.mastFixed" : "whatif.moveHow")}
        onKeyDown={moveByKey}
        onPointerDown={hold}
        onPointerMove={(event) => onMove !== null && isHeld(event) && onMove(placeAt(event))}
        onPointerUp={() => onMove !== null && onMoved()}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M12 3v18M8 21l4-12 4 12M7 5a6 6 0 0 0 0 7M17 5a6 6 0 0 1 0 7"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </button>
    </div>,
    element,
  );
}
