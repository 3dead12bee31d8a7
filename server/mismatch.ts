import { Value } from "typebox/value";
import { AppError, unacceptable } from "./errors.ts";
import type { MismatchDetails } from "./schemas.ts";

/** One place that does not fit, as TypeBox tells it. */
interface Finding {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** The first place of a value that does not fit its schema. */
export interface Mismatch {
  /** As in JSON Pointer, with a leading slash; empty for the value as a whole. */
  readonly path: string;
  /** English, with the value found and what is permitted. */
  readonly message: string;
  readonly details: MismatchDetails;
}

const RULE_OF: Readonly<Record<string, MismatchDetails["rule"]>> = {
  required: "missing",
  additionalProperties: "unknown",
  type: "type",
  minimum: "range",
  maximum: "range",
  exclusiveMinimum: "range",
  exclusiveMaximum: "range",
  minLength: "length",
  maxLength: "length",
  minItems: "count",
  maxItems: "count",
  const: "choice",
  enum: "choice",
};

/** Tells the first place where a value does not fit `schema`; `findings` are the compiled schema's own, else they are made here. */
export function mismatchOf(
  schema: object,
  value: unknown,
  findings: readonly unknown[] = Value.Errors(schema, value),
): Mismatch | undefined {
  const all = findings as readonly Finding[];
  const first = all.find(({ keyword }) => keyword !== "boolean") ?? all[0];
  if (first === undefined) return undefined;
  const { additionalProperties, requiredProperties } = first.params as Record<string, readonly string[] | undefined>;
  const named = additionalProperties?.[0] ?? requiredProperties?.[0];
  const path = named === undefined ? first.instancePath : `${first.instancePath}/${named}`;
  const found = named === undefined ? foundAt(path, value) : undefined;
  const shown = found === undefined ? "" : ` (found ${JSON.stringify(found)})`;
  return {
    path,
    message: additionalProperties === undefined ? `${first.message}${shown}` : "is not a known field",
    details: {
      rule: RULE_OF[first.keyword] ?? (isDate(first) ? "date" : "form"),
      ...permittedBy(first, all, schema),
      ...(found === undefined ? {} : { found }),
    },
  };
}

/** Throws 400 "invalid-request" with the place where a value does not fit; `at` stands before it. */
export function refuseMismatch(schema: object, value: unknown, at: string): never {
  const { path = "", message = "does not fit its schema", details } = mismatchOf(schema, value) ?? {};
  const place = `${at}${path}`;
  throw new AppError(400, "invalid-request", `${place} ${message}`, {
    path: place,
    ...(details === undefined ? {} : { details }),
  });
}

/** 422 with the place where a value does not fit, under a code of the caller's; undefined where it fits. `at` stands before the place. */
export function unfit(code: string, schema: object, value: unknown, at: string): AppError | undefined {
  const found = mismatchOf(schema, value);
  if (found === undefined) return undefined;
  const path = `${at}${found.path}`;
  return unacceptable(code, `${path} ${found.message}`, path, { ...found.details });
}

const isDate = ({ params }: Finding): boolean => /^date/.test((params as { format?: string }).format ?? "");

function permittedBy(first: Finding, all: readonly Finding[], schema: object): Partial<MismatchDetails> {
  if (first.keyword === "type") return { type: String((first.params as { type?: unknown }).type) };
  if (first.keyword === "enum") {
    return { permitted: (first.params as { allowedValues?: (string | number)[] }).allowedValues ?? [] };
  }
  if (first.keyword === "const") {
    const here = all.filter(({ keyword, instancePath }) => keyword === "const" && instancePath === first.instancePath);
    return { permitted: here.map(({ params }) => (params as { allowedValue: string | number }).allowedValue) };
  }
  const own = limitsAt(first.schemaPath, schema);
  const rule = RULE_OF[first.keyword];
  if (rule === "range") {
    return known({ least: own.minimum, above: own.exclusiveMinimum, most: own.maximum ?? own.exclusiveMaximum });
  }
  if (rule === "length") return known({ least: own.minLength, most: own.maxLength });
  return rule === "count" ? known({ least: own.minItems, most: own.maxItems }) : {};
}

const known = (limits: Readonly<Record<string, number | undefined>>): Partial<MismatchDetails> =>
  Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));

/** The part of the schema that a finding is about: `#/properties/heightM/anyOf/0`. */
function limitsAt(schemaPath: string, schema: object): Limits {
  const part = Value.Pointer.Get(schema, schemaPath.replace(/^#/, "")) as unknown;
  return typeof part === "object" && part !== null ? part : {};
}

/** The value there, where it is short and no secret. */
function foundAt(path: string, input: unknown): string | number | boolean | undefined {
  if (path === "" || /password|secret|token/i.test(path) || typeof input !== "object" || input === null)
    return undefined;
  const value = Value.Pointer.Get(input, path) as unknown;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value.length < 80 ? value : undefined;
}
