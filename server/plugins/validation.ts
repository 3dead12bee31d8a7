import type { FastifyInstance, FastifySchema, FastifySchemaValidationError } from "fastify";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { Value } from "typebox/value";
import { type Mismatch, mismatchOf } from "../mismatch.ts";

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
}

/**
 * The same schema, refusing fields that it does not know. Where a schema says itself what further fields may be
 * (`additionalProperties`), that stands. Intersections (`allOf`) are left alone: each part knows its own fields only.
 */
export function closeSchema<Schema>(schema: Schema): Schema {
  const open = schema as JsonSchema;
  if (typeof open !== "object" || open === null) return schema;
  const copy = Object.create(
    Object.getPrototypeOf(open) as object,
    Object.getOwnPropertyDescriptors(open),
  ) as JsonSchema & Record<string, unknown>;
  const set = (key: string, value: unknown) =>
    Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  if (open.properties !== undefined) {
    set(
      "properties",
      Object.fromEntries(Object.entries(open.properties).map(([key, each]) => [key, closeSchema(each)])),
    );
    if (open.additionalProperties === undefined) set("additionalProperties", false);
  }
  if (Array.isArray(open.items)) set("items", open.items.map(closeSchema));
  else if (open.items !== undefined) set("items", closeSchema(open.items));
  if (open.anyOf !== undefined) set("anyOf", open.anyOf.map(closeSchema));
  return copy as Schema;
}

/** Schemas are constants of their modules: applications of one process share what was made of them. */
function remembered<Made>(make: (schema: TSchema) => Made): (schema: TSchema) => Made {
  const known = new WeakMap<TSchema, Made>();
  return (schema) => {
    const found = known.get(schema) ?? make(schema);
    known.set(schema, found);
    return found;
  };
}

const closedOf = remembered(closeSchema);
const checkOf = remembered((schema) => Compile(schema));

/**
 * Checks requests by their TypeBox schemas. A body must fit as it is (nothing is turned into another type: a null never
 * becomes 0); path and query are texts and are converted to the types that their schemas name. Unknown fields are refused.
 * Each check is made with the first request that needs it, unless `isEager`.
 */
export function registerValidation(app: FastifyInstance, isEager = false): void {
  app.addHook("onRoute", (route) => {
    const schema: FastifySchema = { ...route.schema };
    if (schema.body !== undefined) schema.body = closedOf(schema.body as TSchema);
    if (schema.querystring !== undefined) schema.querystring = closedOf(schema.querystring as TSchema);
    if (route.schema !== undefined) route.schema = schema;
  });
  app.setValidatorCompiler<TSchema>(({ schema, httpPart }) => {
    if (isEager) checkOf(schema);
    return (input: unknown) => {
      const compiled = checkOf(schema);
      const completed = Value.Default(schema, input === null && httpPart !== "body" ? {} : input);
      const value = httpPart === "body" ? completed : Value.Convert(schema, completed);
      return compiled.Check(value)
        ? { value }
        : { error: asFastify(mismatchOf(schema, value, compiled.Errors(value)) ?? NO_REASON) };
    };
  });
}

/** As Fastify passes it on: its handler of errors makes a path, a message and details of it. */
function asFastify({ path, message, details }: Mismatch): FastifySchemaValidationError[] {
  return [{ keyword: details.rule, instancePath: path, schemaPath: "", message, params: { details } }];
}

const NO_REASON: Mismatch = { path: "", message: "does not fit its schema", details: { rule: "form" } };
