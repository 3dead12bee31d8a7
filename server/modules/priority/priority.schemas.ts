import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const PlaceKind = Type.Enum([
  "district_centre",
  "industrial_zone",
  "tourist_zone",
  "agency",
  "hospital",
  "school",
  "other",
]);
export type PlaceKind = Static<typeof PlaceKind>;
const Verdict = Type.Enum(["yes", "no", "unknown"]);
const Center = Type.Tuple([Type.Number(), Type.Number()]);

/** One operator's 5G at a place, by the model. */
export const PlaceLevel = Type.Object({
  organisationId: Id,
  /** null: nothing of the operator's 5G reaches the place. */
  rsrpDbm: Nullable(Type.Number()),
  covered: Verdict,
});

/** A place that the plan serves with 5G first. */
export const PriorityPlace = Type.Object({
  id: Id,
  name: Type.String(),
  kind: PlaceKind,
  unitName: Nullable(Type.String()),
  center: Center,
  /** By any operator; unknown where no coverage is computed there. */
  covered: Verdict,
  levels: Type.Array(PlaceLevel),
  /** The nearest existing site with 5G of any operator, as the crow flies; null: there is none. */
  nearestSite: Nullable(
    Type.Object({ id: Id, code: Type.String(), distanceM: Type.Number(), operatorIds: Type.Array(Id) }),
  ),
});
export type PriorityPlace = Static<typeof PriorityPlace>;

export const PlacesAnswer = Type.Object({
  /** null: coverage has not been computed. */
  runId: Nullable(Id),
  thresholdDbm: Nullable(Type.Number()),
  probability: Nullable(Type.Number()),
  places: Type.Array(PriorityPlace),
});
export type PlacesAnswer = Static<typeof PlacesAnswer>;

/** What 2G, which is closed, has left behind. */
export const LegacyAnswer = Type.Object({
  runId: Nullable(Id),
  /** Hamlets whose only past service was 2G, by the model or by the operators' reports. */
  hamlets: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      unitName: Nullable(Type.String()),
      population: Nullable(Type.Integer()),
      center: Center,
      modelled: Type.Boolean(),
      reported: Type.Boolean(),
    }),
  ),
  /** Sites on which an operator has 2G and nothing newer. */
  sites: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      unitName: Nullable(Type.String()),
      center: Center,
      operatorIds: Type.Array(Id),
    }),
  ),
});
export type LegacyAnswer = Static<typeof LegacyAnswer>;
