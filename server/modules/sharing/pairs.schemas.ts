import { type Static, Type } from "typebox";
import { Reason } from "../../planning-case/planning-case.schemas.ts";
import { Id, Nullable } from "../../schemas.ts";
import { SharedTechnology, SharingRate } from "./sharing.schemas.ts";

/** What a province decides for itself in the setting "sharing". */
export const MergeSetting = Type.Object({
  mergeDistanceM: Type.Number({ minimum: 10, maximum: 3_000 }),
  targetShare: Type.Number({ minimum: 0, maximum: 1 }),
});
export type MergeSetting = Static<typeof MergeSetting>;

export const PairsQuery = Type.Object(
  { maxDistanceM: Type.Optional(Type.Number({ minimum: 10, maximum: 3_000 })) },
  { additionalProperties: false },
);

const PairMast = Type.Object({
  id: Id,
  code: Type.String(),
  ownerOrganisationId: Id,
  ownerName: Type.String(),
  lon: Type.Number(),
  lat: Type.Number(),
  /** Class of the passive-infrastructure plan. */
  mastClass: Nullable(Type.String()),
  /** Above its base: the ground, or the roof of `buildingHeightM`. */
  heightM: Nullable(Type.Number()),
  buildingHeightM: Nullable(Type.Number()),
  freeHeightM: Nullable(Type.Number()),
  freeLoadKg: Nullable(Type.Number()),
  tenants: Type.Array(Type.String()),
  /** Mobile operators among the tenants. */
  operators: Type.Integer(),
  /** Hamlets that have the mast as best server, and their smallest reserve over the threshold. */
  hamlets: Type.Integer(),
  smallestReserveDb: Nullable(Type.Number()),
});

export const SharingPair = Type.Object({
  distanceM: Type.Number(),
  stays: PairMast,
  goes: PairMast,
  moves: Type.Array(Type.Object({ organisationId: Id, organisationName: Type.String(), technology: Type.String() })),
  /** null: free height or load of the mast that stays is not known. */
  hasRoom: Nullable(Type.Boolean()),
  /** What speaks against the merge, or is not known. */
  reasons: Type.Array(Reason),
  /** Of the arriving antennas' centre above ground, under those that are there. */
  antennaHeightM: Type.Number(),
  /** Farther apart than the province's sharing distance: listed because it was asked for, not as advice. */
  isFar: Type.Boolean(),
  operatorsAfter: Type.Integer(),
  becomesShared: Type.Boolean(),
  /** New equipment for every station that moves; taking down the other mast is not in it. null: a unit cost is missing. */
  equipmentVnd: Nullable(Type.Number()),
  rentVndPerYear: Nullable(Type.Number()),
  /** Rent of the mast to be given up; null: unknown or not for the reader. */
  endedRentVndPerYear: Nullable(Type.Number()),
});
export type SharingPair = Static<typeof SharingPair>;

/** One merge, with the rate and the equipment cost of all up to it. */
export const MergeStep = Type.Object({
  staysId: Id,
  goesId: Id,
  sites: Type.Integer(),
  shared: Type.Integer(),
  equipmentVnd: Type.Number(),
});
export type MergeStep = Static<typeof MergeStep>;

export const PairsAnswer = Type.Object({
  maxDistanceM: Type.Number(),
  /** Within it masts count as near: the province's setting, else the permit rule's sharing distance, else a suggestion. */
  sharingDistanceM: Type.Number(),
  distanceFrom: Type.Enum(["setting", "permit-rule", "suggestion"]),
  /** Pairs found; the nearest of them are listed. */
  total: Type.Integer(),
  pairs: Type.Array(SharingPair),
  rate: SharingRate,
  targetShare: Type.Number(),
  /** Sites that would have to become shared if the number of sites stayed as it is. */
  missingShared: Type.Integer({ minimum: 0 }),
  path: Type.Array(MergeStep),
  /** false: merging alone does not reach the target. */
  isReached: Type.Boolean(),
  costs: Type.Array(
    Type.Object({
      code: Type.String(),
      amountVnd: Type.Number(),
      isAssumption: Type.Boolean(),
      validFrom: Type.String(),
    }),
  ),
});
export type PairsAnswer = Static<typeof PairsAnswer>;

const Count = Type.Object({
  hamlets: Type.Integer(),
  people: Type.Integer(),
  /** Of the hamlets, those whose population nobody knows. */
  unknownPopulation: Type.Integer(),
});
export type HamletCount = Static<typeof Count>;

/** A hamlet that an operator would come to serve with a technology, or would not serve any more. */
export const HamletChange = Type.Object({
  hamletId: Id,
  name: Type.String(),
  unitName: Nullable(Type.String()),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  population: Nullable(Type.Integer()),
  organisationId: Id,
  technology: SharedTechnology,
  isGained: Type.Boolean(),
  /** Median levels; null: no server in reach. */
  beforeDbm: Nullable(Type.Number()),
  afterDbm: Nullable(Type.Number()),
});
export type HamletChange = Static<typeof HamletChange>;

/** What becomes of one station of the mast that is given up. */
export const StationEffect = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  technology: SharedTechnology,
  /** On the mast that stays; null: the operator has the technology there already, so that the station only ends. */
  antennaHeightM: Nullable(Type.Number()),
  lost: Count,
  gained: Count,
});

export const MergeEffect = Type.Object({
  staysId: Id,
  goesId: Id,
  stations: Type.Array(StationEffect),
  /** Mobile broadband (4G or 5G): a hamlet counts once for each operator. */
  lost: Count,
  gained: Count,
  /** Hamlets that no operator would serve with mobile broadband any more. */
  withoutAny: Count,
  changes: Type.Array(HamletChange),
  flags: Type.Array(Reason),
});
export type MergeEffect = Static<typeof MergeEffect>;

/** Result of a task of the kind "merge-effects". */
export const MergeEffects = Type.Object({
  maxDistanceM: Type.Number(),
  computedAt: Type.String(),
  /** Technologies without an antenna in the catalogue, which therefore could not be predicted. */
  notPredicted: Type.Array(SharedTechnology),
  /** false: without terrain, by the distance alone. */
  isOnTerrain: Type.Boolean(),
  effects: Type.Array(MergeEffect),
});
export type MergeEffects = Static<typeof MergeEffects>;

export const MergeEffectsAnswer = Type.Object({
  /** Work that waits or runs; null: none. */
  activeTaskId: Nullable(Id),
  /** null: not predicted yet for pairs this far apart. */
  effects: Nullable(MergeEffects),
  /** Inputs have changed since. */
  isStale: Type.Boolean(),
});
export type MergeEffectsAnswer = Static<typeof MergeEffectsAnswer>;
