import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";
import { SharingRate } from "./sharing.schemas.ts";

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
