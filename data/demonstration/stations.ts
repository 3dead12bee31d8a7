import bands from "../catalogues/bands.json" with { type: "json" };
import { yearOf } from "./dates.ts";
import { clamp } from "./plane.ts";
import type { Random } from "./random.ts";
import type { BuiltSite } from "./sites.ts";
import type { MobileOperator } from "./tenancy.ts";
import type { IsoDate, Sector, Station, Technology } from "./types.ts";

export const STATION_COUNT = 4_500;
export const SECTOR_COUNT = 12_000;
const WITH_3G_SHARE = 0.93;
const TOWN_PER_KM2 = 450;
const TENANT_STEP_M = 3.5;

/** Bands of an operator by technology: the first everywhere, the second where it needs more capacity. */
const BANDS: Readonly<Record<MobileOperator, Readonly<Record<Technology, readonly string[]>>>> = {
  viettel: { "3G": ["U900"], "4G": ["L1800", "L2100"], "5G": ["N2600"] },
  vnpt: { "3G": ["U2100"], "4G": ["L1800", "L2100"], "5G": ["N3700"] },
  mobifone: { "3G": ["U2100"], "4G": ["L1800", "L2100"], "5G": ["N3800"] },
  vietnamobile: { "3G": ["U2100"], "4G": ["L2100", "L900"], "5G": [] },
};
/** Share of country sites on which the operator's first 4G carrier is at 900 MHz. */
const LOW_BAND_SHARE: Readonly<Record<MobileOperator, number>> = {
  viettel: 0.22,
  vnpt: 0.12,
  mobifone: 0.1,
  vietnamobile: 0,
};

/** An operator on a site, with its rank from the top of the mast. */
interface Presence {
  readonly built: BuiltSite;
  readonly operator: MobileOperator;
  readonly rank: number;
}

interface PlannedStation extends Presence {
  readonly technology: Technology;
  readonly code: string;
  readonly azimuthsDeg: readonly number[];
  readonly bands: string[];
}

/** Equips the sites: 4G everywhere, 3G nearly everywhere, 5G where most people live, until the counts are met. */
export function equipSites(
  sites: readonly BuiltSite[],
  referenceDate: IsoDate,
  random: Random,
): { stations: Station[]; sectors: Sector[] } {
  const presences = sites
    .filter(({ site }) => site.status !== "retired")
    .flatMap((built) => built.operators.map((operator, rank) => ({ built, operator, rank })));
  const planned = planStations(presences, random);
  addSecondCarriers(planned, random);
  const stations = planned.map((plan) => describeStation(plan, yearOf(referenceDate), random));
  return { stations, sectors: planned.flatMap((plan) => describeSectors(plan, random)) };
}

function planStations(presences: readonly Presence[], random: Random): PlannedStation[] {
  const technologies = presences.map((presence): Technology[] => {
    const with3G = presence.built.site.status === "existing" && random.chance(WITH_3G_SHARE);
    return with3G ? ["3G", "4G"] : ["4G"];
  });
  const missing = STATION_COUNT - technologies.reduce((sum, list) => sum + list.length, 0);
  const by5G = presences
    .map((presence, i) => ({ i, order: presence.built.place.densityPerKm2 * Math.exp(random.normal(0, 0.9)) }))
    .filter(({ i }) => BANDS[presences[i]!.operator]["5G"].length > 0 && presences[i]!.built.site.status === "existing")
    .sort((a, b) => b.order - a.order);
  for (const { i } of by5G.slice(0, Math.max(missing, 0))) technologies[i]!.push("5G");
  return presences.flatMap((presence, i) => {
    const azimuthsDeg = chooseAzimuths(presence, random);
    return technologies[i]!.map((technology) => ({
      ...presence,
      technology,
      code: `${presence.built.site.code}-${presence.operator}-${technology}`,
      azimuthsDeg,
      bands: [firstBand(presence, technology, random)],
    }));
  });
}

function firstBand(presence: Presence, technology: Technology, random: Random): string {
  const isRural = presence.built.place.densityPerKm2 < TOWN_PER_KM2;
  if (technology === "4G" && isRural && random.chance(LOW_BAND_SHARE[presence.operator])) return "L900";
  return BANDS[presence.operator][technology][0]!;
}

/** Three sectors as a rule, two along a road, one all round on the smallest masts. */
function chooseAzimuths({ built }: Presence, random: Random): number[] {
  const first = random.integer(0, 35) * 10;
  if (built.site.mastClassCode === "A1a") return [0];
  const isRural = built.place.densityPerKm2 < TOWN_PER_KM2;
  if (random.chance(isRural ? 0.48 : 0.22)) return [first, (first + 10 * random.integer(14, 22)) % 360];
  return [0, 120, 240].map((step) => (first + step + 5 * random.integer(-3, 3) + 360) % 360);
}

/** Adds second 4G carriers, densest sites first, until the number of sectors is met. */
function addSecondCarriers(planned: readonly PlannedStation[], random: Random): void {
  let count = planned.reduce((sum, plan) => sum + plan.azimuthsDeg.length, 0);
  const candidates = planned
    .filter((plan) => plan.technology === "4G" && plan.built.site.status === "existing")
    .map((plan) => ({ plan, order: plan.built.place.densityPerKm2 * Math.exp(random.normal(0, 0.7)) }))
    .sort((a, b) => b.order - a.order);
  for (const { plan } of candidates) {
    if (count + plan.azimuthsDeg.length > SECTOR_COUNT) continue;
    plan.bands.push(BANDS[plan.operator]["4G"].find((band) => !plan.bands.includes(band))!);
    count += plan.azimuthsDeg.length;
  }
}

function describeStation(plan: PlannedStation, year: number, random: Random): Station {
  const { site } = plan.built;
  const earliest = { "3G": 2010, "4G": 2016, "5G": 2024 }[plan.technology];
  const since = Math.max(earliest, Math.min(site.builtYear, year));
  return {
    code: plan.code,
    siteCode: site.code,
    operatorCode: plan.operator,
    technology: plan.technology,
    status: site.status,
    sharingForm: plan.built.operators.length > 1 ? "Dùng chung cột" : null,
    onAirYear: site.status === "planned" ? site.builtYear : random.integer(since, Math.max(since, year)),
  };
}

function describeSectors(plan: PlannedStation, random: Random): Sector[] {
  const { mast, place } = plan.built;
  const topM = (mast.buildingHeightM ?? 0) + mast.heightM;
  const lowestM = (mast.buildingHeightM ?? 0) + Math.min(2, mast.heightM);
  const antennaHeightM = clamp(
    topM - 1 - TENANT_STEP_M * plan.rank - (plan.technology === "3G" ? 1 : 0),
    lowestM,
    topM,
  );
  const isTown = place.densityPerKm2 > TOWN_PER_KM2;
  return plan.bands.flatMap((bandCode) => {
    const band = bands.entries.find((entry) => entry.code === bandCode)!;
    return plan.azimuthsDeg.map((azimuthDeg, i) => ({
      stationCode: plan.code,
      operatorCode: plan.operator,
      number: i + 1,
      bandCode,
      azimuthDeg,
      antennaHeightM,
      electricalTiltDeg: isTown ? random.integer(3, 8) : random.integer(1, 4),
      mechanicalTiltDeg: isTown ? random.integer(0, 4) : random.integer(0, 2),
      powerDbm: band.defaultPowerDbm,
      bandwidthMhz: bandCode === "L1800" && plan.operator !== "viettel" ? 15 : band.defaultBandwidthMhz,
      feederLossDb: plan.technology === "3G" ? 1.5 : 0.5,
      patternCode: mast.mastClassCode === "A1a" ? "omni-6" : band.defaultPatternCode,
    }));
  });
}
