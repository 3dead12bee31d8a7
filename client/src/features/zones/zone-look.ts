import type { ZoneRule } from "../../../../server/drawing/looks.ts";
import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";

export {
  STREET_LINE_PX,
  ZONE_LINE_PX,
  ZONE_LOOK,
  ZONE_RULES,
  type ZoneRule,
} from "../../../../server/drawing/looks.ts";

/** The strictest thing that the plan says there. */
export function ruleOf({
  permittedMastClasses,
  undergroundBy,
}: Pick<PlanZone, "permittedMastClasses" | "undergroundBy">): ZoneRule {
  if (undergroundBy !== null) return "underground";
  return permittedMastClasses?.length === 0 ? "no-masts" : "other";
}
