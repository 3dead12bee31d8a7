import { expect, it } from "vitest";
import { shownCount } from "./MarkList.tsx";

it("shows a long list of marks folded, a short one and one more than that whole", () => {
  expect([3, 9, 10, 60].map((count) => shownCount(count, false))).toEqual([3, 9, 8, 8]);
  expect(shownCount(60, true)).toBe(60);
});
