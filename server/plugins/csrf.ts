import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { csrfTokenOf, isSameText, readToken } from "./session-cookie.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether the browser itself says that another site's page made the request. Other programs than browsers say nothing. */
function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = request.headers;
  return origin !== undefined && URL.parse(origin)?.host !== request.host;
}

function bringsToken(request: FastifyRequest, config: Config): boolean {
  const cookie = readToken(request, config);
  const header = request.headers["x-csrf-token"];
  return cookie !== undefined && typeof header === "string" && isSameText(header, csrfTokenOf(cookie));
}

/** Refuses writes that a page of another site could have caused: they must come from here and bring the session's token. */
export function registerCsrf(app: FastifyInstance, config: Config): void {
  app.addHook("onRequest", async (request) => {
    if (READING.has(request.method) || request.routeOptions.config.access === undefined) return;
    if (comesFromElsewhere(request) || !bringsToken(request, config)) {
      throw new AppError(
        403,
        "csrf",
        "a change must bring the csrfToken of GET /api/session in the header x-csrf-token, together with its cookie",
      );
    }
  });
}
