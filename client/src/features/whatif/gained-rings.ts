import type { GeoJSONSource } from "maplibre-gl";
import { useEffect, useMemo } from "react";
import { COLOUR } from "../../map/colours.ts";
import { type MapOverlay, useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { HamletGain } from "./messages.ts";

const NOTHING: readonly HamletGain[] = [];

/** Rings the hamlets that would be served anew, and in another colour those that would be lost: a double ring where nobody served them before. */
export function useGainedRings(
  source: string,
  gained: readonly HamletGain[] | null,
  lost: readonly HamletGain[] = NOTHING,
): void {
  const map = useMapInstance();
  const overlay = useMemo((): MapOverlay => {
    const isFirst = ["get", "isFirst"] as unknown as boolean;
    return {
      id: source,
      sources: { [source]: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
      layers: [
        {
          id: `${source}-halo`,
          type: "circle",
          source,
          paint: {
            "circle-radius": 13,
            "circle-color": "rgba(0, 0, 0, 0)",
            "circle-stroke-color": COLOUR.halo,
            "circle-stroke-width": 6,
          },
        },
        {
          id: `${source}-ring`,
          type: "circle",
          source,
          paint: {
            "circle-radius": 13,
            "circle-color": "rgba(0, 0, 0, 0)",
            "circle-stroke-color": ["case", ["get", "isLost"], COLOUR.previewChanged, COLOUR.previewAdded] as never,
            "circle-stroke-width": ["case", isFirst, 4, 2] as never,
          },
        },
      ],
    };
  }, [source]);
  useOverlay(overlay);
  useEffect(() => {
    if (map === null || gained === null) return;
    const put = () => {
      const target = map.getSource<GeoJSONSource>(source);
      target?.setData({
        type: "FeatureCollection",
        features: [...gained, ...lost].map(({ id, center, isFirst }, at) => ({
          type: "Feature",
          id,
          geometry: { type: "Point", coordinates: [...center] },
          properties: { isFirst, isLost: at >= gained.length },
        })),
      });
      return target !== undefined;
    };
    if (put()) return;
    map.once("styledata", put);
    return () => void map.off("styledata", put);
  }, [map, source, gained, lost]);
}
