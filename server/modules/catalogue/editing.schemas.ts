import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

const Day = Type.String({ format: "date" });
const Words = Type.String({ minLength: 3, maxLength: 500 });
const Name = Type.String({ minLength: 1, maxLength: 200 });

/** Who changed a row last; nulls where nobody has since it came with the program. */
const lastChange = {
  version: Type.Integer(),
  /** UTC. */
  changedAt: Nullable(Type.String()),
  /** Named to colleagues and the authority. */
  changedBy: Nullable(Type.String()),
};

export const CostVersion = Type.Object({
  id: Id,
  /** The first day on which it holds, in Viet Nam. */
  validFrom: Day,
  amountVnd: Type.Number(),
  /** No tender or contract stands behind it. */
  isAssumption: Type.Boolean(),
  source: Type.String(),
  note: Type.String(),
  holds: Type.Enum(["earlier", "today", "later"]),
  ...lastChange,
});
export type CostVersion = Static<typeof CostVersion>;

export const CostEntry = Type.Object({
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  /** Such as VND/m. */
  unit: Type.String(),
  /** The latest day first. */
  versions: Type.Array(CostVersion),
});
export type CostEntry = Static<typeof CostEntry>;

/** What is assumed of a sector that states no power, bandwidth or antenna of its own, and of masts on trial. */
export const BandEntry = Type.Object({
  code: Type.String(),
  name: Type.String(),
  technology: Technology,
  duplex: Type.String(),
  downlinkMhz: Type.Number(),
  defaultBandwidthMhz: Type.Number(),
  defaultPowerDbm: Type.Number(),
  defaultPatternCode: Type.String(),
  /** null: the catalogue lacks the pattern. */
  patternName: Nullable(Type.String()),
  patternGainDbi: Nullable(Type.Number()),
  /** Existing sectors in this band, and those of them that take something from here. */
  sectors: Type.Integer(),
  sectorsWithDefaults: Type.Integer(),
  source: Type.String(),
  ...lastChange,
});
export type BandEntry = Static<typeof BandEntry>;

export const MastClassEntry = Type.Object({
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  place: Type.Enum(["ground", "building", "other"]),
  sites: Type.Integer(),
  source: Type.String(),
  ...lastChange,
});
export type MastClassEntry = Static<typeof MastClassEntry>;

export const CatalogueEntries = Type.Object({
  costs: Type.Array(CostEntry),
  bands: Type.Array(BandEntry),
  mastClasses: Type.Array(MastClassEntry),
  /** Shared patterns that a band may name. */
  patterns: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), gainDbi: Type.Number() })),
});
export type CatalogueEntries = Static<typeof CatalogueEntries>;

export const CostCodeParams = Type.Object({ code: Type.String({ pattern: "^[a-z0-9-]{2,60}$" }) });
export const CostParams = Type.Object({ costId: Id });
export const BandParams = Type.Object({ code: Type.String({ pattern: "^[A-Za-z0-9-]{1,20}$" }) });
export const MastClassParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) });

const cost = {
  amountVnd: Type.Number({ minimum: 0, maximum: 1e13 }),
  isAssumption: Type.Boolean(),
  source: Words,
  note: Type.String({ maxLength: 1_000 }),
};
/** A price from a day on; earlier ones stay. */
export const NewCost = Type.Object({ validFrom: Day, ...cost }, { additionalProperties: false });
export type NewCost = Static<typeof NewCost>;
/** A mistake in a price put right; the day stays. */
export const CostCorrection = Type.Object(cost, { additionalProperties: false });
export type CostCorrection = Static<typeof CostCorrection>;

export const BandChange = Type.Object(
  {
    name: Name,
    defaultBandwidthMhz: Type.Number({ exclusiveMinimum: 0, maximum: 400 }),
    defaultPowerDbm: Type.Number({ minimum: -10, maximum: 70 }),
    defaultPatternCode: Type.String({ minLength: 1, maxLength: 60 }),
    source: Words,
  },
  { additionalProperties: false },
);
export type BandChange = Static<typeof BandChange>;

export const MastClassChange = Type.Object(
  { nameVi: Name, nameEn: Name, place: Type.Enum(["ground", "building", "other"]), source: Words },
  { additionalProperties: false },
);
export type MastClassChange = Static<typeof MastClassChange>;
