import { chooseUnserved, neighboursByRoad, SERVED_WITHIN_M, UNSERVED_BEYOND_M, within } from "./access-plan.ts";
import { administrativeUnits } from "./administrative-units.ts";
import { type BorderPiece, drawBorders } from "./borders.ts";
import { accessPoints, fibreRoutes } from "./cables.ts";
import { clutterHeights } from "./clutter.ts";
import { communeLocator } from "./commune-locator.ts";
import { drawCommunes } from "./commune-raster.ts";
import { chooseDuctedEdges, layDucts, planRoadWorks, plantPoles } from "./corridors.ts";
import { requireIsoDate } from "./dates.ts";
import { planFibre } from "./fibre-network.ts";
import { hamletReports } from "./hamlet-reports.ts";
import { layHamletRoads, type PlacedHamlet, placeHamlets } from "./hamlets.ts";
import { infrastructurePlan } from "./infrastructure-plan.ts";
import { growForest } from "./land-cover.ts";
import { distanceM, type Point, toPosition } from "./plane.ts";
import { densityPerKm2, populationGrid, spreadResidents } from "./population.ts";
import { priorityPlaces } from "./priority-places.ts";
import { createRandom, type Random } from "./random.ts";
import { buildRelief, type Relief, slopes } from "./relief.ts";
import { priceLand } from "./road-cost.ts";
import { buildRoadGraph } from "./road-graph.ts";
import { layMainRoads } from "./road-network.ts";
import type { RoadLine } from "./road-raster.ts";
import { roadRecords } from "./road-records.ts";
import { chooseSitePlaces } from "./site-places.ts";
import { buildSites, siteContracts } from "./sites.ts";
import { equipSites } from "./stations.ts";
import { layStreets } from "./streets.ts";
import { refineTerrain } from "./terrain.ts";
import { type Centre, placeCentres } from "./towns.ts";
import type { DemonstrationProvince, DemonstrationRequest, Hamlet, IsoDate } from "./types.ts";
import { FORMER_COMMUNES, formerIndex } from "./units.ts";
import { outlineMask } from "./working-grid.ts";

export const DEMONSTRATION_SOURCE = "Dữ liệu minh họa";
/** The former ward in which every operator's first exchange stands: the middle of Đồng Xoài. */
const EXCHANGE_WARD = "25198";

/** The land and everything on it that roads, masts and cables are laid out from. */
interface Settlement {
  readonly formerOfCell: Int16Array;
  readonly borders: readonly BorderPiece[];
  readonly relief: Relief;
  readonly forest: Uint8Array;
  readonly centres: readonly Centre[];
  readonly hamlets: readonly (PlacedHamlet & { readonly point: Point; readonly isTown: boolean })[];
  readonly roads: readonly RoadLine[];
  readonly residents: Float32Array;
}

/**
 * Generates the demonstration province: pure, and the same for the same request. Throws RangeError where the seed is no
 * whole number or the reference date no day of the calendar.
 */
export function generateProvince({ seed, referenceDate }: DemonstrationRequest): DemonstrationProvince {
  if (!Number.isInteger(seed)) throw new RangeError(`seed is ${seed}; expected a whole number`);
  requireIsoDate(referenceDate);
  const random = createRandom(seed);
  const settlement = settle(random);
  const { relief, forest, residents, roads, hamlets } = settlement;
  const ground = refineTerrain(relief, random);
  const cover = { residents, forest, reservoir: relief.reservoir };
  const terrain = { ...ground, clutterHeightM: clutterHeights(ground, cover, random) };
  const records = roadRecords(roads);
  const laid = networks(settlement, terrain, referenceDate, random);
  return {
    synthetic: true,
    source: DEMONSTRATION_SOURCE,
    sourceDate: referenceDate,
    ...administrativeUnits(settlement.borders),
    terrain,
    population: populationGrid(residents),
    hamlets: hamlets.map(hamletRecord),
    roads: records,
    ...laid,
    priorityPlaces: priorityPlaces(settlement.centres, random.fork("priority places")),
    plan: infrastructurePlan({ centres: settlement.centres, roads: records, ducts: laid.ducts }, referenceDate),
  };
}

/** The land, the communes, their centres, roads, hamlets and people. */
function settle(random: Random): Settlement {
  const mask = outlineMask();
  const relief = buildRelief(random);
  const slope = slopes(relief.heightM);
  const formerOfCell = drawCommunes(mask, random);
  const land = priceLand(mask, relief, slope, random);
  const centres = placeCentres(formerOfCell, land, relief, slope);
  const raster = layMainRoads(land, centres);
  const forest = growForest(formerOfCell, mask, land, centres, random);
  const placed = placeHamlets({ formerOfCell, land, slope, forest, centres }, raster, random);
  layHamletRoads(placed, land, raster);
  const points = raster.points();
  const cores = centres.filter((centre) => centre.coreRadiusM > 0);
  const isUrban = (point: Point) => cores.some((core) => distanceM(point, core.point) < core.coreRadiusM);
  const stops = new Set([...placed, ...centres].map(({ cell }) => cell));
  const roads = layStreets(raster.lines(points, isUrban, stops), cores, random.fork("streets"));
  const hamlets = placed.map((hamlet) => ({
    ...hamlet,
    point: points.get(hamlet.cell)!,
    isTown: centres[hamlet.former]!.isTown,
  }));
  return {
    formerOfCell,
    borders: drawBorders(formerOfCell),
    relief,
    forest,
    centres,
    hamlets,
    roads,
    residents: spreadResidents(hamlets, roads, random.fork("houses")),
  };
}

/** Masts and cables. */
function networks(
  settlement: Settlement,
  terrain: DemonstrationProvince["terrain"],
  referenceDate: IsoDate,
  random: Random,
) {
  const { hamlets, roads, relief, residents, formerOfCell, borders } = settlement;
  const siteLand = { terrain, reservoir: relief.reservoir, densityPerKm2: densityPerKm2(residents), roads, hamlets };
  const named = hamlets.map((hamlet) => ({ ...hamlet.point, hamlet }));
  const built = buildSites(
    chooseSitePlaces(siteLand, random.fork("site places")),
    named,
    communeLocator(borders, formerOfCell),
    referenceDate,
    random.fork("sites"),
  );
  const sites = built.map(({ site }) => site);
  const { stations, sectors } = equipSites(built, referenceDate, random.fork("stations"));

  const graph = buildRoadGraph(roads);
  const nodes = hamlets.map(({ point, population, isTown }) => ({ node: graph.nodeAt(point), population, isTown }));
  const neighbours = neighboursByRoad(graph, nodes, UNSERVED_BEYOND_M);
  const withinReach = within(neighbours, SERVED_WITHIN_M);
  const unserved = chooseUnserved(graph, nodes, within(neighbours, UNSERVED_BEYOND_M), random.fork("unserved"));
  const exchange = nodes[hamlets.findIndex((hamlet) => hamlet.former === formerIndex(EXCHANGE_WARD))]!.node;
  const fibre = planFibre(graph, nodes, unserved, withinReach, exchange, random);
  const ducted = chooseDuctedEdges(graph, random.fork("ducted roads"));
  const reported = hamlets.map(({ code, point }, i) => ({ code, point, withinReach: withinReach[i]! }));
  return {
    sites,
    siteContracts: siteContracts(built, referenceDate, random.fork("contracts")),
    stations,
    sectors,
    hamletReports: hamletReports(
      { hamlets: reported, sites, stations, sectors, networks: fibre, terrain, residents, referenceDate },
      random.fork("reports"),
    ),
    fibreRoutes: fibre.flatMap((network) => fibreRoutes(network, graph, ducted)),
    accessPoints: fibre.flatMap((network) =>
      accessPoints(network, graph, nodes, random.fork(`access points ${network.operator}`)),
    ),
    ducts: layDucts(graph, ducted, random.fork("ducts")),
    poleLines: plantPoles(graph, fibre, ducted, random.fork("poles")),
    roadWorks: planRoadWorks(graph, referenceDate, random.fork("road works")),
  };
}

function hamletRecord(hamlet: Settlement["hamlets"][number]): Hamlet {
  const { code, name, kind, population, households } = hamlet;
  const former = FORMER_COMMUNES[hamlet.former]!;
  const geometry = { type: "Point" as const, coordinates: toPosition(hamlet.point) };
  return {
    code,
    name,
    kind,
    communeCode: former.successorCode,
    formerCommuneCode: former.code,
    population,
    households,
    geometry,
  };
}
