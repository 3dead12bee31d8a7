import { makeShared } from "../../map/shared-value.ts";
import { fieldDb, type KeptPhoto, type KeptRecord } from "./field-db.ts";
import { recovered } from "./queue.ts";

/** What of the queue is in this browser for one user; photos without their bytes, which are read when they are sent. */
export interface Queue {
  readonly userId: number;
  readonly records: readonly KeptRecord[];
  readonly photos: readonly KeptPhoto[];
}

const queue = makeShared<Queue | null>(null);
/** null: not read yet. */
export const useQueue = queue.use;
export const getQueue = queue.get;

/** Somebody is at work in another tab; null where the browser cannot tell. */
const others = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("tram-chung-field");

const withoutBytes = (photo: KeptPhoto): KeptPhoto => ({ ...photo, bytes: null });

/** Reads the queue again after a change, and tells the other tabs. */
export async function readQueue(userId: number, isOwnChange = true): Promise<Queue> {
  const db = await fieldDb();
  const [records, photos] = await Promise.all([
    db.getAllFromIndex("records", "user", userId),
    db.getAllFromIndex("photos", "user", userId),
  ]);
  const next = {
    userId,
    records: records.toSorted((one, other) => other.createdAt - one.createdAt),
    photos: photos.map(withoutBytes),
  };
  queue.set(next);
  if (isOwnChange) others?.postMessage(userId);
  return next;
}

/** Keeps the queue in step with what other tabs do; returns how to stop. */
export function followOthers(userId: number): () => void {
  const onMessage = ({ data }: MessageEvent) => {
    if (data === userId) void readQueue(userId, false);
  };
  others?.addEventListener("message", onMessage);
  return () => others?.removeEventListener("message", onMessage);
}

/** Puts back into the queue what was being sent when the page went away. Call it only where nobody else is sending. */
export async function recoverQueue(userId: number): Promise<void> {
  const db = await fieldDb();
  const transaction = db.transaction(["records", "photos"], "readwrite");
  for (const name of ["records", "photos"] as const) {
    const store = transaction.objectStore(name);
    let cursor = await store.index("user").openCursor(userId);
    while (cursor !== null) {
      if (cursor.value.state === "sending") await cursor.update(recovered(cursor.value) as KeptRecord & KeptPhoto);
      cursor = await cursor.continue();
    }
  }
  await transaction.done;
}

/** How many records and photos have not arrived. */
export function waitingIn({ records, photos }: Queue): number {
  return [...records, ...photos].filter(({ state }) => state !== "sent").length;
}
