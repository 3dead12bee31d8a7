import { type Static, Type } from "typebox";

/** Shapes that several modules' schemas use. No values but schemas stand here, so that the client may take its types from it. */
export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    path: Type.Optional(Type.String()),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
});
export type ErrorBody = Static<typeof ErrorBody>;

export const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const Longitude = Type.Number({ minimum: -180, maximum: 180 });
export const Latitude = Type.Number({ minimum: -90, maximum: 90 });

export const PointGeometry = Type.Object({
  type: Type.Literal("Point"),
  coordinates: Type.Tuple([Longitude, Latitude]),
});
export type PointGeometry = Static<typeof PointGeometry>;

export function Nullable<Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

export const Technology = Type.Union([Type.Literal("2G"), Type.Literal("3G"), Type.Literal("4G"), Type.Literal("5G")]);
export type Technology = Static<typeof Technology>;

export const AssetStatus = Type.Union([Type.Literal("existing"), Type.Literal("planned"), Type.Literal("retired")]);
export type AssetStatus = Static<typeof AssetStatus>;

/** Where a row came from; shown beside what it says. */
export const Provenance = {
  source: Type.String(),
  sourceDate: Nullable(Type.String({ format: "date" })),
  isSynthetic: Type.Boolean(),
};

/**
 * Why a value did not fit, in parts that the client puts into words: the rule, what it permits, and the value found where it is short
 * and no secret. Stands in `details` of an error with code "invalid-request".
 */
export const MismatchDetails = Type.Object({
  rule: Type.Union([
    Type.Literal("missing"),
    Type.Literal("unknown"),
    Type.Literal("type"),
    Type.Literal("range"),
    Type.Literal("length"),
    Type.Literal("count"),
    Type.Literal("choice"),
    Type.Literal("date"),
    Type.Literal("form"),
  ]),
  /** For "type": what is expected, as JSON Schema names it. */
  type: Type.Optional(Type.String()),
  /** For "range", "length" (characters) and "count" (items). */
  least: Type.Optional(Type.Number()),
  /** Instead of `least` where it is not permitted itself. */
  above: Type.Optional(Type.Number()),
  most: Type.Optional(Type.Number()),
  /** For "choice". */
  permitted: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
  found: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
});
export type MismatchDetails = Static<typeof MismatchDetails>;
