import type { LayingKind, NewBuild, UsedCost } from "./fibre.schemas.ts";

/** The catalogue's price of a metre of each way of laying: cable, work and what belongs to it. */
export const METRE_COST: Readonly<Record<LayingKind, string>> = {
  duct: "fibre-duct-metre",
  poles: "fibre-aerial-metre",
  "new-poles": "fibre-aerial-new-poles-metre",
  "new-trench": "fibre-buried-metre",
};
export const CABINET_COST = "access-point-cabinet";
export const COST_CODES: readonly string[] = [...Object.values(METRE_COST), CABINET_COST];
export const LAYING_KINDS: readonly LayingKind[] = ["duct", "poles", "new-poles", "new-trench"];

/** Prices by kind and of one cabinet, VND. */
export interface Prices {
  readonly metre: Readonly<Record<LayingKind, number>>;
  readonly cabinet: number;
}

/** The codes that the catalogue lacks: without one of them no sum is honest. */
export function missingCosts(costs: readonly UsedCost[]): string[] {
  const known = new Set(costs.map(({ code }) => code));
  return COST_CODES.filter((code) => !known.has(code));
}

export function pricesOf(costs: readonly UsedCost[]): Prices {
  const amounts = new Map(costs.map(({ code, amountVnd }) => [code, amountVnd]));
  const price = (code: string) => {
    const amount = amounts.get(code);
    if (amount === undefined) throw new RangeError(`the catalogue has no cost ${code}`);
    return amount;
  };
  const metre = Object.fromEntries(LAYING_KINDS.map((kind) => [kind, price(METRE_COST[kind])]));
  return { metre: metre as Record<LayingKind, number>, cabinet: price(CABINET_COST) };
}

/** What is built along a stretch where nothing can be used. */
export function newKind(newBuild: NewBuild, isUrban: boolean): LayingKind {
  if (newBuild === "poles") return "new-poles";
  if (newBuild === "trench") return "new-trench";
  return isUrban ? "new-trench" : "new-poles";
}

/** The cheapest way to lay along a stretch, of what is there and of what may be built. */
export function cheapestKind(available: readonly LayingKind[], prices: Prices): LayingKind {
  return available.reduce((best, kind) => (prices.metre[kind] < prices.metre[best] ? kind : best));
}
