import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";

/** Deeper than any document that the API takes (a GeoJSON collection has 8 levels). */
const MAX_DEPTH = 32;
const DANGEROUS_KEYS = new Set(["__proto__", "constructor", "prototype"]);

function refuse(what: string, path: string): AppError {
  return new AppError(400, "bad-input", `${path === "" ? "the body" : path} ${what}`, { path });
}

/** Throws 400 when brackets nest deeper than MAX_DEPTH; looks at the text, so that parsing never sees such a document. */
export function checkDepth(json: string): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (inText) {
      if (code === 92)
        i += 1; // a backslash takes the next character with it
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > MAX_DEPTH) throw refuse(`nests deeper than ${MAX_DEPTH} levels`, "");
    } else if (code === 125 || code === 93) depth -= 1;
  }
}

function checkText(text: string, path: string): void {
  if (text.includes("\0")) throw refuse("holds a NUL character", path);
  if (!text.isWellFormed()) throw refuse("holds half a surrogate pair, which is no character", path);
}

/** Throws 400 with the place of a value that no table can keep or that no honest client sends. */
export function checkValue(value: unknown, path: string): void {
  if (typeof value === "string") checkText(value, path);
  else if (typeof value === "number" && !Number.isFinite(value)) throw refuse("is too large a number", path);
  else if (Array.isArray(value)) for (const [index, each] of value.entries()) checkValue(each, `${path}/${index}`);
  else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (DANGEROUS_KEYS.has(key)) throw refuse(`has a field named ${key}`, path);
      checkText(key, path);
      checkValue(each, `${path}/${key}`);
    }
  }
}

/** Parses a JSON body. Throws 400 that names the place of anything that is not plain data. */
export function parseStrictJson(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new AppError(400, "bad-input", "the body is not UTF-8 text");
  }
  checkDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError(400, "bad-json", `the body is not JSON: ${error instanceof Error ? error.message : ""}`);
  }
  checkValue(value, "");
  return value;
}

/** Strict reading of all JSON bodies, paths and queries. */
export function registerStrictInput(app: FastifyInstance): void {
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, async (_request: unknown, body: Buffer) =>
    body.length === 0 ? undefined : parseStrictJson(body),
  );
  app.addHook("preValidation", async (request) => {
    checkValue(request.params, "params");
    checkValue(request.query, "querystring");
  });
}
