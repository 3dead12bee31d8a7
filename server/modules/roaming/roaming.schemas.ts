import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** "mobile" is mobile broadband: 4G or 5G. 2G is closed. */
export const RoamingService = Type.Union([
  Type.Literal("mobile"),
  Type.Literal("3G"),
  Type.Literal("4G"),
  Type.Literal("5G"),
]);
export type RoamingService = Static<typeof RoamingService>;

const UnitCode = Type.String({ minLength: 1, maxLength: 20 });

export const RoamingQuery = Type.Object(
  { service: Type.Optional(RoamingService), unitCode: Type.Optional(UnitCode) },
  { additionalProperties: false },
);
export type RoamingQuery = Static<typeof RoamingQuery>;

export const RoamingHamletsQuery = Type.Object(
  {
    service: Type.Optional(RoamingService),
    unitCode: Type.Optional(UnitCode),
    /** Whose customers would gain. */
    guest: Id,
    /** In whose network; absent: in those of all others. */
    host: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type RoamingHamletsQuery = Static<typeof RoamingHamletsQuery>;

/** A set of hamlets. People are the known ones; how many hamlets are missing from that sum stands beside it. */
export const HamletSet = Type.Object({
  hamlets: Type.Integer({ minimum: 0 }),
  people: Type.Integer({ minimum: 0 }),
  unknownPopulation: Type.Integer({ minimum: 0 }),
});
export type HamletSet = Static<typeof HamletSet>;

export const RoamingOperator = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  /** It has stations of the technology on air; without, it is no host. */
  hasNetwork: Type.Boolean(),
  /** What its own network serves, by the model. */
  served: HamletSet,
  /** Hamlets of which the model cannot tell. */
  unknownHamlets: Type.Integer({ minimum: 0 }),
});
export type RoamingOperator = Static<typeof RoamingOperator>;

/** What the guest's customers would gain in the host's network: hamlets that the host serves and the guest does not. */
export const RoamingPair = Type.Object({
  guestId: Id,
  /** null: all other operators together, each hamlet counted once. */
  hostId: Nullable(Id),
  added: HamletSet,
  /** Hamlets in which the verdict of either is unknown, so that nobody can tell whether they would be added; not in `added`. */
  unknownHamlets: Type.Integer({ minimum: 0 }),
});
export type RoamingPair = Static<typeof RoamingPair>;

export const RoamingAnswer = Type.Object({
  service: RoamingService,
  /** All hamlets of the area. */
  area: HamletSet,
  /** null: coverage has not been computed, every verdict is unknown. */
  coverageRunId: Nullable(Id),
  operators: Type.Array(RoamingOperator),
  pairs: Type.Array(RoamingPair),
});
export type RoamingAnswer = Static<typeof RoamingAnswer>;

export const RoamingHamlet = Type.Object({
  id: Id,
  name: Type.String(),
  unitName: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  /** Operators that serve it and could be host. */
  hostIds: Type.Array(Id),
  /** Share of residents that the best of these hosts serves, 0 to 1. */
  servedShare: Nullable(Type.Number()),
  /** "added", or "unknown" where the model cannot tell of guest or host. */
  verdict: Type.Union([Type.Literal("added"), Type.Literal("unknown")]),
});
export type RoamingHamlet = Static<typeof RoamingHamlet>;

export const RoamingHamletsAnswer = Type.Object({ hamlets: Type.Array(RoamingHamlet) });
export type RoamingHamletsAnswer = Static<typeof RoamingHamletsAnswer>;
