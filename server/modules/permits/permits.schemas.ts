import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable, Provenance } from "../../schemas.ts";

/** One rule: its figure, who says so, and whether somebody has compared it with the text in force. */
const ruleOf = <Value extends Parameters<typeof Nullable>[0]>(value: Value) =>
  Type.Object({ value, source: Type.String({ minLength: 1, maxLength: 500 }), isVerified: Type.Boolean() });

/** The rules that hold everywhere in the province; the setting "permit". */
export const PermitRules = Type.Object({
  /** Masts this near are asked for room first, metres. */
  sharingDistanceM: ruleOf(Type.Number({ minimum: 10, maximum: 5_000 })),
  /** Least distance to the next mast, metres; null: the province has set none. */
  neighbourDistanceM: ruleOf(Nullable(Type.Number({ minimum: 1, maximum: 5_000 }))),
  /** Of the building's height, 0 to 1. */
  a1aShare: ruleOf(Type.Number({ minimum: 0.01, maximum: 1 })),
  a1aHeightM: ruleOf(Type.Number({ minimum: 0.1, maximum: 50 })),
  /** Tops from this height above ground on need the air defence's approval. */
  airDefenceHeightM: ruleOf(Type.Number({ minimum: 1, maximum: 400 })),
  /** That sharing comes before building has no figure. */
  sharingPriority: ruleOf(Type.Null()),
});
export type PermitRules = Static<typeof PermitRules>;

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
  kind: Type.Enum(["zone", "street"]),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  geometry: ZoneGeometry,
  /** Of a street: metres from its line within which the rule holds; null for a zone. */
  reachM: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 500 })),
  /** Empty: no mast is permitted. */
  permittedMastClasses: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 50, uniqueItems: true }),
  /** Above its base; null: the plan names none. */
  greatestHeightM: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 400 })),
  validFrom: Type.String({ format: "date" }),
  validTo: Nullable(Type.String({ format: "date" })),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  sourceDate: Nullable(Type.String({ format: "date" })),
  isVerified: Type.Boolean(),
};
export const ZoneChange = Type.Object(ZoneFields);
export type ZoneChange = Static<typeof ZoneChange>;

export const PermitZone = Type.Object({ id: Id, ...ZoneFields, isSynthetic: Type.Boolean(), version: Type.Integer() });
export type PermitZone = Static<typeof PermitZone>;
export const ZonesAnswer = Type.Object({ zones: Type.Array(PermitZone) });
export type ZonesAnswer = Static<typeof ZonesAnswer>;
export const ZoneParams = Type.Object({ zoneId: Id });

/** A mast that somebody wants to build. */
export const PermitAsked = Type.Object({
  lon: Longitude,
  lat: Latitude,
  mastClass: Type.String({ minLength: 1, maxLength: 20 }),
  /** Above its base: the ground, or the roof that it stands on. */
  heightM: Type.Number({ minimum: 0.5, maximum: 400 }),
  /** null: not on a building, or not known. */
  buildingHeightM: Nullable(Type.Number({ minimum: 0, maximum: 600 })),
  operatorId: Id,
});
export type PermitAsked = Static<typeof PermitAsked>;

export const PermitVerdict = Type.Enum(["passes", "fails", "needs-approval", "unknown"]);
export type PermitVerdict = Static<typeof PermitVerdict>;

export const FindingCode = Type.Enum([
  "no-zones",
  "outside-zones",
  "zone-class",
  "zone-height",
  "a1a-share",
  "a1a-height",
  "air-defence",
  "sharing",
  "sharing-priority",
  "neighbour-distance",
]);
export type FindingCode = Static<typeof FindingCode>;

export const Finding = Type.Object({
  code: FindingCode,
  verdict: PermitVerdict,
  /** By name, metres where the name ends in M; null: not known. */
  figures: Type.Record(Type.String(), Nullable(Type.Union([Type.Number(), Type.String()]))),
  /** null where there is no rule to name. */
  source: Nullable(Type.String()),
  isVerified: Type.Boolean(),
});
export type Finding = Static<typeof Finding>;

export const NeighbourReason = Type.Enum([
  "no-free-height",
  "no-free-load",
  "unknown-free-room",
  "not-built",
  "lower",
  "height-unknown",
  "own-mast",
  "already-on-mast",
]);

/** A mast near the proposed one, nearest first. */
export const Neighbour = Type.Object({
  siteId: Id,
  code: Type.String(),
  ownerId: Id,
  ownerName: Type.String(),
  center: Type.Tuple([Longitude, Latitude]),
  distanceM: Type.Number(),
  isInSharingDistance: Type.Boolean(),
  status: Type.String(),
  heightM: Nullable(Type.Number()),
  buildingHeightM: Nullable(Type.Number()),
  freeHeightM: Nullable(Type.Number()),
  freeLoadKg: Nullable(Type.Number()),
  wouldDo: Type.Enum(["yes", "no", "unknown"]),
  reasons: Type.Array(NeighbourReason),
  ...Provenance,
});
export type Neighbour = Static<typeof Neighbour>;

export const PermitAnswer = Type.Object({
  checkedOn: Type.String({ format: "date" }),
  asked: PermitAsked,
  operatorName: Type.String(),
  findings: Type.Array(Finding),
  neighbours: Type.Array(Neighbour),
  /** Room that one more operator takes; assumptions of planning. */
  tenantRoomM: Type.Number(),
  tenantLoadKg: Type.Number(),
});
export type PermitAnswer = Static<typeof PermitAnswer>;
