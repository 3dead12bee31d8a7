import type { Band, Technology } from "../inventory/cells/radio.ts";
import { foldText } from "../inventory/text.ts";
import type { InventorySector, InventorySite, InventoryStation } from "../inventory/types.ts";
import type { Findings } from "../plan/findings.ts";
import { known } from "../plan/record-plan.ts";
import type { Payload, PlanContext } from "../plan/types.ts";

/** What is assumed where a sheet is silent; every such sector is marked, and the report counts them. */
const ASSUMED = { sectors: 3, antennaHeightM: 30, bandMhz: { "2G": 900, "3G": 2100, "4G": 1800, "5G": 2600 } } as const;
const MOST_SECTORS = 24;
/** A stated frequency means the catalogue's band whose centre is at most this far off. */
const SAME_BAND_MHZ = 150;

/** Counts what was assumed, by station, for one line of the report each. */
export interface SectorTally {
  assumedSectors: number;
  assumedStations: number;
  readonly assumedBands: Map<string, { technology: string; band: string; stations: number }>;
  readonly withoutBand: Map<Technology, number>;
}

export const newSectorTally = (): SectorTally => ({
  assumedSectors: 0,
  assumedStations: 0,
  assumedBands: new Map(),
  withoutBand: new Map(),
});

export interface SectorRecord {
  readonly key: string;
  readonly payload: Payload;
}

/** The sectors of a station in all its bands: as stated, else three evenly spread ones that are marked as assumed. */
export function sectorsOf(
  station: InventoryStation,
  site: InventorySite,
  context: PlanContext,
  tally: SectorTally,
  findings: Findings,
): SectorRecord[] {
  const bands = bandsOf(station, context, tally, findings);
  const stated = station.sectors.length > 0 ? station.sectors : evenlySpread(station.sectorCount ?? ASSUMED.sectors);
  const patterns = patternsOf(station, context, findings);
  const sectors = bands.codes.flatMap((band) => {
    const own = stated.filter((sector) => sector.band === null || bands.codeOf(sector.band) === band);
    if (own.length > MOST_SECTORS) {
      const { row, sheet } = station.rows[0]!;
      findings.warn(
        { code: "sector.too-many", parameters: { count: own.length, max: MOST_SECTORS } },
        { row, layer: sheet || null },
      );
    }
    return own.slice(0, MOST_SECTORS).map((sector, index) => {
      const pattern = patterns.get(sector.antennaPattern ?? "");
      return sectorRecord(
        sector,
        { index, count: own.length, band, isBandAssumed: bands.assumed, pattern },
        site,
        context,
      );
    });
  });
  const assumed = sectors.filter(({ payload }) => payload.is_assumed === true).length;
  tally.assumedSectors += assumed;
  if (assumed > 0) tally.assumedStations++;
  return sectors;
}

function evenlySpread(count: number): InventorySector[] {
  const blank = { name: null, azimuthDeg: null, band: null, antennaHeightM: null };
  const more = { electricalTiltDeg: null, mechanicalTiltDeg: null, antennaPattern: null, powerDbm: null };
  return Array.from({ length: count }, () => ({ ...blank, ...more, omnidirectional: count === 1 }));
}

interface StationBands {
  readonly codes: readonly string[];
  readonly assumed: boolean;
  codeOf(band: Band): string | null;
}

function bandsOf(
  station: InventoryStation,
  context: PlanContext,
  tally: SectorTally,
  findings: Findings,
): StationBands {
  const { technology } = station;
  const catalogue = context.bands.filter((band) => band.technology === technology);
  const codeOf = ({ frequencyMhz }: Band) => nearestBand(frequencyMhz, catalogue);
  if (catalogue.length === 0) {
    tally.withoutBand.set(technology, (tally.withoutBand.get(technology) ?? 0) + 1);
    return { codes: [], assumed: false, codeOf };
  }
  const stated = [...station.bands, ...station.sectors.flatMap(({ band }) => (band === null ? [] : [band]))];
  const codes = new Set<string>();
  for (const band of stated) {
    const code = codeOf(band);
    if (code !== null) codes.add(code);
    else tellFarBand(band, station, catalogue, findings);
  }
  if (stated.length > 0) return { codes: [...codes], assumed: false, codeOf };
  const wanted = ASSUMED.bandMhz[technology];
  const band = nearestBand(wanted, catalogue) ?? catalogue[0]!.code;
  const counted = tally.assumedBands.get(technology) ?? { technology, band, stations: 0 };
  tally.assumedBands.set(technology, { ...counted, stations: counted.stations + 1 });
  return { codes: [band], assumed: true, codeOf };
}

type CatalogueBand = PlanContext["bands"][number];

function closest(frequencyMhz: number, catalogue: readonly CatalogueBand[]): CatalogueBand | undefined {
  const off = ({ downlinkMhz }: CatalogueBand) => Math.abs(downlinkMhz - frequencyMhz);
  return catalogue.toSorted((one, other) => off(one) - off(other))[0];
}

function nearestBand(frequencyMhz: number, catalogue: readonly CatalogueBand[]): string | null {
  const nearest = closest(frequencyMhz, catalogue);
  return nearest !== undefined && Math.abs(nearest.downlinkMhz - frequencyMhz) <= SAME_BAND_MHZ ? nearest.code : null;
}

function tellFarBand(
  band: Band,
  station: InventoryStation,
  catalogue: readonly CatalogueBand[],
  findings: Findings,
): void {
  const { row, sheet } = station.rows[0]!;
  const nearest = closest(band.frequencyMhz, catalogue)?.code ?? "";
  const parameters = { value: band.frequencyMhz, technology: station.technology, band: nearest };
  findings.warn({ code: "band.far", parameters }, { row, layer: sheet || null, value: String(band.frequencyMhz) });
}

type KnownPattern = PlanContext["patterns"][number];

/** The antennas that a station's sectors name, by the words of the sheet; a name that is not known, or of several, is told. */
function patternsOf(station: InventoryStation, context: PlanContext, findings: Findings): Map<string, KnownPattern> {
  const found = new Map<string, KnownPattern>();
  const named = new Set(station.sectors.flatMap(({ antennaPattern }) => antennaPattern ?? []));
  for (const written of named) {
    const folded = foldText(written);
    const alike = context.patterns.filter(({ code, name }) => code === written || foldText(name) === folded);
    if (alike.length === 1) found.set(written, alike[0]!);
    else {
      const { row, sheet } = station.rows[0]!;
      const parameters = { value: written.slice(0, 60), count: alike.length };
      findings.warn(
        { code: "pattern.unknown", parameters },
        { row, layer: sheet || null, value: written.slice(0, 60) },
      );
    }
  }
  return found;
}

interface SectorPlace {
  readonly index: number;
  readonly count: number;
  readonly band: string;
  readonly isBandAssumed: boolean;
  readonly pattern: KnownPattern | undefined;
}

function sectorRecord(
  sector: InventorySector,
  place: SectorPlace,
  site: InventorySite,
  context: PlanContext,
): SectorRecord {
  const { index, count, band, isBandAssumed, pattern } = place;
  const isAzimuthAssumed = sector.azimuthDeg === null && !sector.omnidirectional;
  const heightM = sector.antennaHeightM ?? heightOfTop(site);
  const number = index + 1;
  const payload = known({
    number,
    band_code: band,
    azimuth_deg: sector.azimuthDeg ?? (sector.omnidirectional ? 0 : (360 * index) / count),
    antenna_height_m: heightM ?? ASSUMED.antennaHeightM,
    // A measured antenna hangs with the tilt that it was measured with, unless the sheet states another.
    electrical_tilt_deg: sector.electricalTiltDeg ?? pattern?.builtInTiltDeg ?? null,
    mechanical_tilt_deg: sector.mechanicalTiltDeg,
    power_dbm: sector.powerDbm,
    pattern_code: pattern !== undefined ? pattern.code : sector.omnidirectional ? context.omniPatterns[0] : undefined,
    is_assumed: isAzimuthAssumed || sector.antennaHeightM === null || isBandAssumed,
    is_synthetic: false,
  });
  return { key: `${number} ${band}`, payload };
}

/** Antennas stand at the top where a sheet gives the mast only; a mast on a roof starts there. */
function heightOfTop({ mastHeightM, buildingHeightM }: InventorySite): number | null {
  return mastHeightM === null ? null : mastHeightM + (buildingHeightM ?? 0);
}
