import type { PreviewSectors, PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { offsetsByHeight } from "../../../../server/radio/calibration/calibration.ts";
import { catalogueAntenna, referenceSignalDbm, uplinkEndDbm } from "../../../../server/radio/catalogue-antenna.ts";
import type { PreviewSector, PreviewStation } from "../../../../server/radio/coverage/station-preview.ts";
import type { ProposedRadio } from "../../../../server/scenarios/scenarios.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";

export type PreviewTechnology = Exclude<Technology, "2G">;

/** A station that is tried out: on a new mast, or on an existing one where `siteId` is given. */
export interface Proposal {
  readonly lon: number;
  readonly lat: number;
  readonly organisationId: number;
  readonly technology: PreviewTechnology;
  readonly bandCodes: readonly string[];
  /** Of the antennas above ground, m. */
  readonly heightM: number;
  readonly azimuthsDeg: readonly number[];
  readonly electricalTiltDeg: number;
  readonly mechanicalTiltDeg: number;
  /** null: each band's own. */
  readonly powerDbm: number | null;
  readonly patternCode: string | null;
  readonly siteId: number | null;
}

/** Limits of the inputs; the engine checks them again. */
export const RANGES = {
  heightM: { min: 1, max: 400, unit: "m" },
  azimuthDeg: { min: 0, max: 359, unit: "°" },
  electricalTiltDeg: { min: -10, max: 30, unit: "°" },
  mechanicalTiltDeg: { min: -20, max: 30, unit: "°" },
  powerDbm: { min: -10, max: 70, unit: "dBm" },
} as const;
export type Ranged = keyof typeof RANGES;
export const MAX_SECTORS = 6;

/** A value outside its range; null: it may be taken. */
export function problemOf(
  name: Ranged,
  value: number,
): { value: number; min: number; max: number; unit: string } | null {
  const range = RANGES[name];
  return value >= range.min && value <= range.max ? null : { value, ...range };
}

export function firstProblem(
  proposal: Proposal,
): { name: Ranged; value: number; min: number; max: number; unit: string } | null {
  const values: readonly (readonly [Ranged, number])[] = [
    ["heightM", proposal.heightM],
    ["electricalTiltDeg", proposal.electricalTiltDeg],
    ["mechanicalTiltDeg", proposal.mechanicalTiltDeg],
    ...proposal.azimuthsDeg.map((azimuth) => ["azimuthDeg", azimuth] as const),
    ...(proposal.powerDbm === null ? [] : [["powerDbm", proposal.powerDbm] as const]),
  ];
  for (const [name, value] of values) {
    const problem = problemOf(name, value);
    if (problem !== null) return { name, ...problem };
  }
  return null;
}

/** Sectors of the proposal on each of its bands, as the engine takes them. Throws OutOfRangeError. */
export function stationOf(proposal: Proposal, setup: PreviewSetup): PreviewStation {
  const { electricalTiltDeg, mechanicalTiltDeg, azimuthsDeg, bandCodes } = proposal;
  const sectors = bandCodes.flatMap((code): PreviewSector[] => {
    const band = setup.bands.find((each) => each.code === code);
    const patternCode = proposal.patternCode ?? band?.patternCode;
    const row = setup.patterns.find((each) => each.code === patternCode);
    if (band === undefined || row === undefined || patternCode === undefined) return [];
    const pattern = catalogueAntenna(row);
    const carrier = { ...band, technology: proposal.technology, powerDbm: proposal.powerDbm ?? band.powerDbm };
    const referenceDbm = referenceSignalDbm(carrier);
    const frequencyGhz = band.downlinkMhz / 1000;
    const offsetsDb = offsetsByHeight(setup.parameters.calibration, proposal.technology, code);
    const mounting = { electricalTiltDeg, mechanicalTiltDeg };
    const common = { frequencyGhz, referenceDbm, patternCode, pattern, offsetsDb, ...mounting };
    return azimuthsDeg.map((azimuthDeg) => ({ ...common, azimuthDeg }));
  });
  return { longitudeDeg: proposal.lon, latitudeDeg: proposal.lat, antennaHeightM: proposal.heightM, sectors };
}

export interface UplinkEnd {
  readonly bandCode: string;
  /** Level of the downlink's reference signal at which the uplink ends, dBm. */
  readonly endDbm: number;
}

/** Where the uplink of each band of a proposal ends; 3G has none that is modelled. */
export function uplinkEndsOf(
  { bandCodes, technology, powerDbm }: Pick<Proposal, "bandCodes" | "technology" | "powerDbm">,
  setup: PreviewSetup,
): UplinkEnd[] {
  return bandCodes.flatMap((bandCode) => {
    const band = setup.bands.find((each) => each.code === bandCode);
    const endDbm = band && uplinkEndDbm({ ...band, technology, powerDbm: powerDbm ?? band.powerDbm });
    return endDbm == null ? [] : [{ bandCode, endDbm }];
  });
}

/** Equal sectors around the circle, the first kept. */
export function spread(count: number, firstDeg: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.round(firstDeg + (360 * i) / count) % 360);
}

/** How the proposal is kept in a scenario. */
export function radioOf(proposal: Proposal): ProposedRadio {
  const { electricalTiltDeg, mechanicalTiltDeg, bandCodes, powerDbm, patternCode } = proposal;
  const sectors = proposal.azimuthsDeg.map((azimuthDeg) => ({ azimuthDeg, electricalTiltDeg, mechanicalTiltDeg }));
  return { bandCodes: [...bandCodes], sectors, patternCode, powerDbm };
}

/** The proposal that a scenario's item holds; undefined where the item says nothing of its antennas. */
export function withRadio(proposal: Proposal, radio: unknown): Proposal {
  if (typeof radio !== "object" || radio === null) return proposal;
  const { sectors, bandCodes, powerDbm, patternCode } = radio as ProposedRadio;
  const [first] = sectors;
  return {
    ...proposal,
    bandCodes,
    powerDbm,
    patternCode,
    azimuthsDeg: sectors.map(({ azimuthDeg }) => azimuthDeg),
    electricalTiltDeg: first?.electricalTiltDeg ?? proposal.electricalTiltDeg,
    mechanicalTiltDeg: first?.mechanicalTiltDeg ?? proposal.mechanicalTiltDeg,
  };
}

export interface ProposalCost {
  /** null: a unit cost is missing, `missing` names it. */
  readonly amountVnd: number | null;
  readonly monthlyVnd: number | null;
  readonly missing: readonly string[];
  readonly isAssumption: boolean;
  readonly validFrom: string | null;
}

/** The height that the catalogue's price of a mast is for, m. */
const PRICED_HEIGHT_M = 42;

/** Against the catalogue: the mast (where it is new) and one station of the technology; the way to the network is not in it. */
export function costOf(proposal: Proposal, setup: PreviewSetup): ProposalCost {
  const items: readonly (readonly [string, number])[] = [
    [`station-${proposal.technology.toLowerCase()}`, 1],
    ...(proposal.siteId === null
      ? ([
          ["mast-ground-42m", 1],
          ["mast-ground-metre", proposal.heightM - PRICED_HEIGHT_M],
        ] as const)
      : []),
  ];
  const rows = items.map(([code, quantity]) => ({
    code,
    quantity,
    row: setup.costs.find((each) => each.code === code),
  }));
  const needed = rows.filter(({ quantity }) => quantity !== 0);
  const missing = needed.filter(({ row }) => row === undefined).map(({ code }) => code);
  const rent = proposal.siteId === null ? undefined : setup.costs.find(({ code }) => code === "sharing-rent-month");
  return {
    amountVnd:
      missing.length > 0
        ? null
        : Math.max(
            needed.reduce((sum, { quantity, row }) => sum + quantity * (row?.amountVnd ?? 0), 0),
            0,
          ),
    monthlyVnd: rent?.amountVnd ?? null,
    missing,
    isAssumption: needed.some(({ row }) => row?.isAssumption === true),
    validFrom:
      needed
        .map(({ row }) => row?.validFrom ?? "")
        .sort()
        .at(-1) || null,
  };
}

/** Existing sectors of one place and technology as the engine takes them, some of them changed. */
export function stationOfPlace(
  place: PreviewSectors["places"][number],
  technology: PreviewTechnology,
  setup: PreviewSetup,
): PreviewStation {
  const sectors = place.sectors.flatMap((sector): PreviewSector[] => {
    const row = setup.patterns.find((each) => each.code === sector.patternCode);
    const offsetsDb = offsetsByHeight(setup.parameters.calibration, technology, sector.bandCode);
    return row === undefined ? [] : [{ ...sector, pattern: catalogueAntenna(row), offsetsDb }];
  });
  return { longitudeDeg: place.lon, latitudeDeg: place.lat, antennaHeightM: place.antennaHeightM, sectors };
}
