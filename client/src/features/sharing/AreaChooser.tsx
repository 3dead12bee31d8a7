import { Button, MultiSelect, SegmentedControl } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import type { SharingArea } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import { ringOverlay } from "../../map/ring-overlay.ts";
import type { LonLat } from "../../map/selection.ts";
import { useShownBounds } from "../../map/sight.ts";
import styles from "./sharing.module.css";

const KINDS = ["province", "communes", "box", "ring"] as const;

interface Props {
  readonly area: SharingArea;
  readonly onArea: (area: SharingArea) => void;
}

/** Corners of the area as it stands, to be drawn. */
function cornersOf(area: SharingArea): readonly LonLat[] {
  if (area.kind === "ring") return area.corners;
  if (area.kind !== "box") return [];
  const { westDeg, southDeg, eastDeg, northDeg } = area;
  return [
    [westDeg, southDeg],
    [eastDeg, southDeg],
    [eastDeg, northDeg],
    [westDeg, northDeg],
  ];
}

/** Where hamlets are to be served: the province, communes, what the map shows, or a ring drawn with clicks. */
export function AreaChooser({ area, onArea }: Props) {
  const words = useWords();
  const { communes } = useCatalogue();
  const bounds = useShownBounds();
  const [kind, setKind] = useState<SharingArea["kind"]>(area.kind);
  const [drawn, setDrawn] = useState<readonly LonLat[] | null>(null);
  const addCorner = useCallback((corner: LonLat) => setDrawn((before) => [...(before ?? []), corner]), []);
  usePlaceOnMap(drawn === null ? null : addCorner);
  const corners = drawn ?? cornersOf(area);
  useOverlay(useMemo(() => ringOverlay("sharing-area", corners), [corners]));
  const choose = (next: SharingArea["kind"]) => {
    setKind(next);
    setDrawn(next === "ring" ? [] : null);
    if (next === "province") onArea({ kind: next });
    if (next === "box" && bounds !== null) {
      const [westDeg, southDeg, eastDeg, northDeg] = bounds;
      onArea({ kind: next, westDeg, southDeg, eastDeg, northDeg });
    }
  };
  return (
    <fieldset className={styles.group}>
      <legend>{words.t("sharing.area")}</legend>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.t("sharing.area")}
        data={KINDS.map((value) => ({ value, label: words.t(`sharing.area.${value}`) }))}
        value={kind}
        onChange={(value) => choose(value as SharingArea["kind"])}
      />
      {kind === "communes" && (
        <MultiSelect
          size="xs"
          aria-label={words.t("sharing.area.communes")}
          placeholder={words.t("sharing.area.communesWhich")}
          searchable
          clearable
          nothingFoundMessage={words.t("gaps.unitNone")}
          data={communes
            .map(({ code, type, name }) => ({ value: code, label: `${name} (${type.toLocaleLowerCase("vi")})` }))
            .sort((a, b) => compareText(a.label, b.label))}
          value={area.kind === "communes" ? area.codes : []}
          onChange={(codes) => onArea(codes.length === 0 ? { kind: "province" } : { kind: "communes", codes })}
        />
      )}
      {kind === "box" && (
        <Button size="xs" variant="default" disabled={bounds === null} onClick={() => choose("box")}>
          {words.t("sharing.area.boxAgain")}
        </Button>
      )}
      {kind === "ring" && (
        <div className={styles.row}>
          {drawn === null ? (
            <Button size="xs" variant="default" onClick={() => setDrawn([])}>
              {words.t("sharing.area.drawAgain")}
            </Button>
          ) : (
            <>
              <p className={styles.soft} role="status">
                {words.t("sharing.area.drawing", { count: drawn.length })}
              </p>
              <Button
                size="xs"
                variant="default"
                disabled={drawn.length === 0}
                onClick={() => setDrawn(drawn.slice(0, -1))}
              >
                {words.t("sharing.area.undo")}
              </Button>
              <Button
                size="xs"
                disabled={drawn.length < 3}
                onClick={() => {
                  onArea({ kind: "ring", corners: drawn.map(([lon, lat]) => [lon, lat]) });
                  setDrawn(null);
                }}
              >
                {words.t("sharing.area.done")}
              </Button>
            </>
          )}
        </div>
      )}
    </fieldset>
  );
}
