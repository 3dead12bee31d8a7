import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { usePlaceOnMap } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import { Section } from "../../ui/Section.tsx";
import { leastPositions, newShape, type Shape } from "./shape.ts";
import { useDrawing } from "./use-drawing.ts";
import styles from "./zones.module.css";
import { drawnFeatures } from "./zones-overlay.ts";

interface Props {
  readonly kind: PlanZone["kind"];
  readonly onDone: (shape: Shape) => void;
  readonly onCancel: () => void;
}

/** Sets the vertices of a new area or line one by one: by clicks, or with Enter at the middle of the map. */
export function Drawing({ kind, onDone, onCancel }: Props) {
  const { t } = useWords();
  const [points, setPoints] = useState<readonly LonLat[]>([]);
  usePlaceOnMap(useCallback((point: LonLat) => setPoints((before) => [...before, point]), []));
  const shape = useMemo(() => newShape(kind, points), [kind, points]);
  useDrawing(useMemo(() => drawnFeatures(shape, points), [shape, points]));
  const undo = useCallback(() => setPoints((before) => before.slice(0, -1)), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onCancel();
      if (event.key === "Backspace" || (event.key === "z" && (event.ctrlKey || event.metaKey))) undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onCancel, undo]);
  const least = leastPositions(kind);
  return (
    <Section title={t(`zones.draw.${kind}`)} note={t("zones.points", { count: points.length })}>
      <p className={styles.soft} role="status">
        {points.length < least ? t("zones.drawHow", { least }) : t("zones.drawMore")}
      </p>
      <div className={styles.actions}>
        <Button
          size="xs"
          disabled={points.length < least}
          leftSection={<IconCheck size={15} aria-hidden="true" />}
          onClick={() => onDone(shape)}
        >
          {t("zones.drawDone")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={points.length === 0}
          leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
          onClick={undo}
        >
          {t("zones.undoPoint")}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconX size={15} aria-hidden="true" />} onClick={onCancel}>
          {t("zones.cancel")}
        </Button>
      </div>
    </Section>
  );
}
