import type { ScenarioItem } from "../../scenarios/scenarios.schemas.ts";
import type { Technology } from "../../schemas.ts";
import type { Comparison, Lacking } from "./scenario.schemas.ts";
import { organisationsOf } from "./scenario-stations.ts";

/** A hamlet with who serves it with mobile broadband today. */
export interface HamletFacts {
  readonly id: number;
  readonly population: number | null;
  readonly mobileAny: string;
  readonly ftthAny: string;
  /** Operators that serve it with mobile broadband, by technology. */
  readonly served4g: readonly number[];
  readonly served5g: readonly number[];
}

/** A hamlet that an operator begins or ceases to serve with a technology; null: with mobile broadband, whichever. */
export interface HamletShift {
  readonly hamletId: number;
  readonly organisationId: number;
  readonly technology: Technology | null;
}

export interface SiteFacts {
  readonly id: number;
  readonly isExisting: boolean;
  readonly tenants: readonly number[];
}

export interface Operator {
  readonly id: number;
  readonly name: string;
}

function lacking(hamlets: readonly HamletFacts[], isServed: (hamlet: HamletFacts) => boolean): Lacking {
  const without = hamlets.filter((hamlet) => !isServed(hamlet));
  return {
    hamlets: without.length,
    people: without.reduce((sum, { population }) => sum + (population ?? 0), 0),
    unknownPopulation: without.filter(({ population }) => population === null).length,
  };
}

/** Hamlets of the items of a kind, by the item itself and by `properties.hamletIds`. */
function hamletsOf(items: readonly ScenarioItem[]): Set<number> {
  return new Set(
    items.flatMap(({ hamletId, properties }) => [
      ...(hamletId === null ? [] : [hamletId]),
      ...(Array.isArray(properties.hamletIds) ? (properties.hamletIds as number[]) : []),
    ]),
  );
}

/** Who serves each hamlet with mobile broadband after hamlets are gained and lost. */
export function broadbandAfter(
  hamlets: readonly HamletFacts[],
  gained: readonly HamletShift[],
  lost: readonly HamletShift[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const [gains, losses] = [gained, lost].map((shifts) => Map.groupBy(shifts, ({ hamletId }) => hamletId));
  return new Map(
    hamlets.map(({ id, served4g, served5g }) => {
      const served = new Set<string>([...served4g.map((one) => `4G/${one}`), ...served5g.map((one) => `5G/${one}`)]);
      for (const { organisationId, technology } of losses?.get(id) ?? [])
        served.delete(`${technology}/${organisationId}`);
      for (const { organisationId, technology } of gains?.get(id) ?? []) {
        if (technology !== "3G" && technology !== "2G") served.add(`${technology ?? ""}/${organisationId}`);
      }
      return [id, new Set([...served].map((each) => Number(each.slice(each.indexOf("/") + 1))))];
    }),
  );
}

/** Sites by the number of mobile operators on them, before and after antennas, masts and removals. */
function siteFigures(sites: readonly SiteFacts[], items: readonly ScenarioItem[]) {
  const tenants = new Map(
    sites.filter(({ isExisting }) => isExisting).map((site) => [String(site.id), new Set(site.tenants)]),
  );
  const count = () => ({ sites: tenants.size, shared: [...tenants.values()].filter((each) => each.size >= 2).length });
  const before = count();
  for (const item of items) {
    if (item.kind === "site-removal") tenants.delete(String(item.siteId));
    // Masts at one place are one site, whoever proposed them.
    const key = item.kind === "antenna" ? String(item.siteId) : item.place?.map((each) => each.toFixed(5)).join(",");
    if ((item.kind !== "antenna" && item.kind !== "mast") || key === undefined) continue;
    const own = tenants.get(key) ?? new Set<number>();
    tenants.set(key, own);
    for (const organisationId of organisationsOf(item)) own.add(organisationId);
  }
  return { before, after: count() };
}

/** Which unit costs the cost of an item is put together from, by the first word of their codes. */
const COSTS_OF: Readonly<Record<ScenarioItem["kind"], RegExp | null>> = {
  mast: /^(mast|station|power|backhaul|fibre)-/,
  antenna: /^(station|sharing|mast-raise|mast-strengthen)/,
  fibre: /^(fibre|access|home)-/,
  duct: /^(duct|trench)-/,
  "sector-change": null,
  "site-removal": null,
  roaming: null,
};

/** The unit costs that those of the items rest on. */
export function costsBehind<Cost extends { readonly code: string }>(
  items: readonly Pick<ScenarioItem, "kind">[],
  costs: readonly Cost[],
): Cost[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return costs.filter(({ code }) => kinds.some((kind) => COSTS_OF[kind]?.test(code) === true));
}

function costFigures(items: readonly ScenarioItem[]): Comparison["costs"] {
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    amountVnd: own.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0),
    items: own.length,
    unknown: own.filter(({ costVnd }) => costVnd === null).length,
  }));
}

const metres = (items: readonly ScenarioItem[], kind: ScenarioItem["kind"]) =>
  items.filter((item) => item.kind === kind).reduce((sum, { lengthM }) => sum + (lengthM ?? 0), 0);

/**
 * All indicators before and after. `items` are those that are built; `gained` and `lost` are hamlets that an operator serves anew,
 * or no longer. A hamlet that fibre is laid to counts as having FTTH.
 */
export function comparisonOf(facts: {
  readonly hamlets: readonly HamletFacts[];
  readonly sites: readonly SiteFacts[];
  readonly operators: readonly Operator[];
  readonly items: readonly ScenarioItem[];
  readonly gained: readonly HamletShift[];
  readonly lost: readonly HamletShift[];
}): Omit<Comparison, "computedAt" | "version" | "leftOut"> {
  const { hamlets, sites, operators, items, gained, lost } = facts;
  const today = broadbandAfter(hamlets, [], []);
  const then = broadbandAfter(hamlets, gained, lost);
  const fibred = hamletsOf(items.filter(({ kind }) => kind === "fibre"));
  const places = siteFigures(sites, items);
  return {
    mobileAny: {
      before: lacking(hamlets, ({ mobileAny }) => mobileAny !== "no"),
      after: lacking(hamlets, ({ id, mobileAny }) => mobileAny === "unknown" || then.get(id)!.size > 0),
    },
    mobileByOperator: operators.map(({ id, name }) => ({
      organisationId: id,
      organisationName: name,
      before: lacking(hamlets, (hamlet) => today.get(hamlet.id)!.has(id)),
      after: lacking(hamlets, (hamlet) => then.get(hamlet.id)!.has(id)),
    })),
    ftth: {
      before: lacking(hamlets, ({ ftthAny }) => ftthAny !== "no"),
      after: lacking(hamlets, ({ id, ftthAny }) => ftthAny !== "no" || fibred.has(id)),
    },
    sites: { before: places.before.sites, after: places.after.sites },
    sharedSites: { before: places.before.shared, after: places.after.shared },
    costs: costFigures(items),
    fibreM: metres(items, "fibre"),
    ductM: metres(items, "duct"),
    gained: [...gained],
    lost: [...lost],
  };
}
