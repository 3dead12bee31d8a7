import { IconArrowsMove } from "@tabler/icons-react";
import type { KeyboardEvent, PointerEvent } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import type { LonLat } from "../../map/selection.ts";
import { hold, isHeld, useMapHandle } from "../../map/use-map-handle.ts";
import styles from "./print.module.css";

interface Props {
  readonly place: LonLat;
  /** Many times a second while it is dragged. */
  readonly onMove: (place: LonLat) => void;
  readonly onMoved: (place: LonLat) => void;
}

/** The centre of the frame on the map, dragged or moved by the arrow keys. */
export function FrameHandle({ place, onMove, onMoved }: Props) {
  const { t } = useWords();
  const handle = useMapHandle(place);
  if (handle === null) return null;
  const move = (event: PointerEvent) => {
    if (!isHeld(event)) return;
    const to = handle.placeAt(event);
    handle.show(to);
    onMove(to);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const to = handle.placeByKey(event);
    if (to !== null) onMoved(to);
  };
  return createPortal(
    <button
      type="button"
      className={styles.handle}
      aria-label={t("print.handle")}
      title={t("print.handle")}
      onKeyDown={moveByKey}
      onPointerDown={hold}
      onPointerMove={move}
      onPointerUp={(event) => onMoved(handle.placeAt(event))}
    >
      <IconArrowsMove size={18} aria-hidden="true" />
    </button>,
    handle.element,
  );
}
