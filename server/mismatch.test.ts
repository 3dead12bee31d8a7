import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { mismatchOf, refuseMismatch } from "./mismatch.ts";
import { Nullable } from "./schemas.ts";

const Mast = Type.Object(
  {
    heightM: Nullable(Type.Number({ minimum: 1, maximum: 400 })),
    share: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    paper: Type.Optional(Type.Enum(["A4", "A3"])),
    technology: Type.Optional(Type.Union([Type.Literal("3G"), Type.Literal("4G")])),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 5 })),
    layers: Type.Optional(Type.Array(Type.Integer(), { minItems: 1, maxItems: 2 })),
    on: Type.Optional(Type.String({ format: "date" })),
    password: Type.Optional(Type.String({ minLength: 12 })),
  },
  { additionalProperties: false },
);

describe("what does not fit a schema", () => {
  it.each([
    [{ heightM: 4_000 }, "/heightM", { rule: "range", least: 1, most: 400, found: 4_000 }],
    [{ heightM: "42" }, "/heightM", { rule: "type", type: "number", found: "42" }],
    [{ heightM: null, share: 0 }, "/share", { rule: "range", above: 0, most: 1, found: 0 }],
    [{ heightM: null, paper: "A5" }, "/paper", { rule: "choice", permitted: ["A4", "A3"], found: "A5" }],
    [{ heightM: null, technology: "9G" }, "/technology", { rule: "choice", permitted: ["3G", "4G"], found: "9G" }],
    [{ heightM: null, title: "" }, "/title", { rule: "length", least: 1, most: 5, found: "" }],
    [{ heightM: null, layers: [] }, "/layers", { rule: "count", least: 1, most: 2 }],
    [{ heightM: null, on: "2026-02-31" }, "/on", { rule: "date", found: "2026-02-31" }],
    [{}, "/heightM", { rule: "missing" }],
    [{ heightM: 1, hieghtM: 2 }, "/hieghtM", { rule: "unknown" }],
    [{ heightM: 1, password: "ngắn" }, "/password", { rule: "length", least: 12 }],
  ])("is told by place, rule, range and value, never a secret: %j", (value, path, details) => {
    expect(mismatchOf(Mast, value)).toMatchObject({ path });
    expect(mismatchOf(Mast, value)?.details).toEqual(details);
  });

  it("is refused with its place in the request", () => {
    expect(() => refuseMismatch(Mast, { heightM: 4_000 }, "report")).toThrow(
      "report/heightM must be <= 400 (found 4000)",
    );
  });

  it("is nothing where it fits", () => {
    expect(mismatchOf(Mast, { heightM: 42 })).toBeUndefined();
  });
});
