import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";

/**
 * The environment of a thread that reads files from outside: no secret of the server is within its reach. It shares the cache of
 * compiled modules where the process keeps one, which takes most of the time until the thread begins.
 */
export function bareEnvironment(): Record<string, string> {
  const cache = getCompileCacheDir();
  return { NODE_NO_WARNINGS: "1", ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) }) };
}
