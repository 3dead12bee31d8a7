import { Button } from "@mantine/core";
import { IconLasso } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import { ringOverlay } from "../../map/ring-overlay.ts";
import type { LonLat } from "../../map/selection.ts";
import styles from "./FibrePanel.module.css";
import { chooseHamlets, isInRing } from "./fibre-state.ts";
import type { TreeChanges } from "./use-changes.ts";
import type { FibreTree } from "./use-fibre-tree.ts";

/** Hamlets inside of a ring that is drawn with clicks, taken in or left out together. */
export function Lasso({ tree, changes }: { tree: FibreTree; changes: TreeChanges }) {
  const words = useWords();
  const [corners, setCorners] = useState<readonly LonLat[] | null>(null);
  const add = useCallback((corner: LonLat) => setCorners((before) => [...(before ?? []), corner]), []);
  usePlaceOnMap(corners === null ? null : add);
  useOverlay(useMemo(() => ringOverlay("fibre-lasso", corners ?? []), [corners]));
  if (corners === null) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLasso size={15} aria-hidden="true" />}
        onClick={() => setCorners([])}
      >
        {words.t("fibre.lasso")}
      </Button>
    );
  }
  const inside = corners.length < 3 ? [] : tree.rows.filter(({ center }) => isInRing(center, corners));
  const take = (isWanted: boolean) => {
    changes.onChange(
      chooseHamlets(
        inside.map(({ id }) => id),
        isWanted,
        tree.state,
      ),
    );
    setCorners(null);
  };
  return (
    <div className={styles.fields}>
      <p className={styles.soft} role="status">
        {words.t("fibre.lassoDrawing", { corners: corners.length, count: inside.length })}
      </p>
      <div className={styles.line}>
        <Button size="compact-xs" disabled={inside.length === 0} onClick={() => take(true)}>
          {words.t("fibre.lassoTake")}
        </Button>
        <Button size="compact-xs" variant="default" disabled={inside.length === 0} onClick={() => take(false)}>
          {words.t("fibre.lassoLeave")}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={corners.length === 0}
          onClick={() => setCorners(corners.slice(0, -1))}
        >
          {words.t("fibre.lassoBack")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setCorners(null)}>
          {words.t("fibre.lassoCancel")}
        </Button>
      </div>
    </div>
  );
}
