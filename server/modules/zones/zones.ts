import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import * as queries from "./zones.queries.ts";
import type { PlanZone, ZoneChange, ZoneGeometry } from "./zones.schemas.ts";

const isClosed = (ring: readonly (readonly [number, number])[]) => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

function ringsOf(geometry: ZoneGeometry) {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** What belongs to an area and what to a street. Throws 422 naming the value and what is permitted. */
function checkKind({ kind, geometry, reachM }: ZoneChange): void {
  const isArea = geometry.type.endsWith("Polygon");
  if (isArea !== (kind === "zone")) {
    const permitted = kind === "zone" ? "Polygon, MultiPolygon" : "LineString, MultiLineString";
    throw unacceptable(
      "wrong-shape",
      `geometry of a ${kind} is ${geometry.type}; permitted: ${permitted}`,
      "body.geometry",
    );
  }
  if ((reachM === null) !== isArea) {
    throw unacceptable(
      "wrong-reach",
      `reachM is ${reachM} for a ${kind}; a street needs one, a zone has none`,
      "body.reachM",
    );
  }
}

function checkClasses(field: string, codes: readonly string[] | null, known: readonly string[]): void {
  const unknown = codes?.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  throw unacceptable("unknown-class", `${field} holds ${unknown}; permitted: ${known.join(", ")}`, `body.${field}`);
}

/** What the schema cannot say of a zone. Throws 422 naming the value and what is permitted. */
async function checkZone(zone: ZoneChange, client: Conversation): Promise<void> {
  checkKind(zone);
  const masts = (await ask(queries.mastClassCodes, undefined, client)).map(({ code }) => code);
  checkClasses("permittedMastClasses", zone.permittedMastClasses, masts);
  const cables = (await ask(queries.cableClasses, undefined, client)).map(({ code }) => code);
  checkClasses("permittedCableClasses", zone.permittedCableClasses, cables);
  const { geometry } = zone;
  const isRight =
    ringsOf(geometry).every(isClosed) &&
    (await askOne(queries.isValidShape, { geometry: JSON.stringify(geometry) }, client))?.isValid === true;
  if (!isRight) {
    throw unacceptable("invalid-shape", `geometry ${geometry.type} is open or crosses itself`, "body.geometry");
  }
}

/** The version is a draft, and stays one until the conversation ends. Throws 404 and 409. */
async function checkDraft(planId: number, client: Conversation): Promise<void> {
  const plan = await askOne(queries.lockPlan, { planId }, client);
  if (plan === undefined) throw notFound("plan version", planId);
  if (plan.isPublished) throw published(planId);
}

/** 409: a published version is never edited in place. */
export function published(planId: number): AppError {
  return new AppError(
    409,
    "plan-published",
    `plan version ${planId} has been published and stays as it is: make a draft of it and change that`,
  );
}

async function checkCode(planId: number, code: string, ownId: number | null, client: Conversation): Promise<void> {
  const found = await askOne(queries.zoneWithCode, { planId, code }, client);
  if (found === undefined || found.id === ownId) return;
  throw new AppError(409, "zone-code-taken", `code ${code} is that of “${found.name}” already`, { path: "body.code" });
}

/** Zones and streets of a version: areas first, by name. */
export async function planZones(
  planId: number,
  client: Conversation,
  zoneId: number | null = null,
): Promise<PlanZone[]> {
  return (await ask(queries.zones, { planId, zoneId }, client)) as PlanZone[];
}

async function findZone(planId: number, zoneId: number, client: Conversation): Promise<PlanZone> {
  const [found] = await planZones(planId, client, zoneId);
  if (found === undefined) throw notFound("zone", zoneId);
  return found;
}

/** Lists are kept in one order, so that the same list is the same value. */
const rowOf = (zone: ZoneChange) => ({
  ...zone,
  permittedMastClasses: zone.permittedMastClasses?.toSorted() ?? null,
  permittedCableClasses: zone.permittedCableClasses?.toSorted() ?? null,
  geometry: JSON.stringify(zone.geometry),
});

/** Throws 404 and 409 where the version is no draft, 409 where the code is taken, 422 for what cannot be. */
export async function addZone(planId: number, zone: ZoneChange, client: Conversation): Promise<PlanZone> {
  await checkDraft(planId, client);
  await checkZone(zone, client);
  await checkCode(planId, zone.code, null, client);
  const row = await askOne(queries.insertZone, { planId, ...rowOf(zone) }, client);
  return findZone(planId, (row as { id: number }).id, client);
}

interface ZoneEdit {
  readonly planId: number;
  readonly zoneId: number;
  /** The version of the zone that the edit is based on. */
  readonly version: number;
}

/** Throws like `addZone`, and 412 where the zone was changed meanwhile. */
export async function changeZone({ planId, zoneId, version }: ZoneEdit, zone: ZoneChange, client: Conversation) {
  await checkDraft(planId, client);
  const before = await findZone(planId, zoneId, client);
  await checkZone(zone, client);
  await checkCode(planId, zone.code, zoneId, client);
  const done = await askOne(queries.updateZone, { planId, zoneId, version, ...rowOf(zone) }, client);
  if (done === undefined) throw staleVersion(`zone ${zoneId}`, version, before.version);
  return findZone(planId, zoneId, client);
}

/** Throws 404 for an unknown zone, 409 where the version is no draft, 412 where the zone was changed meanwhile. */
export async function removeZone({ planId, zoneId, version }: ZoneEdit, client: Conversation): Promise<PlanZone> {
  await checkDraft(planId, client);
  const before = await findZone(planId, zoneId, client);
  const done = await askOne(queries.deleteZone, { planId, zoneId, version }, client);
  if (done === undefined) throw staleVersion(`zone ${zoneId}`, version, before.version);
  return before;
}
