/** How far one record or photo has come. */
export type SendState = "queued" | "sending" | "sent" | "refused";

/** Why the server did not take it, in its own words. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What the queue knows of each record and each photo. Times are ms since 1970. */
export interface Sending {
  readonly id: string;
  readonly userId: number;
  readonly state: SendState;
  readonly createdAt: number;
  /** Tries that brought no answer, since the last that did. */
  readonly attempts: number;
  /** Not before this. */
  readonly nextAt: number;
  readonly refusal: Refusal | null;
  readonly sentAt: number | null;
}

export interface SendingRecord extends Sending {
  /** The server held another record under this id and keeps this one beside it under this one; null: no conflict. */
  readonly keptAs: string | null;
}

export interface SendingPhoto extends Sending {
  readonly recordId: string;
}

/** What came of one try. */
export type Outcome =
  | { readonly kind: "stored" }
  | { readonly kind: "kept-beside"; readonly keptAs: string }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Nobody answered, or the server cannot just now. */
  | { readonly kind: "later" }
  /** Nobody is signed in, or somebody else. */
  | { readonly kind: "sign-in" };

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

/** The pause after so many tries without an answer, ms: doubled each time, ten minutes at most. */
export function pauseMs(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
}

export const newSending = (id: string, userId: number, now: number): Sending => ({
  ...{ id, userId, state: "queued", createdAt: now, attempts: 0, nextAt: 0 },
  ...{ refusal: null, sentAt: null },
});

/** What was being sent when the page went away: whether it arrived is not known, and sending it again does no harm. */
export const recovered = <Item extends Sending>(item: Item): Item =>
  item.state === "sending" ? { ...item, state: "queued", nextAt: 0 } : item;

export const beingSent = <Item extends Sending>(item: Item): Item => ({ ...item, state: "sending", refusal: null });

/** The item after one try. */
export function afterTry<Item extends Sending>(item: Item, outcome: Outcome, now: number): Item {
  switch (outcome.kind) {
    case "stored":
      return { ...item, state: "sent", attempts: 0, refusal: null, sentAt: now };
    case "kept-beside":
      return { ...item, state: "sent", attempts: 0, refusal: null, sentAt: now, keptAs: outcome.keptAs };
    case "refused":
      return { ...item, state: "refused", attempts: 0, refusal: outcome.refusal };
    case "later":
      return { ...item, state: "queued", attempts: item.attempts + 1, nextAt: now + pauseMs(item.attempts + 1) };
    case "sign-in":
      return { ...item, state: "queued", nextAt: now };
  }
}

/** Tried again at once: by hand, or because the server can be reached again. */
export const dueNow = <Item extends Sending>(item: Item): Item =>
  item.state === "queued" ? { ...item, attempts: 0, nextAt: 0 } : item;

/** What is sent next: the oldest record, then photos of records that have arrived. */
export function nextToSend<Record extends SendingRecord, Photo extends SendingPhoto>(
  records: readonly Record[],
  photos: readonly Photo[],
  now: number,
): { readonly record: Record } | { readonly photo: Photo; readonly of: Record } | null {
  const isDue = ({ state, nextAt }: Sending) => state === "queued" && nextAt <= now;
  const oldest = <Item extends Sending>(items: readonly Item[]) =>
    items.filter(isDue).toSorted((one, other) => one.createdAt - other.createdAt)[0];
  const record = oldest(records);
  if (record !== undefined) return { record };
  const arrived = new Map(records.filter(({ state }) => state === "sent").map((each) => [each.id, each]));
  const photo = oldest(photos.filter(({ recordId }) => arrived.has(recordId)));
  return photo === undefined ? null : { photo, of: arrived.get(photo.recordId) as Record };
}

/** When something is to be tried next, ms since 1970; null: nothing waits for its time. */
export function nextTryAt(records: readonly SendingRecord[], photos: readonly SendingPhoto[]): number | null {
  const arrived = new Set(records.filter(({ state }) => state === "sent").map(({ id }) => id));
  const waiting = [...records, ...photos.filter(({ recordId }) => arrived.has(recordId))];
  const times = waiting.filter(({ state }) => state === "queued").map(({ nextAt }) => nextAt);
  return times.length === 0 ? null : Math.min(...times);
}

interface AnswerError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<globalThis.Record<string, unknown>> | undefined;
}

const LATER = new Set([0, 408, 425, 429]);

/** What a refusal of the server means for the queue: most are final, some only say "not now". */
export function outcomeOf({ status, code, message, details }: AnswerError): Outcome {
  if (LATER.has(status) || status >= 500) return { kind: "later" };
  if (status === 401 || code === "csrf") return { kind: "sign-in" };
  if (code === "visit-differs" && typeof details?.keptAs === "string") {
    return { kind: "kept-beside", keptAs: details.keptAs };
  }
  return { kind: "refused", refusal: { code, message } };
}
