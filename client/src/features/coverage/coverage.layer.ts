import type { ExpressionSpecification, LayerSpecification, RasterDEMSourceSpecification } from "maplibre-gl";
import type { CoverageLayer, TILE_ENCODING } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { Derivation, ShownQuantity } from "./derived.ts";
import { rampExpression, type Scale } from "./ramp.ts";

/** Pinned to the server's encoding by its type. */
const ENCODING: typeof TILE_ENCODING = { redFactor: 25.6, greenFactor: 0.1, blueFactor: 0, baseShift: 200 };

/** Finer tiles would only repeat cells of about 90 m. */
const MAX_ZOOM = 11;

export interface PaintedCoverage {
  readonly layer: CoverageLayer;
  /** What of the computed raster is shown, and how it follows from it. */
  readonly quantity: ShownQuantity;
  readonly derivation: Derivation;
  readonly scale: Scale;
  readonly threshold: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** The values as tiles: what they look like is decided here and changes without asking for them again. */
export function coverageSource({ layer }: PaintedCoverage, origin: string): RasterDEMSourceSpecification {
  return {
    type: "raster-dem",
    tiles: [`${origin}/tiles/coverage/${layer.id}/{z}/{x}/{y}.png?v=${encodeURIComponent(layer.version)}`],
    tileSize: 256,
    maxzoom: MAX_ZOOM,
    encoding: "custom",
    ...ENCODING,
  };
}

export function coverageStyle(
  { quantity, derivation, scale, threshold, opacity }: PaintedCoverage,
  source: string,
): LayerSpecification {
  const ramp = rampExpression(quantity, scale, threshold, derivation);
  return {
    id: "coverage",
    type: "color-relief",
    source,
    paint: {
      "color-relief-opacity": opacity,
      "color-relief-color": ["interpolate", ["linear"], ["elevation"], ...ramp] as unknown as ExpressionSpecification,
      // Counts must not be blended into numbers that nobody counted.
      resampling: quantity === "operators" ? "nearest" : "linear",
    },
  };
}
