import type { Reason } from "./planning-case.schemas.ts";
import type { PlannedTechnology } from "./requirement.ts";

/** A unit cost of the catalogue as it holds today. */
export interface UnitCost {
  readonly code: string;
  readonly amountVnd: number;
  readonly isAssumption: boolean;
  readonly validFrom: string;
}
export type UnitCosts = ReadonlyMap<string, UnitCost>;

/** So many units of a cost of the catalogue. */
export interface CostItem {
  readonly code: string;
  readonly quantity: number;
}

/** A sum; null where a unit cost is missing, with its code among the reasons. */
export interface Cost {
  readonly amountVnd: number | null;
  readonly reasons: readonly Reason[];
}

export const STATION_COST: Readonly<Record<PlannedTechnology, string>> = {
  "3G": "station-3g",
  "4G": "station-4g",
  "5G": "station-5g",
};
export const RENT_COST = "sharing-rent-month";
export const NEW_MAST_COST = "mast-ground-42m";
export const NEW_MAST_METRE_COST = "mast-ground-metre";
/** The height that the price of a new mast is for, m. */
export const NEW_MAST_PRICED_HEIGHT_M = 42;
export const FIBRE_COST = "fibre-aerial-new-poles-metre";
export const MICROWAVE_COST = "backhaul-microwave";

/** Every code that a list of options may need. */
export function costCodes(technology: PlannedTechnology): string[] {
  return [STATION_COST[technology], RENT_COST, NEW_MAST_COST, NEW_MAST_METRE_COST, FIBRE_COST, MICROWAVE_COST];
}

/** Adds up unit costs. One that the catalogue lacks makes the sum unknown; none is invented. */
export function sumCosts(costs: UnitCosts, items: readonly CostItem[]): Cost {
  const needed = items.filter((item) => item.quantity !== 0);
  const missing = [...new Set(needed.map((item) => item.code).filter((code) => !costs.has(code)))];
  const reasons = missing.map((costCode): Reason => ({ code: "cost-unknown", parameters: { costCode } }));
  if (missing.length > 0) return { amountVnd: null, reasons };
  const amountVnd = needed.reduce((sum, { code, quantity }) => sum + (costs.get(code)?.amountVnd ?? 0) * quantity, 0);
  return { amountVnd, reasons };
}
