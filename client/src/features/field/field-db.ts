import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { VisitBody } from "../../../../server/modules/field/field.schemas.ts";
import type { LonLat } from "../../map/selection.ts";
import { newSending, type SendingPhoto, type SendingRecord } from "./queue.ts";

/** A record with what it says, as it stands in this browser. */
export interface KeptRecord extends SendingRecord {
  readonly body: VisitBody;
  /** The hamlet's or the place's name, for lists. */
  readonly title: string;
}

export interface KeptPhoto extends SendingPhoto {
  readonly mediaType: string;
  /** null once it has arrived: the server has it, and the room is needed. */
  readonly bytes: ArrayBuffer | null;
}

/** A commune that was taken along. */
export interface KeptCommune {
  readonly userId: number;
  readonly unitCode: string;
  readonly name: string;
  readonly takenAt: number;
  readonly bytes: number;
  readonly tiles: number;
  readonly hamlets: number;
  /** Addresses in the kit; shared ones stay when one commune is put away. */
  readonly addresses: readonly string[];
}

/** The hamlets chosen for a day, in their order, and where it begins. */
export interface KeptRoute {
  readonly userId: number;
  readonly hamletIds: readonly number[];
  readonly start: LonLat | null;
}

interface FieldSchema extends DBSchema {
  records: { key: string; value: KeptRecord; indexes: { user: number } };
  photos: { key: string; value: KeptPhoto; indexes: { user: number; record: string } };
  communes: { key: [number, string]; value: KeptCommune; indexes: { user: number } };
  routes: { key: number; value: KeptRoute };
}
export type FieldDb = IDBPDatabase<FieldSchema>;

const NAME = "tram-chung-field";
let opened: Promise<FieldDb> | undefined;

/** The browser's database of field work. Rejects where the browser keeps none (some private windows). */
export function fieldDb(): Promise<FieldDb> {
  opened ??= openDB<FieldSchema>(NAME, 1, {
    upgrade(db) {
      const records = db.createObjectStore("records", { keyPath: "id" });
      records.createIndex("user", "userId");
      const photos = db.createObjectStore("photos", { keyPath: "id" });
      photos.createIndex("user", "userId");
      photos.createIndex("record", "recordId");
      const communes = db.createObjectStore("communes", { keyPath: ["userId", "unitCode"] });
      communes.createIndex("user", "userId");
      db.createObjectStore("routes", { keyPath: "userId" });
    },
    // The browser closed it (its files were cleared): the next use opens it again.
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Whether a write failed because the device is full: nothing that was stored before is lost by it. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/**
 * Stores a record with its photos, all or nothing: when this resolves they are on the disk; where it fails the database is as it was.
 * Throws QuotaExceededError where the device is full.
 */
export async function keepRecordWithPhotos(record: KeptRecord, photos: readonly Blob[], now: number): Promise<void> {
  const { id: recordId, userId } = record;
  // Read before the transaction begins, which would end while it waits for them.
  const kept = await Promise.all(
    photos.map(
      async (photo, at): Promise<KeptPhoto> => ({
        ...newSending(crypto.randomUUID(), userId, now + at),
        ...{
          recordId,
          mediaType: photo.type === "image/png" ? "image/png" : "image/jpeg",
          bytes: await photo.arrayBuffer(),
        },
      }),
    ),
  );
  const transaction = (await fieldDb()).transaction(["records", "photos"], "readwrite", { durability: "strict" });
  const write = async () => {
    await transaction.objectStore("records").put(record);
    for (const photo of kept) await transaction.objectStore("photos").put(photo);
    transaction.commit();
  };
  try {
    await write();
  } catch (error) {
    // Nothing of it may stay where a part of it failed.
    transaction.done.catch(() => undefined);
    if (transaction.error === null) transaction.abort();
    throw transaction.error ?? error;
  }
  await transaction.done;
}

/** Changes one record or photo that is still there, in one step. */
export async function changeItem(
  store: "records" | "photos",
  id: string,
  change: <Item extends KeptRecord | KeptPhoto>(item: Item) => Item,
): Promise<void> {
  const transaction = (await fieldDb()).transaction(store, "readwrite");
  const item = await transaction.store.get(id);
  // It was deleted meanwhile.
  if (item !== undefined) await transaction.store.put(change(item));
  await transaction.done;
}

/** Takes a record and its photos out of this browser, in one step. */
export async function dropRecord(id: string): Promise<void> {
  const transaction = (await fieldDb()).transaction(["records", "photos"], "readwrite");
  const photos = transaction.objectStore("photos");
  for (const key of await photos.index("record").getAllKeys(id)) await photos.delete(key);
  await transaction.objectStore("records").delete(id);
  await transaction.done;
}

export async function dropPhoto(id: string): Promise<void> {
  await (await fieldDb()).delete("photos", id);
}
