import type { KeyboardEvent, PointerEvent } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import type { LonLat } from "../../map/selection.ts";
import { hold, isHeld, stepsOf, useMapHandle } from "../../map/use-map-handle.ts";
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
/** A press of an arrow key; ten times with Shift. */
const TURN_DEG = 1;

const whole = (degrees: number) => ((Math.round(degrees) % 360) + 360) % 360;

/** The proposed mast on the map: dragged or moved by the arrow keys, its sectors turned by their handles. */
export function MastHandle({ place, azimuthsDeg, onMove, onMoved, onTurn, onTurned }: Props) {
  const { t } = useWords();
  const handle = useMapHandle(place);
  if (handle === null) return null;
  const azimuthAt = (event: PointerEvent): number => {
    const box = handle.element.getBoundingClientRect();
    const [x, y] = [event.clientX - (box.left + box.width / 2), event.clientY - (box.top + box.height / 2)];
    return whole((Math.atan2(x, -y) * 180) / Math.PI);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const to = onMove === null ? null : handle.placeByKey(event);
    if (to === null) return;
    onMove?.(to);
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
    onTurn(sector, whole(azimuthDeg + turn * stepsOf(event)));
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
        onPointerMove={(event) => onMove !== null && isHeld(event) && onMove(handle.placeAt(event))}
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
    handle.element,
  );
}
