import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import * as queries from "./imports.queries.ts";
import type { ImportUndone } from "./imports.schemas.ts";

type Left = ImportUndone["left"][number];

/** Parents before children, so that rows return in this order and go in the other. */
const TABLES = [
  "administrative_unit",
  "hamlet",
  "road",
  "site",
  "site_confidential",
  "station",
  "sector",
  "fibre_route",
  "access_point",
  "duct",
  "pole_line",
  "road_work",
  "priority_place",
  "plan_zone",
] as const;
/** Rows left that are listed; the others are counted. */
const MOST_LEFT = 500;

/** What taking back would do, found by doing it and giving it up again within the transaction of `client`. Throws as `undoImport` does. */
export async function foreseeUndo(importId: string, client: Conversation): Promise<ImportUndone> {
  await client.query("SAVEPOINT before_undo");
  const undone = await undoImport(importId, client);
  await client.query("ROLLBACK TO SAVEPOINT before_undo");
  return undone;
}

/**
 * Takes a whole stored import back in the transaction of `client`, as its actor: changed rows get their earlier fields, new rows go,
 * removed rows return. A row that was changed since is left as it is and named in the answer. Throws 404 where the actor may not
 * see the import, 409 where it is not stored, holds a grid (another one is chosen instead) or is older than this record.
 */
export async function undoImport(importId: string, client: Conversation): Promise<ImportUndone> {
  const found = await askOne(queries.lockImport, { importId }, client);
  if (found === undefined) throw notFound("import", importId);
  if (found.status !== "stored") {
    throw new AppError(409, "import-not-stored", `the import is ${found.status}; only a stored one can be undone`);
  }
  const touched = new Set((await ask(queries.touchedTables, { importId }, client)).map(({ tableName }) => tableName));
  if (touched.size === 0) throw new AppError(409, "import-without-record", "no row is known that this import changed");
  const tables = TABLES.filter((table) => touched.has(table));
  const counts = { restored: 0, removed: 0, returned: 0 };
  const left: Left[] = [];
  const phases = [
    ["update", "restored", tables],
    ["insert", "removed", tables.toReversed()],
    ["delete", "returned", tables],
  ] as const;
  for (const [phase, count, ordered] of phases) {
    for (const table of ordered) {
      const answer = await askOne(queries.undoTable, { importId, table, phase }, client);
      counts[count] += answer?.done ?? 0;
      left.push(...((answer?.rowsLeft ?? []) as Left[]));
    }
  }
  const undone = { ...counts, left: left.slice(0, MOST_LEFT), moreLeft: Math.max(0, left.length - MOST_LEFT) };
  await ask(queries.noteUndone, { importId, undone: undone as never }, client);
  return undone;
}
