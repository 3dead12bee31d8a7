import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { makeShared } from "../../map/shared-value.ts";
import { changeOf } from "./zone-draft.ts";
import { addZone, changeZone, removeZone } from "./zones.api.ts";

/** A stored change of a zone: null before is an addition, null after a removal. */
export interface StoredChange {
  readonly before: PlanZone | null;
  readonly after: PlanZone | null;
}

/** The changes of this visit, the last one at the end; they survive leaving the tool. */
const changes = makeShared<readonly StoredChange[]>([]);
const MOST = 50;

export const useStoredChanges = changes.use;

export const rememberChange = (change: StoredChange): void => changes.set([...changes.get(), change].slice(-MOST));

/** Takes the last change of a version back. Throws what the server says, 412 where somebody has changed the zone since. */
export async function undoChange(planId: number): Promise<PlanZone | null> {
  const last = changes.get().findLast(({ before, after }) => (after ?? before)?.planId === planId);
  if (last === undefined) return null;
  const { before, after } = last;
  const restored = await (before === null
    ? removeZone(after as PlanZone).then(() => null)
    : after === null
      ? addZone(planId, changeOf(before))
      : changeZone(after, changeOf(before)));
  const rest = changes.get().filter((each) => each !== last);
  // What was done to the zone before goes on with the zone as it is stored now.
  const old = before ?? after;
  changes.set(
    rest.map((each) => (restored !== null && each.after?.id === old?.id ? { ...each, after: restored } : each)),
  );
  return restored;
}
