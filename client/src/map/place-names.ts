import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { Catalogue } from "../../../server/modules/catalogue/catalogue.schemas.ts";
import { capitalised } from "../ui/text.ts";
import { COLOUR } from "./colours.ts";
import { MAP_FONT_BOLD } from "./fonts.ts";

const TOWN_TYPE = "phường";
/** Further away only the towns are named: enough to know where one looks, and the signs stay readable. */
const ALL_NAMES_ZOOM = 9.5;

/** The name of every commune and former district once, well inside it: tiles would repeat it in each piece. */
export function placeNamesOf({
  communes,
  formerDistricts,
}: Pick<Catalogue, "communes" | "formerDistricts">): FeatureCollection {
  const point = (id: number, labelAt: readonly [number, number] | null, properties: object) =>
    labelAt === null
      ? []
      : [{ type: "Feature" as const, id, properties, geometry: { type: "Point" as const, coordinates: [...labelAt] } }];
  return {
    type: "FeatureCollection",
    features: [
      ...communes.flatMap(({ id, type, name, labelAt }) =>
        point(id, labelAt, { kind: "commune", name: capitalised(`${type} ${name}`), isTown: type === TOWN_TYPE }),
      ),
      ...formerDistricts.flatMap(({ id, name, labelAt }) => point(id, labelAt, { kind: "district", name })),
    ],
  };
}

/** Larger, spaced and in the colour of their boundary, so that they are no communes. */
export function districtNamesLayer(): LayerSpecification {
  return {
    id: "district-names",
    type: "symbol",
    source: "place-names",
    filter: ["==", ["get", "kind"], "district"],
    layout: {
      "text-field": ["get", "name"],
      "text-font": MAP_FONT_BOLD,
      "text-size": ["interpolate", ["linear"], ["zoom"], 8, 12, 11, 16],
      "text-letter-spacing": 0.12,
      "text-max-width": 8,
      "text-padding": 4,
    },
    paint: {
      "text-color": COLOUR.districtBoundary,
      "text-halo-color": "rgba(255, 255, 255, 0.94)",
      "text-halo-width": 2,
    },
  };
}

/** Small at a distance and never one over another. */
export function placeNamesLayer(): LayerSpecification {
  return {
    id: "place-names",
    type: "symbol",
    source: "place-names",
    filter: ["==", ["get", "kind"], "commune"],
    layout: {
      "text-field": [
        "step",
        ["zoom"],
        ["case", ["get", "isTown"], ["get", "name"], ""],
        ALL_NAMES_ZOOM,
        ["get", "name"],
      ],
      "text-font": MAP_FONT_BOLD,
      "text-size": ["interpolate", ["linear"], ["zoom"], 8, 10.5, 10, 12, 12, 14],
      "text-max-width": 8,
      "text-padding": ["interpolate", ["linear"], ["zoom"], 8, 10, 11, 4],
      "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
      "text-radial-offset": 0.6,
      "text-justify": "auto",
    },
    paint: { "text-color": COLOUR.text, "text-halo-color": "rgba(255, 255, 255, 0.94)", "text-halo-width": 1.7 },
  };
}
