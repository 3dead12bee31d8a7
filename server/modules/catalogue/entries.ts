import bands from "../../../data/catalogues/bands.json" with { type: "json" };
import catalogue from "../../../data/catalogues/costs.json" with { type: "json" };
import mastClasses from "../../../data/catalogues/mast-classes.json" with { type: "json" };
import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { USED_COSTS, usesOfCost } from "../../planning-case/cost-uses.ts";
import * as queries from "./editing.queries.ts";
import type {
  BandEntry,
  CatalogueEntries,
  CostEntry,
  CostVersion,
  MastClassEntry,
  MissingCost,
} from "./editing.schemas.ts";

/** The items that computations read and that have no price, as the program's own catalogue names them. */
export function missingCosts(known: readonly string[]): MissingCost[] {
  return [...catalogue.withoutPrice, ...catalogue.entries]
    .filter(({ code }) => USED_COSTS.includes(code) && !known.includes(code))
    .map(({ code, nameVi, nameEn, unit }) => ({ code, nameVi, nameEn, unit, uses: [...usesOfCost(code)] }));
}

const codesOf = ({ entries }: { entries: readonly { code: string }[] }) => new Set(entries.map(({ code }) => code));
const BROUGHT = { band: codesOf(bands), "mast class": codesOf(mastClasses) };

/** Whether a province added the entry; the program's own stay. */
export const isOwnEntry = (kind: keyof typeof BROUGHT, code: string): boolean => !BROUGHT[kind].has(code);

/** All catalogues as they are shown and edited. */
export async function readEntries(client: Conversation): Promise<CatalogueEntries> {
  const costs = new Map<string, CostEntry>();
  for (const { code, nameVi, nameEn, unit, ...version } of await ask(queries.costRows, undefined, client)) {
    const entry = costs.get(code) ?? { code, nameVi, nameEn, unit, uses: [...usesOfCost(code)], versions: [] };
    entry.versions.push(version as CostVersion);
    costs.set(code, entry);
  }
  return {
    costs: [...costs.values()],
    missingCosts: missingCosts([...costs.keys()]),
    bands: (await ask(queries.bandRows, undefined, client)).map(
      (row) => ({ ...row, isOwn: isOwnEntry("band", row.code) }) as BandEntry,
    ),
    mastClasses: (await ask(queries.mastClassRows, undefined, client)).map(
      (row) => ({ ...row, isOwn: isOwnEntry("mast class", row.code) }) as MastClassEntry,
    ),
    patterns: await ask(queries.sharedPatterns, undefined, client),
  };
}
