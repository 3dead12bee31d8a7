import { nameHamlets } from "./hamlet-names.ts";
import { clamp, distanceM } from "./plane.ts";
import type { Random } from "./random.ts";
import { type RoadLand, waysToNetwork } from "./road-cost.ts";
import type { RoadRaster } from "./road-raster.ts";
import type { Centre } from "./towns.ts";
import type { HamletKind } from "./types.ts";
import { COMMUNES, FORMER_COMMUNES, SUCCESSOR_INDEX } from "./units.ts";
import { cellPoint, forEachNeighbour, WORKING_CELLS } from "./working-grid.ts";

export const HAMLET_COUNT = 870;
const SPACING_TOWN_M = 520;
const SPACING_RURAL_M = 1_000;
/** Chance that a hamlet of a forest commune lies off the roads. */
const REMOTE_CHANCE = 0.3;
const ROAD_BATCHES = 12;

/** A hamlet before its road has a line: a cell of the working raster. */
export interface PlacedHamlet {
  readonly code: string;
  readonly name: string;
  readonly kind: HamletKind;
  readonly former: number;
  readonly cell: number;
  /** Cost-weighted metres to the main roads when it was placed. */
  readonly offRoadM: number;
  readonly population: number;
  readonly households: number;
}

export interface HamletLand {
  readonly formerOfCell: Int16Array;
  readonly land: RoadLand;
  readonly slope: Float32Array;
  readonly forest: Uint8Array;
  readonly centres: readonly Centre[];
}

/** Places the hamlets: near roads and centres for the most part, some in forest communes far off. */
export function placeHamlets(place: HamletLand, roads: RoadRaster, random: Random): PlacedHamlet[] {
  const { cost } = waysToNetwork(place.land, roads.isRoad);
  const residents = residentsOfFormer(random.fork("former residents"));
  const openCells = cellCounts(place.formerOfCell, place.land);
  // Wide communes have more and smaller hamlets than their residents alone would make.
  const counts = shareOut(
    HAMLET_COUNT,
    residents.map((value, former) => value ** 0.68 * openCells[former]! ** 0.2),
  );
  const sites: Omit<PlacedHamlet, "population" | "households">[] = [];
  for (const [former, count] of counts.entries()) {
    const stream = random.fork(`hamlets ${FORMER_COMMUNES[former]!.code}`);
    const cells = chooseCells(place, former, count, cost, stream);
    const uplandShare = clamp((place.centres[former]!.point.x + 20_000) / 90_000, 0.08, 0.5);
    const names = nameHamlets(cells.length, FORMER_COMMUNES[former]!, uplandShare, stream);
    for (const [i, cell] of cells.entries()) {
      const number = String(i + 1).padStart(2, "0");
      sites.push({
        ...names[i]!,
        code: `${FORMER_COMMUNES[former]!.code}-${number}`,
        former,
        cell,
        offRoadM: cost[cell]!,
      });
    }
  }
  return settle(sites, place, random.fork("hamlet residents"));
}

/** Roads from every hamlet to the network: near hamlets first, so that those behind them join their roads. */
export function layHamletRoads(hamlets: readonly PlacedHamlet[], land: RoadLand, roads: RoadRaster): void {
  const ordered = [...hamlets].sort((a, b) => a.offRoadM - b.offRoadM || a.cell - b.cell);
  const batch = Math.ceil(ordered.length / ROAD_BATCHES);
  for (let from = 0; from < ordered.length; from += batch) {
    const { next } = waysToNetwork(land, roads.isRoad);
    for (const hamlet of ordered.slice(from, from + batch)) {
      const way = [hamlet.cell];
      for (let cell = next[hamlet.cell]!; cell >= 0; cell = next[cell]!) way.push(cell);
      roads.lay(way, "commune", `Đường ${hamlet.name}`);
    }
  }
}

/** Whole numbers in proportion to the weights with an exact sum (largest remainders). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) whole[i] = whole[i]! + 1;
  return whole;
}

/** Open working cells of every former commune. */
function cellCounts(formerOfCell: Int16Array, land: RoadLand): number[] {
  const counts = FORMER_COMMUNES.map(() => 0);
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    if (land.open[cell] === 1) counts[formerOfCell[cell]!] = counts[formerOfCell[cell]!]! + 1;
  }
  return counts;
}

function residentsOfFormer(random: Random): number[] {
  const weights = FORMER_COMMUNES.map((former) => (former.type === "Xã" ? 1 : 1.7) * random.between(0.75, 1.25));
  const sums = COMMUNES.map(() => 0);
  for (const [former, weight] of weights.entries())
    sums[SUCCESSOR_INDEX[former]!] = sums[SUCCESSOR_INDEX[former]!]! + weight;
  return weights.map((weight, former) => {
    const commune = SUCCESSOR_INDEX[former]!;
    return (COMMUNES[commune]!.residents * weight) / sums[commune]!;
  });
}

/** Draws cells in proportion to how well one lives there, keeping a distance that shrinks when the commune is full. */
function chooseCells(
  place: HamletLand,
  former: number,
  count: number,
  roadCost: Float64Array,
  random: Random,
): number[] {
  const centre = place.centres[former]!;
  const cells: number[] = [];
  for (let cell = 0; cell < WORKING_CELLS; cell++) {
    if (place.land.open[cell] === 1 && isInterior(place.formerOfCell, cell, former)) cells.push(cell);
  }
  const liveable = cells.map((cell) => appeal(place, centre, cell, roadCost[cell]!));
  const remote = cells.map((cell) => remoteAppeal(place, cell, roadCost[cell]!));
  const hasForest = cells.some((cell) => place.forest[cell] === 1);
  const chosen: number[] = [];
  let spacingM = centre.isTown ? SPACING_TOWN_M : SPACING_RURAL_M;
  for (let misses = 0; chosen.length < count; ) {
    const offRoad = hasForest && chosen.length > 1 && random.chance(REMOTE_CHANCE);
    const cell = cells[random.pickIndex(offRoad ? remote : liveable)]!;
    const point = cellPoint(cell);
    if (chosen.every((other) => distanceM(cellPoint(other), point) >= spacingM)) chosen.push(cell);
    else if (++misses % 40 === 0) spacingM *= 0.85;
  }
  return chosen;
}

/** Whether a cell and all its neighbours belong to a commune: its smoothed border then runs outside the cell. */
function isInterior(formerOfCell: Int16Array, cell: number, former: number): boolean {
  if (formerOfCell[cell] !== former) return false;
  let interior = true;
  forEachNeighbour(cell, (next) => {
    if (formerOfCell[next] !== former) interior = false;
  });
  return interior;
}

function appeal(place: HamletLand, centre: Centre, cell: number, roadCostM: number): number {
  const away = distanceM(cellPoint(cell), centre.point);
  const nearCentre = centre.isTown ? 4 * Math.exp(-away / 1_100) : 1.2 * Math.exp(-away / 2_500);
  const nearRoad = 0.06 + 1.5 * Math.exp(-roadCostM / 650);
  const wild = place.forest[cell] === 1 ? 0.06 : 1;
  return wild * Math.exp(-14 * place.slope[cell]!) * (nearRoad + nearCentre);
}

/** Far from roads, at the rim of the forest. */
function remoteAppeal(place: HamletLand, cell: number, roadCostM: number): number {
  const wild = place.forest[cell] === 1 ? 1 : 0.15;
  return wild * Math.exp(-10 * place.slope[cell]!) * clamp((roadCostM - 1_500) / 4_000, 0.0001, 1);
}

/** Shares each commune's published residents among its hamlets. */
function settle(
  sites: readonly Omit<PlacedHamlet, "population" | "households">[],
  place: HamletLand,
  random: Random,
): PlacedHamlet[] {
  const weights = sites.map((site) => {
    const away = distanceM(cellPoint(site.cell), place.centres[site.former]!.point);
    const spread = Math.exp(random.normal(0, 0.38));
    const central = 1 + (place.centres[site.former]!.isTown ? 1.1 : 0.7) * Math.exp(-away / 1_300);
    return spread * central * clamp(1.15 - site.offRoadM / 5_500, 0.13, 1);
  });
  const populations = new Array<number>(sites.length).fill(0);
  for (const [commune, facts] of COMMUNES.entries()) {
    const members = sites.flatMap((site, i) => (SUCCESSOR_INDEX[site.former] === commune ? [i] : []));
    const shares = shareOut(
      facts.residents,
      members.map((i) => weights[i]!),
    );
    for (const [k, i] of members.entries()) populations[i] = shares[k]!;
  }
  return sites.map((site, i) => {
    const population = populations[i]!;
    return { ...site, population, households: Math.max(1, Math.round(population / random.between(3.5, 4.3))) };
  });
}
