import { UnreadableFileError } from "../parsed-file.ts";

type Key = string | number;
export type JsonProblem = {
  path: Key[];
  code: "json.duplicate-key" | "json.forbidden-key" | "json.number" | "json.text";
};

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const MAX_PROBLEMS = 10_000;

/** `$.features[3].geometry` */
export function pathText(path: readonly Key[]): string {
  return path.reduce<string>((text, key) => text + (typeof key === "number" ? `[${key}]` : `.${key}`), "$");
}

/**
 * Parses JSON and reports what JSON.parse passes over: repeated keys, keys that reach for prototypes, numbers beyond the finite,
 * NUL and lone surrogates in texts. Throws UnreadableFileError for broken syntax and for nesting deeper than `maxDepth`;
 * works without recursion, so no depth harms it.
 */
export function parseStrictJson(text: string, maxDepth: number): { value: unknown; problems: JsonProblem[] } {
  const problems = scan(text, maxDepth);
  try {
    return { value: JSON.parse(text), problems };
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const before = text.slice(0, position).split("\n");
    throw new UnreadableFileError({
      code: "json.syntax",
      params: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    });
  }
}

type Level = { keys: Set<string> | null; key: Key };

/** One pass over the tokens; broken syntax is left to JSON.parse, which runs next. */
function scan(text: string, maxDepth: number): JsonProblem[] {
  const problems: JsonProblem[] = [];
  const levels: Level[] = [];
  const token = /["[\]{},]|-?\d[\d.eE+-]*/g;
  const report = (code: JsonProblem["code"], ...more: Key[]) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path: [...levels.map((level) => level.key), ...more], code });
  };
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const sign = match[0];
    const level = levels.at(-1);
    if (sign === "{" || sign === "[") {
      if (levels.length >= maxDepth) {
        const path = levels.map((one) => one.key).slice(0, 8);
        throw new UnreadableFileError({ code: "json.depth", params: { limit: maxDepth, path: `${pathText(path)}…` } });
      }
      levels.push(sign === "{" ? { keys: new Set(), key: "" } : { keys: null, key: 0 });
    } else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === ",") {
      if (level && !level.keys) level.key = (level.key as number) + 1;
    } else if (sign === '"') {
      const end = endOfString(text, match.index);
      token.lastIndex = end + 1;
      readString(text, match.index, end, level, report);
    } else if (!Number.isFinite(Number(sign))) report("json.number");
  }
  return problems;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
    if (backslashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function readString(
  text: string,
  start: number,
  end: number,
  level: Level | undefined,
  report: (code: JsonProblem["code"], ...more: Key[]) => void,
): void {
  const value = unescaped(text.slice(start, end + 1));
  const isKey = level?.keys && /^\s*:/.test(text.slice(end + 1, end + 40));
  if (isKey && level.keys) {
    level.key = value;
    if (FORBIDDEN_KEYS.has(value)) report("json.forbidden-key");
    if (level.keys.has(value)) report("json.duplicate-key");
    level.keys.add(value);
  }
  if (value.includes("\0") || !value.isWellFormed()) report("json.text");
}

function unescaped(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted; // broken escape: JSON.parse of the whole text tells where
  }
}
