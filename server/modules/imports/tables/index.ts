import { ask } from "../../../database/ask.ts";
import type { Conversation } from "../../../database/conversation.ts";
import type { StagedTable } from "../plan/types.ts";
import * as accessPoint from "./access-point.queries.ts";
import * as unit from "./administrative-unit.queries.ts";
import * as duct from "./duct.queries.ts";
import * as fibreRoute from "./fibre-route.queries.ts";
import * as hamlet from "./hamlet.queries.ts";
import * as planZone from "./plan-zone.queries.ts";
import * as poleLine from "./pole-line.queries.ts";
import * as population from "./population.queries.ts";
import * as priorityPlace from "./priority-place.queries.ts";
import * as roadQueries from "./road.queries.ts";
import * as roadWork from "./road-work.queries.ts";
import * as sector from "./sector.queries.ts";
import * as site from "./site.queries.ts";
import * as siteConfidential from "./site-confidential.queries.ts";
import * as station from "./station.queries.ts";

/** Where stored objects say that they come from. */
export interface Origin {
  readonly importId: string;
  readonly source: string;
  readonly sourceDate: string | null;
}

type Statement<Parameters> = Parameters extends infer One
  ? { run(parameters: One, client: never): Promise<unknown[]> }
  : never;

/** The three statements by which staged rows reach a table. */
interface TableStatements {
  /** Finds the stored object of every staged row and says whether it is new, changed or the same. */
  readonly compare: Statement<{ importId: string }>;
  /** null: rows of this table only change what is stored. */
  readonly insert: Statement<Origin> | null;
  readonly update: Statement<Origin>;
}

/** A table that is missing here does not compile. */
const TABLES: Readonly<Record<StagedTable, TableStatements>> = {
  site: { compare: site.compareSite, insert: site.insertSite, update: site.updateSite },
  site_confidential: {
    compare: siteConfidential.compareSiteConfidential,
    insert: siteConfidential.insertSiteConfidential,
    update: siteConfidential.updateSiteConfidential,
  },
  station: { compare: station.compareStation, insert: station.insertStation, update: station.updateStation },
  sector: { compare: sector.compareSector, insert: sector.insertSector, update: sector.updateSector },
  administrative_unit: {
    compare: unit.compareAdministrativeUnit,
    insert: unit.insertAdministrativeUnit,
    update: unit.updateAdministrativeUnit,
  },
  hamlet: { compare: hamlet.compareHamlet, insert: hamlet.insertHamlet, update: hamlet.updateHamlet },
  unit_population: { compare: population.compareUnitPopulation, insert: null, update: population.updateUnitPopulation },
  hamlet_population: {
    compare: population.compareHamletPopulation,
    insert: null,
    update: population.updateHamletPopulation,
  },
  road: { compare: roadQueries.compareRoad, insert: roadQueries.insertRoad, update: roadQueries.updateRoad },
  fibre_route: {
    compare: fibreRoute.compareFibreRoute,
    insert: fibreRoute.insertFibreRoute,
    update: fibreRoute.updateFibreRoute,
  },
  access_point: {
    compare: accessPoint.compareAccessPoint,
    insert: accessPoint.insertAccessPoint,
    update: accessPoint.updateAccessPoint,
  },
  duct: { compare: duct.compareDuct, insert: duct.insertDuct, update: duct.updateDuct },
  pole_line: { compare: poleLine.comparePoleLine, insert: poleLine.insertPoleLine, update: poleLine.updatePoleLine },
  road_work: { compare: roadWork.compareRoadWork, insert: roadWork.insertRoadWork, update: roadWork.updateRoadWork },
  priority_place: {
    compare: priorityPlace.comparePriorityPlace,
    insert: priorityPlace.insertPriorityPlace,
    update: priorityPlace.updatePriorityPlace,
  },
  plan_zone: { compare: planZone.comparePlanZone, insert: planZone.insertPlanZone, update: planZone.updatePlanZone },
};

/** Compares the staged rows with what is stored, table by table: a child looks at its parent. */
export async function compareTables(
  tables: readonly StagedTable[],
  importId: string,
  client: Conversation,
): Promise<void> {
  for (const table of tables) await ask(TABLES[table].compare as never, { importId } as never, client);
}

/** Stores what the comparison found new or changed in a table. */
export async function storeTable(table: StagedTable, origin: Origin, client: Conversation): Promise<void> {
  await ask(TABLES[table].update as never, origin as never, client);
  if (TABLES[table].insert !== null) await ask(TABLES[table].insert as never, origin as never, client);
}
