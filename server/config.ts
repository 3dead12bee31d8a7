import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

/** The one reader of the environment. Everything else receives what it needs as arguments. */
const ConfigSchema = Type.Object({
  host: Type.String({ default: "127.0.0.1" }),
  port: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
  /** PostgreSQL that somebody else runs; absent: a private one is started in `.local/`. */
  databaseUrl: Type.Optional(Type.String({ pattern: "^postgres(ql)?://" })),
  /** The owner of the tables, for migrations, where `databaseUrl` signs in as the application. */
  databaseOwnerUrl: Type.Optional(Type.String({ pattern: "^postgres(ql)?://" })),
  /** Sign-ins with printed passwords: "auto" makes them on a loopback address only. */
  demonstration: Type.Union([Type.Literal("auto"), Type.Literal("yes"), Type.Literal("no")], { default: "auto" }),
  /** Behind a TLS proxy: cookies are Secure and the proxy's address headers are believed. */
  behindProxy: Type.Boolean({ default: false }),
  /** Outside raster base map, shown only where this is set: `https://host/{z}/{x}/{y}.png`. */
  baseMapUrl: Type.Optional(Type.String({ pattern: "^https?://" })),
  baseMapAttribution: Type.Optional(Type.String()),
  logLevel: Type.Enum(["fatal", "error", "warn", "info", "debug", "silent"], { default: "warn" }),
  workers: Type.Integer({ minimum: 1, maximum: 64, default: 2 }),
});
export type Config = Static<typeof ConfigSchema>;

const VARIABLES: Record<keyof Config, string> = {
  host: "HOST",
  port: "PORT",
  databaseUrl: "DATABASE_URL",
  databaseOwnerUrl: "DATABASE_OWNER_URL",
  demonstration: "DEMONSTRATION",
  behindProxy: "BEHIND_PROXY",
  baseMapUrl: "BASE_MAP_URL",
  baseMapAttribution: "BASE_MAP_ATTRIBUTION",
  logLevel: "LOG_LEVEL",
  workers: "WORKERS",
};

export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Whether an address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether others than this machine's users can reach the server: directly, or through a proxy in front of it. */
export function isReachableByOthers(config: Pick<Config, "host" | "behindProxy">): boolean {
  return config.behindProxy || !isLoopback(config.host);
}

/** Whether sign-ins with printed passwords may be used here. */
export function allowsDemonstration(config: Pick<Config, "host" | "behindProxy" | "demonstration">): boolean {
  return config.demonstration !== "no" && !isReachableByOthers(config);
}

/**
 * Reads the configuration from environment variables (`HOST`, `PORT`, `DATABASE_URL` …).
 * Throws ConfigError that names the variable and what it permits. Refuses demonstration sign-ins on an address that others reach.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const raw: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries(VARIABLES)) {
    const value = environment[variable];
    if (value !== undefined && value !== "") raw[key] = value;
  }
  const converted = Value.Convert(ConfigSchema, Value.Default(ConfigSchema, raw)) as Record<string, unknown>;
  const [first] = Value.Errors(ConfigSchema, converted);
  if (first !== undefined) {
    const key = first.instancePath.slice(1).split("/")[0] as keyof Config;
    throw new ConfigError(
      `${VARIABLES[key] ?? "configuration"}: ${first.message} (value: ${JSON.stringify(raw[key])})`,
    );
  }
  const config = converted as Config;
  if (config.demonstration === "yes" && isReachableByOthers(config)) {
    throw new ConfigError(
      `DEMONSTRATION=yes makes sign-ins with known passwords, and the server is reachable by others (HOST=${config.host}, BEHIND_PROXY=${config.behindProxy}): use HOST=127.0.0.1 without a proxy, or DEMONSTRATION=no`,
    );
  }
  return config;
}
