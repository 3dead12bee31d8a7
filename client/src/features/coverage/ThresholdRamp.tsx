import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useWords } from "../../i18n/language.tsx";
import styles from "./coverage.module.css";
import type { ShownQuantity } from "./derived.ts";
import { rampStops, type Scale } from "./ramp.ts";

interface Props {
  readonly quantity: ShownQuantity;
  readonly scale: Scale;
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
}

const LARGE_STEP = 5;

/** The painted ramp itself, with the threshold as a handle on it: dragged, or moved by the arrow keys. */
export function ThresholdRamp({ quantity, scale, threshold, onThreshold }: Props) {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const { min, max, step, ticks } = scale;
  // Counts sit in the middle of their band; the edge of "enough" lies half below.
  const edge = quantity === "operators" ? threshold - 0.5 : threshold;
  const lowest = quantity === "operators" ? (ticks[0] as number) : min;
  const highest = quantity === "operators" ? (ticks.at(-1) as number) : max;
  const place = (value: number) => `${((value - min) / (max - min)) * 100}%`;
  const clamp = (value: number) => Math.min(Math.max(Math.round(value / step) * step, lowest), highest);
  const unit = words.t(`coverage.unit.${quantity}`);

  const moveTo = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const value = min + ((event.clientX - box.left) / box.width) * (max - min);
    onThreshold(clamp(quantity === "operators" ? value + 0.5 : value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: threshold - step,
      ArrowDown: threshold - step,
      ArrowRight: threshold + step,
      ArrowUp: threshold + step,
      PageDown: threshold - LARGE_STEP * step,
      PageUp: threshold + LARGE_STEP * step,
      Home: lowest,
      End: highest,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onThreshold(clamp(next));
  };
  const gradient = rampStops(quantity, scale, threshold)
    .map(({ value, colour }) => `${colour} ${place(value)}`)
    .join(", ");

  return (
    <div className={styles.ramp}>
      <div
        ref={bar}
        className={styles.bar}
        style={{ backgroundImage: `linear-gradient(90deg, ${gradient})` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && moveTo(event)}
      >
        <div
          className={styles.handle}
          style={{ left: place(edge) }}
          role="slider"
          tabIndex={0}
          aria-label={words.t("coverage.thresholdHandle", { quantity: words.t(`coverage.quantity.${quantity}`) })}
          aria-valuemin={lowest}
          aria-valuemax={highest}
          aria-valuenow={threshold}
          aria-valuetext={words.quantity(threshold, unit)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: place(tick) }}>
            {words.number(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
