import { COLOUR } from "../drawing/colours.ts";
import { ARCHIPELAGOS, COAST, EAST_SEA, EAST_SEA_AT, LAND_BORDER } from "../drawing/seas.ts";
import type { MapSurface, Point } from "./canvas.ts";

export { reachesTheSea } from "../drawing/seas.ts";

const INK = "#17242e";
const SOFT = "#46545f";
const SEA = "#1d5f8a";

/** West, south, east, north of the sketch, degrees. */
const BOUNDS: readonly [number, number, number, number] = [101.6, 5.6, 118.2, 23.8];

/** Viet Nam with its two archipelagos in the East Sea, as every map that reaches the sea must show them. */
export function drawSeaInset(
  surface: MapSurface,
  room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  note: string,
): void {
  const { x, y, width, height } = room;
  const [west, south, east, north] = BOUNDS;
  const at = ([lon, lat]: readonly [number, number]): Point => [
    x + ((lon - west) / (east - west)) * width,
    y + ((north - lat) / (north - south)) * height,
  ];
  const size = height / 30;
  const frame: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  const outline = [...COAST, ...LAND_BORDER, COAST[0] as readonly [number, number]].map(at);
  surface.fill([frame], "#ffffff");
  surface.fill([outline], COLOUR.land);
  surface.line(outline, { colour: SOFT, width: size * 0.1 });
  surface.line(frame, { colour: INK, width: size * 0.12 });
  surface.text(EAST_SEA, at(EAST_SEA_AT), { size: size * 1.25, colour: SEA, align: "middle", weight: "semibold" });
  for (const { name, belongsTo, bounds, islands } of ARCHIPELAGOS) {
    for (const island of islands) surface.dot(at(island), size * 0.13, INK);
    const [middle, above] = at([(bounds[0] + bounds[2]) / 2, bounds[3]]);
    const inside = Math.min(middle, x + width - surface.textWidth(name, size, "semibold") / 2 - size * 0.4);
    surface.text(name, [inside, above - size * 1.5], { size, weight: "semibold", align: "middle", colour: INK });
    surface.text(`(${belongsTo})`, [inside, above - size * 0.25], { size, align: "middle", colour: INK });
  }
  surface.text(note, [x + width / 2, y + height - size * 0.6], { size: size * 0.85, align: "middle", colour: SOFT });
}
