import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import * as queries from "./incidents.queries.ts";
import type {
  Incident,
  IncidentCase,
  IncidentRow,
  IncidentState,
  IncidentStep,
  TrackedIncident,
} from "./incidents.schemas.ts";

type Row = queries.IIncidentRowsResult;

/** What only those know who may; null where row security keeps it from this actor. */
function caseOf(row: Row): IncidentCase | null {
  const { lon, lat, words, dueOn, nearLayer, nearId } = row;
  if (lon === null || lat === null || words === null || dueOn === null) return null;
  return {
    center: [lon, lat],
    words,
    near: nearLayer === null || nearId === null ? null : { layer: nearLayer, id: nearId },
    assignedOrganisationId: row.assignedOrganisationId,
    dueOn,
    isOverdue: row.isOverdue === true,
    photoIds: row.photoIds as number[],
  };
}

function rowOf(row: Row): IncidentRow {
  const { id, unitCode, unitName, receivedOn, closedOn, roughLon, roughLat } = row;
  return {
    id,
    kind: row.kind as IncidentRow["kind"],
    state: row.state as IncidentState,
    unitCode,
    unitName,
    receivedOn,
    closedOn,
    roughCenter: [roughLon, roughLat],
    case: caseOf(row),
  };
}

/** Open incidents, and closed ones of which the actor may know more. */
export async function listIncidents(client: Conversation): Promise<IncidentRow[]> {
  return (await ask(queries.incidentRows, { incidentId: null }, client)).map(rowOf);
}

/** The row behind one incident. Throws 404 where this actor may not know more of it than everybody. */
export async function findCase(incidentId: number, client: Conversation) {
  const row = await askOne(queries.incidentRows, { incidentId }, client);
  const details = row === undefined ? null : caseOf(row);
  if (row === undefined || details === null) throw notFound("incident", incidentId);
  return { row, details };
}

async function contactOf(incidentId: number, client: Conversation): Promise<string | null> {
  return (await askOne(queries.contactOfIncident, { incidentId }, client))?.contact ?? null;
}

/** Everything of one incident that this actor may see. Throws 404. */
export async function readIncident(incidentId: number, actor: Actor, client: Conversation): Promise<Incident> {
  const { row, details } = await findCase(incidentId, client);
  const [lon, lat] = details.center;
  const { near } = details;
  const owner = near === null ? undefined : await askOne(queries.ownerOfNear, near, client);
  return {
    ...rowOf(row),
    ...details,
    case: null,
    version: row.version,
    photos: await ask(queries.photosOfIncident, { incidentId }, client),
    steps: (await ask(queries.stepsOfIncident, { incidentId }, client)) as IncidentStep[],
    contact: await contactOf(incidentId, client),
    nearestSite: (await askOne(queries.nearestSite, { lon, lat }, client)) ?? null,
    nearOwnerOrganisationId: owner?.ownerId ?? null,
    maySay: row.maySay,
    mayAssign: actor.kind === "member" && actor.role === "authority",
  };
}

/** What the holder of a code sees; the code must be held already (`holdCode`). undefined: no incident has it. */
export async function readTracked(codeHash: string, client: Conversation): Promise<TrackedIncident | undefined> {
  const held = await askOne(queries.heldIncident, { codeHash }, client);
  if (held === undefined) return undefined;
  const { row, details } = await findCase(held.incidentId, client);
  const steps = await ask(queries.stepsForHolder, { incidentId: held.incidentId }, client);
  const { id, kind, state, unitName, receivedOn, closedOn } = rowOf(row);
  const { center, words, dueOn, isOverdue, photoIds } = details;
  return {
    ...{ id, kind, state, unitName, receivedOn, closedOn, center, words, dueOn, isOverdue },
    photoCount: photoIds.length,
    assignedName: row.assignedName,
    steps: steps.map((step) => ({ ...step, by: null })) as IncidentStep[],
  };
}
