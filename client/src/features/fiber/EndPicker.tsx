import { Button, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useWords } from "../../i18n/language.tsx";
import { usePlaceOnMap } from "../../map/overlays.ts";
import type { LonLat, MapCommands, Selection } from "../../map/selection.ts";
import { type LinkEnd, USUAL_HEIGHT_M, writeEnd } from "./end-place.ts";
import styles from "./FibrePanel.module.css";
import { mastQuery } from "./fibre.api.ts";

interface Props {
  readonly end: LinkEnd | null;
  readonly heightLabel: string;
  readonly isPlacing: boolean;
  readonly onPlacing: (isPlacing: boolean) => void;
  readonly onEnd: (text: string) => void;
  readonly selection: Selection | null;
  readonly map: MapCommands;
}

/** One end of a link: a mast that is selected, or a place on the map for a proposed one; and its antenna's height. */
export function EndPicker({ end, heightLabel, isPlacing, onPlacing, onEnd, selection, map }: Props) {
  const words = useWords();
  const isMast = selection?.layer === "sites";
  const mast = useQuery({ ...mastQuery(selection?.id ?? 0), enabled: isMast }).data;
  const latest = useRef({ onPlacing, onEnd, heightM: USUAL_HEIGHT_M });
  latest.current = { onPlacing, onEnd, heightM: end?.heightM ?? USUAL_HEIGHT_M };
  const place = useMemo(
    () =>
      isPlacing
        ? (center: LonLat) => {
            latest.current.onPlacing(false);
            latest.current.onEnd(writeEnd({ center, heightM: latest.current.heightM }));
          }
        : null,
    [isPlacing],
  );
  usePlaceOnMap(place);
  return (
    <div className={styles.fields}>
      <div className={styles.line}>
        <Button size="xs" variant={isPlacing ? "filled" : "default"} onClick={() => onPlacing(!isPlacing)}>
          {words.t(isPlacing ? "backhaul.placing" : "backhaul.place")}
        </Button>
        {isMast && mast !== undefined && (
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onEnd(writeEnd({ center: mast.geometry.coordinates, heightM: mast.heightM ?? USUAL_HEIGHT_M }))
            }
          >
            {words.t("backhaul.useSite")}: {mast.code}
          </Button>
        )}
        {end !== null && (
          <Button size="xs" variant="subtle" onClick={() => map.flyTo(end.center, 13)}>
            {words.t("backhaul.at", { lat: words.number(end.center[1], 4), lon: words.number(end.center[0], 4) })}
          </Button>
        )}
      </div>
      {end !== null && (
        <NumberInput
          size="xs"
          label={heightLabel}
          suffix={words.t("backhaul.metres")}
          min={1}
          max={400}
          decimalScale={1}
          decimalSeparator={words.decimalSeparator}
          value={end.heightM}
          onChange={(value) => {
            if (typeof value === "number" && value >= 1 && value <= 400) onEnd(writeEnd({ ...end, heightM: value }));
          }}
        />
      )}
    </div>
  );
}
