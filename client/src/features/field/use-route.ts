import { useCallback, useEffect } from "react";
import { makeShared } from "../../map/shared-value.ts";
import { fieldDb, type KeptRoute } from "./field-db.ts";

const NO_STOPS: readonly number[] = [];
const route = makeShared<KeptRoute | null>(null);

/** The hamlets chosen for the day, kept in this browser for this user. */
export function useRoute(userId: number) {
  const kept = route.use();
  useEffect(() => {
    if (route.get()?.userId === userId) return;
    void fieldDb()
      .then((db) => db.get("routes", userId))
      .then((row) => route.set(row ?? { userId, hamletIds: [], start: null }))
      .catch(() => route.set({ userId, hamletIds: [], start: null }));
  }, [userId]);
  const set = useCallback(
    (hamletIds: readonly number[]) => {
      const next = { userId, hamletIds, start: null };
      route.set(next);
      void fieldDb()
        .then((db) => db.put("routes", next))
        .catch(() => undefined);
    },
    [userId],
  );
  return { hamletIds: kept?.userId === userId ? kept.hamletIds : NO_STOPS, set };
}
