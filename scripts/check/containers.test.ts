import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { allowsDemonstration, readConfig } from "../../server/config.ts";
import { connectionsOf } from "../../server/database/connections.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: object;
}

/** Puts values in as `docker compose` does: `${NAME:-default}` and `${NAME:?message}`. */
function substitute(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
    const value = values[name];
    if (value !== undefined && value !== "") return value;
    if (kind === "?") throw new Error(`${name}: ${rest}`);
    return kind === "-" ? rest : "";
  });
}

const PASSWORDS = { OWNER_PASSWORD: "ownerpassword", APP_PASSWORD: "apppassword" };
const compose = parse(substitute(read("docker-compose.yml"), PASSWORDS), { merge: true }) as Compose;
const service = (name: string): Service => compose.services[name] as Service;

describe("docker-compose.yml", () => {
  it("runs PostGIS, the migrations, the server and the worker, each after what it needs", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["backup", "database", "migrate", "server", "worker"]);
    expect(service("database").image).toBe("postgis/postgis:16-3.4");
    expect(service("migrate").depends_on?.database?.condition).toBe("service_healthy");
    for (const name of ["server", "worker"]) {
      expect(service(name).depends_on?.migrate?.condition).toBe("service_completed_successfully");
    }
  });

  it("does not start without passwords", () => {
    expect(() => substitute(read("docker-compose.yml"), {})).toThrow(/OWNER_PASSWORD/);
    expect(() => substitute(read("docker-compose.yml"), { OWNER_PASSWORD: "x" })).toThrow(/APP_PASSWORD/);
  });

  it.each(["migrate", "server", "worker", "backup"])(
    "starts a program that there is, with a configuration that is accepted: %s",
    (name) => {
      const { command, environment, read_only } = service(name);
      expect(command?.[0]).toBe("node");
      expect([command?.[1], existsSync(`${root}${command?.[1]}`)]).toEqual([command?.[1], true]);
      expect(read_only).toBe(true);
      const config = readConfig(environment ?? {});
      expect(connectionsOf(config.databaseUrl as string).app).toBe(config.databaseUrl);
    },
  );

  it("backs up with PostgreSQL's programs of the database's own image, and only when told to", () => {
    expect(read("Dockerfile")).toContain(`FROM ${service("database").image} AS backup`);
    expect(service("backup")).toMatchObject({ profiles: ["backup"], build: { target: "backup" } });
  });

  it("gives the owner's password to migrations and backups only", () => {
    for (const name of ["server", "worker"]) expect(JSON.stringify(service(name))).not.toContain("ownerpassword");
    expect(JSON.stringify(service("migrate"))).toContain("ownerpassword");
  });

  it("never has demonstration sign-ins, and is reached through a proxy of this machine only", () => {
    expect(allowsDemonstration(readConfig(service("server").environment ?? {}))).toBe(false);
    expect(service("server").ports?.every((port) => port.startsWith("127.0.0.1:"))).toBe(true);
    expect(service("database").ports).toBeUndefined();
  });

  it("asks /readyz whether the server is healthy", () => {
    expect(service("server").healthcheck?.test?.join(" ")).toContain("/readyz");
  });
});

describe("Dockerfile", () => {
  const lines = read("Dockerfile")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => /^[A-Z]+ /.test(line));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));

  it("copies only what there is", () => {
    const sources = lines
      .filter((line) => line.startsWith("COPY") && !line.includes("--from"))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) expect([source, existsSync(`${root}${source}`)]).toEqual([source, true]);
  });

  it("runs as a user without rights, on Node 24, and asks /readyz whether it is healthy", () => {
    expect(last.find((line) => line.startsWith("USER"))).toBe("USER node");
    expect(last[0]).toMatch(/^FROM node:24-/);
    expect(last.find((line) => line.startsWith("HEALTHCHECK"))).toContain("/readyz");
  });

  it("takes nothing local into the image", () => {
    expect(read(".dockerignore").split("\n")).toEqual(
      expect.arrayContaining([".git", ".local", "node_modules", "dist"]),
    );
  });
});
