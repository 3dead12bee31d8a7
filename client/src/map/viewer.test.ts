import { describe, expect, it } from "vitest";
import { MemberRole } from "../../../server/modules/accounts/accounts.schemas.ts";
import { AUTHORISATION } from "../../../server/testing/authorisation-table.ts";
import { mayAskForRoom, mayKeepScenarios } from "./viewer.ts";

describe("what the screen offers to a role", () => {
  it.each([
    ["scenarios", mayKeepScenarios, "POST /api/scenarios"],
    ["requests for room on a mast", mayAskForRoom, "POST /api/sharing/requests"],
  ] as const)("is, of %s, what the server takes from it", (_, isOffered, route) => {
    const offered = MemberRole.anyOf.map((role) => role.const).filter(isOffered);
    expect(offered.toSorted()).toEqual([...(AUTHORISATION[route]?.access ?? [])].sort());
    expect(isOffered(null)).toBe(false);
  });
});
