import type { Pen } from "./pen.ts";

/** Shape that stands for an organisation. */
export type MapSymbol = "triangle" | "square" | "circle" | "diamond" | "star" | "hexagon" | "cross";

/** Stands for an organisation that the catalogue does not name. */
export const UNKNOWN_SYMBOL: MapSymbol = "circle";
export const UNKNOWN_COLOUR = "#5b6770";

/**
 * The signs of the map, drawn at run time with a pen (a canvas on screen, vectors on paper) and named by what they show, so that the map and the legend paint
 * the same picture: `site/triangle/c4314b/shared/existing`, `hamlet/gap`, `sector/c4314b/60`, `place/hospital`,
 * `access/circle/c4314b/free`, `incident/unsafe/received/overdue`, `sign/...`.
 */
export type SymbolName = string;

/** Pixels along one side at 1x; pictures are drawn at twice that for sharp screens. */
export const SYMBOL_SIZE = 26;
export const SECTOR_SIZE = 72;

const polygon = (pen: Pen, centre: number, points: readonly (readonly [number, number])[]) => {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(centre + x, centre + y);
  pen.closePath();
};

function regular(corners: number, radius: number, innerRadius = radius, turnDeg = -90): [number, number][] {
  const steps = innerRadius === radius ? corners : corners * 2;
  return Array.from({ length: steps }, (_, step) => {
    const angle = ((turnDeg + (360 * step) / steps) * Math.PI) / 180;
    const distance = step % 2 === 1 && steps !== corners ? innerRadius : radius;
    return [Math.cos(angle) * distance, Math.sin(angle) * distance];
  });
}

const PLUS = [
  [-2.4, -7],
  [2.4, -7],
  [2.4, -2.4],
  [7, -2.4],
  [7, 2.4],
  [2.4, 2.4],
  [2.4, 7],
  [-2.4, 7],
  [-2.4, 2.4],
  [-7, 2.4],
  [-7, -2.4],
  [-2.4, -2.4],
] as const;

/** Outlines of equal visual weight; the areas are alike, the corners are not. */
const SHAPES: Record<MapSymbol, (pen: Pen, centre: number) => void> = {
  triangle: (pen, centre) =>
    polygon(pen, centre, [
      [0, -7.2],
      [7.2, 5.6],
      [-7.2, 5.6],
    ]),
  square: (pen, centre) =>
    polygon(pen, centre, [
      [-5.6, -5.6],
      [5.6, -5.6],
      [5.6, 5.6],
      [-5.6, 5.6],
    ]),
  circle: (pen, centre) => {
    pen.beginPath();
    pen.arc(centre, centre, 6.2, 0, Math.PI * 2);
  },
  diamond: (pen, centre) => polygon(pen, centre, regular(4, 7.8)),
  star: (pen, centre) => polygon(pen, centre, regular(5, 8.4, 3.8)),
  hexagon: (pen, centre) => polygon(pen, centre, regular(6, 6.9)),
  cross: (pen, centre) => polygon(pen, centre, PLUS),
};

/** Solid: one operator; hollow: shared; dashed outline: planned; faint with a bar: retired. */
function drawSite(pen: Pen, [shape = "circle", colour = "5b6770", use = "own", status = "existing"]: string[]): void {
  const centre = SYMBOL_SIZE / 2;
  const trace = SHAPES[shape as MapSymbol] ?? SHAPES.circle;
  pen.lineJoin = "round";
  pen.globalAlpha = status === "retired" ? 0.45 : 1;
  trace(pen, centre);
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 4.4;
  pen.stroke();
  pen.fillStyle = use === "shared" || status === "planned" ? "#ffffff" : `#${colour}`;
  pen.fill();
  pen.strokeStyle = `#${colour}`;
  pen.lineWidth = use === "shared" ? 3 : 1.6;
  if (status === "planned") pen.setLineDash([2.4, 1.8]);
  pen.stroke();
  if (status !== "retired") return;
  pen.beginPath();
  pen.moveTo(centre - 8, centre + 8);
  pen.lineTo(centre + 8, centre - 8);
  pen.stroke();
}

function ring(pen: Pen, radius: number, width: number, colour: string): void {
  pen.beginPath();
  pen.arc(SYMBOL_SIZE / 2, SYMBOL_SIZE / 2, radius, 0, Math.PI * 2);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

function drawHamlet(pen: Pen, [state = "served"]: string[]): void {
  const centre = SYMBOL_SIZE / 2;
  const disc = (radius: number, colour: string) => {
    pen.beginPath();
    pen.arc(centre, centre, radius, 0, Math.PI * 2);
    pen.fillStyle = colour;
    pen.fill();
  };
  if (state === "gap") {
    disc(10.4, "#ffffff");
    ring(pen, 8.2, 2.6, "#b3123f");
    pen.lineWidth = 2.6;
    pen.lineCap = "round";
    pen.beginPath();
    for (const [x, y] of [
      [-3.2, -3.2],
      [3.2, -3.2],
    ] as const) {
      pen.moveTo(centre + x, centre + y);
      pen.lineTo(centre - x, centre - y);
    }
    pen.stroke();
    return;
  }
  if (state === "check") {
    ring(pen, 11, 1.6, "#ffffff");
    pen.setLineDash([3, 2.4]);
    ring(pen, 11, 1.8, "#9a6700");
    return;
  }
  disc(4.6, "#ffffff");
  if (state === "served") disc(3.1, "#4d5b68");
  else ring(pen, 3, 1.5, "#76828d");
}

/** A fan that points north; the map turns it to the azimuth. */
function drawSector(pen: Pen, [colour = "5b6770", beamwidth = "60"]: string[]): void {
  const centre = SECTOR_SIZE / 2;
  const half = (Math.min(Number(beamwidth), 350) / 2 / 180) * Math.PI;
  pen.beginPath();
  pen.moveTo(centre, centre);
  pen.arc(centre, centre, centre - 3, -Math.PI / 2 - half, -Math.PI / 2 + half);
  pen.closePath();
  const fade = pen.createRadialGradient(centre, centre, 4, centre, centre, centre - 3);
  fade.addColorStop(0, `#${colour}d0`);
  fade.addColorStop(1, `#${colour}38`);
  pen.fillStyle = fade;
  pen.fill();
  pen.strokeStyle = `#${colour}`;
  pen.lineWidth = 1.4;
  pen.stroke();
}

function drawAccess(pen: Pen, [colour = "5b6770", state = "unknown"]: string[]): void {
  const centre = SYMBOL_SIZE / 2;
  pen.beginPath();
  pen.rect(centre - 4.4, centre - 4.4, 8.8, 8.8);
  pen.lineWidth = 3.6;
  pen.strokeStyle = "#ffffff";
  pen.stroke();
  pen.fillStyle = state === "free" ? `#${colour}` : "#ffffff";
  pen.fill();
  pen.lineWidth = 1.8;
  pen.strokeStyle = `#${colour}`;
  if (state === "unknown") pen.setLineDash([2, 1.6]);
  pen.stroke();
  if (state !== "full") return;
  pen.beginPath();
  pen.moveTo(centre - 4, centre + 4);
  pen.lineTo(centre + 4, centre - 4);
  pen.stroke();
}

/** One letter or sign per kind of priority place, on a dark shield; a centre has a star. */
const PLACE_SIGNS: Record<string, string> = {
  industrial_zone: "K",
  tourist_zone: "D",
  agency: "C",
  hospital: "+",
  school: "T",
  other: "•",
};

function drawPlace(pen: Pen, [kind = "other"]: string[]): void {
  const centre = SYMBOL_SIZE / 2;
  pen.beginPath();
  pen.roundRect(centre - 8, centre - 8, 16, 16, 4);
  pen.fillStyle = "#334155";
  pen.fill();
  pen.lineWidth = 1.6;
  pen.strokeStyle = "#ffffff";
  pen.stroke();
  pen.fillStyle = "#ffffff";
  if (kind === "district_centre") {
    polygon(pen, centre, regular(5, 5.6, 2.4));
    pen.fill();
    return;
  }
  pen.font = '600 11px "Be Vietnam Pro", sans-serif';
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(PLACE_SIGNS[kind] ?? "•", centre, centre + 0.6);
}

/** Shape and letter by what was reported, so that neither colour nor size has to tell it. */
const INCIDENT_SIGNS: Record<string, readonly [MapSymbol, string, number]> = {
  unsafe: ["triangle", "!", 1.6],
  damaged: ["square", "\u00d7", 0.4],
  "against-rules": ["hexagon", "\u00a7", 0.4],
  noisy: ["circle", "~", 0.4],
  "no-signal": ["diamond", "\u2013", 0.4],
  other: ["star", "?", 0.8],
};
/** Fill and letter by state: open ones are filled, closed ones hollow. */
const INCIDENT_STATES: Record<string, readonly [fill: string, ink: string]> = {
  received: ["#8a5a00", "#ffffff"],
  assigned: ["#0b6470", "#ffffff"],
  fixed: ["#ffffff", "#1a6b3f"],
  refused: ["#ffffff", "#5b6770"],
};

function drawIncident(pen: Pen, [kind = "other", state = "received", time = "in-time"]: string[]): void {
  const centre = SYMBOL_SIZE / 2;
  const [shape, letter, drop] = INCIDENT_SIGNS[kind] ?? ["circle", "?", 0.4];
  const [fill, ink] = INCIDENT_STATES[state] ?? ["#5b6770", "#ffffff"];
  if (time === "overdue") ring(pen, 11.6, 2.4, "#b3123f");
  pen.save();
  pen.translate(centre, centre);
  pen.scale(1.28, 1.28);
  pen.translate(-centre, -centre);
  pen.lineJoin = "round";
  SHAPES[shape](pen, centre);
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 3;
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = fill === "#ffffff" ? ink : fill;
  pen.lineWidth = 1.3;
  pen.stroke();
  pen.restore();
  pen.fillStyle = ink;
  pen.font = '600 13px "Be Vietnam Pro", sans-serif';
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(letter, centre, centre + drop);
}

const DRAWERS: Record<string, (pen: Pen, parts: string[]) => void> = {
  site: drawSite,
  hamlet: drawHamlet,
  sector: drawSector,
  access: drawAccess,
  place: drawPlace,
  incident: drawIncident,
};

/** Pixels along one side of a sign's square, its middle on the place. */
export const signSize = (name: SymbolName): number => (name.startsWith("sector/") ? SECTOR_SIZE : SYMBOL_SIZE);

/** Draws a sign by its name into the square of `signSize` from 0, 0; false for a name that stands for none. */
export function drawSign(name: SymbolName, pen: Pen): boolean {
  const [family = "", ...parts] = name.split("/");
  const draw = DRAWERS[family];
  if (draw === undefined) return false;
  draw(pen, parts);
  return true;
}
