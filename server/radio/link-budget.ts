import { type Carrier, resourceBlocks, SUBCARRIERS_PER_BLOCK, subcarrierSpacingKhz } from "./carrier.ts";
import { requireInRange } from "./valid-range.ts";

/** Thermal noise at 290 K, dBm in one hertz. */
const THERMAL_NOISE_DBM_PER_HZ = -174;

/** Transmitted power of a sector and what lies between the radio and the antenna. */
export interface SectorPower {
  readonly carrier: Carrier;
  /** All ports together, over the whole carrier, 0..70 dBm. */
  readonly totalPowerDbm: number;
  /** Antenna ports that share the power; a reference signal leaves from one of them. 1..64. */
  readonly ports: number;
  /** Raised reference signals (CRS or SSB), 0..6 dB; 0 where not given. */
  readonly referenceBoostDb?: number;
  /** Feeder, jumpers, combiners, 0..20 dB. */
  readonly feederLossDb: number;
}

/** Losses and gain at the user's end, dB; 0 where not given. */
export interface UserEnd {
  /** Loss of the building the user is in. */
  readonly indoorLossDb?: number;
  readonly bodyLossDb?: number;
  readonly userGainDbi?: number;
}

function checkPower(power: SectorPower): void {
  const limit = (min: number, max: number, unit: string) => ({ min, max, unit, source: "a sector" });
  requireInRange("totalPowerDbm", power.totalPowerDbm, limit(0, 70, "dBm"));
  requireInRange("ports", power.ports, limit(1, 64, ""));
  requireInRange("referenceBoostDb", power.referenceBoostDb ?? 0, limit(0, 6, "dB"));
  requireInRange("feederLossDb", power.feederLossDb, limit(0, 20, "dB"));
}

/** Watts to dBm; `powerW` above zero. */
export function wattsToDbm(powerW: number): number {
  const range = { min: Number.MIN_VALUE, max: 1e6, unit: "W", source: "a transmitter (above zero)" };
  return 30 + 10 * Math.log10(requireInRange("powerW", powerW, range));
}

/**
 * Energy per resource element of the reference signal at the radio's port, dBm: the port's share of the power, spread
 * evenly over the subcarriers, plus the boost. Throws OutOfRangeError or UnknownCarrierError.
 */
export function energyPerResourceElementDbm(power: SectorPower): number {
  checkPower(power);
  const elements = SUBCARRIERS_PER_BLOCK * resourceBlocks(power.carrier);
  return power.totalPowerDbm - 10 * Math.log10(power.ports * elements) + (power.referenceBoostDb ?? 0);
}

/** Equivalent isotropically radiated power of the whole carrier, dBm, for the gain (dBi) towards the direction asked. */
export function eirpDbm(power: SectorPower, antennaGainDbi: number): number {
  checkPower(power);
  return power.totalPowerDbm - power.feederLossDb + antennaGainDbi;
}

/** RSRP that would be received through a basic transmission loss of 0 dB with 0 dBi towards the user, dBm: add the gain, subtract the loss. */
export function referenceLevelDbm(power: SectorPower, user: UserEnd = {}): number {
  const losses = power.feederLossDb + (user.indoorLossDb ?? 0) + (user.bodyLossDb ?? 0);
  return energyPerResourceElementDbm(power) - losses + (user.userGainDbi ?? 0);
}

/** RSRP (LTE) or SS-RSRP (NR), dBm, from the antenna gain towards the user (dBi) and the basic transmission loss (dB). */
export function rsrpDbm(power: SectorPower, antennaGainDbi: number, pathLossDb: number, user: UserEnd = {}): number {
  return referenceLevelDbm(power, user) + antennaGainDbi - pathLossDb;
}

/** Noise in a bandwidth, dBm, with the receiver's noise figure (dB). */
export function noiseDbm(bandwidthHz: number, noiseFigureDb: number): number {
  const range = { min: 1, max: 1e10, unit: "Hz", source: "a receiver" };
  return THERMAL_NOISE_DBM_PER_HZ + 10 * Math.log10(requireInRange("bandwidthHz", bandwidthHz, range)) + noiseFigureDb;
}

/** Noise of the user's receiver in one resource element, dBm; noise figure 7 dB where not given. */
export function noisePerResourceElementDbm(carrier: Carrier, noiseFigureDb = 7): number {
  return noiseDbm(subcarrierSpacingKhz(carrier) * 1000, noiseFigureDb);
}

/** What the uplink of a link budget assumes. */
export interface UplinkAssumptions {
  /** The user's transmit power, dBm. */
  readonly userPowerDbm: number;
  /** Resource blocks that the user fills at the edge: few, so that their density is high. */
  readonly resourceBlocks: number;
  readonly baseNoiseFigureDb: number;
  readonly requiredSinrDb: number;
  /** Rise of noise by other users, dB. */
  readonly interferenceMarginDb: number;
  /** Independent receive antennas; their combination gains 10 log10 of the number. */
  readonly receiveBranches: number;
}

/**
 * A power class 3 user [TS 36.101, 6.2.2] on 5 resource blocks at the edge. The other values are planning assumptions:
 * show them beside the result.
 */
export const DEFAULT_UPLINK: UplinkAssumptions = {
  userPowerDbm: 23,
  resourceBlocks: 5,
  baseNoiseFigureDb: 5,
  requiredSinrDb: -3,
  interferenceMarginDb: 2,
  receiveBranches: 2,
};

/** The largest loss that each direction bears, dB, and the direction that ends first. */
export interface MaximumLoss {
  readonly downlinkDb: number;
  readonly uplinkDb: number;
  readonly limitedBy: "downlink" | "uplink";
}

/** The question put to `maximumPathLoss`. */
export interface BudgetQuestion {
  readonly power: SectorPower;
  /** Gain towards the user, dBi: the same antenna sends and receives. */
  readonly antennaGainDbi: number;
  /** Level at which the service ends, dBm of RSRP. */
  readonly thresholdRsrpDbm: number;
  /** Shadow margin, dB; taken off both directions. */
  readonly marginDb: number;
  readonly user?: UserEnd;
  readonly uplink?: UplinkAssumptions;
}

/** Largest uplink loss, dB: the user's power against the base's sensitivity over the blocks used. */
function uplinkLossDb({ power, antennaGainDbi, marginDb, user = {}, uplink = DEFAULT_UPLINK }: BudgetQuestion): number {
  const limit = (min: number, max: number, unit: string) => ({ min, max, unit, source: "an uplink" });
  const available = resourceBlocks(power.carrier);
  requireInRange("uplink.resourceBlocks", uplink.resourceBlocks, limit(1, available, ""));
  requireInRange("uplink.receiveBranches", uplink.receiveBranches, limit(1, 64, ""));
  requireInRange("uplink.userPowerDbm", uplink.userPowerDbm, limit(-40, 40, "dBm"));
  const bandwidthHz = uplink.resourceBlocks * SUBCARRIERS_PER_BLOCK * subcarrierSpacingKhz(power.carrier) * 1000;
  const sensitivityDbm =
    noiseDbm(bandwidthHz, uplink.baseNoiseFigureDb) +
    uplink.requiredSinrDb +
    uplink.interferenceMarginDb -
    10 * Math.log10(uplink.receiveBranches);
  const lossesDb = power.feederLossDb + (user.indoorLossDb ?? 0) + (user.bodyLossDb ?? 0) + marginDb;
  return uplink.userPowerDbm + (user.userGainDbi ?? 0) + antennaGainDbi - lossesDb - sensitivityDbm;
}

/**
 * RSRP at which the uplink ends, dBm, before any shadow margin. Gain and loss are the same in both directions, so that it does not
 * depend on where the user is: below it the base no longer hears the user, and where it lies above the downlink's threshold the
 * uplink limits first. Throws OutOfRangeError or UnknownCarrierError.
 */
export function uplinkEndRsrpDbm(power: SectorPower, uplink: UplinkAssumptions = DEFAULT_UPLINK): number {
  const question = { power, antennaGainDbi: 0, thresholdRsrpDbm: 0, marginDb: 0, uplink };
  return referenceLevelDbm(power) - uplinkLossDb(question);
}

/** The largest basic transmission loss of downlink and uplink, and which of them limits. Throws OutOfRangeError or UnknownCarrierError. */
export function maximumPathLoss(question: BudgetQuestion): MaximumLoss {
  const { power, antennaGainDbi, thresholdRsrpDbm, marginDb, user } = question;
  const downlinkDb = referenceLevelDbm(power, user) + antennaGainDbi - marginDb - thresholdRsrpDbm;
  const uplinkDb = uplinkLossDb(question);
  return { downlinkDb, uplinkDb, limitedBy: uplinkDb < downlinkDb ? "uplink" : "downlink" };
}
