import { type AntennaPattern, createPattern } from "./antenna-pattern.ts";
import { referenceLevelDbm } from "./link-budget.ts";

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

/** An antenna of the catalogue; `cuts` hold measured losses below the peak, dB, at 0..359 degrees. */
export interface CataloguePattern {
  readonly name: string;
  readonly gainDbi: number;
  readonly horizontalBeamwidthDeg: number;
  readonly verticalBeamwidthDeg: number;
  readonly frontToBackDb: number;
  readonly cuts: { readonly horizontal: readonly number[]; readonly vertical: readonly number[] } | null;
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

/**
 * Level of the reference signal into the antenna, dBm: what is received as RSRP (4G), SS-RSRP (5G) or RSCP (3G) once
 * the gain is added and the loss subtracted. Throws OutOfRangeError or UnknownCarrierError.
 */
export function referenceSignalDbm(band: CatalogueBand, feederLossDb = ASSUMED_FEEDER_LOSS_DB): number {
  const { technology, bandwidthMhz, subcarrierSpacingKhz, powerDbm: totalPowerDbm } = band;
  switch (technology) {
    case "3G":
      return totalPowerDbm - PILOT_SHARE_DB - feederLossDb;
    case "4G":
      return referenceLevelDbm({
        carrier: { technology: "LTE", bandwidthMhz },
        totalPowerDbm,
        ports: LTE_PORTS,
        feederLossDb,
      });
    case "5G":
      return referenceLevelDbm({
        carrier: { technology: "NR", bandwidthMhz, subcarrierSpacingKhz },
        totalPowerDbm,
        ports: NR_PORTS,
        feederLossDb,
      });
  }
}

/** The pattern of a catalogue antenna: its measured cuts, else the 3GPP parabola of its beamwidths. Throws OutOfRangeError. */
export function catalogueAntenna(row: CataloguePattern): AntennaPattern {
  const { name, gainDbi: peakGainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb } = row;
  if (row.cuts !== null) {
    const samples = (losses: readonly number[]) => losses.map((lossDb, angleDeg) => ({ angleDeg, lossDb }));
    const { horizontal, vertical } = row.cuts;
    const cuts = { horizontal: samples(horizontal), vertical: samples(vertical), builtInTiltDeg: 0 };
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
