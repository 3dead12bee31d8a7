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
  /** The day whose plan is asked; absent: today. */
  on: Type.Optional(Type.String({ format: "date" })),
});
export type PermitAsked = Static<typeof PermitAsked>;

export const PermitVerdict = Type.Enum(["passes", "fails", "needs-approval", "unknown"]);
export type PermitVerdict = Static<typeof PermitVerdict>;

export const FindingCode = Type.Enum([
  "no-zones",
  "outside-zones",
  "zone-silent",
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
  /** The zone or street of the plan that says so; null: another rule. */
  zoneId: Nullable(Id),
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
  /** The version of the plan in force on that day; null: none was. */
  plan: Nullable(
    Type.Object({
      id: Id,
      name: Type.String(),
      decision: Nullable(Type.String()),
      sourceUrl: Nullable(Type.String()),
      validFrom: Type.String({ format: "date" }),
    }),
  ),
  operatorName: Type.String(),
  findings: Type.Array(Finding),
  neighbours: Type.Array(Neighbour),
  /** Room that one more operator takes; assumptions of planning. */
  tenantRoomM: Type.Number(),
  tenantLoadKg: Type.Number(),
});
export type PermitAnswer = Static<typeof PermitAnswer>;
