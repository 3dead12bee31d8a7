import { describe, expect, it } from "vitest";
import type { MemberRole, SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { pageOf } from "./features/help/book.ts";
import { readHelp } from "./features/help/read-help.ts";
import { toolsOf, workspacesOf } from "./workspaces.tsx";

const ROLES: readonly (MemberRole | null)[] = ["authority", "planner", "construction", "inspector", null];
const userOf = (role: MemberRole | null) => (role === null ? null : ({ role } as SessionUser));

describe.each(["vi", "en"] as const)("the help in %s", (language) => {
  it("has a page with steps for every tool that anybody finds", async () => {
    const help = await readHelp(language);
    const without = ROLES.flatMap((role) =>
      workspacesOf(userOf(role)).flatMap((workspace) =>
        toolsOf(workspace, userOf(role))
          .filter(({ id }) => !((pageOf(help, workspace, id)?.steps.length ?? 0) > 0))
          .map(({ id }) => `${workspace}:${id}`),
      ),
    );
    expect([...new Set(without)]).toEqual([]);
  });

  it("has no page of a tool that is gone, and as many steps and notes as in the other language", async () => {
    const [help, other] = [await readHelp(language), await readHelp(language === "vi" ? "en" : "vi")];
    const tools = new Set(
      ROLES.flatMap((role) =>
        workspacesOf(userOf(role)).flatMap((at) => toolsOf(at, userOf(role)).map(({ id }) => id)),
      ),
    );
    expect(Object.keys(help.pages).filter((key) => !tools.has(key.split(":").at(-1) as string))).toEqual([]);
    const shape = (pages: typeof help.pages) =>
      Object.fromEntries(Object.entries(pages).map(([key, { steps, notes }]) => [key, [steps.length, notes.length]]));
    expect(shape(help.pages)).toEqual(shape(other.pages));
    expect(help.tour.map(({ target }) => target)).toEqual(other.tour.map(({ target }) => target));
  });
});
