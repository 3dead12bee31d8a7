import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, { type FastifyInstance } from "fastify";
import { readConfig } from "./config.ts";
import type { Database } from "./database/conversation.ts";
import type { Module, ModuleOptions } from "./module.ts";
import { accessTokensRoutes } from "./modules/accounts/access-tokens.routes.ts";
import { withAccessTokens } from "./modules/accounts/access-tokens.ts";
import { accountsRoutes } from "./modules/accounts/accounts.routes.ts";
import { oneTimeLinksRoutes } from "./modules/accounts/one-time-links.routes.ts";
import { organisationsRoutes } from "./modules/accounts/organisations.routes.ts";
import { ownAccountRoutes } from "./modules/accounts/own-account.routes.ts";
import { sessionActorFinder } from "./modules/accounts/sessions.ts";
import { usersRoutes } from "./modules/accounts/users.routes.ts";
import { auditRoutes } from "./modules/audit/audit.routes.ts";
import { registerExportRecord } from "./modules/audit/record-exports.ts";
import { antennaPatternsRoutes } from "./modules/catalogue/antenna-patterns.routes.ts";
import { catalogueRoutes } from "./modules/catalogue/catalogue.routes.ts";
import { catalogueEditingRoutes } from "./modules/catalogue/editing.routes.ts";
import { corridorsRoutes } from "./modules/corridors/corridors.routes.ts";
import { dossierRoutes } from "./modules/corridors/dossier.routes.ts";
import { worksRoutes } from "./modules/corridors/works.routes.ts";
import { coverageRoutes } from "./modules/coverage/coverage.routes.ts";
import { previewRoutes } from "./modules/coverage/preview.routes.ts";
import { exportsRoutes } from "./modules/exports/exports.routes.ts";
import { ogcRoutes } from "./modules/exports/ogc/ogc.routes.ts";
import { fibreRoutes } from "./modules/fibre/fibre.routes.ts";
import { fieldRoutes } from "./modules/field/field.routes.ts";
import { gapRows, hamletsRoutes } from "./modules/hamlets/hamlets.routes.ts";
import { historyRoutes } from "./modules/history/history.routes.ts";
import { gridsRoutes } from "./modules/imports/grids/grids.routes.ts";
import { importsRoutes } from "./modules/imports/imports.routes.ts";
import { incidentsRoutes } from "./modules/incidents/incidents.routes.ts";
import { measurementsRoutes } from "./modules/measurements/measurements.routes.ts";
import { permitsRoutes } from "./modules/permits/permits.routes.ts";
import { planningRoutes } from "./modules/planning/planning.routes.ts";
import { printRoutes } from "./modules/print/print.routes.ts";
import { priorityRoutes } from "./modules/priority/priority.routes.ts";
import { roamingRoutes } from "./modules/roaming/roaming.routes.ts";
import { scenariosRoutes } from "./modules/scenarios/scenarios.routes.ts";
import { searchRoutes } from "./modules/search/search.routes.ts";
import { sectorsRoutes } from "./modules/sectors/sectors.routes.ts";
import { settingsRoutes } from "./modules/settings/settings.routes.ts";
import { sharesRoutes } from "./modules/shares/shares.routes.ts";
import { pairsRoutes } from "./modules/sharing/pairs.routes.ts";
import { requestsRoutes } from "./modules/sharing/requests.routes.ts";
import { sharingRoutes } from "./modules/sharing/sharing.routes.ts";
import { sitesRoutes } from "./modules/sites/sites.routes.ts";
import { systemRoutes } from "./modules/system/system.routes.ts";
import { freezesRoutes } from "./modules/targets/freezes.routes.ts";
import { targetsRoutes } from "./modules/targets/targets.routes.ts";
import { templateRoutes } from "./modules/targets/template.routes.ts";
import { tasksRoutes } from "./modules/tasks/tasks.routes.ts";
import { tilesRoutes } from "./modules/tiles/tiles.routes.ts";
import { planWorksRoutes } from "./modules/zones/works.routes.ts";
import { plansRoutes, zonesRoutes } from "./modules/zones/zones.routes.ts";
import { registerAccess } from "./plugins/access.ts";
import { registerClient } from "./plugins/client.ts";
import { registerCsrf } from "./plugins/csrf.ts";
import { registerErrors } from "./plugins/errors.ts";
import { registerHealth } from "./plugins/health.ts";
import { registerRateLimit, SERVER_LIMITS } from "./plugins/limits.ts";
import { registerOpenapi } from "./plugins/openapi.ts";
import { registerSecurityHeaders } from "./plugins/security-headers.ts";
import { registerSerialization } from "./plugins/serialization.ts";
import { registerStrictInput } from "./plugins/strict-input.ts";
import { registerValidation } from "./plugins/validation.ts";

/** Every module of the application, in one explicit list. */
const MODULES: readonly Module[] = [
  accessTokensRoutes,
  accountsRoutes,
  ownAccountRoutes,
  oneTimeLinksRoutes,
  usersRoutes,
  organisationsRoutes,
  auditRoutes,
  systemRoutes,
  sharesRoutes,
  catalogueRoutes,
  catalogueEditingRoutes,
  settingsRoutes,
  antennaPatternsRoutes,
  corridorsRoutes,
  coverageRoutes,
  fibreRoutes,
  fieldRoutes,
  exportsRoutes(gapRows),
  ogcRoutes,
  hamletsRoutes,
  historyRoutes,
  importsRoutes,
  gridsRoutes,
  measurementsRoutes,
  incidentsRoutes,
  permitsRoutes,
  planningRoutes,
  previewRoutes,
  roamingRoutes,
  scenariosRoutes,
  priorityRoutes,
  searchRoutes,
  sectorsRoutes,
  requestsRoutes,
  sharingRoutes,
  pairsRoutes,
  sitesRoutes,
  targetsRoutes,
  freezesRoutes,
  templateRoutes,
  tasksRoutes,
  tilesRoutes,
  worksRoutes,
  dossierRoutes,
  plansRoutes,
  zonesRoutes,
  planWorksRoutes,
  printRoutes,
];

export interface AppOptions extends ModuleOptions {
  /** The folder of the built client; absent: the API alone is served. */
  readonly clientFolder?: string | undefined;
  /** Makes what checks and writes by every schema at once, and throws where one cannot be used; else each with its first request. */
  readonly isEager?: boolean;
}

/** Builds the application without listening. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, database, jobs } = options;
  const app = Fastify({
    logger: { level: config.logLevel },
    // One hop: the address that our own proxy adds is believed, what a client writes into the header before it is not.
    trustProxy: config.behindProxy ? (_address: string, hop: number) => hop === 0 : false,
    ...SERVER_LIMITS,
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as FastifyInstance;
  await registerPlugins(app, options);
  for (const module of MODULES) await app.register(module, { config, database, jobs });
  return app;
}

/** What every request passes, in this order: who asks too often, who asks, whether it is a forged write, what is asked. */
async function registerPlugins(
  app: FastifyInstance,
  { config, database, clientFolder, isEager }: AppOptions,
): Promise<void> {
  registerErrors(app);
  registerValidation(app, isEager);
  registerSerialization(app, isEager);
  registerStrictInput(app);
  await registerSecurityHeaders(app, config);
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  await app.register(cookie);
  await registerRateLimit(app);
  await registerOpenapi(app);
  registerAccess(app, withAccessTokens(sessionActorFinder(database, config), database, config));
  registerCsrf(app, config);
  registerHealth(app, database);
  registerExportRecord(app, database);
  if (clientFolder !== undefined) await registerClient(app, clientFolder);
}

/** The OpenAPI document of all routes. Nothing listens and no database is asked. */
export async function describeApi(): Promise<object> {
  const never = () => Promise.reject(new Error("no database while the API is described"));
  const database: Database = { withActor: never, ping: never, close: async () => {} };
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: "silent" }), database, jobs: { send: never } });
  await app.ready();
  const { paths = {}, ...document } = app.swagger() as { paths?: Record<string, unknown> };
  await app.close();
  const sorted = Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...document, paths: Object.fromEntries(sorted) };
}
