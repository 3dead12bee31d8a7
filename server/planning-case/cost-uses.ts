/** Computations that read unit costs by their codes. */
export const COST_USES = ["ways", "sharing", "merging", "what-if", "fibre", "corridors"] as const;
export type CostUse = (typeof COST_USES)[number];

const STATION = ["ways", "sharing", "merging", "what-if"] as const;
const NEW_MAST = ["ways", "sharing", "what-if"] as const;

/**
 * Every code that a formula reads, with the computations that do. The codes are fixed by the formulas: a price under another one
 * would never be asked for.
 */
const USES_OF_COST: Readonly<Record<string, readonly CostUse[]>> = {
  "station-3g": STATION,
  "station-4g": STATION,
  "station-5g": STATION,
  "sharing-rent-month": STATION,
  "mast-ground-42m": NEW_MAST,
  "mast-ground-metre": NEW_MAST,
  "backhaul-microwave": ["ways", "sharing"],
  "fibre-aerial-new-poles-metre": ["ways", "sharing", "fibre"],
  "fibre-aerial-metre": ["fibre"],
  "fibre-buried-metre": ["fibre"],
  "access-point-cabinet": ["fibre"],
  "fibre-duct-metre": ["fibre", "corridors"],
  "duct-new-metre": ["corridors"],
  "duct-new-with-roadwork-metre": ["corridors"],
};

export const USED_COSTS: readonly string[] = Object.keys(USES_OF_COST);

/** The computations that read a unit cost; none: it is there to be looked up only. */
export const usesOfCost = (code: string): readonly CostUse[] => USES_OF_COST[code] ?? [];
