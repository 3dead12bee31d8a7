import type { TerrainGrid } from "../../server/radio/terrain-grid.ts";
import { addDays } from "./dates.ts";
import type { FibreNetwork } from "./fibre-network.ts";
import { type Point, toPlane } from "./plane.ts";
import type { Random } from "./random.ts";
import { type Mast, serviceEstimate } from "./service-estimate.ts";
import type { HamletReport, IsoDate, Sector, Site, Station } from "./types.ts";

const REPORTING_ON_4G = ["viettel", "vnpt", "mobifone"];
const REPORTING_ON_FTTH = ["viettel", "vnpt"];
/** Share of hamlets for which an operator reports the opposite of what its own estimate says. */
const MISREPORT_CHANCE = 0.025;

interface ReportedHamlet {
  readonly code: string;
  readonly point: Point;
  /** Indices of hamlets within reach of an access point here. */
  readonly withinReach: readonly number[];
}

/** What the reports are made from. */
export interface ReportBasis {
  readonly hamlets: readonly ReportedHamlet[];
  readonly sites: readonly Site[];
  readonly stations: readonly Station[];
  readonly sectors: readonly Sector[];
  readonly networks: readonly FibreNetwork[];
  readonly terrain: TerrainGrid;
  /** By working cell. */
  readonly residents: Float32Array;
  readonly referenceDate: IsoDate;
}

/** What the operators reported of every hamlet: 4G by their own masts near or in sight, FTTH by their access points. */
export function hamletReports(basis: ReportBasis, random: Random): HamletReport[] {
  const { hamlets, networks, terrain, residents, referenceDate } = basis;
  const reports: HamletReport[] = [];
  for (const operatorCode of REPORTING_ON_4G) {
    const isServed = serviceEstimate(mastsOf(operatorCode, basis), terrain, residents);
    const reportedOn = addDays(referenceDate, -random.integer(30, 150));
    for (const hamlet of hamlets) {
      const served = isServed(hamlet.point) !== random.chance(MISREPORT_CHANCE);
      reports.push({ hamletCode: hamlet.code, operatorCode, service: "4G", served, reportedOn });
    }
  }
  for (const operatorCode of REPORTING_ON_FTTH) {
    const withAccess = new Set(networks.find((network) => network.operator === operatorCode)!.accessPoints);
    const reportedOn = addDays(referenceDate, -random.integer(30, 150));
    for (const [i, hamlet] of hamlets.entries()) {
      const served = withAccess.has(i) || hamlet.withinReach.some((other) => withAccess.has(other));
      reports.push({ hamletCode: hamlet.code, operatorCode, service: "FTTH", served, reportedOn });
    }
  }
  return reports;
}

/** An operator's masts in use with their 4G sectors. */
function mastsOf(operatorCode: string, { sites, stations, sectors }: ReportBasis): Mast[] {
  const places = new Map(sites.map((site) => [site.code, toPlane(site.geometry.coordinates)]));
  const sectorsOf = Map.groupBy(sectors, (sector) => sector.stationCode);
  return stations
    .filter((station) => station.operatorCode === operatorCode && station.technology === "4G")
    .filter((station) => station.status === "existing")
    .map((station) => ({ ...places.get(station.siteCode)!, sectors: sectorsOf.get(station.code)! }));
}
