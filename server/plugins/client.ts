import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Whether a browser asks for a page: the client's own addresses (`/planning?hamlet=3`) all answer with its one page. */
function asksForPage(request: FastifyRequest): boolean {
  const [path = ""] = request.url.split("?");
  const isFile = /\.[a-z0-9]+$/i.test(path);
  return !path.startsWith("/api/") && !isFile && (request.headers.accept ?? "").includes("text/html");
}

/**
 * Serves the built client. Files under `assets/` carry a hash of their content in the name and are kept for good;
 * everything else is asked for again each time. Compressed twins (`.br`, `.gz`) made by the build are sent as they are.
 */
export async function registerClient(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`there is no built client in ${folder}`);
  const assets = join(folder, "assets") + sep;
  await app.register(staticFiles, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ["**/*.{br,gz}"],
    setHeaders: (reply, path) => {
      reply.header("Cache-Control", path.startsWith(assets) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) =>
    asksForPage(request) ? reply.sendFile("index.html") : reply.callNotFound(),
  );
}
