import type { LayerSpecification } from "maplibre-gl";
import type { CorridorVerdict } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import type { LegendSign } from "../../map/layer-definition.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { Tone } from "../../ui/Tag.tsx";
import { mapFilter, type SegmentFilters, VERDICTS } from "./filters.ts";

interface Look {
  readonly colour: string;
  /** Pixels at zoom 14. */
  readonly width: number;
  /** In line widths. */
  readonly dash?: readonly number[];
  readonly tone: Tone;
}

/** Verdicts differ by colour, width and pattern, so that no one needs the colour alone. */
export const VERDICT_LOOK: Record<CorridorVerdict, Look> = {
  "duct-now": { colour: COLOUR.gap, width: 7, tone: "danger" },
  "duct-when-opened": { colour: COLOUR.roadWorks, width: 6, dash: [1.6, 0.7], tone: "warn" },
  full: { colour: COLOUR.duct, width: 5, dash: [0.5, 0.6], tone: "accent" },
  "has-room": { colour: COLOUR.previewAdded, width: 4, tone: "good" },
  unknown: { colour: COLOUR.text, width: 2.5, dash: [1, 2.4], tone: "neutral" },
  "not-needed": { colour: COLOUR.unknown, width: 1.6, tone: "neutral" },
};

export function verdictSign(verdict: CorridorVerdict): LegendSign {
  const { colour, width, dash } = VERDICT_LOOK[verdict];
  return {
    kind: "line",
    colour,
    width: Math.min(width, 6),
    ...(dash === undefined ? {} : { dash: dash.map((part) => part * Math.min(width, 6)) }),
  };
}

const SOURCE = "corridors-segments";

const widthAt = (width: number) =>
  ["interpolate", ["exponential", 1.4], ["zoom"], 8, Math.max(1, width * 0.35), 14, width, 18, width * 2] as [
    "interpolate",
    ["exponential", number],
    ["zoom"],
    ...number[],
  ];

function line(id: string, filter: readonly unknown[], paint: object): LayerSpecification {
  return {
    id: `corridors-${id}`,
    type: "line",
    source: SOURCE,
    "source-layer": "corridors",
    filter: ["all", ...filter],
    layout: { "line-join": "round" },
    paint,
  } as LayerSpecification;
}

/** The segments as the filters leave them, the chosen one marked; urgent ones above the others. */
export function corridorsOverlay(
  origin: string,
  runId: number,
  filters: SegmentFilters,
  selectedId: number | null,
  onPick: NonNullable<MapOverlay["onPick"]>,
): MapOverlay {
  const common = mapFilter(filters);
  const shown = VERDICTS.filter(
    (each) => filters.verdicts.length === 0 || filters.verdicts.includes(each),
  ).toReversed();
  return {
    id: "corridors",
    sources: {
      [SOURCE]: {
        type: "vector",
        tiles: [`${origin}/api/corridors/tiles/{z}/{x}/{y}.mvt?v=${runId}`],
        minzoom: 5,
        maxzoom: 15,
      },
    },
    layers: [
      line("selected", [["==", ["id"], selectedId ?? 0]], {
        "line-color": COLOUR.selected,
        "line-width": widthAt(17),
        "line-opacity": 0.55,
      }),
      ...shown.flatMap((verdict) => {
        const { colour, width, dash } = VERDICT_LOOK[verdict];
        const filter = [["==", ["get", "verdict"], verdict], ...common];
        return [
          line(`${verdict}-casing`, filter, {
            "line-color": COLOUR.halo,
            "line-width": widthAt(width + 2.4),
            "line-opacity": 0.9,
          }),
          line(verdict, filter, {
            "line-color": colour,
            "line-width": widthAt(width),
            ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
          }),
        ];
      }),
    ],
    onPick,
  };
}
