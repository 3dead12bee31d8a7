/** Files of one version of the program; the newest is offered, never mixed in. */
export const SHELL_PREFIX = "shell-";
/** What one user took along: answers and tiles, under the user's own name. */
export const KIT_PREFIX = "kit-";
/** Says whose kit may be read at present; empty while nobody is signed in. */
export const OWNER_CACHE = "kit-owner";
export const OWNER_PATH = "/kit-owner";

export const kitOf = (userId: number) => `${KIT_PREFIX}user-${userId}`;

/** The word by which a page lets the waiting version take over. */
export const TAKE_OVER = "take-over";
/** What the worker tells the pages when the server did not answer and the kit did. */
export const FROM_KIT = "from-kit";

/** What a request is for the worker: `page` and `file` belong to the program, `tile` and `answer` may stand in the kit. */
export type RequestKind = "page" | "file" | "tile" | "answer" | "other";

/** Answers that field work needs without a connection. Writes and everything else go to the server or fail. */
const ANSWERS =
  /^\/api\/(session|catalogue|layers|coverage|hamlets\/gaps|hamlets\/\d+|field\/(hamlets|rule|status|visits))$/;

export function kindOf(url: URL, isNavigation: boolean, files: ReadonlySet<string>): RequestKind {
  const { pathname } = url;
  if (pathname.startsWith("/tiles/")) return "tile";
  if (pathname.startsWith("/api/")) return ANSWERS.test(pathname) ? "answer" : "other";
  if (files.has(pathname)) return "file";
  return isNavigation && !/\.[a-z0-9]+$/i.test(pathname) ? "page" : "other";
}

/** Whether an answer may stand in for one with other parameters: a tile of an older version is better than none. */
export function mayIgnoreParameters(url: URL): boolean {
  return url.pathname.startsWith("/tiles/") || url.pathname === "/api/hamlets/gaps";
}
