import { Marker, useMap } from "@vis.gl/react-maplibre";
import { useEffect, useMemo, useState } from "react";
import { useWords } from "../i18n/language.tsx";
import { boundsAround } from "./camera.ts";
import styles from "./MapView.module.css";
import { groupsOf } from "./marker-groups.ts";
import type { LonLatBounds, NumberedMarker } from "./selection.ts";

/** Signs are 26 pixels wide; so much room is left between two. */
const REACH_PX = 28;
/** Signs part and join in steps of the zoom, not at every picture on the way. */
const ZOOM_STEP = 0.25;
/** Nearer than this the map does not go for signs at one spot. */
const MAX_ZOOM = 17;

interface Props {
  readonly markers: readonly NumberedMarker[];
  readonly onMarker: (marker: NumberedMarker) => void;
  /** Asks for a look at these places from nearer. */
  readonly onNearer: (bounds: LonLatBounds) => void;
}

function useZoomStep(): number {
  const { current } = useMap();
  const map = current?.getMap();
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    if (map === undefined) return;
    const read = () => setZoom(Math.floor(map.getZoom() / ZOOM_STEP) * ZOOM_STEP);
    read();
    map.on("zoom", read);
    return () => void map.off("zoom", read);
  }, [map]);
  return zoom;
}

/** The places that a panel numbers; those that would lie over each other have one sign together, which leads nearer. */
export function NumberedMarkers({ markers, onMarker, onNearer }: Props) {
  const { t } = useWords();
  const zoom = useZoomStep();
  const groups = useMemo(() => groupsOf(markers, zoom, REACH_PX), [markers, zoom]);
  return groups.map((group) => {
    const [first, ...rest] = group as [NumberedMarker, ...NumberedMarker[]];
    const more = rest.length;
    const others = rest.map((each) => `${each.number} ${each.label}`).join(", ");
    const one = { number: first.number, label: first.label };
    const mayPart = zoom < MAX_ZOOM && groupsOf(group, MAX_ZOOM, REACH_PX).length > 1;
    return (
      <Marker key={first.number} longitude={first.center[0]} latitude={first.center[1]} anchor="center">
        <button
          type="button"
          className={styles.marker}
          data-more={more > 0 || undefined}
          aria-label={
            more === 0
              ? t("map.markers", one)
              : t(mayPart ? "map.markersNearer" : "map.markersTogether", { ...one, others })
          }
          title={more === 0 ? first.label : `${first.label}, ${others}`}
          onClick={(event) => {
            event.stopPropagation();
            if (more > 0 && mayPart) onNearer(boundsAround(group.map(({ center }) => center)));
            else onMarker(first);
          }}
        >
          {first.number}
          {more > 0 && <small>+{more}</small>}
        </button>
      </Marker>
    );
  });
}
