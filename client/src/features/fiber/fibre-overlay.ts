import type { Feature, FeatureCollection } from "geojson";
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { LayingKind, Problem, Segment } from "../../../../server/modules/fibre/fibre.schemas.ts";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { NamedSign } from "../../map/LegendSigns.tsx";
import type { LegendSign } from "../../map/layer-definition.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { Mark } from "./fibre-state.ts";

/** Colour and pattern of each way of laying; dashes in units of the line's width. */
export const LAYING_LOOK: Readonly<
  Record<LayingKind, { readonly colour: string; readonly dash: readonly number[] | undefined; readonly width: number }>
> = {
  duct: { colour: COLOUR.duct, dash: undefined, width: 4.5 },
  poles: { colour: COLOUR.pole, dash: [3, 1], width: 3.5 },
  "new-poles": { colour: "#c2410c", dash: [1, 1], width: 3.5 },
  "new-trench": { colour: "#9d174d", dash: undefined, width: 3 },
};
const MARK_LOOK: Readonly<Record<Mark, { readonly colour: string; readonly dash: readonly number[] | undefined }>> = {
  forbid: { colour: COLOUR.gap, dash: [0.6, 1.2] },
  prefer: { colour: COLOUR.selected, dash: [3, 1] },
  pin: { colour: COLOUR.text, dash: undefined },
};
const BEYOND_OPACITY = 0.35;

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** The sign of a way of laying; dashes in pixels. */
export function layingSign(kind: LayingKind): LegendSign {
  const { colour, dash, width } = LAYING_LOOK[kind];
  return { kind: "line", colour, width, ...(dash && { dash: dash.map((part) => part * width) }) };
}

/** What is drawn of a tree, its hamlets and the marked roads. */
export function treeSigns(
  segments: readonly Segment[],
  hamlets: { readonly chosen: number; readonly left: number },
  marks: readonly Mark[],
  { t }: Pick<Words, "t">,
): NamedSign[] {
  const kinds = (Object.keys(LAYING_LOOK) as LayingKind[]).filter((kind) =>
    segments.some((each) => each.kind === kind),
  );
  const hamlet = (fill: string, stroke: string) => ({ kind: "circle", fill, stroke, strokeWidth: 2 }) as const;
  return [
    ...kinds.map((kind) => ({ sign: layingSign(kind), label: t(`fibre.kind.${kind}`) })),
    ...(hamlets.chosen > 0 ? [{ sign: hamlet(COLOUR.selected, COLOUR.halo), label: t("fibre.sign.chosen") }] : []),
    ...(hamlets.left > 0 ? [{ sign: hamlet(COLOUR.halo, COLOUR.gap), label: t("fibre.sign.left") }] : []),
    ...marks.map((mark): NamedSign => {
      const { colour, dash } = MARK_LOOK[mark];
      const sign = { kind: "line", colour, width: 4, ...(dash && { dash: dash.map((part) => part * 4) }) } as const;
      return { sign, label: t("fibre.sign.mark", { mark: t(`fibre.mark.${mark}`) }) };
    }),
  ];
}

/** The tree as lines by kind, with the numbers of its phases along them. */
export function treeOverlay(id: string, segments: readonly Segment[], hasPhases: boolean): MapOverlay {
  const features = segments.map(
    ({ id: segment, kind, phase, path }): Feature => ({
      type: "Feature",
      properties: { segment, kind, phase: phase ?? 0 },
      geometry: { type: "LineString", coordinates: path.map((position) => [...position]) },
    }),
  );
  const lines = (Object.keys(LAYING_LOOK) as LayingKind[]).flatMap((kind): LayerSpecification[] => {
    const { colour, dash, width } = LAYING_LOOK[kind];
    const lineWidth = (extra: number) =>
      ["interpolate", ["linear"], ["zoom"], 8, width * 0.6 + extra, 14, width * 1.4 + extra] as never;
    const filter = ["==", ["get", "kind"], kind] as FilterSpecification;
    const common = { type: "line", source: `${id}-tree`, filter } as const;
    const opacity = ["case", ["==", ["get", "phase"], 0], BEYOND_OPACITY, 1] as never;
    return [
      {
        ...common,
        id: `${id}-${kind}-casing`,
        layout: { "line-join": "round", "line-cap": "round" },
        paint: { "line-color": COLOUR.halo, "line-width": lineWidth(2.5), "line-opacity": opacity },
      },
      {
        ...common,
        id: `${id}-${kind}`,
        layout: { "line-join": "round" },
        paint: {
          "line-color": colour,
          "line-width": lineWidth(0),
          "line-opacity": opacity,
          ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
        },
      },
    ];
  });
  const numbers: LayerSpecification = {
    id: `${id}-phases`,
    type: "symbol",
    source: `${id}-tree`,
    filter: [">", ["get", "phase"], 0],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 140,
      "text-field": ["to-string", ["get", "phase"]],
      "text-font": MAP_FONT_BOLD,
      "text-size": 12,
      "text-rotation-alignment": "viewport",
    },
    paint: { "text-color": COLOUR.text, "text-halo-color": COLOUR.halo, "text-halo-width": 2.5 },
  };
  return {
    id,
    sources: { [`${id}-tree`]: { type: "geojson", data: collection(features) } },
    layers: [...lines, ...(hasPhases ? [numbers] : [])],
  };
}

/** Hamlets without FTTH: filled where chosen, hollow where not. */
export function hamletsOverlay(
  rows: readonly GapRow[],
  chosen: ReadonlySet<number>,
  onToggle: ((id: number, isChosen: boolean) => void) | null,
): MapOverlay {
  const features = rows.map(
    ({ id, center }): Feature => ({
      type: "Feature",
      properties: { hamlet: id, chosen: chosen.has(id) },
      geometry: { type: "Point", coordinates: [...center] },
    }),
  );
  return {
    id: "fibre-hamlets",
    sources: { "fibre-hamlets": { type: "geojson", data: collection(features) } },
    layers: [
      {
        id: "fibre-hamlets-circle",
        type: "circle",
        source: "fibre-hamlets",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 4, 13, 8],
          "circle-color": ["case", ["get", "chosen"], COLOUR.selected, COLOUR.halo],
          "circle-stroke-color": ["case", ["get", "chosen"], COLOUR.halo, COLOUR.gap],
          "circle-stroke-width": 2,
        },
      },
    ],
    ...(onToggle === null
      ? {}
      : {
          onPick: ({ properties }) => onToggle(Number(properties.hamlet), properties.chosen === true),
        }),
  };
}

/** Roads that somebody has marked; while marking, every road can be clicked. */
export function roadsOverlay(
  marks: Readonly<Record<Mark, readonly number[]>>,
  onRoad: ((roadId: number, name: string | null) => void) | null,
): MapOverlay {
  const wide = (base: number) => ["interpolate", ["linear"], ["zoom"], 8, base, 14, base * 2.4] as never;
  const source = { source: "fibre-roads", "source-layer": "roads" } as const;
  const marked = (Object.keys(MARK_LOOK) as Mark[]).map((mark): LayerSpecification => {
    const { colour, dash } = MARK_LOOK[mark];
    return {
      ...source,
      id: `fibre-roads-${mark}`,
      type: "line",
      filter: ["in", ["id"], ["literal", [...marks[mark]]]] as never,
      paint: {
        "line-color": colour,
        "line-width": wide(3.5),
        ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
      },
    };
  });
  const clickable: LayerSpecification = {
    ...source,
    id: "fibre-roads-any",
    type: "line",
    paint: { "line-color": COLOUR.selected, "line-opacity": 0.18, "line-width": wide(4) },
  };
  return {
    id: "fibre-roads",
    sources: {
      "fibre-roads": { type: "vector", tiles: [`${window.location.origin}/tiles/roads/{z}/{x}/{y}.mvt`], maxzoom: 14 },
    },
    layers: [...(onRoad === null ? [] : [clickable]), ...marked],
    ...(onRoad === null
      ? {}
      : {
          onPick: ({ id, properties }) => {
            if (typeof id === "number") onRoad(id, typeof properties.name === "string" ? properties.name : null);
          },
        }),
  };
}

/** What makes a request infeasible: cut-off roads and hamlets far from any. */
export function problemsOverlay(problems: readonly Problem[]): MapOverlay | null {
  const features = problems.flatMap((problem): Feature[] => {
    if (problem.code === "disconnected") {
      return problem.parts.flatMap(({ lines }) =>
        lines.map(
          (line): Feature => ({
            type: "Feature",
            properties: {},
            geometry: { type: "LineString", coordinates: line.map((position) => [...position]) },
          }),
        ),
      );
    }
    if (problem.code !== "far-from-road") return [];
    return problem.hamlets.map(
      ({ center }): Feature => ({
        type: "Feature",
        properties: {},
        geometry: { type: "Point", coordinates: [...center] },
      }),
    );
  });
  if (features.length === 0) return null;
  return {
    id: "fibre-problems",
    sources: { "fibre-problems": { type: "geojson", data: collection(features) } },
    layers: [
      {
        id: "fibre-problems-line",
        type: "line",
        source: "fibre-problems",
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": COLOUR.gap, "line-width": 4, "line-opacity": 0.75, "line-dasharray": [1.5, 1] },
      },
      {
        id: "fibre-problems-point",
        type: "circle",
        source: "fibre-problems",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 11,
          "circle-color": "rgba(0,0,0,0)",
          "circle-stroke-color": COLOUR.gap,
          "circle-stroke-width": 3,
        },
      },
    ],
  };
}

/** Places that a panel speaks of: the first one filled, the others hollow. */
export function placesOverlay(id: string, places: readonly (readonly [number, number])[]): MapOverlay {
  const features = places.map(
    (place, at): Feature => ({
      type: "Feature",
      properties: { isFirst: at === 0 },
      geometry: { type: "Point", coordinates: [...place] },
    }),
  );
  return {
    id,
    sources: { [id]: { type: "geojson", data: collection(features) } },
    layers: [
      {
        id: `${id}-circle`,
        type: "circle",
        source: id,
        paint: {
          "circle-radius": 7,
          "circle-color": ["case", ["get", "isFirst"], COLOUR.selected, COLOUR.halo],
          "circle-stroke-color": ["case", ["get", "isFirst"], COLOUR.halo, COLOUR.selected],
          "circle-stroke-width": 3,
        },
      },
    ],
  };
}
