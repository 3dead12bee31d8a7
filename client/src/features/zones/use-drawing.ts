import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
import { useEffect } from "react";
import { useMapInstance, useOverlay } from "../../map/overlays.ts";
import { DRAWING_OVERLAY, DRAWING_SOURCE } from "./zones-overlay.ts";

/** Draws what is on the way; null draws nothing. Written into the source, because it moves with the pointer. */
export function useDrawing(features: FeatureCollection | null): void {
  const map = useMapInstance();
  useOverlay(features === null ? null : DRAWING_OVERLAY);
  useEffect(() => {
    if (map === null || features === null) return;
    const write = () => void map.getSource<GeoJSONSource>(DRAWING_SOURCE)?.setData(features);
    write();
    // A new style begins with an empty source.
    map.on("styledata", write);
    return () => void map.off("styledata", write);
  }, [map, features]);
}
