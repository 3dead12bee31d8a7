import { pictureSource } from "../../map/live-image.ts";
import type { MapOverlay } from "../../map/overlays.ts";

/** Source and layer of the levels that are computed. */
export const PICTURE = "whatif-picture";

/** Draws the levels under the objects of the map. */
export const PICTURE_OVERLAY: MapOverlay = {
  id: "whatif",
  isGround: true,
  sources: { [PICTURE]: pictureSource() },
  layers: [
    {
      id: PICTURE,
      type: "raster",
      source: PICTURE,
      paint: { "raster-opacity": 0.9, "raster-fade-duration": 0, "raster-resampling": "nearest" },
    },
  ],
};
