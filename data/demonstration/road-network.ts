import { Delaunay } from "d3-delaunay";
import { distanceM, toPlane } from "./plane.ts";
import { findWay, nearestOpenCell, type RoadLand } from "./road-cost.ts";
import { THROUGH_ROADS } from "./road-plan.ts";
import { RoadRaster } from "./road-raster.ts";
import type { Centre } from "./towns.ts";
import { FORMER_COMMUNES, formerIndex } from "./units.ts";
import { cellAt } from "./working-grid.ts";

const LONGEST_DISTRICT_ROAD_M = 14_000;

/** Lays the named through roads, then district roads between neighbouring centres; both take to roads that are there already. */
export function layMainRoads(land: RoadLand, centres: readonly Centre[]): RoadRaster {
  const raster = new RoadRaster();
  for (const road of THROUGH_ROADS) {
    const stops = road.stops.map((stop) =>
      typeof stop === "string" ? centres[formerIndex(stop)]!.cell : nearestOpenCell(land, cellAt(toPlane([...stop]))),
    );
    for (let i = 1; i < stops.length; i++) {
      const way = findWay(land, raster.isRoad, stops[i - 1]!, stops[i]!);
      if (way.length === 0) throw new Error(`${road.name} finds no way between stops ${i - 1} and ${i}`);
      raster.lay(way, road.class, road.name);
    }
  }
  layDistrictRoads(raster, land, centres);
  return raster;
}

function layDistrictRoads(raster: RoadRaster, land: RoadLand, centres: readonly Centre[]): void {
  for (const [from, to] of neighbouringCentres(centres)) {
    const a = centres[from]!;
    const b = centres[to]!;
    if (distanceM(a.point, b.point) > LONGEST_DISTRICT_ROAD_M) continue;
    const way = findWay(land, raster.isRoad, a.cell, b.cell);
    raster.lay(way, "district", `Đường ${FORMER_COMMUNES[from]!.name} – ${FORMER_COMMUNES[to]!.name}`);
  }
}

/** Pairs of centres that are neighbours in the Delaunay triangulation, nearest pairs first. */
function neighbouringCentres(centres: readonly Centre[]): [number, number][] {
  const delaunay = Delaunay.from(
    centres,
    (centre) => centre.point.x,
    (centre) => centre.point.y,
  );
  const pairs: [number, number][] = [];
  for (let from = 0; from < centres.length; from++) {
    for (const to of delaunay.neighbors(from)) if (to > from) pairs.push([from, to]);
  }
  const lengthM = ([from, to]: [number, number]) => distanceM(centres[from]!.point, centres[to]!.point);
  return pairs.sort((p, q) => lengthM(p) - lengthM(q) || p[0] - q[0] || p[1] - q[1]);
}
