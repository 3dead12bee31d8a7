import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable } from "../../schemas.ts";

const Day = Type.String({ format: "date" });
/** null: the plan says nothing; empty: nothing is permitted. */
const Classes = Nullable(Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 50, uniqueItems: true }));

/** draft: being made; coming: decided, begins later; in-force: holds today; replaced: held until the next began. */
export const PlanStatus = Type.Enum(["draft", "coming", "in-force", "replaced"]);
export type PlanStatus = Static<typeof PlanStatus>;

const PlanFields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** Number of the decision; null: not decided, or not known. */
  decision: Nullable(Type.String({ minLength: 1, maxLength: 100 })),
  /** Where the decision can be read. */
  sourceUrl: Nullable(Type.String({ pattern: "^https?://[^\\s]+$", maxLength: 500 })),
  note: Type.String({ maxLength: 4_000 }),
  /** First day on which it is in force; null: a draft without a day. */
  validFrom: Nullable(Day),
};
export const PlanChange = Type.Object(PlanFields, { additionalProperties: false });
export type PlanChange = Static<typeof PlanChange>;

/** A new draft: a copy of a version, or empty. */
export const NewPlan = Type.Object(
  { name: PlanFields.name, note: PlanFields.note, basedOnId: Nullable(Id) },
  { additionalProperties: false },
);
export type NewPlan = Static<typeof NewPlan>;

export const PlanVersion = Type.Object({
  id: Id,
  ...PlanFields,
  status: PlanStatus,
  /** First day on which it no longer is; null: no version is published that begins later. */
  validTo: Nullable(Day),
  basedOnId: Nullable(Id),
  createdBy: Nullable(Type.String()),
  createdAt: Type.String(),
  publishedAt: Nullable(Type.String()),
  zones: Type.Integer({ minimum: 0 }),
  streets: Type.Integer({ minimum: 0 }),
  version: Type.Integer(),
});
export type PlanVersion = Static<typeof PlanVersion>;
export const PlansAnswer = Type.Object({ plans: Type.Array(PlanVersion) });
export type PlansAnswer = Static<typeof PlansAnswer>;
export const PlanParams = Type.Object({ planId: Id });

const Position = Type.Tuple([Longitude, Latitude]);
const Line = Type.Array(Position, { minItems: 2, maxItems: 20_000 });
const Rings = Type.Array(Type.Array(Position, { minItems: 4, maxItems: 20_000 }), { minItems: 1, maxItems: 500 });

export const ZoneGeometry = Type.Union([
  Type.Object({ type: Type.Literal("Polygon"), coordinates: Rings }),
  Type.Object({ type: Type.Literal("MultiPolygon"), coordinates: Type.Array(Rings, { minItems: 1, maxItems: 500 }) }),
  Type.Object({ type: Type.Literal("LineString"), coordinates: Line }),
  Type.Object({ type: Type.Literal("MultiLineString"), coordinates: Type.Array(Line, { minItems: 1, maxItems: 500 }) }),
]);
export type ZoneGeometry = Static<typeof ZoneGeometry>;

const ZoneFields = {
  /** Stays the same from version to version. */
  code: Type.String({ minLength: 1, maxLength: 100 }),
  kind: Type.Enum(["zone", "street"]),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  geometry: ZoneGeometry,
  /** Of a street: metres from its line within which the rule holds; null for a zone. */
  reachM: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 500 })),
  permittedMastClasses: Classes,
  permittedCableClasses: Classes,
  /** Above its base; null: the plan names none. */
  greatestHeightM: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 400 })),
  /** Last day for masts that are not permitted; null: the plan sets none. */
  removeBy: Nullable(Day),
  /** Last day for cables on poles; null: the plan sets none. */
  undergroundBy: Nullable(Day),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  sourceDate: Nullable(Day),
  isVerified: Type.Boolean(),
};
export const ZoneChange = Type.Object(ZoneFields, { additionalProperties: false });
export type ZoneChange = Static<typeof ZoneChange>;

export const PlanZone = Type.Object({
  id: Id,
  planId: Id,
  ...ZoneFields,
  /** Of a zone its area, of a street its length, on the ellipsoid. */
  areaM2: Nullable(Type.Number()),
  lengthM: Nullable(Type.Number()),
  isSynthetic: Type.Boolean(),
  version: Type.Integer(),
});
export type PlanZone = Static<typeof PlanZone>;
export const ZonesAnswer = Type.Object({ zones: Type.Array(PlanZone) });
export type ZonesAnswer = Static<typeof ZonesAnswer>;
export const ZoneParams = Type.Object({ planId: Id, zoneId: Id });

/** Fields in which two versions of a zone can differ. */
export const ZoneField = Type.Enum([
  "kind",
  "name",
  "geometry",
  "reachM",
  "permittedMastClasses",
  "permittedCableClasses",
  "greatestHeightM",
  "removeBy",
  "undergroundBy",
  "source",
  "sourceDate",
  "isVerified",
]);
export type ZoneField = Static<typeof ZoneField>;
/** Of a geometry: area in m² or length in metres. */
const FieldValue = Nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())]));

export const ZoneDifference = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: ZoneFields.kind,
  change: Type.Enum(["added", "removed", "changed"]),
  /** Of the changed. */
  fields: Type.Array(Type.Object({ field: ZoneField, before: FieldValue, after: FieldValue })),
});
export type ZoneDifference = Static<typeof ZoneDifference>;
export const DifferencesQuery = Type.Object({ from: Id }, { additionalProperties: false });
export const DifferencesAnswer = Type.Object({
  fromId: Id,
  toId: Id,
  unchanged: Type.Integer(),
  differences: Type.Array(ZoneDifference),
});
export type DifferencesAnswer = Static<typeof DifferencesAnswer>;

/** By a place on the map, or by the beginning of a name. */
export const StreetsQuery = Type.Object(
  {
    lon: Type.Optional(Longitude),
    lat: Type.Optional(Latitude),
    text: Type.Optional(Type.String({ minLength: 2, maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type StreetsQuery = Static<typeof StreetsQuery>;
/** The roads of one name in one commune, or a single road without a name. */
export const Street = Type.Object({
  roadId: Id,
  name: Nullable(Type.String()),
  code: Type.String(),
  unitName: Nullable(Type.String()),
  lengthM: Type.Number(),
  geometry: ZoneGeometry,
});
export type Street = Static<typeof Street>;
export const StreetsAnswer = Type.Object({ streets: Type.Array(Street) });
export type StreetsAnswer = Static<typeof StreetsAnswer>;

export const CableClassesAnswer = Type.Object({
  classes: Type.Array(
    Type.Object({
      code: Type.String(),
      nameVi: Type.String(),
      nameEn: Type.String(),
      place: Type.Enum(["pole", "underground"]),
      source: Type.String(),
    }),
  ),
});
export type CableClassesAnswer = Static<typeof CableClassesAnswer>;
