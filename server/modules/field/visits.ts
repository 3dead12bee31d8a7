import { createHash, randomUUID } from "node:crypto";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { ignoredBecause, type Visit } from "../../measured/visits.ts";
import { cleanPhoto } from "../../photos/clean-photo.ts";
import * as queries from "./field.queries.ts";
import type { FieldVisit, VisitBody } from "./field.schemas.ts";
import { readRule } from "./setting.ts";

/** A device's clock may run ahead by so much. */
const CLOCK_AHEAD_MS = 86_400_000;
export const MOST_PHOTOS = 8;
export const PHOTO_BYTES = 5 * 1_048_576;

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** The same record has the same hash, whatever the order of its fields. */
function contentHash(body: VisitBody): string {
  const fields = Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify(fields));
}

async function requireAcceptable(body: VisitBody, client: Conversation): Promise<void> {
  const { lon, lat, operatorId, hamletId, measuredAt } = body;
  const place = await askOne(queries.placeOfVisit, { lon, lat, operatorId, hamletId }, client);
  if (place === undefined) throw new Error("the place of a visit has no row");
  if (!place.isOperator) {
    throw unacceptable("no-mobile-operator", `organisation ${operatorId} runs no mobile network`, "body/operatorId");
  }
  if (!place.hasHamlet) throw unacceptable("hamlet-gone", `there is no hamlet ${hamletId}`, "body/hamletId");
  if (place.hasCommunes && !place.isInside) {
    throw unacceptable("outside-province", `${lat}, ${lon} lies in no commune of the province`, "body/lon");
  }
  if (Date.parse(measuredAt) > Date.now() + CLOCK_AHEAD_MS) {
    throw unacceptable("measured-in-future", `measuredAt is ${measuredAt}; permitted: up to now`, "body/measuredAt");
  }
}

/** What came of a record: where it stands, and whether another one was there first under its id. */
export interface Taken {
  readonly visitId: string;
  readonly isConflict: boolean;
}

/**
 * Stores a record under the id that its browser drew. Sent again it changes nothing; with other content it is kept beside the first
 * under an id of its own. Throws 422 for what cannot be, 409 where the id is another organisation's.
 */
export async function takeVisit(id: string, body: VisitBody, client: Conversation): Promise<Taken> {
  const hash = contentHash(body);
  const known = await askOne(queries.visitContent, { visitId: id }, client);
  if (known === undefined) {
    await requireAcceptable(body, client);
    if ((await insert(id, body, hash, null, client)) !== undefined) return { visitId: id, isConflict: false };
  }
  // It was there before, or came at the same moment over another line.
  const first = known ?? (await askOne(queries.visitContent, { visitId: id }, client));
  if (first === undefined || !first.isOurs) throw new AppError(409, "id-taken", `the id ${id} is taken`);
  if (first.contentHash === hash) return { visitId: id, isConflict: false };
  const params = { visitId: id, contentHash: hash };
  const beside = await askOne(queries.conflictOf, params, client);
  if (beside !== undefined) return { visitId: beside.id, isConflict: true };
  await requireAcceptable(body, client);
  const added = await insert(randomUUID(), body, hash, id, client);
  const kept = added ?? (await askOne(queries.conflictOf, params, client))?.id;
  if (kept === undefined) throw new Error(`the other record of ${id} was not stored`);
  return { visitId: kept, isConflict: true };
}

async function insert(
  id: string,
  body: VisitBody,
  hash: string,
  conflictsWith: string | null,
  client: Conversation,
): Promise<string | undefined> {
  const row = await askOne(queries.insertVisit, { ...body, id, contentHash: hash, conflictsWith }, client);
  return row?.id;
}

/** Says for each visit whether it counts for its hamlet, judged among the visits that the reader may see. */
async function withReasons(rows: readonly queries.IVisitRowsResult[], client: Conversation): Promise<FieldVisit[]> {
  const hamletIds = [...new Set(rows.flatMap(({ hamletId }) => hamletId ?? []))];
  const { rule } = await readRule(client);
  const rivals = hamletIds.length === 0 ? [] : await ask(queries.rivals, { hamletIds }, client);
  const groups = Map.groupBy(rivals, (each) => `${each.hamletId}/${each.operatorId}/${each.technology}`);
  const reasonOf = new Map<string, string | null>();
  for (const visits of groups.values()) {
    const reasons = ignoredBecause(visits as unknown as Visit[], rule, Date.now());
    for (const [at, { id }] of visits.entries()) reasonOf.set(id, reasons[at] ?? null);
  }
  return rows.map(
    ({ total: _total, userId: _userId, ...row }) =>
      ({ ...row, ignoredBecause: row.hamletId === null ? "no-hamlet" : (reasonOf.get(row.id) ?? null) }) as FieldVisit,
  );
}

export interface VisitsAsked {
  readonly visitId?: string;
  readonly hamletId?: number;
  readonly ownOnly?: boolean;
}

/** The newest visits that this reader may see, and how many there are. */
export async function listVisits({ visitId, hamletId, ownOnly }: VisitsAsked, client: Conversation) {
  const parameters = { visitId: visitId ?? null, hamletId: hamletId ?? null, ownOnly: ownOnly ?? false };
  const rows = await ask(queries.visitRows, parameters, client);
  return { visits: await withReasons(rows, client), total: rows[0]?.total ?? 0 };
}

/** One visit. Throws 404. */
export async function findVisit(visitId: string, client: Conversation): Promise<FieldVisit> {
  const [visit] = (await listVisits({ visitId }, client)).visits;
  if (visit === undefined) throw notFound("visit", visitId);
  return visit;
}

export interface SentPhoto {
  readonly visitId: string;
  readonly photoId: string;
  readonly bytes: Buffer;
}

/** Stores a photo without its metadata; sent again it changes nothing. Throws 404, 409 and 422. */
export async function takePhoto({ visitId, photoId, bytes }: SentPhoto, client: Conversation) {
  const visit = await askOne(queries.visitContent, { visitId }, client);
  if (visit === undefined || !visit.isOurs) throw notFound("visit", visitId);
  const sentHash = sha256(bytes);
  await ask(queries.lockVisit, { visitId }, client);
  const known = await askOne(queries.findPhoto, { photoId }, client);
  if (known === undefined) {
    const photos = (await askOne(queries.photosOfVisit, { visitId }, client))?.photos ?? 0;
    if (photos >= MOST_PHOTOS) {
      throw unacceptable(
        "too-many-photos",
        `visit ${visitId} has ${photos} photos; permitted: ${MOST_PHOTOS}`,
        "photo",
      );
    }
    await ask(queries.insertPhoto, { visitId, photoId, sentHash, ...cleanPhoto(bytes) }, client);
  }
  const stored = known ?? (await askOne(queries.findPhoto, { photoId }, client));
  if (stored === undefined || stored.visitId !== visitId || stored.sentHash !== sentHash) {
    throw new AppError(
      409,
      "photo-differs",
      `another photo was stored under the id ${photoId}: send it under a new one`,
    );
  }
  return { id: photoId, widthPx: stored.widthPx, heightPx: stored.heightPx };
}
