import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** What a segment of an urban road needs. */
export const CorridorVerdict = Type.Enum(["duct-now", "duct-when-opened", "has-room", "full", "not-needed", "unknown"]);
export type CorridorVerdict = Static<typeof CorridorVerdict>;

export const RoadClass = Type.Enum(["national", "provincial", "district", "commune", "urban"]);
export type RoadClass = Static<typeof RoadClass>;

export const CableKind = Type.Enum(["aerial", "duct", "buried"]);
export type CableKind = Static<typeof CableKind>;

export const RoadWorkKind = Type.Enum(["new_road", "widening", "resurfacing", "drainage", "pavement", "other"]);
export type RoadWorkKind = Static<typeof RoadWorkKind>;

export const CorridorReasonCode = Type.Enum([
  "operators-outside",
  "one-operator-outside",
  "no-cables",
  "no-cable-data",
  "all-in-duct",
  "planned-cables",
  "duct-room",
  "duct-room-for-some",
  "duct-full",
  "duct-room-unknown",
  "duct-partial",
  "duct-planned",
  "work-opens-road",
  "work-new-surface",
  "no-work-planned",
  "poles-carry-cables",
  "cost-unknown",
]);
export type CorridorReasonCode = Static<typeof CorridorReasonCode>;

/** A statement with its figures; the client has the words for the code in both languages. */
export const CorridorReason = Type.Object({
  code: CorridorReasonCode,
  parameters: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()])),
});
export type CorridorReason = Static<typeof CorridorReason>;

/** Thresholds of the verdict: what a province decides for itself in the setting "corridors". Lengths in metres. */
export const CorridorSetting = Type.Object(
  {
    /** Error of survey and verge together, for matching lines to roads. */
    positionErrorM: Type.Number({ minimum: 1, maximum: 30 }),
    /** Longer roads are cut into equal segments. */
    longestSegmentM: Type.Number({ minimum: 100, maximum: 20_000 }),
    /** Least share of a segment beside which an operator's cables run to count as present. */
    minCableShare: Type.Number({ minimum: 0, maximum: 1 }),
    /** Least share of a segment along which a duct runs to count as existing. */
    minDuctShare: Type.Number({ minimum: 0, maximum: 1 }),
    /** From so many operators with cables outside a duct a shared duct is needed now. */
    operatorsNow: Type.Integer({ minimum: 1, maximum: 50 }),
    /** From so many, counting planned cables, it is needed when the road is next opened. */
    operatorsWhenOpened: Type.Integer({ minimum: 1, maximum: 50 }),
    /** A work that opens the road within so many months is worth waiting for. */
    waitMonths: Type.Integer({ minimum: 0, maximum: 120 }),
    /** Works that open the ground. */
    openingKinds: Type.Array(RoadWorkKind, { maxItems: 6 }),
    /** Works within so many metres, and dates within so many days of each other, are worth doing together. */
    nearM: Type.Number({ minimum: 1, maximum: 500 }),
    similarDays: Type.Integer({ minimum: 0, maximum: 1_000 }),
  },
  { additionalProperties: false },
);
export type CorridorSetting = Static<typeof CorridorSetting>;

export const SettingAnswer = Type.Object({
  setting: CorridorSetting,
  /** Where the thresholds come from; null: the program's own suggestions. */
  source: Nullable(Type.String()),
  updatedAt: Nullable(Type.String()),
});
export type SettingAnswer = Static<typeof SettingAnswer>;
export const SettingChange = Type.Object({
  setting: CorridorSetting,
  source: Type.String({ minLength: 3, maxLength: 500 }),
});
export type SettingChange = Static<typeof SettingChange>;

/** An operator's cables of one kind along a segment. */
export const CableAlong = Type.Object({
  organisationId: Id,
  kind: CableKind,
  status: Type.Enum(["existing", "planned"]),
  lengthM: Type.Number(),
});
export type CableAlong = Static<typeof CableAlong>;

export const DuctAlong = Type.Object({
  ductId: Id,
  code: Type.String(),
  organisationId: Id,
  status: Type.Enum(["existing", "planned"]),
  pipes: Type.Integer(),
  freePipes: Nullable(Type.Integer()),
  lengthM: Type.Number(),
});
export type DuctAlong = Static<typeof DuctAlong>;

export const PolesAlong = Type.Object({ organisationId: Id, lengthM: Type.Number() });
export type PolesAlong = Static<typeof PolesAlong>;

export const WorkAlong = Type.Object({
  workId: Id,
  name: Type.String(),
  kind: RoadWorkKind,
  startsOn: Type.String(),
  endsOn: Type.String(),
  lengthM: Type.Number(),
});
export type WorkAlong = Static<typeof WorkAlong>;

/** One segment in the list. */
export const SegmentRow = Type.Object({
  id: Id,
  roadName: Nullable(Type.String()),
  roadCode: Type.String(),
  roadClass: RoadClass,
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  lengthM: Type.Number(),
  verdict: CorridorVerdict,
  /** Operators with existing cables along the segment, in a duct or outside of it. */
  operatorIds: Type.Array(Id),
  /** Length of segment with existing ducts beside it, and their free pipes; null: no duct, or not known. */
  ductM: Type.Number(),
  freePipes: Nullable(Type.Integer()),
  /** Begin of the next work that touches the segment. */
  nextWorkOn: Nullable(Type.String()),
  costVnd: Nullable(Type.Number()),
  center: Type.Tuple([Type.Number(), Type.Number()]),
});
export type SegmentRow = Static<typeof SegmentRow>;

export const CorridorRun = Type.Object({
  id: Id,
  computedAt: Type.String(),
  setting: CorridorSetting,
  settingSource: Nullable(Type.String()),
  costs: Type.Array(
    Type.Object({
      code: Type.String(),
      nameVi: Type.String(),
      nameEn: Type.String(),
      amountVnd: Type.Number(),
      validFrom: Type.String(),
      isAssumption: Type.Boolean(),
    }),
  ),
  /** What has changed since; the worker computes again by itself. */
  staleBecause: Type.Array(Type.String()),
});
export type CorridorRun = Static<typeof CorridorRun>;

export const SegmentsAnswer = Type.Object({
  /** null: nothing has been computed yet. */
  run: Nullable(CorridorRun),
  hasUrbanRoads: Type.Boolean(),
  rows: Type.Array(SegmentRow),
});
export type SegmentsAnswer = Static<typeof SegmentsAnswer>;

export const SegmentParams = Type.Object({ segmentId: Id });
export const Segment = Type.Object({
  ...SegmentRow.properties,
  fromM: Type.Number(),
  toM: Type.Number(),
  roadLengthM: Type.Number(),
  widthM: Nullable(Type.Number()),
  cables: Type.Array(CableAlong),
  ducts: Type.Array(DuctAlong),
  poles: Type.Array(PolesAlong),
  works: Type.Array(WorkAlong),
  reasons: Type.Array(CorridorReason),
  costCode: Nullable(Type.String()),
  /** Metres that the cost is for. */
  costM: Nullable(Type.Number()),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  source: Type.String(),
  sourceDate: Nullable(Type.String()),
  isSynthetic: Type.Boolean(),
});
export type Segment = Static<typeof Segment>;

export const CorridorTileParams = Type.Object({
  z: Type.Integer({ minimum: 0, maximum: 22 }),
  x: Type.Integer({ minimum: 0, maximum: 4_194_303 }),
  y: Type.Integer({ minimum: 0, maximum: 4_194_303 }),
});
export const CorridorTileQuery = Type.Object({ v: Type.Optional(Type.String({ maxLength: 40 })) });
