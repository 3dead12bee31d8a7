import type { MultiPolygon } from "geojson";
import { contains } from "../../geometry/contains.ts";
import type { HamletCell } from "../../radio/coverage/hamlet-verdict.ts";
import { type Frame, reachBox, windowOf } from "./window.ts";

export {
  type HamletCell,
  type HamletVerdict,
  judgeHamlet,
  requiredLevelDbm,
  type VerdictRule,
} from "../../radio/coverage/hamlet-verdict.ts";

export interface HamletPlace {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly area: MultiPolygon | null;
}

/** Residents by place; the value of the cell that a point lies in, divided among the coverage cells it spans. */
export type ResidentsAt = (lon: number, lat: number) => number;

/** Where a hamlet's people are looked for when it has no outline. */
export const HAMLET_RADIUS_KM = 0.4;

/** The coverage cells of a hamlet: inside its outline, else within 400 m of its centre; weighted by residents where known. */
export function hamletCells(frame: Frame, hamlet: HamletPlace, residentsAt: ResidentsAt | undefined): HamletCell[] {
  const window = windowOf(
    frame,
    hamlet.area === null ? reachBox(hamlet.lon, hamlet.lat, HAMLET_RADIUS_KM) : boxOf(hamlet.area),
  );
  if (window === undefined) return [];
  const cells: { cell: number; weight: number }[] = [];
  const scale = Math.cos((hamlet.lat * Math.PI) / 180);
  for (let row = window.row0; row < window.row0 + window.rows; row++) {
    for (let column = window.column0; column < window.column0 + window.columns; column++) {
      const lon = frame.westDeg + column * frame.stepDeg;
      const lat = frame.northDeg - row * frame.stepDeg;
      const inside =
        hamlet.area === null
          ? Math.hypot((lon - hamlet.lon) * scale, lat - hamlet.lat) * 111.195 <= HAMLET_RADIUS_KM
          : contains(hamlet.area, lon, lat);
      if (inside) cells.push({ cell: row * frame.columns + column, weight: residentsAt?.(lon, lat) ?? 1 });
    }
  }
  const known = cells.some((each) => each.weight > 0);
  return known ? cells.filter((each) => each.weight > 0) : cells.map(({ cell }) => ({ cell, weight: 1 }));
}

function boxOf(area: MultiPolygon) {
  const positions = area.coordinates.flat(2);
  const lons = positions.map(([lon]) => lon as number);
  const lats = positions.map(([, lat]) => lat as number);
  return {
    westDeg: Math.min(...lons),
    eastDeg: Math.max(...lons),
    southDeg: Math.min(...lats),
    northDeg: Math.max(...lats),
  };
}
