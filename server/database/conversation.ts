import pg from "pg";

/** Who acts. The database decides by it what may be seen and changed. */
export type Actor =
  | { readonly kind: "public" }
  | { readonly kind: "member"; readonly userId: number; readonly organisationId: number; readonly role: MemberRole }
  /** The server itself: signing in, jobs, seeding. Never made from a request. */
  | { readonly kind: "system" };

export const MEMBER_ROLES = ["authority", "planner", "construction", "inspector"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
export type Role = MemberRole | "public" | "system";

export const PUBLIC_ACTOR: Actor = { kind: "public" };
export const SYSTEM_ACTOR: Actor = { kind: "system" };

/** A checked-out client inside one actor's transaction. */
export type Conversation = pg.ClientBase;

export interface Database {
  /**
   * The only way to the database: one transaction as `actor`. Committed when `work` resolves, rolled back when it throws.
   * Throws DatabaseBusyError when no connection is free in time, DatabaseAwayError when the database cannot be reached or is
   * lost before the commit was confirmed.
   */
  withActor<Result>(actor: Actor, work: (client: Conversation) => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export class DatabaseBusyError extends Error {
  override name = "DatabaseBusyError";
  readonly code = "database-busy";
  readonly status = 503;
}

/** The database cannot be reached, or went away in the middle: nothing is known to have been changed. */
export class DatabaseAwayError extends Error {
  override name = "DatabaseAwayError";
  readonly code = "database-away";
  readonly status = 503;
}

const ROLE_OF_ACTOR: Record<Actor["kind"], string> = {
  public: "tram_chung_public",
  member: "tram_chung_member",
  system: "tram_chung_system",
};

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not an id: ${String(value)}`);
  return String(value);
}

/** The statements that open an actor's transaction; only integers and fixed words enter the text. */
export function openingStatements(actor: Actor): string {
  const member = actor.kind === "member" ? actor : undefined;
  const role: Role = member === undefined ? (actor.kind as "public" | "system") : member.role;
  if (member !== undefined && !MEMBER_ROLES.includes(member.role)) throw new TypeError(`not a role: ${String(role)}`);
  return [
    "BEGIN",
    `SET LOCAL ROLE ${ROLE_OF_ACTOR[actor.kind]}`,
    `SET LOCAL app.role = '${role}'`,
    `SET LOCAL app.user_id = '${member === undefined ? "" : integerText(member.userId)}'`,
    `SET LOCAL app.organisation_id = '${member === undefined ? "" : integerText(member.organisationId)}'`,
  ].join("; ");
}

export interface DatabaseOptions {
  readonly connection: pg.PoolConfig;
  readonly maxConnections?: number;
  /** How long a request waits for a free connection before it gets 503. */
  readonly waitMs?: number;
  readonly statementTimeoutMs?: number;
  readonly onError?: (error: Error) => void;
}

function away(cause: unknown): DatabaseAwayError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseAwayError(`the database cannot be reached: ${reason}`, { cause });
}

/** Opens the pool. Nothing but `withActor` and `ping` reaches it. */
export function openDatabase(options: DatabaseOptions): Database {
  const onError = options.onError ?? (() => {});
  const statementTimeoutMs = options.statementTimeoutMs ?? 60_000;
  const pool = new pg.Pool({
    ...options.connection,
    max: options.maxConnections ?? 12,
    connectionTimeoutMillis: options.waitMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    // The server's own limit comes first; this one is for a server that no longer answers at all.
    query_timeout: statementTimeoutMs + 10_000,
    keepAlive: true,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: "tram-chung",
  });
  pool.on("error", onError);

  async function checkOut(): Promise<pg.PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      if (error instanceof Error && /timeout exceeded when trying to connect/i.test(error.message)) {
        throw new DatabaseBusyError("every database connection is in use; try again in a moment");
      }
      throw away(error);
    }
  }

  return {
    async withActor(actor, work) {
      const opening = openingStatements(actor);
      const client = await checkOut();
      client.on("error", onError); // without a listener, a lost connection would end the process
      let broken: Error | undefined;
      try {
        await client.query(opening);
        const result = await work(client);
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((rollbackError: Error) => {
          broken = rollbackError;
        });
        throw broken === undefined ? error : away(error);
      } finally {
        client.off("error", onError);
        client.release(broken); // a connection whose rollback failed is not used again
      }
    },
    async ping() {
      const client = await checkOut();
      client.on("error", onError);
      let broken: Error | undefined;
      try {
        await client.query("SELECT 1");
      } catch (error) {
        broken = away(error);
        throw broken;
      } finally {
        client.off("error", onError);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
