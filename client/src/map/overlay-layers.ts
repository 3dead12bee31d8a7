import type { LayerSpecification } from "maplibre-gl";
import { COLOUR } from "./colours.ts";

/** What is being measured: dashed, so that it is no line of the plan. */
export function measureLayers(): LayerSpecification[] {
  return [
    {
      id: "measure-fill",
      type: "fill",
      source: "measure",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": COLOUR.measure, "fill-opacity": 0.14 },
    },
    {
      id: "measure-line",
      type: "line",
      source: "measure",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": COLOUR.measure, "line-width": 2.5, "line-dasharray": [2, 1.4] },
    },
    {
      id: "measure-points",
      type: "circle",
      source: "measure",
      paint: {
        "circle-radius": 4.5,
        "circle-color": "#ffffff",
        "circle-stroke-color": COLOUR.measure,
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

/** What an import would do with a thing; by colour, and at points by size and a hollow middle as well. */
function byPreviewStatus<Value extends string | number>(
  added: Value,
  changed: Value,
  unchanged: Value,
  refused: Value,
) {
  return [
    "match",
    ["get", "status"],
    "added",
    added,
    "changed",
    changed,
    "unchanged",
    unchanged,
    "refused",
    refused,
    added,
  ] as unknown as Value;
}

/** Objects of a file that is not stored yet. */
export function previewLayers(): LayerSpecification[] {
  const { previewAdded, previewChanged, previewUnchanged, gap, text, halo } = COLOUR;
  const colour = byPreviewStatus<string>(previewAdded, previewChanged, previewUnchanged, gap);
  return [
    {
      id: "preview-fill",
      type: "fill",
      source: "preview",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colour, "fill-opacity": 0.14 },
    },
    {
      id: "preview-line",
      type: "line",
      source: "preview",
      paint: { "line-color": colour, "line-width": byPreviewStatus(2, 3, 1, 3) },
    },
    {
      id: "preview-point",
      type: "circle",
      source: "preview",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": byPreviewStatus(6.5, 6.5, 3.5, 5.5),
        "circle-color": byPreviewStatus<string>(previewAdded, previewChanged, previewUnchanged, halo),
        "circle-stroke-color": byPreviewStatus<string>(halo, text, halo, gap),
        "circle-stroke-width": byPreviewStatus(2, 2, 1, 3.5),
      },
    },
  ];
}
