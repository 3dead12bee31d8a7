import { type Static, Type } from "typebox";
import { MeasuredRule } from "../../measured/rule.ts";
import { Id, Latitude, Longitude, Nullable, Technology } from "../../schemas.ts";

export { MeasuredRule };

const Uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" });
const Count = Type.Integer({ minimum: 0 });
const Source = Type.Union([Type.Literal("yes"), Type.Literal("no"), Type.Literal("unknown")]);

export const VisitVerdict = Type.Union([
  Type.Literal("covered"),
  Type.Literal("not-covered"),
  Type.Literal("to-verify"),
]);
export type VisitVerdict = Static<typeof VisitVerdict>;

/** Where the position came from: the device's own, a click on the map, or the hamlet's centre. */
export const PositionSource = Type.Union([Type.Literal("device"), Type.Literal("map"), Type.Literal("hamlet")]);
export type PositionSource = Static<typeof PositionSource>;

/** One record as the browser wrote it down, `PUT` under the id that it drew. */
export const VisitBody = Type.Object(
  {
    /** null: a place of its own. */
    hamletId: Nullable(Id),
    placeName: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
    operatorId: Id,
    technology: Technology,
    verdict: VisitVerdict,
    /** By the device's clock. */
    measuredAt: Type.String({ format: "date-time" }),
    lon: Longitude,
    lat: Latitude,
    /** As the device states it, m; null: unknown. */
    accuracyM: Nullable(Type.Number({ minimum: 0, maximum: 1_000_000 })),
    positionSource: PositionSource,
    levelDbm: Nullable(Type.Number({ minimum: -160, maximum: -20 })),
    /** Taken from a file: the level is the median of so many samples. */
    levelSamples: Nullable(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
    levelFile: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
    downMbps: Nullable(Type.Number({ minimum: 0, maximum: 20_000 })),
    upMbps: Nullable(Type.Number({ minimum: 0, maximum: 20_000 })),
    latencyMs: Nullable(Type.Number({ minimum: 0, maximum: 60_000 })),
    note: Nullable(Type.String({ minLength: 1, maxLength: 2_000 })),
  },
  { additionalProperties: false },
);
export type VisitBody = Static<typeof VisitBody>;

export const VisitParams = Type.Object({ visitId: Uuid });
export const PhotoParams = Type.Object({ visitId: Uuid, photoId: Uuid });

const PhotoRow = Type.Object({ id: Uuid, widthPx: Type.Integer(), heightPx: Type.Integer() });

export const FieldVisit = Type.Object({
  id: Uuid,
  ...VisitBody.properties,
  hamletName: Nullable(Type.String()),
  receivedAt: Type.String(),
  organisationId: Id,
  organisationName: Type.String(),
  /** null: the reader may not know who, or the account is gone. */
  person: Nullable(Type.String()),
  isOwn: Type.Boolean(),
  /** From the hamlet's centre, 0 within its outline, m; null: a place of its own. */
  distanceM: Nullable(Type.Number()),
  /** Why it says nothing of the hamlet; null: it counts. */
  ignoredBecause: Nullable(
    Type.Union([
      Type.Literal("no-hamlet"),
      Type.Literal("too-old"),
      Type.Literal("too-far"),
      Type.Literal("newer-by-same"),
    ]),
  ),
  /** Another record came first under the same id, with other content; both are kept. */
  conflictsWith: Nullable(Uuid),
  photos: Type.Array(PhotoRow),
});
export type FieldVisit = Static<typeof FieldVisit>;

export const VisitsQuery = Type.Object(
  { hamletId: Type.Optional(Id), ownOnly: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);
export const VisitsAnswer = Type.Object({
  visits: Type.Array(FieldVisit),
  /** All of them, of which the newest are listed. */
  total: Count,
});
export type VisitsAnswer = Static<typeof VisitsAnswer>;

export const StoredPhoto = PhotoRow;

/** A hamlet as field work needs it. */
export const FieldHamlet = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  /** Mobile broadband (4G or 5G) by any operator. */
  modelled: Source,
  reported: Source,
  /** Operators without 4G and 5G here by the model. */
  missingOrganisationIds: Type.Array(Id),
  /** Why somebody should go there. */
  reasons: Type.Array(
    Type.Union([
      Type.Literal("uncovered"),
      /** Model and report contradict each other. */
      Type.Literal("sources-differ"),
      /** Inspectors' visits made it to be verified. */
      Type.Literal("to-verify"),
    ]),
  ),
  /** Visits that this reader may see. */
  visits: Count,
  lastVisitOn: Nullable(Type.String()),
});
export type FieldHamlet = Static<typeof FieldHamlet>;

/** Without communes: the hamlets that somebody should go to. With communes: all hamlets of these. */
export const FieldHamletsQuery = Type.Object(
  { units: Type.Optional(Type.String({ pattern: "^[0-9A-Za-z-]{1,20}(,[0-9A-Za-z-]{1,20}){0,39}$" })) },
  { additionalProperties: false },
);
export const FieldHamletsAnswer = Type.Object({ hamlets: Type.Array(FieldHamlet) });
export type FieldHamletsAnswer = Static<typeof FieldHamletsAnswer>;

export const CheckReason = Type.Union([
  Type.Literal("inspectors-differ"),
  Type.Literal("inspector-asks"),
  Type.Literal("against-model"),
  Type.Literal("against-report"),
]);
export type CheckReason = Static<typeof CheckReason>;

/** A change of what the visits say of a hamlet's service. */
export const StatusChange = Type.Object({
  id: Id,
  hamletId: Id,
  hamletName: Type.String(),
  operatorId: Id,
  technology: Technology,
  at: Type.String(),
  verdict: Source,
  /** Why it is to be verified; null: it is not. */
  checkReason: Nullable(CheckReason),
  visits: Count,
  /** The newest visit that counted; null: none counts any more. */
  visitId: Nullable(Uuid),
  isCurrent: Type.Boolean(),
});
export type StatusChange = Static<typeof StatusChange>;
export const StatusQuery = Type.Object({ hamletId: Type.Optional(Id) }, { additionalProperties: false });
export const StatusAnswer = Type.Object({ changes: Type.Array(StatusChange) });
export type StatusAnswer = Static<typeof StatusAnswer>;

export const RuleAnswer = Type.Object({
  rule: MeasuredRule,
  /** null: suggestions of this program, the province has decided nothing yet. */
  source: Nullable(Type.String()),
});
export type RuleAnswer = Static<typeof RuleAnswer>;
export const RuleChange = Type.Object(
  { rule: MeasuredRule, source: Type.String({ minLength: 3, maxLength: 300 }) },
  { additionalProperties: false },
);
export type RuleChange = Static<typeof RuleChange>;
