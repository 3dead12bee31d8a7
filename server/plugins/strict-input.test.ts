import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrictJson } from "./strict-input.ts";

const parse = (text: string) => parseStrictJson(Buffer.from(text));
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

describe("a JSON body", () => {
  it("is read as JSON.parse reads it, whatever plain data it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: "grapheme" }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__proto__|constructor|prototype)":|\\u0000/.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("may nest 32 levels and not 33", () => {
    expect(parse(nested(32))).toBeDefined();
    expect(() => parse(nested(33))).toThrow(/deeper than 32/);
  });

  it("is not misled by brackets and quotes inside texts", () => {
    const text = JSON.stringify({ note: `${"[{".repeat(50)}\\"[[[` });
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it.each([
    [String.raw`{"a":{"b":["ok","\u0000"]}}`, "/a/b/1"],
    [String.raw`{"a":["\ud800"]}`, "/a/0"],
    ['{"a":{"__proto__":{"isAdmin":true}}}', "/a"],
    ['{"a":{"constructor":1}}', "/a"],
    ['{"a":[1e999]}', "/a/0"],
  ])("is refused with the place of the value: %s", (text, path) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ status: 400, path }));
  });

  it("is refused when it is not UTF-8 or not JSON", () => {
    expect(() => parseStrictJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/UTF-8/);
    expect(() => parse("{a:1}")).toThrow(/not JSON/);
  });
});
