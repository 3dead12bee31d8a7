/** Papers of ISO 216 in portrait, mm. */
export const PAPERS = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
} as const satisfies Record<string, readonly [number, number]>;
export type Paper = keyof typeof PAPERS;
export type Orientation = "portrait" | "landscape";

/** The usual scales; any other between the ends may be entered. */
export const SCALES = [1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000] as const;
export const LEAST_SCALE = 1_000;
export const GREATEST_SCALE = 500_000;

/** A rectangle on the paper, mm from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on the sheet. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The map itself, within its inner frame. */
  readonly map: Box;
  /** Room around the map for the labels of its grid, up to the outer frame. */
  readonly bandMm: number;
  readonly head: Box;
  readonly legend: Box;
  readonly foot: Box;
  /** How much larger than on A4 the texts around the map are: a large sheet is read from farther away. */
  readonly textFactor: number;
}

const TEXT_FACTORS: Readonly<Record<Paper, number>> = { A4: 1, A3: 1.2, A2: 1.45, A1: 1.75, A0: 2.1 };
/** On A4, mm. */
const MARGIN = 8;
const HEAD = 17;
const FOOT = 15;
const BAND = 4.4;
const LEGEND_WIDTH = 58;
const LEGEND_HEIGHT = 56;
const GAP = 3;

/** The parts of a sheet: in landscape the legend stands right of the map, in portrait below it. */
export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const [short, long] = PAPERS[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  const factor = TEXT_FACTORS[paper];
  const [margin, band, gap] = [MARGIN, BAND, GAP].map((each) => each * factor) as [number, number, number];
  const inner = { x: margin, width: width - 2 * margin };
  const head = { ...inner, y: margin, height: HEAD * factor };
  const foot = { ...inner, y: height - margin - FOOT * factor, height: FOOT * factor };
  const top = head.y + head.height + gap;
  const room = foot.y - gap - top;
  const isPortrait = orientation === "portrait";
  const legendWidth = isPortrait ? inner.width : LEGEND_WIDTH * factor;
  const legendHeight = isPortrait ? LEGEND_HEIGHT * factor : room;
  const frame = {
    x: inner.x,
    y: top,
    width: isPortrait ? inner.width : inner.width - legendWidth - gap,
    height: isPortrait ? room - legendHeight - gap : room,
  };
  return {
    width,
    height,
    head,
    foot,
    map: { x: frame.x + band, y: frame.y + band, width: frame.width - 2 * band, height: frame.height - 2 * band },
    bandMm: band,
    legend: {
      x: width - margin - legendWidth,
      y: isPortrait ? frame.y + frame.height + gap : top,
      width: legendWidth,
      height: legendHeight,
    },
    textFactor: factor,
  };
}

/** Width and height of the ground that the map shows, in metres of its projection. */
export function groundOf({ map }: Sheet, scale: number): { widthM: number; heightM: number } {
  return { widthM: (map.width * scale) / 1000, heightM: (map.height * scale) / 1000 };
}

/** The greatest round length (1, 2, 5 times a power of ten) that is not above `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((factor) => factor * power).find((length) => length <= most) ?? power;
}

/** Metres between two lines of the grid: round, and at least 35 mm (on A4) on the paper. */
export function gridStepM({ textFactor }: Sheet, scale: number): number {
  const leastM = (35 * textFactor * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(leastM));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= leastM) as number;
}

/** The map's zoom that shows the ground as large as the paper does, at 96 pixels an inch; for looks that depend on it. */
export function zoomOfScale(scale: number, latitudeDeg: number): number {
  const metresPerPixel = (scale * 0.0254) / 96;
  return Math.log2((78_271.517 * Math.cos((latitudeDeg * Math.PI) / 180)) / metresPerPixel);
}
