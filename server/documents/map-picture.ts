import { roundLength } from "../drawing/sheet.ts";
import { Canvas, type LineLook, type MapSurface, type Point } from "./canvas.ts";
import { outlineFont } from "./fonts.ts";
import { drawMark, type MapLabel, type MapMark, TextRoom } from "./map-marks.ts";
import { drawSeaInset, reachesTheSea } from "./sea-inset.ts";
import { formatLength } from "./vietnamese.ts";

type Position = readonly [lon: number, lat: number];

/** A line on the map; later ones stand above earlier ones. */
export interface MapLine {
  readonly positions: readonly Position[];
  readonly look: LineLook;
  /** Pixels by which the line is moved to the right of its direction, so that lines on one way can be told apart. */
  readonly besidePx?: number;
  readonly name?: string;
}

export interface MapPoint {
  readonly position: Position;
  readonly colour: string;
  /** Absent: a dot. */
  readonly mark?: MapMark;
  readonly name?: string;
}

export interface LegendItem {
  readonly look: LineLook;
  readonly text: string;
  readonly isPoint?: boolean;
  /** Of a point, as on the map; absent: a dot of the look's width. */
  readonly mark?: MapMark;
}

export interface MapPicture {
  readonly title: string;
  /** Source and date, under the map. */
  readonly caption: string;
  readonly lines: readonly MapLine[];
  readonly points?: readonly MapPoint[];
  /** What the map is about: it is fitted to these positions. */
  readonly focus: readonly Position[];
  readonly legend: readonly LegendItem[];
  /** Names of areas, below all marks; those without room are left out. */
  readonly labels?: readonly MapLabel[];
}

const WIDTH = 1_200;
const MAP_HEIGHT = 640;
const MARGIN = 12;
const HEAD = 44;
const LEGEND_ROW = 26;
const LEGEND_COLUMNS = 3;
const CAPTION_PX = 14.5;
const CAPTION_LINE = 20;
const NAME_PX = 16;
const NAME_ROOM_PX = 4;
const LABEL_PX = 13;
/** Corners of a line that are nearer to each other cannot be told apart. */
const NEAREST_CORNERS_PX = 0.8;
/** Room around what the map is about, as a share of it. */
const AROUND = 1.1;
const METRES_PER_DEGREE = 111_195;
const INK = "#17242e";
const SOFT = "#52616d";
/** A map of a single house helps nobody. */
const LEAST_EXTENT_M = 160;

/** Where the sketch of the sea stands in the map, in its lower right corner. */
const INSET_ROOM = { x: WIDTH - MARGIN - 208, y: HEAD + MAP_HEIGHT - 254, width: 208, height: 254 };

/** Fitted so that the sketch of the sea, where there is one, covers nothing that the map is about. */
function fitted(focus: readonly Position[]) {
  const whole = projection(focus, 0);
  if (!reachesTheSea(whole.bounds)) return { ...whole, hasSea: false };
  return { ...projection(focus, INSET_ROOM.width), hasSea: true };
}

/** From degrees to pixels of the map's frame, fitted to the focus with some room around it; `besidePx` at its right stay free. */
function projection(focus: readonly Position[], besidePx: number) {
  const lons = focus.map(([lon]) => lon);
  const lats = focus.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const eastScale = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const widthM = Math.max(LEAST_EXTENT_M, (east - west) * eastScale) * AROUND;
  const heightM = Math.max(LEAST_EXTENT_M / 2, (north - south) * METRES_PER_DEGREE) * AROUND;
  const pixelsPerMetre = Math.min((WIDTH - 2 * MARGIN - besidePx) / widthM, MAP_HEIGHT / heightM);
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const toPixel = ([lon, lat]: Position): Point => [
    (WIDTH - besidePx) / 2 + (lon - midLon) * eastScale * pixelsPerMetre,
    HEAD + MAP_HEIGHT / 2 - (lat - midLat) * METRES_PER_DEGREE * pixelsPerMetre,
  ];
  const halfWidthDeg = (WIDTH - 2 * MARGIN) / 2 / pixelsPerMetre / eastScale;
  const halfHeightDeg = MAP_HEIGHT / 2 / pixelsPerMetre / METRES_PER_DEGREE;
  const besideDeg = besidePx / pixelsPerMetre / eastScale;
  const bounds = [
    midLon - halfWidthDeg + besideDeg / 2,
    midLat - halfHeightDeg,
    midLon + halfWidthDeg + besideDeg / 2,
    midLat + halfHeightDeg,
  ] as const;
  return { toPixel, pixelsPerMetre, bounds };
}

/** A line without corners that nobody could see; its ends stay. */
function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = at === points.length - 1;
    if (last === undefined || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAREST_CORNERS_PX)
      kept.push(point);
  }
  return kept;
}

/** Moves a line to its right-hand side. */
function beside(points: readonly Point[], px: number): Point[] {
  if (px === 0) return [...points];
  return points.map(([x, y], index) => {
    const before = points[Math.max(0, index - 1)] as Point;
    const after = points[Math.min(points.length - 1, index + 1)] as Point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return [x - ((after[1] - before[1]) / length) * px, y + ((after[0] - before[0]) / length) * px];
  });
}

function drawFurniture(canvas: MapSurface, pixelsPerMetre: number): void {
  const lengthM = roundLength(220 / pixelsPerMetre);
  const bar = lengthM * pixelsPerMetre;
  const [left, y] = [MARGIN + 16, HEAD + MAP_HEIGHT - 18];
  canvas.fill([rectangle(left - 8, y - 30, bar + 16, 40)], "#ffffff", 0.88);
  canvas.line(
    [
      [left, y - 6],
      [left, y],
      [left + bar, y],
      [left + bar, y - 6],
    ],
    { colour: INK, width: 2.5 },
  );
  canvas.text(formatLength(lengthM), [left + bar / 2, y - 9], { size: 17, colour: INK, align: "middle" });
  const [x, top] = [WIDTH - MARGIN - 30, HEAD + 18];
  canvas.fill([rectangle(x - 22, top - 8, 44, 66)], "#ffffff", 0.88);
  canvas.fill(
    [
      [
        [x, top],
        [x + 10, top + 30],
        [x, top + 23],
        [x - 10, top + 30],
      ],
    ],
    INK,
  );
  canvas.text("B", [x, top + 50], { size: 18, colour: INK, weight: "semibold", align: "middle" });
}

function rectangle(left: number, top: number, width: number, height: number): Point[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/** Names of lines, the longest line first, each name once and none over another. */
function drawNames(canvas: MapSurface, lines: readonly MapLine[], toPixel: (position: Position) => Point): void {
  const lengthOf = (points: readonly Point[]) =>
    points.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - points[at]![0], y - points[at]![1]), 0);
  const named = lines
    .flatMap(({ name, positions }) => (name === undefined ? [] : [{ name, points: positions.map(toPixel) }]))
    .map((each) => ({ ...each, length: lengthOf(each.points) }))
    .sort((a, b) => b.length - a.length);
  const written = new Set<string>();
  const room = textRoom();
  for (const { name, points } of named) {
    if (written.has(name)) continue;
    const [x, y] = points[Math.floor(points.length / 2)] as Point;
    const half = canvas.textWidth(name, NAME_PX) / 2 + NAME_ROOM_PX;
    const box = { left: x - half, right: x + half, top: y - 8 - NAME_PX - NAME_ROOM_PX, bottom: y - 8 + NAME_ROOM_PX };
    if (!room.take(box)) continue;
    written.add(name);
    canvas.text(name, [x, y - 8], { size: NAME_PX, colour: SOFT, halo: "#ffffff", align: "middle" });
  }
}
/** Between the frame, the arrow to the north and the scale bar. */
const textRoom = () =>
  new TextRoom({ left: MARGIN, right: WIDTH - MARGIN - 70, top: HEAD, bottom: HEAD + MAP_HEIGHT - 60 });

function drawLabels(
  canvas: MapSurface,
  labels: readonly MapLabel[],
  toPixel: (position: Position) => Point,
  room: TextRoom,
): void {
  for (const { position, text } of labels) {
    const [x, y] = toPixel(position);
    const half = canvas.textWidth(text, LABEL_PX) / 2 + 2;
    const box = { left: x - half, right: x + half, top: y - LABEL_PX / 2 - 2, bottom: y + LABEL_PX / 2 + 2 };
    if (room.take(box))
      canvas.text(text, [x, y + LABEL_PX * 0.36], { size: LABEL_PX, colour: SOFT, halo: "#f7f6f1", align: "middle" });
  }
}

/** The caption in lines that stay within the map's width. */
function captionLines(caption: string): string[] {
  const { unitsPerEm, layout } = captionFont();
  const fits = (text: string) => (layout(text) * CAPTION_PX) / unitsPerEm <= WIDTH - 2 * MARGIN;
  return caption.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}
function captionFont() {
  const font = outlineFont("regular");
  const layout = (text: string) => font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { unitsPerEm: font.unitsPerEm, layout };
}

/** Width and height of a map in pixels. */
export function mapSize({ legend, caption }: MapPicture): { width: number; height: number } {
  const legendRows = Math.ceil(legend.length / LEGEND_COLUMNS);
  const captionHeight = captionLines(caption).length * CAPTION_LINE;
  return { width: WIDTH, height: HEAD + MAP_HEIGHT + 12 + legendRows * LEGEND_ROW + 14 + captionHeight };
}

/** A map with title, scale bar, north arrow, legend, source and date, as a PNG with its size in pixels. */
export function drawMap(picture: MapPicture): DrawnMap {
  const known = drawnMaps.get(picture);
  if (known !== undefined) return known;
  const { width, height } = mapSize(picture);
  const canvas = new Canvas(width, height);
  paintMap(canvas, picture);
  const drawn = { png: canvas.png(), width, height };
  drawnMaps.set(picture, drawn);
  return drawn;
}
interface DrawnMap {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
/** The same map stands in a document and in its workbook. */
const drawnMaps = new WeakMap<MapPicture, DrawnMap>();

/** Paints a map with all that stands around it. */
export function paintMap(canvas: MapSurface, picture: MapPicture): void {
  const { height } = mapSize(picture);
  canvas.fill([rectangle(MARGIN, HEAD, WIDTH - 2 * MARGIN, MAP_HEIGHT)], "#f7f6f1");
  const { toPixel, pixelsPerMetre, hasSea } = fitted(picture.focus);
  for (const { positions, look, besidePx = 0 } of picture.lines)
    canvas.line(beside(thinned(positions.map(toPixel)), besidePx), look);
  drawLabels(canvas, picture.labels ?? [], toPixel, textRoom());
  for (const { position, colour, name, mark = "dot" } of picture.points ?? []) {
    const [x, y] = toPixel(position);
    drawMark(canvas, mark, [x, y], colour);
    if (name !== undefined) canvas.text(name, [x + 12, y + 6], { size: 16, colour: INK, halo: "#ffffff" });
  }
  drawNames(canvas, picture.lines, toPixel);
  drawFurniture(canvas, pixelsPerMetre);
  // What runs beyond the frame is covered by its margins.
  canvas.fill(
    [rectangle(0, 0, WIDTH, HEAD), rectangle(0, HEAD + MAP_HEIGHT, WIDTH, height - HEAD - MAP_HEIGHT)],
    "#ffffff",
  );
  canvas.fill([rectangle(0, HEAD, MARGIN, MAP_HEIGHT), rectangle(WIDTH - MARGIN, HEAD, MARGIN, MAP_HEIGHT)], "#ffffff");
  if (hasSea) drawSeaInset(canvas, INSET_ROOM, "Sơ đồ vị trí, không theo tỷ lệ");
  const frame = rectangle(MARGIN, HEAD, WIDTH - 2 * MARGIN, MAP_HEIGHT);
  canvas.line([...frame, frame[0] as Point], { colour: SOFT, width: 1.5 });
  canvas.text(picture.title, [MARGIN, 29], { size: 22, colour: INK, weight: "semibold" });
  const columnWidth = (WIDTH - 2 * MARGIN) / LEGEND_COLUMNS;
  for (const [index, { look, text, isPoint, mark }] of picture.legend.entries()) {
    const x = MARGIN + (index % LEGEND_COLUMNS) * columnWidth;
    const y = HEAD + MAP_HEIGHT + 28 + Math.floor(index / LEGEND_COLUMNS) * LEGEND_ROW;
    if (mark !== undefined) drawMark(canvas, mark, [x + 22, y - 5], look.colour);
    else if (isPoint === true) canvas.dot([x + 22, y - 5], look.width / 2, look.colour);
    else
      canvas.line(
        [
          [x, y - 5],
          [x + 44, y - 5],
        ],
        look,
      );
    canvas.text(text, [x + 54, y], { size: 16, colour: INK });
  }
  const lines = captionLines(picture.caption);
  for (const [line, text] of lines.entries()) {
    const base = height - 10 - (lines.length - 1 - line) * CAPTION_LINE;
    canvas.text(text, [MARGIN, base], { size: CAPTION_PX, colour: SOFT });
  }
}
