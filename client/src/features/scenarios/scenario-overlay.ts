import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { boundsAround } from "../../map/camera.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat, LonLatBounds } from "../../map/selection.ts";
import { itemTitle } from "./item-text.ts";

const isLine = (geometry: unknown): geometry is Geometry =>
  typeof geometry === "object" && geometry !== null && String((geometry as Geometry).type).endsWith("LineString");

function featureOf(item: ScenarioItem, at: number, words: Words): Feature[] {
  const geometry: Geometry | null = isLine(item.geometry)
    ? item.geometry
    : item.place === null
      ? null
      : { type: "Point", coordinates: [...item.place] };
  if (geometry === null) return [];
  const { id, kind, decision } = item;
  return [
    {
      type: "Feature",
      id,
      geometry,
      properties: { id, kind, decision, number: String(at + 1), title: itemTitle(item, words) },
    },
  ];
}

/** The items as the map draws them: numbered as in the list, lines in the accent colour, forbidden ones hollow and pale. */
export function scenarioOverlay(scenario: Scenario, words: Words, onPick: (itemId: number) => void): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: scenario.list.flatMap((item, at) => featureOf(item, at, words)),
  };
  const isForbidden = ["==", ["get", "decision"], "forbidden"] as const;
  const source = "scenario-items";
  return {
    id: "scenario",
    sources: { [source]: { type: "geojson", data } },
    layers: [
      {
        id: "scenario-casing",
        type: "line",
        source,
        filter: ["!=", ["geometry-type"], "Point"],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": COLOUR.halo, "line-width": 7, "line-opacity": 0.85 },
      },
      {
        id: "scenario-line",
        type: "line",
        source,
        filter: ["!=", ["geometry-type"], "Point"],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": COLOUR.selected,
          "line-width": 3.5,
          "line-opacity": ["case", isForbidden as never, 0.35, 1],
        },
      },
      {
        id: "scenario-point",
        type: "circle",
        source,
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 11,
          "circle-color": ["case", isForbidden as never, COLOUR.halo, COLOUR.selected],
          "circle-stroke-color": ["case", isForbidden as never, COLOUR.selected, COLOUR.halo],
          "circle-stroke-width": ["case", ["==", ["get", "decision"], "pinned"], 4, 2],
        },
      },
      {
        id: "scenario-number",
        type: "symbol",
        source,
        filter: ["==", ["geometry-type"], "Point"],
        layout: {
          "text-field": ["get", "number"],
          "text-size": 12,
          "text-font": MAP_FONT_BOLD,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": ["case", isForbidden as never, COLOUR.selected, COLOUR.halo] },
      },
    ],
    onPick: (feature) => onPick(Number(feature.properties.id)),
  };
}

/** Around a single antenna there must be something to see. */
const MARGIN_DEG = 0.03;

/** The box around everything that has a place; null where nothing has one. */
export function boundsOf(scenario: Scenario): LonLatBounds | null {
  const positions = scenario.list.flatMap(({ geometry, place }): readonly LonLat[] =>
    isLine(geometry) && "coordinates" in geometry ? flatPositions(geometry.coordinates) : place === null ? [] : [place],
  );
  return positions.length === 0 ? null : boundsAround(positions, MARGIN_DEG);
}

function flatPositions(coordinates: unknown): LonLat[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === "number" ? [coordinates as unknown as LonLat] : coordinates.flatMap(flatPositions);
}
