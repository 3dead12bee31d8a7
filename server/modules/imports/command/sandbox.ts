import type { Actor, Conversation, Database } from "../../../database/conversation.ts";

/** Thrown to end a transaction whose work is not to last. */
class Undone extends Error {}

/**
 * Runs work against a database in one transaction that is rolled back at the end: what one step stores, the next one sees,
 * and nothing stays. Every conversation inside is a savepoint of it.
 */
export async function inSandbox<Result>(
  database: Database,
  actor: Actor,
  work: (sandbox: Database) => Promise<Result>,
): Promise<Result> {
  let result: { value: Result } | undefined;
  await database
    .withActor(actor, async (client) => {
      // Files are read between the statements.
      await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
      result = { value: await work(sandboxOf(client, database)) };
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return result!.value;
}

function sandboxOf(client: Conversation, database: Database): Database {
  return {
    // The whole run has one actor, that of the transaction.
    async withActor(_actor, work) {
      await client.query("SAVEPOINT step");
      try {
        const answer = await work(client);
        await client.query("RELEASE SAVEPOINT step");
        return answer;
      } catch (error) {
        await client.query("ROLLBACK TO SAVEPOINT step");
        throw error;
      }
    },
    ping: () => database.ping(),
    close: async () => {},
  };
}
