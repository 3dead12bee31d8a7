import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import * as queries from "./permits.queries.ts";
import type { PermitZone, ZoneChange, ZoneGeometry } from "./permits.schemas.ts";

const isClosed = (ring: readonly (readonly [number, number])[]) => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

function ringsOf(geometry: ZoneGeometry) {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** What the schema cannot say of a zone. Throws 422 naming the value and what is permitted. */
async function checkZone(zone: ZoneChange, client: Conversation): Promise<void> {
  const { kind, geometry, reachM, validFrom, validTo } = zone;
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
  if (validTo !== null && validTo <= validFrom) {
    throw unacceptable(
      "wrong-period",
      `validTo is ${validTo}; permitted: after validFrom, ${validFrom}`,
      "body.validTo",
    );
  }
  const known = (await ask(queries.mastClassCodes, undefined, client)).map(({ code }) => code);
  const unknown = zone.permittedMastClasses.find((code) => !known.includes(code));
  if (unknown !== undefined) {
    throw unacceptable(
      "unknown-mast-class",
      `mast class ${unknown} is unknown; permitted: ${known.join(", ")}`,
      "body.permittedMastClasses",
    );
  }
  const isRight =
    ringsOf(geometry).every(isClosed) &&
    (await askOne(queries.isValidShape, { geometry: JSON.stringify(geometry) }, client))?.isValid === true;
  if (!isRight) {
    throw unacceptable("invalid-shape", `geometry ${geometry.type} is open or crosses itself`, "body.geometry");
  }
}

/** All zones and streets, whether in force or not. */
export async function permitZones(client: Conversation, zoneId: number | null = null): Promise<PermitZone[]> {
  return (await ask(queries.permitZones, { zoneId }, client)) as PermitZone[];
}

async function findZone(zoneId: number, client: Conversation): Promise<PermitZone> {
  const [found] = await permitZones(client, zoneId);
  if (found === undefined) throw notFound("permit zone", zoneId);
  return found;
}

const rowOf = (zone: ZoneChange) => ({ ...zone, geometry: JSON.stringify(zone.geometry) });

export async function addZone(zone: ZoneChange, client: Conversation): Promise<PermitZone> {
  await checkZone(zone, client);
  const row = await askOne(queries.insertZone, rowOf(zone), client);
  return findZone((row as { id: number }).id, client);
}

/** Throws 404 for an unknown zone and 412 where it was changed meanwhile. */
export async function changeZone(zoneId: number, version: number, zone: ZoneChange, client: Conversation) {
  const before = await findZone(zoneId, client);
  await checkZone(zone, client);
  const done = await askOne(queries.updateZone, { zoneId, version, ...rowOf(zone) }, client);
  if (done === undefined) throw staleVersion(`permit zone ${zoneId}`, version, before.version);
  return findZone(zoneId, client);
}

/** Throws 404 for an unknown zone and 412 where it was changed meanwhile. */
export async function removeZone(zoneId: number, version: number, client: Conversation): Promise<PermitZone> {
  const before = await findZone(zoneId, client);
  const done = await askOne(queries.deleteZone, { zoneId, version }, client);
  if (done === undefined) throw staleVersion(`permit zone ${zoneId}`, version, before.version);
  return before;
}
