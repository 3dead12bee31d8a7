import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import * as queries from "./targets.queries.ts";
import type { BreakdownQuery, ShareParts, UnitPeriod } from "./targets.schemas.ts";

/** The days from which there were other units than before, oldest first. */
export async function unitPeriods(client: Conversation): Promise<UnitPeriod[]> {
  const rows = await ask(queries.unitPeriods, undefined, client);
  return rows.map(({ fromDay, communes, districts }) => ({
    from: fromDay,
    communes: Number(communes),
    districts: Number(districts),
  }));
}

/**
 * The day whose units are asked for: the named one, else the beginning of the newest period that had such units. Throws 422 for
 * a day that had none.
 */
export async function dayOf(
  { geography = "commune", asOf }: Pick<BreakdownQuery, "geography" | "asOf">,
  client: Conversation,
): Promise<string> {
  const periods = await unitPeriods(client);
  const count = (period: UnitPeriod) => (geography === "district" ? period.districts : period.communes);
  if (asOf === undefined) return periods.findLast((period) => count(period) > 0)?.from ?? today();
  const period = periods.findLast(({ from }) => from <= asOf);
  // Without any units there is nothing to choose from, and an empty answer says so.
  if (periods.length > 0 && (period === undefined || count(period) === 0)) {
    const known = periods.filter((each) => count(each) > 0).map(({ from }) => from);
    const what = `asOf is ${asOf}; a ${geography} of that day is not known. Periods that had some began on: ${known.join(", ")}`;
    throw unacceptable("no-units-then", what, "query.asOf");
  }
  return asOf;
}

/** The day of today in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** Metres of road are sums of many: less than this is rounding. */
const ROUNDING = 1e-3;

/** What the whole has and its areas together have not; null: nothing. */
export function outsideOf(whole: ShareParts | null, areas: readonly (ShareParts | null)[]): ShareParts | null {
  if (whole === null) return null;
  const rest = (part: keyof ShareParts) => {
    const left = areas.reduce((sum, area) => sum - (area?.[part] ?? 0), whole[part]);
    return left < ROUNDING ? 0 : left;
  };
  const outside = { good: rest("good"), counted: rest("counted"), unknown: rest("unknown") };
  return outside.counted + outside.unknown === 0 ? null : outside;
}
