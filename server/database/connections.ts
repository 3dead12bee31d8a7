import { createHmac } from "node:crypto";

/** The role that the application signs in as; made by the first migration. */
export const APP_ROLE = "tram_chung_app";

/** Connection addresses of the application and, where they are known, of the owner of the tables. */
export interface Connections {
  readonly app: string;
  readonly owner: string | undefined;
}

/**
 * The two ways into a PostgreSQL that somebody else runs. An address that signs in as the application is taken as it is.
 * Any other one is the owner's: the application then signs in at the same place under its own role, because it must be
 * neither owner nor superuser; its password is derived from the owner's, so that every process finds the same.
 */
export function connectionsOf(databaseUrl: string, ownerUrl?: string): Connections {
  if (new URL(databaseUrl).username === APP_ROLE) return { app: databaseUrl, owner: ownerUrl };
  const app = new URL(databaseUrl);
  app.username = APP_ROLE;
  if (app.password !== "") {
    app.password = createHmac("sha256", decodeURIComponent(app.password)).update(APP_ROLE).digest("hex");
  }
  return { app: app.href, owner: ownerUrl ?? databaseUrl };
}

/** The address of a database behind a Unix socket, in the form that node-postgres reads. */
export function socketUrl({ host, port, user, database }: SocketPlace): string {
  const url = new URL(`postgres://${user}@localhost:${port}/${database}`);
  url.searchParams.set("host", host);
  return url.href;
}

export interface SocketPlace {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}
