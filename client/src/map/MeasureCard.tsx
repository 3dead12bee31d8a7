import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "../i18n/language.tsx";
import styles from "./MeasureCard.module.css";
import { measuredAreaM2, measuredLengthM } from "./measure.ts";
import type { MeasureKind } from "./measured-feature.ts";
import type { LonLat } from "./selection.ts";

interface Props {
  readonly kind: MeasureKind;
  readonly points: readonly LonLat[];
  readonly onKind: (kind: MeasureKind) => void;
  readonly onPoints: (points: readonly LonLat[]) => void;
  readonly onAddCentre: () => void;
  readonly onClose: () => void;
}

/** Distance and area over points that were clicked, or set at the middle of the map from the keyboard. */
export function MeasureCard({ kind, points, onKind, onPoints, onAddCentre, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const isEnough = points.length >= (kind === "line" ? 2 : 3);
  const length = words.length(measuredLengthM(kind, points));
  const result =
    kind === "line" ? length : `${words.area(measuredAreaM2(points))} · ${t("measure.perimeter")} ${length}`;
  return (
    <section className={styles.card} aria-label={t("measure.title")}>
      <div className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label={t("measure.title")}
          data={[
            { value: "line", label: t("measure.line") },
            { value: "area", label: t("measure.area") },
          ]}
          value={kind}
          onChange={(value) => onKind(value as MeasureKind)}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={t("measure.close")} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <output className={styles.result}>{isEnough ? result : t("measure.need")}</output>
      <p className={styles.how}>{t("measure.how")}</p>
      <div className={styles.actions}>
        <Button size="compact-xs" variant="default" onClick={onAddCentre}>
          {t("measure.addCentre")}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={points.length === 0}
          onClick={() => onPoints(points.slice(0, -1))}
        >
          {t("measure.undo")}
        </Button>
        <Button size="compact-xs" variant="default" disabled={points.length === 0} onClick={() => onPoints([])}>
          {t("measure.clear")}
        </Button>
      </div>
    </section>
  );
}
