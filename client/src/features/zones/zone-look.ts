import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";

/** What a zone or street says most, which decides how its line looks. */
export const ZONE_RULES = ["no-masts", "underground", "other"] as const;
export type ZoneRule = (typeof ZONE_RULES)[number];

/** A colour and a line of its own for each, so that the colour is never alone; dashes in widths of the line. */
export const ZONE_LOOK: Readonly<Record<ZoneRule, { readonly colour: string; readonly dash?: readonly number[] }>> = {
  "no-masts": { colour: "#a3262f", dash: [1, 1.2] },
  underground: { colour: "#6b3fa0", dash: [4, 1.4] },
  other: { colour: "#1d5fa8" },
};
export const ZONE_LINE_PX = 2.2;
export const STREET_LINE_PX = 5;

/** The strictest thing that the plan says there. */
export function ruleOf({
  permittedMastClasses,
  undergroundBy,
}: Pick<PlanZone, "permittedMastClasses" | "undergroundBy">): ZoneRule {
  if (undergroundBy !== null) return "underground";
  return permittedMastClasses?.length === 0 ? "no-masts" : "other";
}
