import { type Static, Type } from "typebox";
import { Reason, UserBudget } from "../../planning-case/planning-case.schemas.ts";
import { Id, Latitude, Longitude, Nullable, Technology } from "../../schemas.ts";

export { PlanningSetting, Reason, ReasonCode } from "../../planning-case/planning-case.schemas.ts";

export const OperatorGain = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  technology: Technology,
  rsrpDbm: Nullable(Type.Number()),
  /** Residents of the hamlet and of `otherHamlets`; null: the hamlet's population is unknown. */
  peopleGained: Nullable(Type.Integer()),
  /** Hamlets around that lack this operator's service by the model and would get it too. */
  otherHamlets: Type.Integer(),
});
export type OperatorGain = Static<typeof OperatorGain>;

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
  /** Bearing from the mast to the hamlet, in which the first sector looks. */
  azimuthDeg: Nullable(Type.Number()),
  /** Of the lowest of the added antennas' centres above ground: the level holds for all of them. */
  antennaHeightM: Nullable(Type.Number()),
  freeHeightM: Nullable(Type.Number()),
  freeLoadKg: Nullable(Type.Number()),
  /** Best predicted level at the hamlet among the operators gained: the median over its places. */
  rsrpDbm: Nullable(Type.Number()),
  /** Share of the hamlet's places at or above the required level, 0 to 1. */
  servedShare: Nullable(Type.Number()),
  /** To the hamlet's centre; null: no terrain, or nothing was predicted. */
  lineOfSight: Nullable(Type.Boolean()),
  /** Clearance of the first Fresnel zone at its worst point, 1 = just clear of the zone's edge; null: no terrain, or a mast in the hamlet itself. */
  fresnelClearance: Nullable(Type.Number()),
  gains: Type.Array(OperatorGain),
  /** Residents who gain at least one operator; null: the hamlet's population is unknown, or the mast is rejected. */
  peopleGained: Nullable(Type.Integer()),
  investmentVnd: Nullable(Type.Number()),
  monthlyVnd: Nullable(Type.Number()),
  /** What the list is ranked by: investment and rent of `basis.rentMonths` over the sum of the people that each operator gains. */
  costPerPersonVnd: Nullable(Type.Number()),
  reasons: Type.Array(Reason),
});
export type ServingOption = Static<typeof ServingOption>;

export const OptionsParams = Type.Object({ hamletId: Id });
export const OptionsQuery = Type.Object(
  { technology: Type.Optional(Technology), includeRejected: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

export const OptionsAnswer = Type.Object({
  hamletId: Id,
  technology: Technology,
  /** Operators with a network of the technology that do not serve the hamlet, by the model. */
  lacking: Type.Array(
    Type.Object({
      organisationId: Id,
      organisationName: Type.String(),
      modelled: Type.Union([Type.Literal("no"), Type.Literal("unknown")]),
    }),
  ),
  thresholdDbm: Type.Number(),
  /** The median level from which the threshold is met with the required probability. */
  requiredDbm: Type.Number(),
  searchRadiusM: Type.Number(),
  /** Masts within the radius; the nearest `considered` of them were judged. */
  mastsInRadius: Type.Integer(),
  considered: Type.Integer(),
  /** How many masts were rejected, each under its first reason's code. */
  rejected: Type.Record(Type.String(), Type.Integer()),
  /** Model, terrain, antenna and catalogue that the figures come from. */
  basis: Type.Object({
    model: Type.String(),
    terrainName: Nullable(Type.String()),
    /** Whose parameters and verdicts were used; null: coverage has not been computed, all verdicts are unknown. */
    coverageRunId: Nullable(Id),
    /** The version of the calibration in every level, as in the coverage; null: levels are as modelled. */
    calibrationNumber: Nullable(Type.Integer()),
    /** Equal for every operator: nobody learns another's sectors. */
    antenna: Type.Object({
      bandCode: Type.String(),
      frequencyMhz: Type.Number(),
      bandwidthMhz: Type.Number(),
      powerDbm: Type.Number(),
      gainDbi: Type.Number(),
      tiltDeg: Type.Number(),
      sectors: Type.Integer(),
    }),
    neighbourReachM: Type.Number(),
    rentMonths: Type.Integer(),
    costDate: Nullable(Type.String()),
    costsAreAssumptions: Type.Boolean(),
  }),
  newMastInvestmentVnd: Nullable(Type.Number()),
  options: Type.Array(ServingOption),
});
export type OptionsAnswer = Static<typeof OptionsAnswer>;

/** Ids as an address holds them: "12,7,31". Some twenty milliseconds of work each. */
export const BestOptionsQuery = Type.Object(
  {
    technology: Type.Optional(Technology),
    hamletIds: Type.String({ pattern: "^[1-9]\\d{0,8}(,[1-9]\\d{0,8}){0,24}$" }),
  },
  { additionalProperties: false },
);

/** The best way to serve a hamlet, as a list shows it. */
export const BestOption = Type.Object({
  hamletId: Id,
  /** How many operators with a network of the technology do not serve it, by the model. */
  lacking: Type.Integer(),
  /** null: nothing is lacking, or nothing can be had. */
  option: Nullable(
    Type.Pick(ServingOption, [
      "kind",
      "verdict",
      "siteCode",
      "ownerName",
      "distanceM",
      "peopleGained",
      "investmentVnd",
      "monthlyVnd",
      "costPerPersonVnd",
    ]),
  ),
});
export type BestOption = Static<typeof BestOption>;
export const BestOptionsAnswer = Type.Object({ technology: Technology, best: Type.Array(BestOption) });
export type BestOptionsAnswer = Static<typeof BestOptionsAnswer>;

const AntennaHeight = Type.Number({ minimum: 1, maximum: 500 });
export const ProfileQuery = Type.Object(
  {
    fromLon: Longitude,
    fromLat: Latitude,
    fromHeightM: AntennaHeight,
    toLon: Longitude,
    toLat: Latitude,
    toHeightM: AntennaHeight,
    frequencyMhz: Type.Number({ minimum: 30, maximum: 6_000 }),
  },
  { additionalProperties: false },
);
export type ProfileQuery = Static<typeof ProfileQuery>;

/** A path between two antennas as a profile is drawn. Heights are metres above sea level unless they say otherwise. */
export const ProfileAnswer = Type.Object({
  model: Type.String(),
  terrainName: Type.String(),
  hasClutter: Type.Boolean(),
  frequencyMhz: Type.Number(),
  distanceM: Type.Number(),
  /** From the first end to the second, clockwise from north. */
  bearingDeg: Type.Number(),
  lineOfSight: Type.Boolean(),
  /** Smallest clearance as a share of the first Fresnel radius: 0.6 and more means free space. */
  fresnelClearance: Type.Number(),
  /** Basic transmission loss at 50 % of time and locations, and its parts, which add up to it. */
  lossDb: Type.Number(),
  freeSpaceDb: Type.Number(),
  diffractionDb: Type.Number(),
  otherMechanismsDb: Type.Number(),
  effectiveEarthRadiusKm: Type.Number(),
  /** null: no band of the catalogue holds the frequency. */
  budget: Nullable(UserBudget),
  /** Columns of equal length, from the first end to the second. */
  samples: Type.Object({
    distanceM: Type.Array(Type.Number()),
    groundM: Type.Array(Type.Number()),
    /** Of what stands on the ground. */
    clutterM: Type.Array(Type.Number()),
    /** Of the Earth's bulge over the chord: ground, clutter and bulge together stand against the ray. */
    bulgeM: Type.Array(Type.Number()),
    rayM: Type.Array(Type.Number()),
    fresnelRadiusM: Type.Array(Type.Number()),
  }),
  /** What a string between the antennas would touch, from the first end; empty: line of sight. */
  obstructions: Type.Array(
    Type.Object({
      center: Type.Tuple([Type.Number(), Type.Number()]),
      distanceM: Type.Number(),
      topM: Type.Number(),
      aboveRayM: Type.Number(),
      nu: Type.Number(),
    }),
  ),
  warnings: Type.Array(Reason),
});
export type ProfileAnswer = Static<typeof ProfileAnswer>;
