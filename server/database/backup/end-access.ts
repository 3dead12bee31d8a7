import pg from "pg";

/** What a restore ended, so that nothing comes back to life that was revoked after the backup. */
export interface EndedAccess {
  readonly sessions: number;
  readonly tokens: number;
  readonly shares: number;
  /** Invitations and links for a new password that nobody had used. */
  readonly oneTimeLinks: number;
  /** Sign-in names of accounts that were deactivated after the backup and stay so. */
  readonly deactivated: readonly string[];
  /** Those that could not be deactivated, because no account of the authority would be left. */
  readonly stillActive: readonly string[];
  /** False: the database before could not be read, so that accounts deactivated since the backup are active again. */
  readonly knowsDeactivated: boolean;
}

/** Sign-in names of the accounts that are deactivated in a database; null where it cannot be read: it may be damaged, or never have been the program's. */
export async function readDeactivated(ownerUrl: string): Promise<string[] | null> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "tram-chung restore" });
  try {
    await client.connect();
    await client.query("BEGIN; SET LOCAL app.role = 'system'");
    const found = await client.query<{ login: string }>("SELECT login FROM app_user WHERE disabled_at IS NOT NULL");
    return found.rows.map(({ login }) => login);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

const OPEN = {
  sessions: "UPDATE session SET revoked_at = now() WHERE revoked_at IS NULL",
  tokens: "UPDATE access_token SET revoked_at = now() WHERE revoked_at IS NULL",
  shares: "UPDATE share_link SET revoked_at = now() WHERE revoked_at IS NULL",
  oneTimeLinks: "UPDATE one_time_link SET revoked_at = now() WHERE used_at IS NULL AND revoked_at IS NULL",
} as const;

/** Ends what a restored database would let in, in one transaction, and records the restore. `takenAt`: when the backup was. */
export async function endAccess(
  client: pg.Client,
  deactivated: readonly string[] | null,
  takenAt: string,
): Promise<EndedAccess> {
  await client.query("BEGIN; SET LOCAL app.role = 'system'");
  const count = async (what: keyof typeof OPEN) => (await client.query(OPEN[what])).rowCount ?? 0;
  const counts = {
    sessions: await count("sessions"),
    tokens: await count("tokens"),
    shares: await count("shares"),
    oneTimeLinks: await count("oneTimeLinks"),
  };
  const logins = [deactivated ?? []];
  const ended = await client.query<{ login: string }>(
    `UPDATE app_user u SET disabled_at = now() WHERE u.disabled_at IS NULL AND u.login = ANY($1)
       AND (u.role <> 'authority' OR EXISTS (SELECT FROM app_user o WHERE o.role = 'authority' AND o.disabled_at IS NULL AND o.password_hash IS NOT NULL AND o.login <> ALL($1)))
     RETURNING u.login`,
    logins,
  );
  const left = await client.query<{ login: string }>(
    "SELECT login FROM app_user WHERE disabled_at IS NULL AND login = ANY($1) ORDER BY login",
    logins,
  );
  await client.query("SELECT record_event('restored', NULL, NULL, NULL, jsonb_build_object('asOf', $1::text))", [
    takenAt,
  ]);
  await client.query("COMMIT");
  return {
    ...counts,
    deactivated: ended.rows.map(({ login }) => login).sort(),
    stillActive: left.rows.map(({ login }) => login),
    knowsDeactivated: deactivated !== null,
  };
}
