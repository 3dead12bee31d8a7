import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";

/** Limits of the HTTP server, in bytes and milliseconds. */
export const SERVER_LIMITS = {
  /** JSON bodies; uploads of files set their own. */
  bodyLimit: 1_048_576,
  /** A whole request must have arrived within this: room for a large file over a slow line. */
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  /** In-flight requests end, idle connections are closed at once, when the server stops. */
  forceCloseConnections: "idle" as const,
  http: {
    /** Whoever sends headers slower than this is cut: otherwise a few hundred slow clients occupy the server. */
    headersTimeout: 10_000,
    /** How often the two above are looked at. */
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16_384,
  },
};

/** Requests to /api that one address may make in a minute: a whole office may sit behind one. Tiles are among them. */
const REQUESTS_PER_MINUTE = 12_000;

export function tooManyRequests(waitS: number): AppError {
  return new AppError(429, "too-many-requests", `too many requests: try again in ${waitS} s`, { details: { waitS } });
}

/** A limit for everybody; routes that guess-work could abuse set a stricter one (`config.rateLimit`). */
export async function registerRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    cache: 20_000,
    // who has hung up already has no address any more
    keyGenerator: (request) => (request.ip as string | undefined) ?? "gone",
    allowList: (request) => request.routeOptions.config.access === undefined,
    errorResponseBuilder: (_request, { ttl }) => tooManyRequests(Math.max(1, Math.ceil(ttl / 1000))),
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    addHeaders: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
      "retry-after": true,
    },
  });
}
