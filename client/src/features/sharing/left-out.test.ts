import { expect, it } from "vitest";
import type { UnservedHamlet } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { groupLeftOut } from "./left-out.ts";

const hamlet = (
  hamletId: number,
  population: number | null,
  ...reasons: UnservedHamlet["reasons"]
): UnservedHamlet => ({
  hamletId,
  name: `H${hamletId}`,
  unitName: null,
  population,
  center: [107, 11],
  organisationIds: [1],
  reasons,
});

it("puts hamlets together by the easiest remedy, the most people first, with what the cheapest needs", () => {
  const dear = (cheapestVnd: number) => ({ code: "dearer-than-budget", parameters: { cheapestVnd, budgetVnd: 0 } });
  const weak = { code: "masts-too-weak", parameters: { masts: 3 } };
  const ruledOut = { code: "new-masts-ruled-out", parameters: {} };
  const groups = groupLeftOut([
    hamlet(1, 40, dear(500)),
    hamlet(2, null, weak, ruledOut),
    hamlet(3, 90, dear(700)),
    hamlet(4, 10, weak),
  ]);
  expect(
    groups.map(({ remedy, hamlets, leastVnd }) => [remedy, hamlets.map(({ hamletId }) => hamletId), leastVnd]),
  ).toEqual([
    ["dearer-than-budget", [3, 1], 500],
    ["new-masts-ruled-out", [2], null],
    [null, [4], null],
  ]);
});
