import { COLOUR } from "./colours.ts";

/** How the map's lines and signs look by zoom, for the screen and for the paper. Widths and sizes in pixels, dashes in line widths. */

/** A value at some zooms; between two it is mixed. */
export type ByZoom = readonly (readonly [zoom: number, value: number])[];

/** The value at a zoom; beyond the ends the end's value stays. `base` 1 mixes evenly, above 1 it grows late. */
export function atZoom(stops: ByZoom, zoom: number, base = 1): number {
  const next = stops.findIndex(([at]) => at > zoom);
  if (next <= 0) return (next === 0 ? stops[0] : stops.at(-1))?.[1] ?? 0;
  const [[from, low], [to, high]] = [stops[next - 1]!, stops[next]!];
  const share = base === 1 ? (zoom - from) / (to - from) : (base ** (zoom - from) - 1) / (base ** (to - from) - 1);
  return low + share * (high - low);
}

/** Width at zoom 14 and colour by class; the legend shows the same at half the width. */
export const ROAD_CLASSES = [
  { name: "national", colour: COLOUR.roadMajor, width: 5 },
  { name: "provincial", colour: COLOUR.roadMajor, width: 3.4 },
  { name: "district", colour: COLOUR.roadMinor, width: 2.6 },
  { name: "commune", colour: COLOUR.roadMinor, width: 1.6 },
  { name: "urban", colour: COLOUR.roadUrban, width: 2 },
] as const;
export const ROAD_GROWTH = 1.5;
/** Width at zoom 7 as a share of that at zoom 14. */
export const ROAD_FAR_SHARE = 0.18;

/** The line's pattern tells how the cable lies, its colour whose it is. */
export const FIBRE_KINDS = [
  { kind: "buried", dash: undefined, width: 2 },
  { kind: "duct", dash: [4, 1.4], width: 2.4 },
  { kind: "aerial", dash: [1.4, 1.6], width: 1.8 },
] as const;

export const DUCT_UNKNOWN_DASH = [2, 1.2] as const;
export const POLE_DASH = [0.6, 2] as const;
export const ROAD_WORKS_DASH = [1.4, 0.8] as const;
export const DISTRICT_DASH = [4, 1.5, 1, 1.5] as const;
/** A line along roads that is `near` pixels wide at zoom 14. */
export const corridorWidth = (near: number): ByZoom => [
  [8, near / 2.4],
  [14, near],
];

export const COMMUNE_WIDTH: ByZoom = [
  [7, 0.6],
  [11, 1.2],
  [14, 2],
];
export const DISTRICT_WIDTH: ByZoom = [
  [7, 1.4],
  [12, 2.6],
];

/** Sizes of signs as a share of their own. */
export const SITE_SIZE: ByZoom = [
  [7, 0.36],
  [9, 0.42],
  [10.5, 0.6],
  [12, 1],
  [14, 1.15],
];
export const SERVED_SIZE: ByZoom = [
  [8, 0.3],
  [10, 0.7],
  [12, 1.1],
];
export const GAP_SIZE: ByZoom = [
  [7, 0.55],
  [9, 0.75],
  [12, 1.05],
];
export const CHECK_SIZE: ByZoom = [
  [9, 0.75],
  [12, 1.05],
];
export const PLACE_SIZE: ByZoom = [
  [8, 0.6],
  [12, 1],
];
export const ACCESS_SIZE: ByZoom = [
  [9, 0.5],
  [14, 1],
];
export const SECTOR_SIZES: ByZoom = [
  [11, 0.55],
  [15, 1.5],
];
/** Later technologies are drawn smaller, so that the fans of one mast stay apart. */
export const SECTOR_SHARE = { "2G": 1.15, "3G": 1, "4G": 0.85, "5G": 0.65 } as const;

/** What a zone or street says most, which decides how its line looks. */
export const ZONE_RULES = ["no-masts", "underground", "other"] as const;
export type ZoneRule = (typeof ZONE_RULES)[number];

/** A colour and a line of its own for each, so that the colour is never alone; dashes in widths of the line. */
export const ZONE_LOOK: Readonly<Record<ZoneRule, { readonly colour: string; readonly dash?: readonly number[] }>> = {
  "no-masts": { colour: "#a3262f", dash: [1, 1.2] },
  underground: { colour: "#6b3fa0", dash: [4, 1.4] },
  other: { colour: "#1d5fa8" },
};
export const ZONE_LINE_PX = 2.2;
export const STREET_LINE_PX = 5;
