import { MipModel } from "../mip.ts";
import { isCounted, type SharingIndex, takesPlace, tenantsWith } from "./sharing-problem.ts";

/** The problem as HiGHS takes it, and the ways between its variables and a choice of installations. */
export interface SharingMip {
  readonly model: MipModel;
  /** The variable of each installation. */
  readonly columns: readonly number[];
  readonly toChoice: (values: Float64Array) => number[];
  readonly toValues: (chosen: readonly number[]) => Float64Array;
}

/** Binary variables for installations, opened and shared sites; a share for every demand that may stay unserved. */
export function buildSharingMip(index: SharingIndex): SharingMip {
  const { sites, installations } = index.problem;
  const model = new MipModel();
  const weight = index.problem.costWeight ?? 1;
  const variables = installations.map(({ cost }) => model.addBinary(weight * cost));
  for (const [installation, variable] of variables.entries()) {
    if (index.isAllowed[installation] === 0) model.addRow(0, 0, [variable], [1]);
    if (index.isPinned[installation] === 1) model.addRow(1, 1, [variable], [1]);
  }
  const unservedVariables = addDemandRows(index, model, variables);
  const openVariables = addSiteRows(index, model, variables);
  const sharedVariables = addShareRow(index, model, variables, openVariables);
  addBudgetRow(index, model, variables, openVariables);
  return {
    model,
    columns: variables,
    toChoice: (values) => [...variables.keys()].filter((installation) => values[variables[installation]!]! > 0.5),
    toValues: (chosen) => {
      const values = new Float64Array(model.columnCount);
      const served = new Set(chosen.flatMap((installation) => index.served[installation]!));
      const tenants = tenantsWith(index.problem, chosen).map((operators) => operators.size);
      for (const installation of chosen) values[variables[installation]!] = 1;
      for (const [demand, variable] of unservedVariables) values[variable] = served.has(demand) ? 0 : 1;
      for (const [site, variable] of openVariables)
        values[variable] = tenants[site]! > sites[site]!.tenants.length ? 1 : 0;
      for (const [site, variable] of sharedVariables) values[variable] = tenants[site]! > 1 ? 1 : 0;
      return values;
    },
  };
}

/** Every demand is served, or stays without for its penalty; returns the variables that say so. */
function addDemandRows(index: SharingIndex, model: MipModel, variables: readonly number[]): Map<number, number> {
  const unservedVariables = new Map<number, number>();
  for (const [demand, { penalty }] of index.problem.demands.entries()) {
    const row = index.serving[demand]!.map((installation) => variables[installation]!);
    if (penalty < Number.POSITIVE_INFINITY) {
      unservedVariables.set(demand, model.addShare(penalty));
      row.push(unservedVariables.get(demand)!);
    }
    model.addRow(
      1,
      Number.POSITIVE_INFINITY,
      row,
      row.map(() => 1),
    );
  }
  return unservedVariables;
}

/** Room, one installation per operator and site, and the sites that must be opened first. */
function addSiteRows(index: SharingIndex, model: MipModel, variables: readonly number[]): Map<number, number> {
  const { sites, installations } = index.problem;
  const openVariables = new Map<number, number>();
  for (const [site, { openingCost, freePlaces, tenants }] of sites.entries()) {
    const here = index.atSite[site]!;
    if (here.length === 0) continue;
    const newcomers = here.filter((installation) => takesPlace(index.problem, installation));
    if (newcomers.length > freePlaces)
      model.addRow(
        0,
        freePlaces,
        newcomers.map((installation) => variables[installation]!),
        newcomers.map(() => 1),
      );
    const byOperator = Map.groupBy(here, (installation) => installations[installation]!.operator);
    for (const rivals of byOperator.values()) {
      if (rivals.length > 1)
        model.addRow(
          0,
          1,
          rivals.map((rival) => variables[rival]!),
          rivals.map(() => 1),
        );
    }
    if (openingCost === 0 && tenants.length > 0) continue;
    const open = model.addBinary((index.problem.costWeight ?? 1) * openingCost);
    openVariables.set(site, open);
    for (const installation of here) model.addRow(0, 1, [open, variables[installation]!], [1, -1]);
  }
  return openVariables;
}

/** The share of used sites with two operators or more; returns the variables that say a site is shared. */
function addShareRow(
  index: SharingIndex,
  model: MipModel,
  variables: readonly number[],
  openVariables: ReadonlyMap<number, number>,
): Map<number, number> {
  const { problem } = index;
  const { sites, installations, minimumSharedShare } = problem;
  const sharedVariables = new Map<number, number>();
  if (minimumSharedShare === 0) return sharedVariables;
  let alreadyUsed = 0;
  let alreadyShared = 0;
  const row: [number, number][] = [];
  for (const [site, { tenants }] of sites.entries()) {
    if (!isCounted(problem, site)) continue;
    const present = new Set(tenants);
    if (present.size > 0) alreadyUsed++;
    else if (openVariables.has(site)) row.push([openVariables.get(site)!, -minimumSharedShare]);
    if (present.size > 1) {
      alreadyShared++;
      continue;
    }
    const newcomers = index.atSite[site]!.filter((installation) => !present.has(installations[installation]!.operator));
    if (newcomers.length + present.size < 2) continue;
    const shared = model.addBinary(0);
    sharedVariables.set(site, shared);
    row.push([shared, 1]);
    // One newcomer makes a site of one operator shared; an empty site needs two.
    const needed = 2 - present.size;
    const columns = [...newcomers.map((installation) => variables[installation]!), shared];
    model.addRow(0, Number.POSITIVE_INFINITY, columns, [...newcomers.map(() => 1), -needed]);
  }
  model.addRow(
    minimumSharedShare * alreadyUsed - alreadyShared - 1e-7,
    Number.POSITIVE_INFINITY,
    row.map(([variable]) => variable),
    row.map(([, value]) => value),
  );
  return sharedVariables;
}

/** What installations and opened sites may cost together. */
function addBudgetRow(
  index: SharingIndex,
  model: MipModel,
  variables: readonly number[],
  openVariables: ReadonlyMap<number, number>,
): void {
  const { sites, installations, budget } = index.problem;
  if (budget === undefined) return;
  // In millions, so that the row's tolerance is less than a VND of a usual antenna.
  const terms = [
    ...variables.map((variable, installation) => [variable, installations[installation]!.cost / 1e6] as const),
    ...[...openVariables].map(([site, variable]) => [variable, sites[site]!.openingCost / 1e6] as const),
  ].filter(([, cost]) => cost > 0);
  model.addRow(
    Number.NEGATIVE_INFINITY,
    budget / 1e6,
    terms.map(([variable]) => variable),
    terms.map(([, cost]) => cost),
  );
}
