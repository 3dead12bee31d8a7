import type { Feature } from "geojson";
import type { Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { NamedSign } from "../../map/LegendSigns.tsx";
import type { MapOverlay } from "../../map/overlays.ts";
import type { RankedPair } from "./pair-rank.ts";

const SOURCE = "pairs-lines";
const HAMLETS = "pairs-hamlets";
/** From here on a line of some hundred metres is long enough to be seen. */
const LINE_ZOOM = 11;

function pairFeatures({ key, rank, standing, pair: { stays, goes } }: RankedPair, isSelected: boolean): Feature[] {
  const properties = { key, rank, isSelected, isGood: standing === "good" };
  const ends = [
    { end: "stays", at: stays },
    { end: "goes", at: goes },
  ];
  return [
    {
      type: "Feature",
      geometry: { type: "LineString", coordinates: ends.map(({ at }) => [at.lon, at.lat]) },
      properties,
    },
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [(stays.lon + goes.lon) / 2, (stays.lat + goes.lat) / 2] },
      properties: { ...properties, end: "middle" },
    },
    ...ends.map(
      ({ end, at }): Feature => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [at.lon, at.lat] },
        properties: { ...properties, end, code: at.code },
      }),
    ),
  ];
}

function hamletFeatures(selected: RankedPair | undefined): Feature[] {
  const changes = selected?.effect?.changes ?? [];
  return [...Map.groupBy(changes, ({ hamletId }) => hamletId).values()].map((own) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [...own[0]!.center] },
    properties: { hamletId: own[0]!.hamletId, isLost: own.some(({ isGained }) => !isGained) },
  }));
}

interface Picks {
  readonly onPair: (key: string) => void;
  readonly onHamlet: (hamletId: number) => void;
}

const LINE_WIDTH = 3;
const LOST_LOOK = { fill: COLOUR.halo, stroke: COLOUR.gap, strokeWidth: 3 } as const;
const GAINED_LOOK = { fill: COLOUR.previewAdded, stroke: COLOUR.halo, strokeWidth: 1.5 } as const;

/** What is drawn of the pairs and of the chosen one. */
export function pairSigns(
  ranked: readonly RankedPair[],
  selected: RankedPair | undefined,
  { t }: Pick<Words, "t">,
): NamedSign[] {
  const line = (colour: string, key: MessageKey): NamedSign => ({
    sign: { kind: "line", colour, width: LINE_WIDTH },
    label: t(key),
  });
  const hamlets = new Set(hamletFeatures(selected).map(({ properties }) => properties?.isLost === true));
  const others = ranked.filter(({ key }) => key !== selected?.key);
  return [
    ...(others.some(({ standing }) => standing === "good") ? [line(COLOUR.previewAdded, "pairs.sign.good")] : []),
    ...(others.some(({ standing }) => standing !== "good") ? [line(COLOUR.unknown, "pairs.sign.other")] : []),
    ...(selected === undefined ? [] : [line(COLOUR.selected, "pairs.sign.selected")]),
    ...(hamlets.has(false)
      ? [{ sign: { kind: "circle", ...GAINED_LOOK } as const, label: t("pairs.sign.gained") }]
      : []),
    ...(hamlets.has(true) ? [{ sign: { kind: "circle", ...LOST_LOOK } as const, label: t("pairs.sign.lost") }] : []),
  ];
}

/** Pairs as lines between their masts; of the chosen one, the mast that stays (full), the one that goes (hollow), and hamlets gained (full) and lost (hollow). */
export function pairOverlay(ranked: readonly RankedPair[], selected: RankedPair | undefined, picks: Picks): MapOverlay {
  const features = ranked.flatMap((each) => pairFeatures(each, each.key === selected?.key));
  const isSelected = ["get", "isSelected"] as never;
  return {
    id: "pairs",
    sources: {
      [SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features } },
      [HAMLETS]: { type: "geojson", data: { type: "FeatureCollection", features: hamletFeatures(selected) } },
    },
    layers: [
      {
        id: "pairs-casing",
        type: "line",
        source: SOURCE,
        layout: { "line-cap": "round" },
        paint: { "line-color": COLOUR.halo, "line-width": ["case", isSelected, 9, 6], "line-opacity": 0.85 },
      },
      {
        id: "pairs-line",
        type: "line",
        source: SOURCE,
        layout: { "line-cap": "round" },
        paint: {
          "line-color": ["case", isSelected, COLOUR.selected, ["get", "isGood"], COLOUR.previewAdded, COLOUR.unknown],
          "line-width": ["case", isSelected, 5, LINE_WIDTH],
        },
      },
      {
        id: "pairs-middles",
        type: "circle",
        source: SOURCE,
        maxzoom: LINE_ZOOM,
        filter: ["==", ["get", "end"], "middle"],
        paint: {
          "circle-radius": ["case", isSelected, 8, 5],
          "circle-color": ["case", isSelected, COLOUR.selected, ["get", "isGood"], COLOUR.previewAdded, COLOUR.unknown],
          "circle-stroke-color": COLOUR.halo,
          "circle-stroke-width": 1.5,
        },
      },
      {
        id: "pairs-hamlets",
        type: "circle",
        source: HAMLETS,
        paint: {
          "circle-radius": 6,
          "circle-color": ["case", ["get", "isLost"], LOST_LOOK.fill, GAINED_LOOK.fill],
          "circle-stroke-color": ["case", ["get", "isLost"], LOST_LOOK.stroke, GAINED_LOOK.stroke],
          "circle-stroke-width": ["case", ["get", "isLost"], LOST_LOOK.strokeWidth, GAINED_LOOK.strokeWidth],
        },
      },
      {
        id: "pairs-ends",
        type: "circle",
        source: SOURCE,
        minzoom: LINE_ZOOM,
        filter: ["all", ["in", ["get", "end"], ["literal", ["stays", "goes"]]], isSelected],
        paint: {
          "circle-radius": 15,
          "circle-color": [
            "case",
            ["==", ["get", "end"], "stays"],
            "rgba(15, 124, 140, 0.22)",
            "rgba(255, 255, 255, 0)",
          ],
          "circle-stroke-color": ["case", ["==", ["get", "end"], "stays"], COLOUR.selected, COLOUR.gap],
          "circle-stroke-width": 3,
        },
      },
      {
        id: "pairs-codes",
        type: "symbol",
        source: SOURCE,
        minzoom: LINE_ZOOM,
        filter: ["all", ["in", ["get", "end"], ["literal", ["stays", "goes"]]], isSelected],
        layout: {
          "text-field": ["get", "code"],
          "text-font": MAP_FONT_BOLD,
          "text-size": 12,
          "text-offset": [0, 1.8],
          "text-allow-overlap": true,
        },
        paint: { "text-color": COLOUR.text, "text-halo-color": COLOUR.halo, "text-halo-width": 2 },
      },
    ],
    onPick: ({ properties }) => {
      if (typeof properties.key === "string") picks.onPair(properties.key);
      else if (properties.hamletId !== undefined) picks.onHamlet(Number(properties.hamletId));
    },
  };
}
