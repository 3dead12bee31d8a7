import { Button, CloseButton, Portal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import type { TourStep } from "./book.ts";
import styles from "./help.module.css";
import { readHelp } from "./read-help.ts";

const CARD_WIDTH_PX = 320;
const CARD_HEIGHT_PX = 190;
const GAP_PX = 12;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the part is now; null: this screen has no such part. */
function boxOf({ target }: TourStep): Box | null {
  const found = document.querySelector(target)?.getBoundingClientRect();
  return found === undefined || found.width === 0 || found.height === 0 ? null : found;
}

/** Beside the part, and always inside the window. */
function cardPlace({ left, top, width, height }: Box): { left: number; top: number } {
  const inside = (value: number, most: number) => Math.max(GAP_PX, Math.min(value, most - GAP_PX));
  const below = top + height + GAP_PX;
  const isRoomBelow = below + CARD_HEIGHT_PX < window.innerHeight;
  const isRoomAbove = top - GAP_PX - CARD_HEIGHT_PX > 0;
  const at = isRoomBelow ? below : isRoomAbove ? top - GAP_PX - CARD_HEIGHT_PX : top + height / 2 - CARD_HEIGHT_PX / 2;
  const beside =
    isRoomBelow || isRoomAbove || width > window.innerWidth / 2
      ? left + width / 2 - CARD_WIDTH_PX / 2
      : left + width + GAP_PX;
  return {
    left: inside(beside, window.innerWidth - CARD_WIDTH_PX),
    top: inside(at, window.innerHeight - CARD_HEIGHT_PX),
  };
}

/** A look round the screen in a few steps; parts that this screen does not have are left out. Escape ends it. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const { t, language } = useWords();
  const { data } = useQuery({ queryKey: ["help", language], queryFn: () => readHelp(language) });
  const steps = useMemo(() => data?.tour.filter((step) => boxOf(step) !== null) ?? [], [data]);
  const [at, setAt] = useState(0);
  const [box, setBox] = useState<Box | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = steps[at];
  useLayoutEffect(() => {
    if (step === undefined) return;
    const measure = () => setBox(boxOf(step));
    measure();
    next.current?.focus();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [step]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onEnd();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onEnd]);
  if (step === undefined || box === null) return null;
  const isLast = at === steps.length - 1;
  return (
    <Portal>
      <div className={styles.ring} style={{ left: box.left, top: box.top, width: box.width, height: box.height }} />
      <section
        role="dialog"
        aria-label={step.title}
        className={styles.card}
        style={{ ...cardPlace(box), width: CARD_WIDTH_PX }}
      >
        <header>
          <strong>{step.title}</strong>
          <CloseButton size="sm" aria-label={t("help.tourEnd")} onClick={onEnd} />
        </header>
        <p>{step.text}</p>
        <footer>
          <span>{t("help.tourStep", { step: at + 1, steps: steps.length })}</span>
          {at > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setAt(at - 1)}>
              {t("help.tourBack")}
            </Button>
          )}
          <Button ref={next} size="compact-sm" onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
            {t(isLast ? "help.tourDone" : "help.tourNext")}
          </Button>
        </footer>
      </section>
    </Portal>
  );
}
