import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";

/** One thing that somebody else did between the version that one's own edit is based on and the newest one. */
export type OtherChange =
  | { readonly what: "name" | "note"; readonly before: string; readonly after: string }
  | { readonly what: "shared" | "unshared" }
  | { readonly what: "added" | "removed" | "changed"; readonly item: ScenarioItem };

const isSame = (a: ScenarioItem, b: ScenarioItem) => JSON.stringify(a) === JSON.stringify(b);

/** What the other one changed, in the order in which a reader looks: head first, then items. */
export function changesBetween(base: Scenario, newest: Scenario): OtherChange[] {
  const before = new Map(base.list.map((item) => [item.id, item]));
  const after = new Map(newest.list.map((item) => [item.id, item]));
  const changes: OtherChange[] = [];
  for (const what of ["name", "note"] as const) {
    if (base[what] !== newest[what]) changes.push({ what, before: base[what], after: newest[what] });
  }
  if (base.isSharedWithAuthority !== newest.isSharedWithAuthority) {
    changes.push({ what: newest.isSharedWithAuthority ? "shared" : "unshared" });
  }
  for (const item of newest.list) {
    const old = before.get(item.id);
    if (old === undefined) changes.push({ what: "added", item });
    else if (!isSame(old, item)) changes.push({ what: "changed", item });
  }
  for (const item of base.list) if (!after.has(item.id)) changes.push({ what: "removed", item });
  return changes;
}
