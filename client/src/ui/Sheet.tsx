import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import styles from "./Sheet.module.css";

/** Heights of the sheet as shares of the room above the bottom edge. */
const STOPS = [0.3, 0.55, 0.9] as const;
const DISMISS_BELOW = 0.16;

export interface SheetProps {
  readonly title: string;
  /** Stands where the title would: a choice that says the same. */
  readonly head?: ReactNode;
  readonly labels: { readonly larger: string; readonly smaller: string; readonly close: string };
  /** Opens at its greatest height: for a form. */
  readonly isTall?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const nearest = (share: number) =>
  STOPS.reduce((best, stop) => (Math.abs(stop - share) < Math.abs(best - share) ? stop : best), STOPS[0] as number);

/** A panel that rises from the bottom of a phone's screen: dragged by its handle, or moved by its buttons. */
export function Sheet({ title, head, labels, isTall = false, onClose, children }: SheetProps) {
  const [share, setShare] = useState<number>(isTall ? STOPS[2] : STOPS[1]);
  const [isDragging, setIsDragging] = useState(false);
  const start = useRef<{ y: number; share: number } | null>(null);

  const shareAt = (event: PointerEvent) => {
    const from = start.current;
    return from === null ? share : from.share + (from.y - event.clientY) / window.innerHeight;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest("button, select") !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, share };
    setIsDragging(true);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current !== null) setShare(Math.min(Math.max(shareAt(event), 0.08), STOPS[2]));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (start.current === null) return;
    const released = shareAt(event);
    start.current = null;
    setIsDragging(false);
    if (released < DISMISS_BELOW) onClose();
    else setShare(nearest(released));
  };
  const step = (by: 1 | -1) => {
    const next = STOPS[STOPS.indexOf(nearest(share) as (typeof STOPS)[number]) + by];
    if (next !== undefined) setShare(next);
  };

  return (
    <section
      className={styles.sheet}
      aria-label={title}
      style={{ height: `${share * 100}%` }}
      data-dragging={isDragging || undefined}
    >
      <div
        className={styles.head}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <span className={styles.grip} aria-hidden="true" />
        {head === undefined ? <h2 className={styles.title}>{title}</h2> : <div className={styles.title}>{head}</div>}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={labels.larger}
          disabled={share >= STOPS[2]}
          onClick={() => step(1)}
        >
          <IconChevronUp size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={labels.smaller}
          disabled={share <= STOPS[0]}
          onClick={() => step(-1)}
        >
          <IconChevronDown size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={labels.close} onClick={onClose}>
          <IconX size={20} />
        </ActionIcon>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
