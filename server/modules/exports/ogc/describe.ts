import type { Field } from "../../../formats/layer.ts";
import { SYSTEMS } from "./coordinate-references.ts";
import { DEFAULT_LIMIT, MOST_ITEMS } from "./items-query.ts";

/** Conformance classes. Sources: OGC API - Features 1.0.1 part 1 (17-069r4), part 2 (18-058r1). */
export const CONFORMANCE = [
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
] as const;

export interface CollectionFacts {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
}

export const OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.0";

const answer = (description: string, type = "application/json") => ({
  "200": { description, content: { [type]: { schema: { type: "object" } } } },
  "4XX": {
    description: "The request names what is wrong.",
    content: { "application/json": { schema: { type: "object" } } },
  },
});
const parameter = (name: string, schema: object, description: string, more: object = {}) => ({
  name,
  in: "query",
  required: false,
  schema,
  description,
  ...more,
});
const JSON_TYPES = {
  text: "string",
  date: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
} as const;

function itemsPath({ id, title, fields }: CollectionFacts) {
  const system = { type: "string", format: "uri", enum: SYSTEMS };
  const box = { type: "array", minItems: 4, maxItems: 6, items: { type: "number" } };
  const list = { style: "form", explode: false };
  return {
    get: {
      operationId: `items.${id}`,
      tags: [title],
      parameters: [
        parameter(
          "limit",
          { type: "integer", minimum: 1, maximum: MOST_ITEMS, default: DEFAULT_LIMIT },
          "Features of a page.",
          list,
        ),
        parameter(
          "offset",
          { type: "integer", minimum: 0, default: 0 },
          "Features before the page; follow the next link.",
        ),
        parameter("bbox", box, "Features that meet the box.", list),
        parameter("bbox-crs", system, "System of the box."),
        parameter("crs", system, "System of the answer."),
        parameter("datetime", { type: "string" }, "A time or an interval of RFC 3339.", list),
        ...fields.map(({ name, type, label }) =>
          parameter(name, { type: JSON_TYPES[type] }, `${label.vi} / ${label.en}`),
        ),
      ],
      responses: answer("A page of features.", "application/geo+json"),
    },
  };
}

/** The OpenAPI 3.0 document of the services, with the collections that the actor may see. */
export function describeServices(base: string, collections: readonly CollectionFacts[]): object {
  const id = { name: "featureId", in: "path", required: true, schema: { type: "string" } };
  const one = (path: string, operationId: string, description: string) => [
    path,
    { get: { operationId, responses: answer(description) } },
  ];
  return {
    openapi: "3.0.3",
    info: { title: "Trạm Chung · OGC API - Features", version: "1.0.0" },
    servers: [{ url: base }],
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        query: { type: "apiKey", in: "query", name: "token" },
      },
    },
    security: [{}, { bearer: [] }, { query: [] }],
    paths: Object.fromEntries([
      one("/", "landingPage", "Links to everything."),
      one("/conformance", "conformance", "Conformance classes."),
      one("/collections", "collections", "The collections."),
      ...collections.flatMap((collection) => [
        one(`/collections/${collection.id}`, `collection.${collection.id}`, collection.description),
        [`/collections/${collection.id}/items`, itemsPath(collection)],
        [
          `/collections/${collection.id}/items/{featureId}`,
          {
            get: {
              operationId: `item.${collection.id}`,
              parameters: [id],
              responses: answer("One feature.", "application/geo+json"),
            },
          },
        ],
      ]),
    ]),
  };
}
