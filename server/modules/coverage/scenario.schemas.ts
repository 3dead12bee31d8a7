import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

/** Hamlets without a service, and their people as far as their number is known. */
export const Lacking = Type.Object({
  hamlets: Type.Integer(),
  people: Type.Integer(),
  /** Of the hamlets, those whose population nobody knows. */
  unknownPopulation: Type.Integer(),
});
export type Lacking = Static<typeof Lacking>;

const beforeAfter = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Object({ before: schema, after: schema });

const HamletShift = Type.Object({ hamletId: Id, organisationId: Id, technology: Nullable(Technology) });

/** Every indicator before and after, as `outcome.comparison` of a scenario holds it. */
export const Comparison = Type.Object({
  computedAt: Type.String(),
  /** Of the scenario that the figures are of. */
  version: Type.Integer(),
  mobileAny: beforeAfter(Lacking),
  mobileByOperator: Type.Array(
    Type.Object({ organisationId: Id, organisationName: Type.String(), before: Lacking, after: Lacking }),
  ),
  ftth: beforeAfter(Lacking),
  sites: beforeAfter(Type.Integer()),
  sharedSites: beforeAfter(Type.Integer()),
  /** Known costs by kind of item, VND, and how many items have none. */
  costs: Type.Array(
    Type.Object({ kind: Type.String(), amountVnd: Type.Number(), items: Type.Integer(), unknown: Type.Integer() }),
  ),
  fibreM: Type.Number(),
  ductM: Type.Number(),
  gained: Type.Array(HamletShift),
  /** Absent in figures from before removals were computed. */
  lost: Type.Optional(Type.Array(HamletShift)),
  /** What could not be taken into account: items by their code. */
  leftOut: Type.Array(
    Type.Object({
      itemId: Id,
      because: Type.Enum(["no-place", "no-radio", "outside-terrain", "sectors-unknown", "host-unknown"]),
    }),
  ),
});
export type Comparison = Static<typeof Comparison>;
