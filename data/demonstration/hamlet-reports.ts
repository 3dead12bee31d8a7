import { addDays } from "./dates.ts";
import type { FibreNetwork } from "./fibre-network.ts";
import { type Point, toPlane } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import type { HamletReport, IsoDate, Site, Station } from "./types.ts";

const REPORTING_ON_4G = ["viettel", "vnpt", "mobifone"];
const REPORTING_ON_FTTH = ["viettel", "vnpt"];
/** An operator says that a hamlet within this distance of a site of its own has 4G. */
const CLAIMED_REACH_M = 3_800;
/** Share of farther hamlets that it claims all the same: reports that a model or a measurement will contradict. */
const OVERCLAIM_CHANCE = 0.22;

interface ReportedHamlet {
  readonly code: string;
  readonly point: Point;
  /** Indices of hamlets within reach of an access point here. */
  readonly withinReach: readonly number[];
}

/** What the operators reported of every hamlet: 4G by nearness to their own sites, FTTH by their access points. */
export function hamletReports(
  hamlets: readonly ReportedHamlet[],
  sites: readonly Site[],
  stations: readonly Station[],
  networks: readonly FibreNetwork[],
  referenceDate: IsoDate,
  random: Random,
): HamletReport[] {
  const reports: HamletReport[] = [];
  const siteOf = new Map(sites.map((site) => [site.code, site]));
  for (const operatorCode of REPORTING_ON_4G) {
    const own = stations.filter(
      (station) =>
        station.operatorCode === operatorCode && station.technology === "4G" && station.status === "existing",
    );
    const masts = new PointIndex(
      own.map((station) => toPlane(siteOf.get(station.siteCode)!.geometry.coordinates)),
      4_000,
    );
    const reportedOn = addDays(referenceDate, -random.integer(30, 150));
    for (const hamlet of hamlets) {
      const served = masts.hasWithin(hamlet.point, CLAIMED_REACH_M) || random.chance(OVERCLAIM_CHANCE);
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
