import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

/** A statement with its figures; the client has the words for the code in both languages. */
export const Reason = Type.Object({
  code: Type.String(),
  parameters: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()])),
});
export type Reason = Static<typeof Reason>;

export const OperatorGain = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  technology: Technology,
  rsrpDbm: Nullable(Type.Number()),
  peopleGained: Nullable(Type.Integer()),
});

/** One way to serve a hamlet. */
export const ServingOption = Type.Object({
  kind: Type.Union([Type.Literal("existing-mast"), Type.Literal("roaming"), Type.Literal("new-mast")]),
  verdict: Type.Union([Type.Literal("feasible"), Type.Literal("needs-agreement"), Type.Literal("rejected")]),
  /** The existing mast; null for roaming and a new mast. */
  siteId: Nullable(Id),
  siteCode: Nullable(Type.String()),
  ownerName: Nullable(Type.String()),
  center: Nullable(Type.Tuple([Type.Number(), Type.Number()])),
  distanceM: Nullable(Type.Number()),
  antennaHeightM: Nullable(Type.Number()),
  freeHeightM: Nullable(Type.Number()),
  freeLoadKg: Nullable(Type.Number()),
  /** Best predicted level at the hamlet among the operators gained. */
  rsrpDbm: Nullable(Type.Number()),
  /** Clearance of the first Fresnel zone at its worst point, 1 = just clear of the zone's edge; null: no terrain. */
  fresnelClearance: Nullable(Type.Number()),
  gains: Type.Array(OperatorGain),
  peopleGained: Nullable(Type.Integer()),
  investmentVnd: Nullable(Type.Number()),
  monthlyVnd: Nullable(Type.Number()),
  reasons: Type.Array(Reason),
});
export type ServingOption = Static<typeof ServingOption>;

export const OptionsQuery = Type.Object(
  { technology: Type.Optional(Technology), includeRejected: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

export const OptionsAnswer = Type.Object({
  hamletId: Id,
  technology: Technology,
  thresholdDbm: Type.Number(),
  searchRadiusM: Type.Number(),
  considered: Type.Integer(),
  /** How many were rejected, by the reason's code. */
  rejected: Type.Record(Type.String(), Type.Integer()),
  /** Model, terrain and catalogue that the figures come from. */
  basis: Type.Object({
    model: Type.String(),
    terrainName: Nullable(Type.String()),
    costDate: Nullable(Type.String()),
    costsAreAssumptions: Type.Boolean(),
  }),
  newMastInvestmentVnd: Nullable(Type.Number()),
  options: Type.Array(ServingOption),
});
export type OptionsAnswer = Static<typeof OptionsAnswer>;
