/** A carrier by technology, channel bandwidth and, for NR, subcarrier spacing. */
export type Carrier =
  | { readonly technology: "LTE"; readonly bandwidthMhz: number }
  | { readonly technology: "NR"; readonly bandwidthMhz: number; readonly subcarrierSpacingKhz: number };

/** Subcarriers of one resource block, LTE and NR [TS 36.211, 6.2.3; TS 38.211, 4.4.4.1]. */
export const SUBCARRIERS_PER_BLOCK = 12;
const LTE_SUBCARRIER_SPACING_KHZ = 15;

/** Resource blocks by channel bandwidth in MHz [TS 36.101, Table 5.6-1]. */
export const LTE_RESOURCE_BLOCKS: ReadonlyMap<number, number> = new Map([
  [1.4, 6],
  [3, 15],
  [5, 25],
  [10, 50],
  [15, 75],
  [20, 100],
]);

const NR_15_KHZ = [
  [5, 25],
  [10, 52],
  [15, 79],
  [20, 106],
  [25, 133],
  [30, 160],
  [40, 216],
  [50, 270],
] as const;
const NR_30_KHZ = [
  [5, 11],
  [10, 24],
  [15, 38],
  [20, 51],
  [25, 65],
  [30, 78],
  [40, 106],
  [50, 133],
  [60, 162],
  [70, 189],
  [80, 217],
  [90, 245],
  [100, 273],
] as const;
const NR_60_KHZ = [
  [10, 11],
  [15, 18],
  [20, 24],
  [25, 31],
  [30, 38],
  [40, 51],
  [50, 65],
  [60, 79],
  [70, 93],
  [80, 107],
  [90, 121],
  [100, 135],
] as const;

/** Resource blocks by subcarrier spacing in kHz and channel bandwidth in MHz, below 7 GHz [TS 38.101-1, Table 5.3.2-1]. */
export const NR_RESOURCE_BLOCKS: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map<
  number,
  ReadonlyMap<number, number>
>([
  [15, new Map(NR_15_KHZ)],
  [30, new Map(NR_30_KHZ)],
  [60, new Map(NR_60_KHZ)],
]);

/** A bandwidth or subcarrier spacing that the standard does not know; the message lists those it does. */
export class UnknownCarrierError extends RangeError {
  readonly code = "UNKNOWN_CARRIER";

  constructor(quantity: string, value: number, unit: string, allowed: Iterable<number>) {
    super(`${quantity} is ${value} ${unit}; allowed are ${[...allowed].join(", ")} ${unit}`);
    this.name = "UnknownCarrierError";
  }
}

function pick(table: ReadonlyMap<number, number>, technology: string, bandwidthMhz: number): number {
  const blocks = table.get(bandwidthMhz);
  if (blocks === undefined)
    throw new UnknownCarrierError(`${technology} bandwidthMhz`, bandwidthMhz, "MHz", table.keys());
  return blocks;
}

/** Spacing of the carrier's subcarriers, kHz; throws UnknownCarrierError. */
export function subcarrierSpacingKhz(carrier: Carrier): number {
  if (carrier.technology === "LTE") return LTE_SUBCARRIER_SPACING_KHZ;
  if (!NR_RESOURCE_BLOCKS.has(carrier.subcarrierSpacingKhz)) {
    const allowed = NR_RESOURCE_BLOCKS.keys();
    throw new UnknownCarrierError("NR subcarrierSpacingKhz", carrier.subcarrierSpacingKhz, "kHz", allowed);
  }
  return carrier.subcarrierSpacingKhz;
}

/** Resource blocks of the carrier; throws UnknownCarrierError for a bandwidth outside the standard. */
export function resourceBlocks(carrier: Carrier): number {
  if (carrier.technology === "LTE") return pick(LTE_RESOURCE_BLOCKS, "LTE", carrier.bandwidthMhz);
  const spacing = subcarrierSpacingKhz(carrier);
  return pick(NR_RESOURCE_BLOCKS.get(spacing)!, `NR ${spacing} kHz`, carrier.bandwidthMhz);
}

/** Bandwidth that the resource blocks fill, MHz: the channel less its guard bands. */
export function occupiedBandwidthMhz(carrier: Carrier): number {
  return (resourceBlocks(carrier) * SUBCARRIERS_PER_BLOCK * subcarrierSpacingKhz(carrier)) / 1000;
}
