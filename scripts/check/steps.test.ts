import { describe, expect, it } from "vitest";
import { cruisedModules } from "./steps.ts";

describe("the count of modules that the dependency rules looked at", () => {
  it.each([
    ["✔ no dependency violations found (402 modules, 1213 dependencies cruised)", 402],
    ["x 2 dependency violations (2 errors, 0 warnings). 392 modules, 1148 dependencies cruised.", 392],
    ["✔ no dependency violations found (0 modules, 0 dependencies cruised)", 0],
    ["Error: cannot read the configuration", 0],
  ])("is read from: %s", (line, modules) => {
    expect(cruisedModules(line)).toBe(modules);
  });
});
