import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ApiError } from "../api/client.ts";
import { errorText } from "../api/error-text.ts";
import { isMessageKey, loadLanguage, wordsOf } from "./language.tsx";

await loadLanguage("en");

const CHECKOUT = fileURLToPath(new URL("../../../", import.meta.url));
const sourcesOf = (pattern: string) =>
  globSync(pattern, { cwd: CHECKOUT })
    .filter((file) => !/\.test\.ts$/.test(file))
    .map((file) => readFileSync(`${CHECKOUT}${file}`, "utf8"));

/** Codes of every error that the server's sources make by name. */
function codesOfServer(): string[] {
  const made = /(?:unacceptable\(|new AppError\(\s*\d{3},)\s*"([a-z0-9-]+)"|status: \d{3},\s*code: "([a-z0-9-]+)"/g;
  const found = sourcesOf("server/**/*.ts").flatMap((text) =>
    [...text.matchAll(made)].map(([, code, known]) => code ?? known ?? ""),
  );
  return [...new Set(found)].sort();
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
}

const fieldsOf = (schema: Schema): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [name, ...fieldsOf(each)]),
  ...(schema.anyOf ?? []).flatMap(fieldsOf),
  ...[schema.items ?? []].flat().flatMap(fieldsOf),
];

/** Names of all fields that a request to the server may hold, in its body or its address. */
function fieldsOfRequests(): string[] {
  const { paths } = JSON.parse(readFileSync(`${CHECKOUT}server/openapi.json`, "utf8"));
  const operations = Object.values<Record<string, Operation>>(paths).flatMap((path) => Object.values(path));
  const found = operations.flatMap(({ requestBody, parameters = [] }) => [
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => fieldsOf(schema)),
    ...parameters.filter(({ in: place }) => place === "query").map(({ name }) => name),
  ]);
  return [...new Set(found)].sort();
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

describe("an error of the server", () => {
  it("has a text of the screen for every code", () => {
    const codes = codesOfServer();
    expect(codes.length).toBeGreaterThan(120);
    expect(codes.filter((code) => !isMessageKey(`error.${code}`))).toEqual([]);
  });

  it("can name every field of every request", () => {
    const fields = fieldsOfRequests();
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((field) => !isMessageKey(`input.${field}`))).toEqual([]);
  });

  it("has one text in each language: no key stands in two files", () => {
    for (const language of ["vi", "en"]) {
      const keys = sourcesOf(`client/src/i18n/{*.,}${language}.ts`).flatMap((text) =>
        [...text.matchAll(/^ {2}"?([\w.-]+)"?:/gm)].map(([, key = ""]) => key),
      );
      const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
      expect([keys.length > 1_500, twice], language).toEqual([true, []]);
    }
  });

  it("says which field does not fit, what is permitted with its unit, and what was found", () => {
    const tooHigh = new ApiError(400, "invalid-request", "body/items/1/heightM must be <= 400 (found 4000)", {
      path: "body/items/1/heightM",
      details: { rule: "range", least: 1, most: 400, found: 4_000 },
    });
    expect(errorText(tooHigh, wordsOf("vi"))).toBe(
      "chiều cao (mục 2): cần từ 1\u00a0m đến 400\u00a0m, đang là 4.000\u00a0m.",
    );
    expect(errorText(tooHigh, wordsOf("en"))).toBe(
      "height (item 2): from 1\u00a0m to 400\u00a0m needed, found 4,000\u00a0m.",
    );
    const early = { path: "body/year", details: { rule: "range", least: 2_000, most: 2_100, found: 1_999 } };
    expect(errorText(new ApiError(400, "invalid-request", "", early), wordsOf("vi"))).toBe(
      "năm: cần từ 2000 đến 2100, đang là 1999.",
    );
    const share = { path: "body/rule/servedShare", details: { rule: "range", above: 0, most: 1, found: -0.5 } };
    expect(errorText(new ApiError(400, "invalid-request", "", share), wordsOf("vi"))).toBe(
      "tỷ lệ mẫu đạt: cần trên 0, nhiều nhất 1, đang là −0,5.",
    );
    const empty = { path: "body/title", details: { rule: "length", least: 1, most: 200, found: "" } };
    expect(errorText(new ApiError(400, "invalid-request", "", empty), wordsOf("vi"))).toBe(
      "tiêu đề: cần từ 1 đến 200 ký tự.",
    );
    const far = { details: { distanceM: 7, shortestM: 20, longestM: 150_000 } };
    expect(errorText(new ApiError(422, "profile-length", "", far), wordsOf("vi"))).toBe(
      "Hai đầu cách nhau 7 m; cần từ 20 m đến 150.000 m.",
    );
  });
});
