import {
  GREATEST_SCALE,
  groundOf,
  LEAST_SCALE,
  type Orientation,
  PAPERS,
  type Paper,
  SCALES,
  sheetOf,
} from "../../../../server/drawing/sheet.ts";
import { coordinateSystem } from "../../../../server/geometry/coordinate-systems.ts";
import type { LonLat, LonLatBounds } from "../../map/selection.ts";

/** What the tool shows; the address holds it. */
export interface PrintChoice {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** null: what stands in the field is no scale. */
  readonly scale: number | null;
  /** null: the middle of what the map shows. */
  readonly centre: LonLat | null;
  readonly title: string | null;
  readonly subtitle: string;
  /** null: the province's own zone. */
  readonly crs: string | null;
  readonly isCoverageWanted: boolean;
  readonly taskId: number | null;
}

const FIRST_SCALE = 100_000;

/** Reads the tool's part of the address; what it does not say is as at first. */
export function readPrint(state: Readonly<Record<string, string>>): PrintChoice {
  const [lon, lat] = (state.at ?? "").split(",").map(Number);
  const isPlace = lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 80;
  const paper = (Object.keys(PAPERS) as Paper[]).find((each) => each === state.paper) ?? "A4";
  return {
    paper,
    orientation: state.way === "portrait" ? "portrait" : "landscape",
    scale: scaleOf(state.scale ?? String(FIRST_SCALE)),
    centre: state.at !== undefined && isPlace ? [lon, lat] : null,
    title: state.title ?? null,
    subtitle: state.subtitle ?? "",
    crs: /^EPSG:\d{4}$/.test(state.zone ?? "") ? (state.zone as string) : null,
    isCoverageWanted: state.coverage !== "off",
    taskId: /^[1-9]\d{0,8}$/.test(state.task ?? "") ? Number(state.task) : null,
  };
}

/** A scale's denominator as it was typed; null outside the permitted range. */
export function scaleOf(text: string): number | null {
  const scale = Math.round(Number(text));
  return Number.isFinite(scale) && scale >= LEAST_SCALE && scale <= GREATEST_SCALE ? scale : null;
}

type Frame = Pick<PrintChoice, "paper" | "orientation"> & { readonly scale: number };

const EDGE_STEPS = 12;

/** The printed ground as a ring of degrees: a rectangle of the zone, so its edges bend a little. */
export function frameRing(frame: Frame, [lon, lat]: LonLat, crs: string): LonLat[] {
  const system = coordinateSystem(crs);
  const { widthM, heightM } = groundOf(sheetOf(frame.paper, frame.orientation), frame.scale);
  const [x, y] = system.fromLonLat([lon, lat]);
  const corners = [
    [-1, 1],
    [1, 1],
    [1, -1],
    [-1, -1],
  ].map(([east = 0, north = 0]) => [x + (east * widthM) / 2, y + (north * heightM) / 2] as const);
  const ring = corners.flatMap(([fromX, fromY], at) => {
    const [toX, toY] = corners[(at + 1) % corners.length] as readonly [number, number];
    return Array.from({ length: EDGE_STEPS }, (_, step): LonLat => {
      const share = step / EDGE_STEPS;
      return system.toLonLat([fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]);
    });
  });
  return [...ring, ring[0] as LonLat].filter((position) => position.every(Number.isFinite));
}

/** The largest usual scale at which the sheet shows all of these bounds; the smallest one where none does. */
export function fittingScale(
  { paper, orientation }: Pick<PrintChoice, "paper" | "orientation">,
  [west, south, east, north]: LonLatBounds,
  crs: string,
): number {
  const system = coordinateSystem(crs);
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([lon = 0, lat = 0]) => system.fromLonLat([lon, lat]));
  const span = (axis: 0 | 1) =>
    Math.max(...corners.map((corner) => corner[axis])) - Math.min(...corners.map((corner) => corner[axis]));
  const fits = (scale: number) => {
    const { widthM, heightM } = groundOf(sheetOf(paper, orientation), scale);
    return widthM >= span(0) && heightM >= span(1);
  };
  return SCALES.find(fits) ?? GREATEST_SCALE;
}
