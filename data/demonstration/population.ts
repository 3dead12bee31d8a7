import { distanceM, type Point } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import { type RoadLine, samplesAlong } from "./road-raster.ts";
import type { PopulationGrid } from "./types.ts";
import {
  cellAt,
  isInsideProvince,
  WORKING_CELLS,
  WORKING_COLUMNS,
  WORKING_NORTH_DEG,
  WORKING_ROWS,
  WORKING_STEP_DEG,
  WORKING_WEST_DEG,
} from "./working-grid.ts";

const HOUSES_PER_HAMLET = 40;
const ALONG_ROAD_SHARE = 0.72;
const TOWN_REACH_M = 480;
const VILLAGE_REACH_M = 820;

/** A hamlet with its place in the plane. */
export interface InhabitedPlace {
  readonly point: Point;
  readonly population: number;
  readonly isTown: boolean;
}

/** Residents of every working cell: each hamlet's people live along the roads around it and in scattered houses. */
export function spreadResidents(
  places: readonly InhabitedPlace[],
  roads: readonly RoadLine[],
  random: Random,
): Float32Array {
  const roadside = new PointIndex(
    roads.flatMap((road) => samplesAlong(road.line, 70)),
    500,
  );
  const residents = new Float32Array(WORKING_CELLS);
  for (const place of places) {
    const reachM = place.isTown ? TOWN_REACH_M : VILLAGE_REACH_M;
    const houseStrip = roadside.within(place.point, reachM);
    for (let house = 0; house < HOUSES_PER_HAMLET; house++) {
      const cell = cellAt(housePoint(place.point, houseStrip, reachM, random));
      residents[cell] = residents[cell]! + place.population / HOUSES_PER_HAMLET;
    }
  }
  return residents;
}

/** The residents as a raster with its place on the globe. */
export function populationGrid(residents: Float32Array): PopulationGrid {
  return {
    westDeg: WORKING_WEST_DEG + WORKING_STEP_DEG / 2,
    northDeg: WORKING_NORTH_DEG - WORKING_STEP_DEG / 2,
    stepDeg: WORKING_STEP_DEG,
    columns: WORKING_COLUMNS,
    rows: WORKING_ROWS,
    residents,
  };
}

/** Residents per square kilometre around every cell: mean over a square of seven cells (2.6 km) a side. */
export function densityPerKm2(residents: Float32Array): Float32Array {
  const reach = 3;
  const cellKm2 = 0.1366;
  const across = new Float32Array(WORKING_CELLS);
  const density = new Float32Array(WORKING_CELLS);
  const add = (from: Float32Array, to: Float32Array, step: number) => {
    for (let cell = reach * WORKING_COLUMNS + reach; cell < WORKING_CELLS - reach * WORKING_COLUMNS - reach; cell++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++) sum += from[cell + k * step]!;
      to[cell] = sum / (2 * reach + 1);
    }
  };
  add(residents, across, 1);
  add(across, density, WORKING_COLUMNS);
  return density.map((value) => value / cellKm2);
}

function housePoint(centre: Point, strip: readonly Point[], reachM: number, random: Random): Point {
  const alongRoad = strip.length > 0 && random.chance(ALONG_ROAD_SHARE);
  const base = alongRoad ? random.pick(strip) : centre;
  const spreadM = alongRoad ? 40 : reachM / 3;
  const point = { x: random.normal(base.x, spreadM), y: random.normal(base.y, spreadM) };
  return isInsideProvince(point) && distanceM(point, centre) < 2 * reachM ? point : centre;
}
