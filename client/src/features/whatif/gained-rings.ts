import type { GeoJSONSource } from "maplibre-gl";
import { useEffect, useMemo } from "react";
import { COLOUR } from "../../map/colours.ts";
import type { MovingRing } from "../../map/moving-picture.ts";
import { type MapOverlay, useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { HamletGain, PreviewFigures } from "./messages.ts";

const NOTHING: readonly HamletGain[] = [];
const SOURCE = "whatif-gained";
const [HALO_LAYER, RING_LAYER] = [`${SOURCE}-halo`, `${SOURCE}-ring`];
/** Their layers in the map. */
export const RING_LAYERS: readonly string[] = [HALO_LAYER, RING_LAYER];
const [RING_PX, FIRST_RING_PX] = [2, 4];

/** The rings as they are drawn beside the map while a hand moves the mast. */
export function ringsOf(gained: readonly HamletGain[], lost: readonly HamletGain[]): MovingRing[] {
  const ring = (colour: string) => (hamlet: HamletGain) => ({
    center: hamlet.center,
    colour,
    widthPx: hamlet.isFirst ? FIRST_RING_PX : RING_PX,
  });
  return [...gained.map(ring(COLOUR.previewAdded)), ...lost.map(ring(COLOUR.previewChanged))];
}

/** Rings the hamlets that would be served anew, and in another colour those that would be lost: a thicker ring where nobody served them before; null: none. */
export function useGainedRings(figures: PreviewFigures | null): void {
  const map = useMapInstance();
  const overlay = useMemo((): MapOverlay => {
    const isFirst = ["get", "isFirst"] as unknown as boolean;
    return {
      id: SOURCE,
      sources: { [SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
      layers: [
        {
          id: HALO_LAYER,
          type: "circle",
          source: SOURCE,
          paint: {
            "circle-radius": 13,
            "circle-color": "rgba(0, 0, 0, 0)",
            "circle-stroke-color": COLOUR.halo,
            "circle-stroke-width": 6,
          },
        },
        {
          id: RING_LAYER,
          type: "circle",
          source: SOURCE,
          paint: {
            "circle-radius": 13,
            "circle-color": "rgba(0, 0, 0, 0)",
            "circle-stroke-color": ["case", ["get", "isLost"], COLOUR.previewChanged, COLOUR.previewAdded] as never,
            "circle-stroke-width": ["case", isFirst, FIRST_RING_PX, RING_PX] as never,
          },
        },
      ],
    };
  }, []);
  useOverlay(overlay);
  const { gained, lost } = figures ?? { gained: NOTHING, lost: NOTHING };
  useEffect(() => {
    if (map === null) return;
    const put = () => {
      const target = map.getSource<GeoJSONSource>(SOURCE);
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
  }, [map, gained, lost]);
}
