import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, { type FastifyInstance } from "fastify";
import type { Config } from "./config.ts";
import { type Database, PUBLIC_ACTOR } from "./database/conversation.ts";
import type { Module } from "./module.ts";
import { sitesRoutes } from "./modules/sites/sites.routes.ts";
import { registerAccess } from "./plugins/access.ts";
import { registerErrors } from "./plugins/errors.ts";

/** Every module of the application, in one explicit list. */
const MODULES: readonly Module[] = [sitesRoutes];

export interface AppOptions {
  readonly config: Config;
  readonly database: Database;
}

/** Builds the application without listening. */
export async function buildApp({ config, database }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: config.logLevel },
    trustProxy: config.behindProxy,
    bodyLimit: 1_048_576,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: "array", allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  registerErrors(app);
  registerAccess(app, async () => PUBLIC_ACTOR);
  for (const module of MODULES) await app.register(module, { config, database });
  return app;
}
