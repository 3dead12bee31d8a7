import { loadCatalogues } from "../../data/catalogues/load.ts";
import { generateProvince } from "../../data/demonstration/generate.ts";
import { loadDemonstration } from "../../data/demonstration/load.ts";
import type { DemonstrationProvince } from "../../data/demonstration/types.ts";
import { type Database, openDatabase, SYSTEM_ACTOR } from "../../server/database/conversation.ts";
import { ensureAuthorities } from "../../server/modules/accounts/users.ts";

/** The one demonstration that everybody sees; another number makes another province. */
const SEED = 1;
/** A whole province in one transaction takes longer than any request may. */
const STATEMENT_TIMEOUT_MS = 300_000;

/** Opens the database for filling, does the work, closes it. */
export async function withFilling<Result>(
  appUrl: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase({
    connection: { connectionString: appUrl },
    maxConnections: 2,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What every province needs before its own data: catalogues and the departments. Adds what is missing, changes nothing. */
export async function addBasics(database: Database): Promise<void> {
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await loadCatalogues(client);
    await ensureAuthorities(client);
  });
}

/** Whether nothing of a province is there yet. */
export async function isEmptyProvince(database: Database): Promise<boolean> {
  const tables = ["administrative_unit", "hamlet", "site", "road", "fibre_route"];
  const sql = `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table})`).join(" OR ")} AS filled`;
  const answer = await database.withActor(SYSTEM_ACTOR, (client) => client.query<{ filled: boolean }>(sql));
  return answer.rows[0]?.filled === false;
}

/**
 * Generates the demonstration province and stores it in one transaction. `referenceDate` (YYYY-MM-DD): the day that its road
 * works and dates are laid out from; `chosen`: what of it is stored. Throws where the database holds a province already.
 */
export async function loadDemonstrationProvince(
  database: Database,
  referenceDate: string,
  chosen = (province: DemonstrationProvince) => province,
): Promise<Map<string, number>> {
  const province = chosen(generateProvince({ seed: SEED, referenceDate }));
  return database.withActor(SYSTEM_ACTOR, (client) => loadDemonstration(client, province));
}

/** Today as YYYY-MM-DD in Vietnam. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}
