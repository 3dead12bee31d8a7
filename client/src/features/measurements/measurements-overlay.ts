import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import type { ResidualPoints, SamplePoints } from "../../../../server/modules/measurements/measurements.schemas.ts";
import type { MapOverlay } from "../../map/overlays.ts";

/** Steps of measured minus modelled, dB, from far too high a model to far too low a one; readable by colour-blind eyes. */
export const RESIDUAL_STEPS = [
  { from: Number.NEGATIVE_INFINITY, colour: "#8c3d04" },
  { from: -10, colour: "#e08214" },
  { from: -3, colour: "#d9d4c5" },
  { from: 3, colour: "#6f9fd8" },
  { from: 10, colour: "#234a9c" },
] as const;

/** Steps of a measured level, dBm. */
export const LEVEL_STEPS = [
  { from: Number.NEGATIVE_INFINITY, colour: "#440154" },
  { from: -115, colour: "#3b528b" },
  { from: -105, colour: "#21908c" },
  { from: -95, colour: "#5dc863" },
  { from: -85, colour: "#fde725" },
] as const;

type Steps = readonly { readonly from: number; readonly colour: string }[];

const stepped = (steps: Steps): ExpressionSpecification =>
  [
    "step",
    ["get", "value"],
    steps[0]?.colour,
    ...steps.slice(1).flatMap(({ from, colour }) => [from, colour]),
  ] as never;

function overlayOf(
  points: SamplePoints,
  valueAt: (i: number) => number,
  steps: Steps,
  isResidual: boolean,
): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: points.ids.map((id, i) => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [points.lons[i] as number, points.lats[i] as number] },
      properties: { value: valueAt(i), size: isResidual ? Math.abs(valueAt(i)) : 4 },
    })),
  };
  return {
    id: "measurements",
    sources: { "measurements-points": { type: "geojson", data } },
    layers: [
      {
        id: "measurements-dots",
        type: "circle",
        source: "measurements-points",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["get", "size"], 0, 3.5, 3, 4, 10, 6, 25, 9],
          "circle-color": stepped(steps),
          "circle-opacity": 0.9,
          "circle-stroke-color": "#ffffff",
          "circle-stroke-width": 0.75,
        },
      },
    ],
  };
}

/** Measured minus modelled at each sample: colour for the sign and the step, size for how much. */
export const residualOverlay = (points: ResidualPoints): MapOverlay =>
  overlayOf(points, (i) => (points.measuredDbm[i] as number) - (points.modelledDbm[i] as number), RESIDUAL_STEPS, true);

/** The measured levels of a set. */
export const levelOverlay = (points: SamplePoints): MapOverlay =>
  overlayOf(points, (i) => points.measuredDbm[i] as number, LEVEL_STEPS, false);
