import type { ServingOption } from "./planning.schemas.ts";

/** Sharing before building. */
const KIND_ORDER: Readonly<Record<ServingOption["kind"], number>> = { "existing-mast": 0, roaming: 1, "new-mast": 2 };

function people(option: ServingOption): number {
  return option.gains.reduce((sum, gain) => sum + (gain.peopleGained ?? 0), 0);
}

/** Smaller first, unknown last. */
function ascending(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

function descending(a: number | null, b: number | null): number {
  return a === null || b === null ? ascending(a, b) : b - a;
}

/** Among options that can be had: sharing first, then cost per person, people, level, distance; the site's id decides what is left. */
function compareOpen(a: ServingOption, b: ServingOption): number {
  return (
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    ascending(a.costPerPersonVnd, b.costPerPersonVnd) ||
    people(b) - people(a) ||
    descending(a.rsrpDbm, b.rsrpDbm) ||
    ascending(a.distanceM, b.distanceM) ||
    ascending(a.siteId, b.siteId)
  );
}

/** Among rejected ones: the new mast, which is what the list is compared with, then masts by how nearly they would do. */
function compareRejected(a: ServingOption, b: ServingOption): number {
  return (
    KIND_ORDER[b.kind] - KIND_ORDER[a.kind] ||
    descending(a.rsrpDbm, b.rsrpDbm) ||
    ascending(a.distanceM, b.distanceM) ||
    ascending(a.siteId, b.siteId)
  );
}

/** The options in the order in which a planner should read them; the same input gives the same order. */
export function rankOptions(options: readonly ServingOption[]): ServingOption[] {
  const open = options.filter((option) => option.verdict !== "rejected").sort(compareOpen);
  const rejected = options.filter((option) => option.verdict === "rejected").sort(compareRejected);
  return [...open, ...rejected];
}

/** How many masts were rejected, each under its first reason. */
export function countRejections(masts: readonly ServingOption[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict, reasons } of masts) {
    const [first] = reasons;
    if (verdict === "rejected" && first !== undefined) counts[first.code] = (counts[first.code] ?? 0) + 1;
  }
  return counts;
}
