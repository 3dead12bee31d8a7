import { type Static, Type } from "typebox";
import { Id, Nullable, PointGeometry, Provenance, Technology } from "../../schemas.ts";

/** "mobile" is mobile broadband: 4G or 5G. 2G never counts. */
export const Service = Type.Union([
  Type.Literal("mobile"),
  Type.Literal("3G"),
  Type.Literal("4G"),
  Type.Literal("5G"),
  Type.Literal("FTTH"),
]);
export type Service = Static<typeof Service>;

/** Served, not served, or not known. */
export const Verdict = Type.Union([Type.Literal("yes"), Type.Literal("no"), Type.Literal("unknown")]);
export type Verdict = Static<typeof Verdict>;

export const HamletKind = Type.Enum(["thon", "ap", "khu_pho", "soc", "other"]);

/** "any": without the service from every operator. "each": some operator's service is missing. A number: that organisation's is. */
export const GapsQuery = Type.Object(
  {
    service: Service,
    by: Type.Union([Type.Literal("any"), Type.Literal("each"), Id]),
    unitCode: Type.Optional(Type.String({ maxLength: 20 })),
    minPopulation: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);
export type GapsQuery = Static<typeof GapsQuery>;

export const GapRow = Type.Object({
  id: Id,
  name: Type.String(),
  kind: HamletKind,
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  /** Share of residents served by the best operator asked for, 0 to 1; null: not computed. */
  servedShare: Nullable(Type.Number()),
  modelled: Verdict,
  reported: Verdict,
  /** By the samples and the visits of inspectors that this reader may see. */
  measured: Verdict,
  measuredSamples: Type.Integer({ minimum: 0 }),
  /** Visits that count by the rule. */
  measuredVisits: Type.Integer({ minimum: 0 }),
  /** Day of the newest of both. */
  measuredOn: Nullable(Type.String()),
  /** Sources that contradict each other. */
  needsCheck: Type.Boolean(),
  /** For FTTH: metres to the nearest access point; along roads where `byRoad`, else straight. */
  accessPointM: Nullable(Type.Number()),
  /** Operators that lack the service here. */
  missingOrganisationIds: Type.Array(Id),
  /** Its only reported service was 2G, which is closed. */
  wasOnly2g: Type.Boolean(),
  /** It lacks nothing by the model: inspectors found otherwise, or differ. Not in the sums. */
  isOnlyToVerify: Type.Boolean(),
});
export type GapRow = Static<typeof GapRow>;

export const GapsAnswer = Type.Object({
  hamlets: Type.Integer(),
  people: Type.Integer(),
  /** Hamlets in the list that lack nothing by the model and are to be verified; not in the sums. */
  toVerify: Type.Integer(),
  /** Hamlets in the list whose population is unknown and is not in `people`. */
  unknownPopulation: Type.Integer(),
  totalHamlets: Type.Integer(),
  /** The coverage run that the modelled column comes from. */
  runId: Nullable(Id),
  rows: Type.Array(GapRow),
});
export type GapsAnswer = Static<typeof GapsAnswer>;

export const HamletParams = Type.Object({ hamletId: Id });

/** At most 60 numbers, parted by commas. */
export const HamletsQuery = Type.Object(
  { hamletIds: Type.String({ pattern: "^[1-9]\\d{0,8}(,[1-9]\\d{0,8}){0,59}$" }) },
  { additionalProperties: false },
);

/** One operator's mobile service in a hamlet by the three sources, which are never mixed. */
export const HamletMobile = Type.Object({
  organisationId: Id,
  organisationCode: Type.String(),
  organisationName: Type.String(),
  technology: Technology,
  /** null: not computed yet. */
  thresholdDbm: Nullable(Type.Number()),
  /** Median outdoor level at the residents' places; null: no server in reach or not computed. */
  rsrpDbm: Nullable(Type.Number()),
  servedShare: Nullable(Type.Number()),
  bestSiteId: Nullable(Id),
  bestSiteCode: Nullable(Type.String()),
  modelled: Verdict,
  reported: Verdict,
  /** By the samples and the visits of inspectors that this reader may see. */
  measured: Verdict,
  measuredSamples: Type.Integer({ minimum: 0 }),
  /** Visits that count by the rule. */
  measuredVisits: Type.Integer({ minimum: 0 }),
  /** Day of the newest of both. */
  measuredOn: Nullable(Type.String()),
});
export type HamletMobile = Static<typeof HamletMobile>;

export const HamletFixed = Type.Object({
  organisationId: Id,
  organisationCode: Type.String(),
  organisationName: Type.String(),
  /** Distance to this operator's nearest access point; null: it has none. */
  accessPointM: Nullable(Type.Number()),
  byRoad: Type.Boolean(),
  /** null: not computed yet. */
  thresholdM: Nullable(Type.Number()),
  modelled: Verdict,
  reported: Verdict,
});
export type HamletFixed = Static<typeof HamletFixed>;

export const Hamlet = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  kind: HamletKind,
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  /** The former district (until 30 June 2025). */
  formerDistrictName: Nullable(Type.String()),
  geometry: PointGeometry,
  positionAccuracyM: Nullable(Type.Number()),
  population: Nullable(Type.Integer()),
  households: Nullable(Type.Integer()),
  needsCheck: Type.Boolean(),
  mobile: Type.Array(HamletMobile),
  fixed: Type.Array(HamletFixed),
  runId: Nullable(Id),
  ...Provenance,
});
export type Hamlet = Static<typeof Hamlet>;

/** In the order asked for; one that is not there is left out. */
export const HamletsAnswer = Type.Object({ hamlets: Type.Array(Hamlet) });
export type HamletsAnswer = Static<typeof HamletsAnswer>;
