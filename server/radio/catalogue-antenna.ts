import { type AntennaPattern, type CutPattern, type CutSample, createPattern, cutLossDb } from "./antenna-pattern.ts";
import { referenceLevelDbm, type SectorPower, uplinkEndRsrpDbm } from "./link-budget.ts";

/** A frequency band with what a sector has where nothing else is stated. */
export interface CatalogueBand {
  readonly technology: "3G" | "4G" | "5G";
  /** Centre of the downlink, MHz. */
  readonly downlinkMhz: number;
  readonly bandwidthMhz: number;
  readonly subcarrierSpacingKhz: number;
  /** Total power at the antenna port, 0..70 dBm. */
  readonly powerDbm: number;
}

/** Measured losses below the peak, dB, at 0..359 degrees; vertical angles count downward. */
export interface CatalogueCuts {
  readonly horizontal: readonly number[];
  readonly vertical: readonly number[];
  /** Electrical downtilt that the vertical cut contains, degrees; 0 where absent. */
  readonly builtInTiltDeg?: number;
}

/** An antenna of the catalogue. */
export interface CataloguePattern {
  readonly name: string;
  readonly gainDbi: number;
  readonly horizontalBeamwidthDeg: number;
  readonly verticalBeamwidthDeg: number;
  readonly frontToBackDb: number;
  readonly cuts: CatalogueCuts | null;
}

/** A radio head beside the antenna has a jumper, no feeder. */
export const ASSUMED_FEEDER_LOSS_DB = 0.5;
/** CRS leave from two ports that share the power. */
const LTE_PORTS = 2;
/** The SSB leaves through one beam with the whole power. */
const NR_PORTS = 1;
/** CPICH takes a tenth of the power. */
const PILOT_SHARE_DB = 10;
/** Largest loss of the vertical cut [TR 36.814, Table A.2.1.1-2]. */
const VERTICAL_LIMIT_DB = 20;

/** A band's power with its ports; undefined for 3G, whose pilot has a budget of its own. Throws UnknownCarrierError. */
function sectorPowerOf(band: CatalogueBand, feederLossDb: number): SectorPower | undefined {
  const { technology, bandwidthMhz, subcarrierSpacingKhz, powerDbm: totalPowerDbm } = band;
  switch (technology) {
    case "3G":
      return undefined;
    case "4G":
      return { carrier: { technology: "LTE", bandwidthMhz }, totalPowerDbm, ports: LTE_PORTS, feederLossDb };
    case "5G": {
      const carrier = { technology: "NR", bandwidthMhz, subcarrierSpacingKhz } as const;
      return { carrier, totalPowerDbm, ports: NR_PORTS, feederLossDb };
    }
  }
}

/**
 * Level of the reference signal into the antenna, dBm: what is received as RSRP (4G), SS-RSRP (5G) or RSCP (3G) once
 * the gain is added and the loss subtracted. Throws OutOfRangeError or UnknownCarrierError.
 */
export function referenceSignalDbm(band: CatalogueBand, feederLossDb = ASSUMED_FEEDER_LOSS_DB): number {
  const power = sectorPowerOf(band, feederLossDb);
  return power === undefined ? band.powerDbm - PILOT_SHARE_DB - feederLossDb : referenceLevelDbm(power);
}

/**
 * Level of the reference signal at which a band's uplink ends, dBm, with the assumptions of DEFAULT_UPLINK; null for 3G, of which
 * no uplink is modelled. Throws like referenceSignalDbm.
 */
export function uplinkEndDbm(band: CatalogueBand, feederLossDb = ASSUMED_FEEDER_LOSS_DB): number | null {
  const power = sectorPowerOf(band, feederLossDb);
  return power === undefined ? null : uplinkEndRsrpDbm(power);
}

/** The pattern of a catalogue antenna: its measured cuts, else the 3GPP parabola of its beamwidths. Throws OutOfRangeError. */
export function catalogueAntenna(row: CataloguePattern): AntennaPattern {
  const { name, gainDbi: peakGainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb } = row;
  if (row.cuts !== null) {
    const samples = (losses: readonly number[]) => losses.map((lossDb, angleDeg) => ({ angleDeg, lossDb }));
    const { horizontal, vertical, builtInTiltDeg = 0 } = row.cuts;
    const cuts = { horizontal: samples(horizontal), vertical: samples(vertical), builtInTiltDeg };
    return createPattern({ kind: "cuts", name, peakGainDbi, ...cuts });
  }
  if (horizontalBeamwidthDeg >= 360) {
    return createPattern({ kind: "omnidirectional", name, peakGainDbi, verticalBeamwidthDeg });
  }
  return createPattern({
    kind: "parametric",
    name,
    peakGainDbi,
    horizontalBeamwidthDeg,
    verticalBeamwidthDeg,
    horizontalLimitDb: frontToBackDb,
    verticalLimitDb: VERTICAL_LIMIT_DB,
    totalLimitDb: frontToBackDb,
  });
}

/** Where a cut falls 3 dB below its least loss, on both sides of it: the beamwidth in degrees, 360 where it never does. */
function beamwidthDeg(losses: readonly number[]): number {
  const least = Math.min(...losses);
  const peak = losses.indexOf(least);
  const reach = (step: 1 | -1) => {
    for (let n = 1; n <= 180; n++) {
      const [from, to] = [losses[(peak + (n - 1) * step + 360) % 360]!, losses[(peak + n * step + 360) % 360]!];
      if (to >= least + 3) return n - 1 + (least + 3 - from) / (to - from);
    }
    return 180;
  };
  return reach(1) + reach(-1);
}

/** A measured antenna as the catalogue keeps it: its cuts at whole degrees, and the figures that they mean. */
export function cataloguePatternOf({
  name,
  peakGainDbi,
  horizontal,
  vertical,
  builtInTiltDeg,
}: CutPattern): CataloguePattern & {
  readonly cuts: CatalogueCuts;
} {
  const degrees = Array.from({ length: 360 }, (_, angle) => angle);
  const atDegrees = (cut: readonly CutSample[]) => {
    const lossDb = cutLossDb(cut);
    return degrees.map((angle) => Math.round(lossDb(angle) * 100) / 100);
  };
  const cuts = { horizontal: atDegrees(horizontal), vertical: atDegrees(vertical), builtInTiltDeg };
  return {
    name,
    gainDbi: peakGainDbi,
    horizontalBeamwidthDeg: beamwidthDeg(cuts.horizontal),
    verticalBeamwidthDeg: Math.min(180, beamwidthDeg(cuts.vertical)),
    frontToBackDb: cuts.horizontal[180]!,
    cuts,
  };
}
