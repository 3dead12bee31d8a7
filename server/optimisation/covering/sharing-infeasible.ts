import {
  buildingCost,
  countShared,
  type InfeasibleCause,
  isCounted,
  type SharingIndex,
  takesPlace,
} from "./sharing-problem.ts";

/** Why HiGHS found no choice: sites whose pins exceed their room, pins beyond the budget, the greatest share that can be reached. */
export function causesAgainst(index: SharingIndex): InfeasibleCause[] {
  const { problem } = index;
  const causes: InfeasibleCause[] = [];
  const pinned = problem.pinned ?? [];
  for (const [site, { freePlaces }] of problem.sites.entries()) {
    const pins = pinned.filter(
      (installation) => problem.installations[installation]!.site === site && takesPlace(problem, installation),
    ).length;
    if (pins > freePlaces) causes.push({ code: "pins-over-room", site, freePlaces, pins });
  }
  const cost = buildingCost(problem, pinned);
  if (problem.budget !== undefined && cost > problem.budget)
    causes.push({ code: "pins-over-budget", cost, budget: problem.budget });
  if (problem.minimumSharedShare > 0) {
    const { used, shared } = countShared(problem, pinned);
    const blocked = [...problem.sites.keys()].filter(
      (site) => problem.sites[site]!.tenants.length > 0 && isCounted(problem, site) && !canBeShared(index, site),
    );
    causes.push({
      code: "share-unreachable",
      wanted: problem.minimumSharedShare,
      used,
      shared,
      reachable: used - blocked.length,
      blocked,
    });
  }
  return causes.length > 0 ? causes : [{ code: "too-little-room" }];
}

/** The least that as many further shared sites cost as are asked for, where that is above the budget. */
export function shareOverBudget({ problem, atSite }: SharingIndex): InfeasibleCause | undefined {
  const { budget, minimumSharedShare, sites, installations } = problem;
  if (budget === undefined || minimumSharedShare === 0) return undefined;
  const { used, shared } = countShared(problem, []);
  const missing = Math.ceil(minimumSharedShare * used - shared - 1e-9);
  if (missing <= 0) return undefined;
  // One newcomer makes a site of one operator shared, two make an empty one shared: no site becomes shared for less.
  const least = sites.flatMap(({ tenants, openingCost }, site) => {
    const present = new Set(tenants).size;
    const newcomers = atSite[site]!.filter((installation) => takesPlace(problem, installation));
    const needed = 2 - present;
    if (needed <= 0 || newcomers.length < needed || !isCounted(problem, site)) return [];
    const costs = newcomers.map((installation) => installations[installation]!.cost).sort((a, b) => a - b);
    return [openingCost + costs.slice(0, needed).reduce((sum, cost) => sum + cost, 0)];
  });
  const cost = least
    .sort((a, b) => a - b)
    .slice(0, missing)
    .reduce((sum, each) => sum + each, 0);
  return cost > budget ? { code: "share-over-budget", cost, sites: missing, budget } : undefined;
}

/** Whether a used site has two operators, or would have with whoever finds room there. */
function canBeShared({ problem, atSite }: SharingIndex, site: number): boolean {
  const { tenants, freePlaces } = problem.sites[site]!;
  if (tenants.length === 0) return false;
  const newcomers = atSite[site]!.filter((installation) => takesPlace(problem, installation));
  return new Set(tenants).size + Math.min(freePlaces, newcomers.length) > 1;
}

/** A cause in words, for errors. */
export function sentenceOf(cause: InfeasibleCause): string {
  switch (cause.code) {
    case "pins-over-room":
      return `site ${cause.site} has room for ${cause.freePlaces} more operators, but ${cause.pins} are pinned there`;
    case "pins-over-budget":
      return `what is pinned costs ${cause.cost}, the budget is ${cause.budget}`;
    case "share-unreachable":
      return `at least ${cause.wanted} of the sites must be shared (now ${cause.shared} of ${cause.used}, ${cause.reachable} at most), together with the hamlets that must be served`;
    case "share-over-budget":
      return `sharing the ${cause.sites} more sites that are asked for costs at least ${cause.cost}, the budget is ${cause.budget}`;
    case "not-found-in-time":
      return "no choice that meets room, pins and share was found in the time given";
    case "too-little-room":
      return "the sites have too little room for the hamlets that must be served";
  }
}
