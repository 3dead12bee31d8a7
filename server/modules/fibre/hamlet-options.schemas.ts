import { type Static, Type } from "typebox";
import { ItemKind } from "../../scenarios/scenarios.schemas.ts";
import { Id, Nullable } from "../../schemas.ts";
import { LengthByKind, Problem, UsedCost } from "./fibre.schemas.ts";

export const HamletParams = Type.Object({ hamletId: Id });

/** A stretch or a hamlet's cabinets as a scenario takes them (`ItemToAdd` of the scenarios). */
const ProposedItem = Type.Object({
  kind: ItemKind,
  decision: Type.Literal("proposed"),
  organisationId: Nullable(Id),
  hamletId: Nullable(Id),
  geometry: Type.Union([
    Type.Object({ type: Type.Literal("Point"), coordinates: Type.Array(Type.Number()) }),
    Type.Object({ type: Type.Literal("LineString"), coordinates: Type.Array(Type.Array(Type.Number())) }),
  ]),
  properties: Type.Record(Type.String(), Type.Unknown()),
  reasons: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  costVnd: Type.Number(),
  peopleGained: Nullable(Type.Integer()),
});
export type ProposedItem = Static<typeof ProposedItem>;

/** Fibre from one operator's access point that is reached at the least cost; or why there is none. */
export const FibreOption = Type.Object({
  organisationId: Id,
  organisationName: Type.String(),
  verdict: Type.Enum(["feasible", "rejected"]),
  accessPointId: Nullable(Id),
  accessPointCode: Nullable(Type.String()),
  /** Along roads, from the access point to the hamlet's centre. */
  routeM: Nullable(Type.Number()),
  costVnd: Nullable(Type.Number()),
  /** null: the hamlet's population is unknown. */
  costPerPersonVnd: Nullable(Type.Number()),
  byKind: Type.Array(LengthByKind),
  /** Whose ducts and poles it uses beside the operator's own. */
  hostOrganisationIds: Type.Array(Id),
  cabinets: Nullable(Type.Integer()),
  /** Households were not known: one cabinet is assumed. */
  cabinetsAssumed: Type.Boolean(),
  problems: Type.Array(Problem),
  items: Type.Array(ProposedItem),
});
export type FibreOption = Static<typeof FibreOption>;

export const FibreOptionsAnswer = Type.Object({
  hamletId: Id,
  /** Operators of fixed networks that serve it: as reported, else by the model. */
  servedBy: Type.Array(Type.Object({ organisationId: Id, organisationName: Type.String() })),
  /** Of the others, the cheapest first; those that cannot last. */
  options: Type.Array(FibreOption),
  /** How far from a road a hamlet may lie, m. */
  maxApproachM: Type.Number(),
  costs: Type.Array(UsedCost),
});
export type FibreOptionsAnswer = Static<typeof FibreOptionsAnswer>;
