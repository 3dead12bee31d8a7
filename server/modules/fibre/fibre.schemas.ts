import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable } from "../../schemas.ts";

/** How fibre is laid along a stretch: in an existing duct with a free pipe, on existing poles, on new poles, in a new trench. */
export const LayingKind = Type.Enum(["duct", "poles", "new-poles", "new-trench"]);
export type LayingKind = Static<typeof LayingKind>;

/** What is built where there is nothing to use: by the road (a trench along urban roads, poles elsewhere), or always the one. */
export const NewBuild = Type.Enum(["by-road", "poles", "trench"]);
export type NewBuild = Static<typeof NewBuild>;

/** Longitude and latitude. */
export const Position = Type.Tuple([Longitude, Latitude]);
const Ids = (maxItems: number) => Type.Array(Id, { maxItems, uniqueItems: true });

/** Whom to connect, from whose access points, and what somebody decided about roads by hand. */
export const TreeQuery = Type.Object(
  {
    hamletIds: Type.Array(Id, { minItems: 1, maxItems: 5_000, uniqueItems: true }),
    /** Whose access points; null: anybody's. */
    organisationId: Nullable(Id),
    newBuild: NewBuild,
    /** Hamlets farther than this from every road are not connected, m. */
    maxApproachM: Type.Number({ minimum: 10, maximum: 10_000 }),
    /** Roads along which nothing may be laid. */
    forbiddenRoadIds: Ids(500),
    /** Roads that count at half their cost while the tree is chosen. */
    preferredRoadIds: Ids(500),
    /** Roads along which fibre is laid in any case. */
    pinnedRoadIds: Ids(100),
  },
  { additionalProperties: false },
);
export type TreeQuery = Static<typeof TreeQuery>;

/** The better tree, in phases that each spend at most their budget; none: everything at once. */
export const TreeOrder = Type.Object(
  {
    ...TreeQuery.properties,
    phaseBudgetsVnd: Type.Array(Type.Number({ minimum: 0, maximum: 1e14 }), { maxItems: 20 }),
    /** How long better trees are looked for. */
    seconds: Type.Number({ minimum: 1, maximum: 600 }),
  },
  { additionalProperties: false },
);
export type TreeOrder = Static<typeof TreeOrder>;

/** Quantities of material; whole pieces are rounded up per stretch. */
export const Materials = Type.Object({
  /** With the slack for sag, splices and lead-ins. */
  cableM: Type.Number(),
  /** Existing duct in which a pipe is used. */
  ductM: Type.Number(),
  trenchM: Type.Number(),
  handholes: Type.Integer(),
  newPoles: Type.Integer(),
  /** Existing poles that carry the cable. */
  usedPoles: Type.Integer(),
  closures: Type.Integer(),
  /** Optical access cabinets. */
  cabinets: Type.Integer(),
});
export type Materials = Static<typeof Materials>;

export const Segment = Type.Object({
  id: Type.Integer(),
  kind: LayingKind,
  /** From 1; null: beyond the budgets. */
  phase: Nullable(Type.Integer()),
  roadId: Nullable(Id),
  roadName: Nullable(Type.String()),
  /** Set for the way from the road to a hamlet's centre. */
  hamletId: Nullable(Id),
  /** Set for the way from an access point to its road. */
  accessPointId: Nullable(Id),
  /** Whose access point feeds it. */
  organisationId: Nullable(Id),
  /** Owner of the duct or the poles that are used. */
  ownerOrganisationId: Nullable(Id),
  /** A duct along the road that cannot be used, and why. */
  unusableDuct: Nullable(Type.Enum(["full", "unknown"])),
  /** Hamlets that are fed through it. */
  hamletsBeyond: Type.Integer(),
  lengthM: Type.Number(),
  costVnd: Type.Number(),
  materials: Materials,
  path: Type.Array(Position),
});
export type Segment = Static<typeof Segment>;

export const ConnectedHamlet = Type.Object({
  hamletId: Id,
  name: Type.String(),
  unitName: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  phase: Nullable(Type.Integer()),
  center: Position,
  approachM: Type.Number(),
  /** Along the tree to the access point that feeds it. */
  routeM: Type.Number(),
  accessPointId: Id,
  accessPointCode: Type.String(),
  organisationId: Id,
  cabinets: Type.Integer(),
  /** Households were not known: one cabinet is assumed. */
  cabinetsAssumed: Type.Boolean(),
  /** Of its cabinets. */
  costVnd: Type.Number(),
});
export type ConnectedHamlet = Static<typeof ConnectedHamlet>;

export const Phase = Type.Object({
  number: Type.Integer(),
  /** null: no limit was given. */
  budgetVnd: Nullable(Type.Number()),
  costVnd: Type.Number(),
  hamlets: Type.Integer(),
  people: Type.Integer(),
  lengthM: Type.Number(),
});
export type Phase = Static<typeof Phase>;

/** Why something that was asked for cannot be, with the value, the limit and the place. */
export const Problem = Type.Union([
  Type.Object({ code: Type.Literal("no-roads") }),
  Type.Object({ code: Type.Literal("cost-unknown"), costCodes: Type.Array(Type.String()) }),
  Type.Object({
    code: Type.Literal("no-access-point"),
    organisationId: Nullable(Id),
    /** Existing ones that are left out because no port is free, or because they stand too far from every road. */
    full: Type.Integer(),
    farFromRoad: Type.Integer(),
  }),
  Type.Object({
    code: Type.Literal("far-from-road"),
    limitM: Type.Number(),
    hamlets: Type.Array(
      Type.Object({
        hamletId: Id,
        name: Type.String(),
        center: Position,
        /** null: farther than any road was looked for. */
        distanceM: Nullable(Type.Number()),
      }),
    ),
  }),
  Type.Object({
    code: Type.Literal("disconnected"),
    /** Parts of the road network that hold chosen hamlets and no usable access point. */
    parts: Type.Array(
      Type.Object({
        hamletIds: Type.Array(Id),
        hamletNames: Type.Array(Type.String()),
        roads: Type.Integer(),
        lengthM: Type.Number(),
        /** It hangs together with an access point only over a road that was forbidden by hand. */
        byForbiddenRoad: Type.Boolean(),
        bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
        lines: Type.Array(Type.Array(Position)),
      }),
    ),
  }),
  Type.Object({ code: Type.Literal("unknown-hamlets"), hamletIds: Type.Array(Id) }),
  Type.Object({
    code: Type.Literal("pin-unreachable"),
    roadIds: Type.Array(Id),
    roadNames: Type.Array(Nullable(Type.String())),
  }),
  Type.Object({
    code: Type.Literal("budget-too-small"),
    largestBudgetVnd: Type.Number(),
    /** What connecting the cheapest hamlet by itself costs. */
    leastVnd: Type.Number(),
    hamletId: Id,
    name: Type.String(),
  }),
  Type.Object({
    code: Type.Literal("beyond-budget"),
    /** Those with most people first. */
    hamletIds: Type.Array(Id),
    hamletNames: Type.Array(Type.String()),
    missingVnd: Nullable(Type.Number()),
  }),
]);
export type Problem = Static<typeof Problem>;

/** A unit cost that the figures were made with. */
export const UsedCost = Type.Object({
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  amountVnd: Type.Number(),
  validFrom: Type.String(),
  isAssumption: Type.Boolean(),
});
export type UsedCost = Static<typeof UsedCost>;

export const LengthByKind = Type.Object({ kind: LayingKind, lengthM: Type.Number(), costVnd: Type.Number() });

/** The tree with everything that it is made of. */
export const TreeResult = Type.Object({
  isPreview: Type.Boolean(),
  /** Stopped before the search ended by itself. */
  isCutShort: Type.Boolean(),
  seconds: Type.Number(),
  costVnd: Type.Number(),
  /** Of laying along segments; the rest is cabinets. */
  layingVnd: Type.Number(),
  lengthM: Type.Number(),
  people: Type.Integer(),
  /** Connected hamlets whose population is unknown and is not in `people`. */
  unknownPopulation: Type.Integer(),
  byKind: Type.Array(LengthByKind),
  materials: Materials,
  /**
   * The tree of all hamlets at once: its cost, what no tree can be cheaper than, and the share between. Counted with
   * preferred roads at half and pinned roads at nothing, as the search does. bound and gap are null in a preview.
   */
  whole: Type.Object({ weighedVnd: Type.Number(), boundVnd: Nullable(Type.Number()), gap: Nullable(Type.Number()) }),
  isWeighed: Type.Boolean(),
  phases: Type.Array(Phase),
  hamlets: Type.Array(ConnectedHamlet),
  segments: Type.Array(Segment),
  /** The forbidden, preferred and pinned roads of the request, by name; absent in trees that were kept before it was told. */
  markedRoads: Type.Optional(Type.Array(Type.Object({ roadId: Id, roadName: Nullable(Type.String()) }))),
  problems: Type.Array(Problem),
  costs: Type.Array(UsedCost),
  /** Versions of the tables that it was computed from. */
  inputVersions: Type.Record(Type.String(), Type.Integer()),
});
export type TreeResult = Static<typeof TreeResult>;

export const FibreSetting = Type.Object({
  cableSlackShare: Type.Number({ minimum: 0, maximum: 0.5 }),
  poleSpacingM: Type.Number({ minimum: 10, maximum: 200 }),
  closureSpacingM: Type.Number({ minimum: 100, maximum: 10_000 }),
  handholeSpacingM: Type.Number({ minimum: 20, maximum: 2_000 }),
  cabinetPorts: Type.Integer({ minimum: 1, maximum: 10_000 }),
  /** Share of a hamlet's households that take FTTH: for the number of cabinets. */
  takeUpShare: Type.Number({ minimum: 0.01, maximum: 1 }),
});
export type FibreSetting = Static<typeof FibreSetting>;

/** What the tool opens with. */
export const FibreBasis = Type.Object({
  costs: Type.Array(UsedCost),
  missingCostCodes: Type.Array(Type.String()),
  setting: FibreSetting,
  operators: Type.Array(
    Type.Object({ organisationId: Id, accessPoints: Type.Integer(), fullAccessPoints: Type.Integer() }),
  ),
  inputVersions: Type.Record(Type.String(), Type.Integer()),
});
export type FibreBasis = Static<typeof FibreBasis>;

export const TreeStarted = Type.Object({ taskId: Id });
export const ScenarioOrder = Type.Object(
  { taskId: Id, name: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type ScenarioOrder = Static<typeof ScenarioOrder>;
export const ScenarioMade = Type.Object({ scenarioId: Id });
