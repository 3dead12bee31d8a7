import { createHash } from "node:crypto";
import { type Carrier, occupiedBandwidthMhz, UnknownCarrierError } from "../../radio/carrier.ts";
import { type CatalogueBand, referenceSignalDbm } from "../../radio/catalogue-antenna.ts";
import { noiseDbm, noisePerResourceElementDbm } from "../../radio/link-budget.ts";
import type { Technology } from "../../schemas.ts";

/** A sector as the database has it, with its band's defaults beside it. */
export interface SectorRow {
  readonly id: number;
  readonly organisationId: number;
  readonly siteId: number;
  readonly lon: number;
  readonly lat: number;
  readonly technology: string;
  readonly bandCode: string;
  readonly downlinkMhz: number;
  readonly subcarrierSpacingKhz: number;
  readonly azimuthDeg: number;
  readonly antennaHeightM: number;
  readonly electricalTiltDeg: number;
  readonly mechanicalTiltDeg: number;
  readonly powerDbm: number | null;
  readonly defaultPowerDbm: number;
  readonly bandwidthMhz: number | null;
  readonly defaultBandwidthMhz: number;
  readonly feederLossDb: number | null;
  readonly patternCode: string;
  readonly patternIsAssumed: boolean;
  readonly isAssumed: boolean;
}

/** All sectors of one operator on one technology and band. */
export interface CarrierPlan {
  readonly technology: Technology;
  readonly bandCode: string;
  /** In one resource element (4G, 5G) or in the channel's chips (3G). */
  readonly noiseDbm: number;
}

export interface SectorPlan {
  readonly carrier: number;
  /** Number within the operator's plan; the best-server rasters hold it. */
  readonly number: number;
  readonly frequencyGhz: number;
  readonly azimuthDeg: number;
  readonly electricalTiltDeg: number;
  readonly mechanicalTiltDeg: number;
  readonly patternCode: string;
  /** Reference-signal level into the antenna, feeder taken off. */
  readonly referenceDbm: number;
}

/** Sectors of one mast at one height: they share the path loss. */
export interface AntennaPlace {
  readonly siteId: number;
  readonly lon: number;
  readonly lat: number;
  readonly antennaHeightM: number;
  readonly sectors: readonly SectorPlan[];
}

export interface OperatorPlan {
  readonly organisationId: number;
  readonly code: string;
  readonly carriers: readonly CarrierPlan[];
  readonly places: readonly AntennaPlace[];
  /** Site of each sector number. */
  readonly siteOfSector: Int32Array;
  /** What the result of a site depends on, by site id; see {@link changedTechnologies}. */
  readonly signatures: ReadonlyMap<number, { readonly signature: string; readonly lon: number; readonly lat: number }>;
  readonly assumedSectors: number;
}

/** The technologies that coverage is computed for. */
export const TECHNOLOGIES: readonly Technology[] = ["3G", "4G", "5G"];

const WCDMA_CHIP_RATE_HZ = 3.84e6;
const NOISE_FIGURE_DB = 7;

function carrierOf(row: SectorRow, bandwidthMhz: number): Carrier | undefined {
  if (row.technology === "4G") return { technology: "LTE", bandwidthMhz };
  if (row.technology === "5G")
    return { technology: "NR", bandwidthMhz, subcarrierSpacingKhz: row.subcarrierSpacingKhz };
  return undefined;
}

function isKnown(carrier: Carrier | undefined): boolean {
  if (carrier === undefined) return true;
  try {
    occupiedBandwidthMhz(carrier);
    return true;
  } catch (error) {
    if (error instanceof UnknownCarrierError) return false;
    throw error;
  }
}

/** Level of the reference signal into the antenna, and whether anything was assumed for it. */
function referenceOf(row: SectorRow): { referenceDbm: number; noise: number; isAssumed: boolean } {
  const stated = row.bandwidthMhz !== null && isKnown(carrierOf(row, row.bandwidthMhz));
  const bandwidthMhz = stated ? (row.bandwidthMhz as number) : row.defaultBandwidthMhz;
  const band = {
    technology: row.technology as CatalogueBand["technology"],
    downlinkMhz: row.downlinkMhz,
    bandwidthMhz,
    subcarrierSpacingKhz: row.subcarrierSpacingKhz,
    powerDbm: row.powerDbm ?? row.defaultPowerDbm,
  };
  const carrier = carrierOf(row, bandwidthMhz);
  return {
    referenceDbm: referenceSignalDbm(band, row.feederLossDb ?? undefined),
    noise:
      carrier === undefined
        ? noiseDbm(WCDMA_CHIP_RATE_HZ, NOISE_FIGURE_DB)
        : noisePerResourceElementDbm(carrier, NOISE_FIGURE_DB),
    isAssumed: row.isAssumed || row.patternIsAssumed || row.powerDbm === null || !stated,
  };
}

/** A hash of a site's sectors for each technology: "4G:HASH 5G:HASH". */
function signatureOf(rows: readonly SectorRow[]): string {
  const hashes = [...Map.groupBy(rows, (row) => row.technology)].map(([technology, own]) => {
    const hash = createHash("sha256").update(JSON.stringify(own)).digest("base64url").slice(0, 22);
    return `${technology}:${hash}`;
  });
  return hashes.sort().join(" ");
}

/** The technologies in which two signatures of a site differ; a site that is or was not there has none. */
export function changedTechnologies(before: string | undefined, after: string | undefined): Set<Technology> {
  const parts = (signature: string | undefined) => (signature ?? "").split(" ").filter((part) => part !== "");
  const [was, is] = [parts(before), parts(after)];
  const changed = [...was.filter((part) => !is.includes(part)), ...is.filter((part) => !was.includes(part))];
  if (changed.some((part) => !part.includes(":"))) return new Set(TECHNOLOGIES); // written by an older version
  return new Set(changed.map((part) => part.slice(0, part.indexOf(":")) as Technology));
}

/** The same plan with the carriers of some technologies only. */
export function onlyTechnologies(plan: OperatorPlan, technologies: ReadonlySet<Technology>): OperatorPlan {
  const kept = plan.carriers.filter((carrier) => technologies.has(carrier.technology));
  if (kept.length === plan.carriers.length) return plan;
  const numberOf = plan.carriers.map((carrier) => kept.indexOf(carrier));
  const places = plan.places.map((place) => ({
    ...place,
    sectors: place.sectors
      .filter((sector) => (numberOf[sector.carrier] as number) >= 0)
      .map((sector) => ({ ...sector, carrier: numberOf[sector.carrier] as number })),
  }));
  return { ...plan, carriers: kept, places: places.filter((place) => place.sectors.length > 0) };
}

/** What one operator's coverage is computed from. `rows` are its sectors, ordered by site and id. */
export function planOperator(organisationId: number, code: string, rows: readonly SectorRow[]): OperatorPlan {
  const carriers: CarrierPlan[] = [];
  const carrierNumber = new Map<string, number>();
  const places = new Map<string, AntennaPlace & { sectors: SectorPlan[] }>();
  const bySite = Map.groupBy(rows, (row) => row.siteId);
  let assumedSectors = 0;
  rows.forEach((row, number) => {
    const { referenceDbm, noise, isAssumed } = referenceOf(row);
    if (isAssumed) assumedSectors++;
    const carrierKey = `${row.technology}/${row.bandCode}`;
    let carrier = carrierNumber.get(carrierKey);
    if (carrier === undefined) {
      carrier = carriers.length;
      carrierNumber.set(carrierKey, carrier);
      carriers.push({ technology: row.technology as Technology, bandCode: row.bandCode, noiseDbm: noise });
    }
    const { siteId, lon, lat, antennaHeightM } = row;
    const placeKey = `${siteId}/${antennaHeightM}`;
    const place = places.get(placeKey) ?? { siteId, lon, lat, antennaHeightM, sectors: [] };
    places.set(placeKey, place);
    place.sectors.push({
      carrier,
      number,
      frequencyGhz: row.downlinkMhz / 1000,
      azimuthDeg: row.azimuthDeg,
      electricalTiltDeg: row.electricalTiltDeg,
      mechanicalTiltDeg: row.mechanicalTiltDeg,
      patternCode: row.patternCode,
      referenceDbm,
    });
  });
  return {
    organisationId,
    code,
    carriers,
    places: [...places.values()],
    siteOfSector: Int32Array.from(rows, (row) => row.siteId),
    signatures: new Map(
      [...bySite].map(([siteId, siteRows]) => {
        const [{ lon, lat }] = siteRows as [SectorRow];
        return [siteId, { signature: signatureOf(siteRows), lon, lat }];
      }),
    ),
    assumedSectors,
  };
}
