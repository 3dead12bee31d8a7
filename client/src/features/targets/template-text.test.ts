import { expect, it } from "vitest";
import { moved, strayPlaceholder } from "./template-text.ts";

it("names the first thing that is no placeholder, a lone brace too", () => {
  const known = ["tinh", "nam"];
  expect(strayPlaceholder("Năm {nam} của {tinh}", known)).toBeNull();
  expect(strayPlaceholder("Năm {nam} của {Tinh}, {x}", known)).toBe("{Tinh}");
  expect(strayPlaceholder("Năm {nam", known)).toBe("{");
  expect(strayPlaceholder("{{nam}}", known)).toBe("{");
});

it("moves a section by one place and leaves the ends where they are", () => {
  const section = (code: "targets" | "changes" | "method") => ({ code, heading: code, intro: "", isIncluded: true });
  const list = [section("targets"), section("changes"), section("method")];
  expect(moved(list, 2, -1).map(({ code }) => code)).toEqual(["targets", "method", "changes"]);
  expect(moved(list, 0, -1)).toEqual(list);
  expect(moved(list, 2, 1)).toEqual(list);
});
