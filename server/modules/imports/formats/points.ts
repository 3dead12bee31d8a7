import type { CoordinateSystem, Position } from "../../../geometry/coordinate-systems.ts";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import { WGS84 } from "../../../geometry/vn2000.ts";
import { parseCoordinate } from "../crs/coordinate-text.ts";
import type { CrsDetection } from "../crs/detect.ts";
import { detectCrs, isInside, VIETNAM } from "../crs/detect.ts";
import type { Cell, CrsReport, ParseOptions, Refusal, Warning } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { candidateList, detectionArea, detectionWarnings, namedSystem } from "./features.ts";

/** The two coordinate cells of a table row: `first` should be the longitude or easting, `second` the latitude or northing. */
export type CoordinateRow = { row: number; first: Cell; second: Cell };
export type CoordinateColumns = { first: string; second: string };

export type LocatedPoints = {
  /** Row -> EPSG:4326 [lon, lat]. */
  points: Map<number, [number, number]>;
  crs: CrsReport;
  warnings: Warning[];
  refused: Refusal[];
};

/**
 * Places the rows of a table. Cells may be numbers or texts (decimal comma, thousands signs, degrees-minutes-seconds, hemispheres).
 * Degrees and metres may be mixed: degrees are WGS 84 unless the user names a geographic system, metres are in the system that
 * the user names or that detection finds. Exchanged columns are seen row by row: in Viet Nam latitudes (8-24) and longitudes
 * (102-110), eastings (below 900,000 m) and northings (above) never overlap.
 * Throws UnreadableFileError where the metres fit no system, or several that lie kilometres apart.
 */
export function locatePoints(
  rows: readonly CoordinateRow[],
  columns: CoordinateColumns,
  options: Pick<ParseOptions, "crs" | "swapAxes" | "bounds" | "provinces"> = {},
): LocatedPoints {
  const refused: Refusal[] = [];
  const pairs = rows.flatMap((row) => readPair(row, columns, options.swapAxes === true, refused));
  const [degrees, metres] = [pairs.filter(isDegrees), pairs.filter((pair) => !isDegrees(pair))];
  const named = options.crs === undefined ? null : namedSystem(options.crs);
  const plane = metres.length > 0 ? planeSystem(metres, named, options) : null;
  const round = named?.geographic ? named : coordinateSystem(WGS84);
  const placed = [
    ...degrees.map((pair) => place(pair, round, options)),
    ...metres.map((pair) => place(pair, plane!.system, options)),
  ];
  const points = new Map<number, [number, number]>();
  for (const { row, lonLat, cells, system } of placed) {
    if (lonLat) points.set(row, lonLat);
    else
      refused.push({
        row,
        column: columns.first,
        value: cells,
        reason: { code: "place.off-globe", params: { crs: system } },
      });
  }
  const mixed: Warning[] =
    degrees.length > 0 && plane
      ? [
          {
            code: "crs.mixed-rows",
            params: { degrees: degrees.length, metres: metres.length, used: plane.system.code },
          },
        ]
      : [];
  return {
    points,
    crs: reportOf(plane, degrees.length > 0 ? round : null, named),
    warnings: [...mixed, ...(plane?.warnings ?? []), ...placeWarnings(placed, options)],
    refused: refused.sort((a, b) => a.row - b.row),
  };
}

type Pair = { row: number; pair: Position; cells: string };

const isDegrees = ({ pair }: Pair): boolean => pair.every((value) => Math.abs(value) <= 180);

function readPair(
  { row, first, second }: CoordinateRow,
  columns: CoordinateColumns,
  swap: boolean,
  refused: Refusal[],
): Pair[] {
  const cells = `${first ?? ""}; ${second ?? ""}`;
  const read = [first, second].map((cell) => (typeof cell === "number" ? { value: cell, axis: null } : readCell(cell)));
  const bad = read.findIndex((one) => one === null || !Number.isFinite(one.value));
  if (bad !== -1) {
    const cell = [first, second][bad] ?? null;
    const column = bad === 0 ? columns.first : columns.second;
    if (cell === null || cell === "") refused.push({ row, column, reason: { code: "place.missing" } });
    else refused.push({ row, column, value: shortened(cell), reason: { code: "place.not-coordinate" } });
    return [];
  }
  const [a, b] = read as [CoordinateRead, CoordinateRead];
  const sizes = [a, b].map(({ value }) => Math.abs(value) > 1_000);
  if (sizes[0] !== sizes[1]) {
    refused.push({ row, column: columns.first, value: cells, reason: { code: "place.mixed-units" } });
    return [];
  }
  // A hemisphere written in the cell is surer than any column title.
  const turned = a.axis === "latitude" || b.axis === "longitude" || (swap && a.axis === null && b.axis === null);
  return [{ row, pair: turned ? [b.value, a.value] : [a.value, b.value], cells }];
}

type CoordinateRead = { value: number; axis: string | null };

const readCell = (cell: Cell): CoordinateRead | null => (typeof cell === "string" ? parseCoordinate(cell) : null);

type Plane = { system: CoordinateSystem; how: CrsReport["how"]; warnings: Warning[] };

function planeSystem(
  metres: readonly Pair[],
  named: CoordinateSystem | null,
  options: Pick<ParseOptions, "bounds" | "provinces">,
): Plane {
  if (named && !named.geographic) return { system: named, how: "named-by-user", warnings: [] };
  const detection = detectCrs(
    metres.map(({ pair }) => pair),
    detectionArea(options),
  );
  if (detection.best === null) throw uncertain(metres[0]!, detection);
  return { system: coordinateSystem(detection.best), how: "detected", warnings: detectionWarnings(detection) };
}

function uncertain({ pair }: Pair, { alternatives }: CrsDetection): UnreadableFileError {
  const [x, y] = pair;
  return new UnreadableFileError(
    alternatives.length > 0
      ? { code: "crs.not-certain", params: { candidates: candidateList(alternatives) } }
      : { code: "crs.unknown", params: { x: Math.round(x), y: Math.round(y) } },
  );
}

type Placed = { row: number; lonLat: [number, number] | null; turned: boolean; cells: string; system: string };

/** Reads the pair as it stands; the other way round only where that alone puts it into Viet Nam. */
function place(
  { row, pair, cells }: Pair,
  system: CoordinateSystem,
  { swapAxes }: Pick<ParseOptions, "swapAxes">,
): Placed {
  const straight = system.toLonLat(pair);
  const other = system.toLonLat([pair[1], pair[0]]);
  const turned = !swapAxes && !isInside(straight, VIETNAM) && isInside(other, VIETNAM);
  const [lon, lat] = turned ? other : straight;
  const onGlobe = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return { row, lonLat: onGlobe ? [lon, lat] : null, turned, cells, system: system.code };
}

function placeWarnings(placed: readonly Placed[], { bounds = VIETNAM }: Pick<ParseOptions, "bounds">): Warning[] {
  const warnings: Warning[] = [];
  const turned = placed.filter((one) => one.turned).length;
  const outside = placed.filter(({ lonLat }) => lonLat && !isInside(lonLat, bounds)).length;
  if (turned > 0) warnings.push({ code: "place.columns-swapped", params: { count: turned } });
  if (outside > 0) warnings.push({ code: "place.outside", params: { count: outside } });
  return warnings;
}

function reportOf(plane: Plane | null, round: CoordinateSystem | null, named: CoordinateSystem | null): CrsReport {
  if (plane) return { found: null, used: plane.system.code, how: plane.how };
  if (!round) return { found: null, used: null, how: "none" };
  return { found: null, used: round.code, how: named?.geographic ? "named-by-user" : "standard" };
}
