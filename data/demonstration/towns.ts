import { distanceM, type Point, toPlane } from "./plane.ts";
import type { Relief } from "./relief.ts";
import type { RoadLand } from "./road-cost.ts";
import { COMMUNES, DISTRICTS, FORMER_COMMUNES, type FormerCommuneFacts } from "./units.ts";
import { cellPoint, WORKING_CELLS } from "./working-grid.ts";

/** The centre of a former commune: the cell where its roads meet and how far it is built up around it. */
export interface Centre {
  readonly former: number;
  readonly cell: number;
  readonly point: Point;
  /** Radius of the built-up core in metres; 0: a village without streets. */
  readonly coreRadiusM: number;
  readonly isTown: boolean;
}

const CITY_WARD_RADIUS_M = 1_650;
const TOWN_WARD_RADIUS_M = 1_250;
const TOWNSHIP_RADIUS_M = 1_450;
const MARKET_RADIUS_M = 520;

/** Sets the centre of every former commune on gentle ground near its rough seat. */
export function placeCentres(formerOfCell: Int16Array, land: RoadLand, relief: Relief, slope: Float32Array): Centre[] {
  const best = new Int32Array(FORMER_COMMUNES.length).fill(-1);
  const bestScore = new Float64Array(FORMER_COMMUNES.length).fill(Number.POSITIVE_INFINITY);
  const seats = FORMER_COMMUNES.map((former) => toPlane(former.seat));
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    const former = formerOfCell[cell]!;
    if (land.open[cell] === 0 || former < 0 || relief.mountainRiseM(cellPoint(cell)) > 25) continue;
    const score = distanceM(cellPoint(cell), seats[former]!) + 12_000 * slope[cell]!;
    if (score < bestScore[former]!) [best[former], bestScore[former]] = [cell, score];
  }
  return FORMER_COMMUNES.map((facts, former) => {
    const cell = best[former]!;
    if (cell < 0) throw new Error(`former commune ${facts.code} has no ground to stand on`);
    const isTown = facts.type !== "Xã";
    return { former, cell, point: cellPoint(cell), coreRadiusM: coreRadiusM(facts), isTown };
  });
}

function coreRadiusM(former: FormerCommuneFacts): number {
  if (former.type === "Thị trấn") return TOWNSHIP_RADIUS_M;
  if (former.type === "Phường") {
    const district = DISTRICTS.find((candidate) => candidate.code === former.districtCode);
    return district?.type === "Thành phố" ? CITY_WARD_RADIUS_M : TOWN_WARD_RADIUS_M;
  }
  const isSeatToday = COMMUNES.some((commune) => commune.name === former.name && commune.code === former.successorCode);
  return isSeatToday ? MARKET_RADIUS_M : 0;
}
