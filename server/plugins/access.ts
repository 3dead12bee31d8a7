import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Actor, PUBLIC_ACTOR } from "../database/conversation.ts";
import { AppError, forbidden } from "../errors.ts";
import type { Access } from "../module.ts";

/** One route that says who may call it. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route with `config.access`, for the table of who may call what. */
    readonly guardedRoutes: readonly GuardedRoute[];
  }
}

/** Finds the actor of a request from its cookie or token; PUBLIC_ACTOR where it has none. */
export type ActorFinder = (request: FastifyRequest) => Promise<Actor>;

function mayCall(actor: Actor, access: Access): boolean {
  if (access === "public") return true;
  if (actor.kind !== "member") return false;
  return access === "member" || access.includes(actor.role);
}

/** Sets `request.actor`, refuses who may not call the route, and keeps actor-dependent answers out of every cache. */
export function registerAccess(app: FastifyInstance, findActor: ActorFinder): void {
  app.decorateRequest("actor");
  const guardedRoutes: GuardedRoute[] = [];
  app.decorate("guardedRoutes", guardedRoutes);
  app.addHook("onRoute", (route) => {
    const access = route.config?.access;
    if (access === undefined && route.url.startsWith("/api")) {
      throw new Error(`route ${String(route.method)} ${route.url} does not say who may call it (config.access)`);
    }
    if (access === undefined) return;
    for (const method of [route.method].flat()) guardedRoutes.push({ method, url: route.url, access });
  });
  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    request.actor = access === undefined ? PUBLIC_ACTOR : await findActor(request);
    if (access === undefined || mayCall(request.actor, access)) return;
    if (request.actor.kind !== "member") throw new AppError(401, "sign-in-needed", "sign in to see this");
    throw forbidden(`your role may not do this`);
  });
  app.addHook("onSend", async (request, reply) => {
    const { access, sharedCache } = request.routeOptions.config;
    if (access !== undefined && sharedCache !== true) reply.header("Cache-Control", "private, no-store");
  });
}
