import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Config } from "./config.ts";
import type { Actor, Database, MemberRole } from "./database/conversation.ts";
import type { Jobs } from "./database/jobs.ts";

/** Who may call a route at all; what is seen then is the database's decision. */
export type Access = "public" | "member" | readonly MemberRole[];

/** What every module receives. */
export interface ModuleOptions {
  readonly database: Database;
  readonly config: Config;
  /** Puts background work into the queue; the worker process takes it from there. */
  readonly jobs: Pick<Jobs, "send">;
}
export type Module = FastifyPluginAsyncTypebox<ModuleOptions>;

declare module "fastify" {
  interface FastifyRequest {
    /** Set by the session plugin before any handler runs. */
    actor: Actor;
  }
  interface FastifyContextConfig {
    /** Every route states it; the application refuses to start without. */
    access?: Access;
    /** The answer is the same for every actor that may call the route, so it may be cached by others. */
    sharedCache?: boolean;
    /** A member's successful request is kept in the audit under this kind: a file that left. */
    recordAs?: "export";
  }
}
