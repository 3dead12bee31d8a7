import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import { findIndicator } from "./overview.ts";
import { readEntered } from "./sources.ts";
import * as queries from "./targets.queries.ts";
import type { EnteredValue, NewValue } from "./targets.schemas.ts";

/** Entered figures with who entered them, as the actor may see it. */
export async function enteredValues(
  asked: { readonly code?: string; readonly valueId?: number },
  client: Conversation,
): Promise<EnteredValue[]> {
  const rows = await readEntered(asked, client);
  const authors = await ask(queries.valueAuthors, { valueIds: rows.map(({ id }) => id) }, client);
  const authorOf = new Map(authors.map((author) => [author.id, author]));
  return rows.map((row) => ({
    id: row.id,
    indicatorCode: row.indicatorCode,
    year: row.year,
    unitId: row.unitId,
    unitName: row.unitName ?? null,
    organisationId: row.organisationId,
    organisationName: row.organisationName ?? null,
    value: row.value,
    source: row.source,
    enteredAt: row.enteredAt.toISOString(),
    person: authorOf.get(row.id)?.person ?? null,
    organisation: authorOf.get(row.id)?.organisation ?? null,
    version: row.version,
  }));
}

async function findValue(valueId: number, client: Conversation): Promise<EnteredValue> {
  const [found] = await enteredValues({ valueId }, client);
  if (found === undefined) throw notFound("entered value", valueId);
  return found;
}

/** Stores a figure that was not there. Throws 409 where one is, 422 where it is for nothing that is known. */
export async function addValue(entry: NewValue, client: Conversation): Promise<EnteredValue> {
  const { indicatorCode, unitId, organisationId } = entry;
  await findIndicator(indicatorCode, client);
  const units = await ask(queries.indicatorUnits, undefined, client);
  if (unitId !== null && !units.some(({ id }) => id === unitId)) {
    const message = `unit ${unitId} is neither a commune of today nor a former district`;
    throw unacceptable("unit-unknown", message, "body.unitId");
  }
  const operators = await ask(queries.targetOperators, undefined, client);
  if (organisationId !== null && !operators.some(({ id }) => id === organisationId)) {
    throw unacceptable("not-an-operator", `organisation ${organisationId} is no operator`, "body.organisationId");
  }
  const added = await askOne(queries.addValue, { ...entry, source: entry.source.trim() }, client);
  if (added === undefined) {
    throw new AppError(
      409,
      "value-exists",
      `${indicatorCode} of ${entry.year} has a value there already; change that one`,
    );
  }
  return findValue(added.id, client);
}

/** Throws 404 and 412. */
export async function changeValue(
  valueId: number,
  version: number,
  change: { readonly value: number; readonly source: string },
  client: Conversation,
): Promise<EnteredValue> {
  const present = await findValue(valueId, client);
  const { value, source } = change;
  const done = await askOne(queries.changeValue, { valueId, version, value, source: source.trim() }, client);
  if (done === undefined) throw staleVersion(`entered value ${valueId}`, version, present.version);
  return findValue(valueId, client);
}

/** Throws 404 and 412. */
export async function removeValue(valueId: number, version: number, client: Conversation): Promise<void> {
  const present = await findValue(valueId, client);
  const done = await askOne(queries.removeValue, { valueId, version }, client);
  if (done === undefined) throw staleVersion(`entered value ${valueId}`, version, present.version);
}
