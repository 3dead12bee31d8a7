import { useEffect } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { useAfterFirstPicture } from "./map/first-picture.ts";
import { whenIdle } from "./ui/when-idle.ts";
import type { Workspace } from "./view.ts";
import { fetchTool, toolsOf, workspacesOf } from "./workspaces.tsx";

/** After the first picture the map still loads its layers. */
const WAIT_MS = 2_000;
const SLOW = ["slow-2g", "2g", "3g"];

/** What Chromium tells of the connection; other browsers tell nothing. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the connection is too dear or too slow to bring what may never be opened. */
function isSparing(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true || SLOW.includes(connection?.effectiveType ?? "");
}

/**
 * Brings the tools that this user finds, one after the other while nothing else is to be done: first those of the open workspace, then
 * the first of each other one, then the rest. What is here opens at once.
 */
export function usePrefetch(user: SessionUser | null, workspace: Workspace): void {
  const mayBegin = useAfterFirstPicture();
  useEffect(() => {
    if (!mayBegin || isSparing()) return;
    const others = workspacesOf(user).filter((each) => each !== workspace);
    const rest = others.map((each) => toolsOf(each, user));
    const open = new Set([
      ...toolsOf(workspace, user),
      ...rest.flatMap((tools) => tools.slice(0, 1)),
      ...rest.flatMap((tools) => tools.slice(1)),
    ]).values();
    let isWanted = true;
    let takeBack = () => {};
    const next = () => {
      const { value, done } = open.next();
      if (done === true) return;
      // Without a connection there is nothing to bring; the part says so when it is opened.
      fetchTool(value).then(
        () => {
          if (isWanted) takeBack = whenIdle(next);
        },
        () => undefined,
      );
    };
    const timer = setTimeout(next, WAIT_MS);
    takeBack = () => clearTimeout(timer);
    return () => {
      isWanted = false;
      takeBack();
    };
  }, [mayBegin, user, workspace]);
}
