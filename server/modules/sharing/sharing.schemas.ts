import { type Static, Type } from "typebox";
import { ChangedCost } from "../../scenarios/scenarios.schemas.ts";
import { Id, Latitude, Longitude, Nullable } from "../../schemas.ts";

const Position = Type.Tuple([Longitude, Latitude]);

/** Where hamlets are to be served: everywhere, in communes of today, in a rectangle (what the map shows), in a drawn ring. */
export const SharingArea = Type.Union([
  Type.Object({ kind: Type.Literal("province") }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal("communes"),
      codes: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { minItems: 1, maxItems: 200 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal("box"),
      westDeg: Longitude,
      southDeg: Latitude,
      eastDeg: Longitude,
      northDeg: Latitude,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal("ring"), corners: Type.Array(Position, { minItems: 3, maxItems: 200 }) },
    { additionalProperties: false },
  ),
]);
export type SharingArea = Static<typeof SharingArea>;

/** 2G is closed. */
export const SharedTechnology = Type.Union([Type.Literal("3G"), Type.Literal("4G"), Type.Literal("5G")]);

const Vnd = Type.Number({ minimum: 0, maximum: 1e15 });

/** What is kept or ruled out: an operator on an existing mast, or at a place for a new one; without an operator: the mast for everybody. */
export const SharingDecision = Type.Object(
  {
    decision: Type.Union([Type.Literal("pinned"), Type.Literal("forbidden")]),
    organisationId: Nullable(Id),
    siteId: Nullable(Id),
    center: Nullable(Position),
  },
  { additionalProperties: false },
);
export type SharingDecision = Static<typeof SharingDecision>;

export const SharingParameters = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" })),
    area: SharingArea,
    technology: SharedTechnology,
    /** Whose gaps are to be closed; empty: every mobile operator with a network of the technology. */
    organisationIds: Type.Array(Id, { maxItems: 50 }),
    /** "cover": every hamlet worth the cost, at least cost. "budget": the most people for at most `budgetVnd`. */
    objective: Type.Union([Type.Literal("cover"), Type.Literal("budget")]),
    budgetVnd: Type.Optional(Vnd),
    /** A hamlet whose service costs more than this for each of its people is left out; absent: none is too dear. */
    maxCostPerPersonVnd: Type.Optional(Vnd),
    /** Share of the area's masts in use that must have two operators or more afterwards, 0 to 1. */
    minimumSharedShare: Type.Number({ minimum: 0, maximum: 1 }),
    allowNewMasts: Type.Boolean(),
    seconds: Type.Number({ minimum: 1, maximum: 600 }),
    decisions: Type.Array(SharingDecision, { maxItems: 2_000 }),
    /** Its pinned and forbidden items hold as well. */
    scenarioId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type SharingParameters = Static<typeof SharingParameters>;

export const TaskStarted = Type.Object({ taskId: Id });
export type TaskStarted = Static<typeof TaskStarted>;

/** A statement with its figures; the client has the words for the code in both languages. */
export const SharingReason = Type.Object({
  code: Type.String(),
  parameters: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()])),
});
export type SharingReason = Static<typeof SharingReason>;

/** Masts in use in the area, and those with two mobile operators or more. */
export const SharingRate = Type.Object({
  sites: Type.Integer({ minimum: 0 }),
  shared: Type.Integer({ minimum: 0 }),
});
export type SharingRate = Static<typeof SharingRate>;

export const SharingGain = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  hamlets: Type.Integer(),
  /** Of hamlets whose number of people is known. */
  people: Type.Integer(),
  unknownPopulation: Type.Integer(),
  antennas: Type.Integer(),
  costVnd: Type.Number(),
});
export type SharingGain = Static<typeof SharingGain>;

/** A hamlet that stays without the service of some operators, and why. */
export const UnservedHamlet = Type.Object({
  hamletId: Id,
  name: Type.String(),
  unitName: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  center: Position,
  organisationIds: Type.Array(Id),
  reasons: Type.Array(SharingReason),
});
export type UnservedHamlet = Static<typeof UnservedHamlet>;

export const ServedHamlet = Type.Object({
  hamletId: Id,
  name: Type.String(),
  population: Nullable(Type.Integer()),
  center: Position,
  /** Operators that serve it anew. */
  organisationIds: Type.Array(Id),
});
export type ServedHamlet = Static<typeof ServedHamlet>;

/** One operator's new antennas: on an existing mast, or on a new one that several may share. */
export const SharingItem = Type.Object({
  kind: Type.Union([Type.Literal("antenna"), Type.Literal("mast")]),
  organisationId: Id,
  organisationName: Type.String(),
  siteId: Nullable(Id),
  siteCode: Nullable(Type.String()),
  ownerOrganisationId: Nullable(Id),
  ownerName: Nullable(Type.String()),
  center: Position,
  /** Of the antenna's centre above ground. */
  antennaHeightM: Type.Number(),
  azimuthDeg: Type.Number(),
  costVnd: Type.Number(),
  /** Hamlets that it serves; `onlyHere` of them nothing else in the plan does. */
  hamletIds: Type.Array(Id),
  onlyHere: Type.Integer(),
  people: Type.Integer(),
  unknownPopulation: Type.Integer(),
  decision: Type.Union([Type.Literal("proposed"), Type.Literal("pinned")]),
  reasons: Type.Array(SharingReason),
});
export type SharingItem = Static<typeof SharingItem>;

export const SharingOutcome = Type.Object({
  /** "optimal": proven; "limit": the best at the end of the time; "stopped": the best when it was stopped. */
  status: Type.Union([Type.Literal("optimal"), Type.Literal("limit"), Type.Literal("stopped")]),
  /** Investment, and rent of `basis.rentMonths`. */
  costVnd: Type.Number(),
  /** What was made as small as possible: the cost, and what hamlets left out are reckoned at ("cover"); people left out ("budget"). */
  objective: Type.Number(),
  /** No choice has a smaller objective. */
  bound: Type.Number(),
  /** (objective - bound) / objective; 0: proven best. */
  gap: Type.Number(),
  /** Seconds for predicting and for choosing. */
  predictionSeconds: Type.Number(),
  solverSeconds: Type.Number(),
  before: SharingRate,
  after: SharingRate,
  gains: Type.Array(SharingGain),
  items: Type.Array(SharingItem),
  newMasts: Type.Integer(),
  served: Type.Array(ServedHamlet),
  unserved: Type.Array(UnservedHamlet),
  /** Hamlets of the area whose verdict is unknown for some of the operators: nothing was planned for these. */
  unknownHamlets: Type.Integer(),
  /** Size of the question. */
  candidates: Type.Object({
    masts: Type.Integer(),
    newMasts: Type.Integer(),
    installations: Type.Integer(),
    hamlets: Type.Integer(),
    paths: Type.Integer(),
  }),
  basis: Type.Object({
    model: Type.String(),
    terrainName: Nullable(Type.String()),
    coverageRunId: Nullable(Id),
    /** The version of the calibration in the levels; null: as modelled; absent: a plan from before it was told. */
    calibrationNumber: Type.Optional(Nullable(Type.Integer())),
    bandCode: Type.String(),
    thresholdDbm: Type.Number(),
    searchRadiusM: Type.Number(),
    newMastReachM: Type.Number(),
    rentMonths: Type.Integer(),
    costDate: Nullable(Type.String()),
    costsAreAssumptions: Type.Boolean(),
  }),
});
export type SharingOutcome = Static<typeof SharingOutcome>;

/** What a finished task holds. */
export const SharingResult = Type.Object({
  /** null: there is nothing to do, and no scenario was made. */
  scenarioId: Nullable(Id),
  outcome: SharingOutcome,
});
export type SharingResult = Static<typeof SharingResult>;

export const PlanParams = Type.Object({ scenarioId: Id });

/** A plan as it was found; its scenario may have been edited since. */
export const SharingPlan = Type.Object({
  scenarioId: Id,
  name: Type.String(),
  createdAt: Type.String(),
  parameters: SharingParameters,
  outcome: SharingOutcome,
  /** Inputs have changed since: it should be run again. */
  isStale: Type.Boolean(),
  /** Unit costs of today that are others than those the plan was made with. */
  changedCosts: Type.Array(ChangedCost),
});
export type SharingPlan = Static<typeof SharingPlan>;

export const SharingPlansAnswer = Type.Object({
  plans: Type.Array(
    Type.Object({
      scenarioId: Id,
      name: Type.String(),
      createdAt: Type.String(),
      technology: Type.String(),
      costVnd: Type.Number(),
      antennas: Type.Integer(),
    }),
  ),
});
export type SharingPlansAnswer = Static<typeof SharingPlansAnswer>;

export const SharingOverview = Type.Object({
  rate: SharingRate,
  /** Cost codes that the catalogue lacks, by technology: without them nothing can be weighed. */
  missingCosts: Type.Record(Type.String(), Type.Array(Type.String())),
  costDate: Nullable(Type.String()),
  costsAreAssumptions: Type.Boolean(),
  coverageRunId: Nullable(Id),
});
export type SharingOverview = Static<typeof SharingOverview>;
