import type { Session } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { ApiError, api, rememberCsrfToken } from "../../api/client.ts";
import { makeShared } from "../../map/shared-value.ts";
import { noteReached, noteUnreachable, whenReached } from "../../offline/reach.ts";
import { changeItem, fieldDb, type KeptPhoto, type KeptRecord } from "./field-db.ts";
import { afterTry, beingSent, dueNow, nextToSend, nextTryAt, type Outcome, outcomeOf } from "./queue.ts";
import { readQueue, recoverQueue } from "./queue-store.ts";

const needsSignIn = makeShared(false);
/** Whether sending waits for the user to sign in again. */
export const useNeedsSignIn = needsSignIn.use;

/** One tab sends; the others look on. */
const LOCK = "tram-chung-field-sender";

async function putRecord(record: KeptRecord): Promise<void> {
  await api<unknown>(`/api/field/visits/${record.id}`, { method: "PUT", body: record.body });
}

async function putPhoto(photo: KeptPhoto, record: KeptRecord): Promise<void> {
  const kept = await (await fieldDb()).get("photos", photo.id);
  if (kept?.bytes == null) throw new ApiError(410, "photo-gone", "the photo is no longer in this browser");
  const body = new Blob([kept.bytes], { type: kept.mediaType });
  const address = `/api/field/visits/${record.keptAs ?? record.id}/photos/${photo.id}`;
  await api<unknown>(address, { method: "PUT", body });
}

async function outcomeFor(send: () => Promise<void>): Promise<Outcome> {
  try {
    await send();
    noteReached();
    return { kind: "stored" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 0) noteUnreachable();
    return outcomeOf(error);
  }
}

/** Whether this user is signed in at the server; brings the token that a write needs. */
async function isSignedIn(userId: number): Promise<boolean | "away"> {
  try {
    const session = await api<Session>("/api/session");
    // The kit's own answer stands in for a server that is away.
    if (session.csrfToken === "") return "away";
    rememberCsrfToken(session.csrfToken);
    return session.user?.id === userId;
  } catch {
    return "away";
  }
}

export interface Sender {
  /** Sends at once what is due. */
  wake(): void;
  /** Tries everything that waits at once, whatever its pause. */
  retryAll(): Promise<void>;
  stop(): void;
}

/** Sends what one user recorded in this browser, whenever the server can be reached, until it is stopped. */
export function startSender(userId: number): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isAskedAgain = false;
  const ending = new AbortController();

  async function sendOne(): Promise<"again" | "pause"> {
    const { records, photos } = await readQueue(userId);
    const next = nextToSend(records, photos, Date.now());
    if (next === null) return "pause";
    const isRecord = "record" in next;
    const [store, id] = isRecord ? (["records", next.record.id] as const) : (["photos", next.photo.id] as const);
    await changeItem(store, id, beingSent);
    await readQueue(userId);
    const outcome = await outcomeFor(() => (isRecord ? putRecord(next.record) : putPhoto(next.photo, next.of)));
    // The server has the photo: its bytes only take room here.
    const emptied = outcome.kind === "stored" && !isRecord ? { bytes: null } : {};
    await changeItem(store, id, (item) => ({ ...afterTry(item, outcome, Date.now()), ...emptied }));
    await readQueue(userId);
    if (outcome.kind === "sign-in") needsSignIn.set(true);
    return outcome.kind === "stored" || outcome.kind === "refused" || outcome.kind === "kept-beside"
      ? "again"
      : "pause";
  }

  async function pump(): Promise<void> {
    const { records, photos } = await readQueue(userId, false);
    if (nextToSend(records, photos, Date.now()) === null) return;
    const signedIn = await isSignedIn(userId);
    needsSignIn.set(signedIn === false);
    if (signedIn === "away") {
      noteUnreachable();
      return;
    }
    if (!signedIn) return;
    noteReached();
    while (!ending.signal.aborted && (await sendOne()) === "again");
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (ending.signal.aborted) return;
    if (isBusy) {
      isAskedAgain = true;
      return;
    }
    isBusy = true;
    try {
      await pump();
    } catch {
      // The browser's database is away (closed, cleared): the next turn opens it again.
    }
    isBusy = false;
    if (isAskedAgain) {
      isAskedAgain = false;
      return run();
    }
    const { records, photos } = await readQueue(userId, false).catch(() => ({ records: [], photos: [] }));
    const at = nextTryAt(records, photos);
    const LEAST_PAUSE_MS = 5_000;
    if (at !== null && !ending.signal.aborted) {
      timer = setTimeout(() => void run(), Math.max(at - Date.now(), LEAST_PAUSE_MS));
    }
  }

  async function retryAll(): Promise<void> {
    const db = await fieldDb();
    const transaction = db.transaction(["records", "photos"], "readwrite");
    for (const name of ["records", "photos"] as const) {
      const store = transaction.objectStore(name);
      for (const item of await store.index("user").getAll(userId)) {
        if (item.state === "queued") await store.put(dueNow(item) as never);
      }
    }
    await transaction.done;
    await readQueue(userId);
    await run();
  }

  const wake = () => void run();
  const onSight = () => document.visibilityState === "visible" && wake();
  const stopListening = whenReached(() => void retryAll());
  document.addEventListener("visibilitychange", onSight);
  // Holding the lock for as long as this lives: only one tab sends, and what it finds half sent is nobody's any more.
  const locks: LockManager | undefined = navigator.locks;
  const hold = async () => {
    await recoverQueue(userId);
    await run();
    await new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve(), { once: true }));
  };
  const holding = locks === undefined ? hold() : locks.request(LOCK, { signal: ending.signal }, hold);
  Promise.resolve(holding).catch(() => undefined);

  return {
    wake,
    retryAll,
    stop() {
      ending.abort();
      clearTimeout(timer);
      stopListening();
      document.removeEventListener("visibilitychange", onSight);
    },
  };
}
