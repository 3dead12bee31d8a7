import { type Static, Type } from "typebox";
import { COST_USES } from "../../planning-case/cost-uses.ts";
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

const costItem = {
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  /** Such as VND/m. */
  unit: Type.String(),
  /** Computations that read it; none: nobody but people who look it up. */
  uses: Type.Array(Type.Enum([...COST_USES])),
};
/** An item that computations read and that has no price yet: its first one may be set. */
export const MissingCost = Type.Object(costItem);
export type MissingCost = Static<typeof MissingCost>;

export const CostEntry = Type.Object({
  ...costItem,
  /** The latest day first. */
  versions: Type.Array(CostVersion),
});
export type CostEntry = Static<typeof CostEntry>;

/** What is assumed of a sector that states no power, bandwidth or antenna of its own, and of masts on trial. */
/** Added by the province: what the program brings along stays. */
const isOwn = Type.Boolean();

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
  isOwn,
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
  isOwn,
  source: Type.String(),
  ...lastChange,
});
export type MastClassEntry = Static<typeof MastClassEntry>;

export const CatalogueEntries = Type.Object({
  costs: Type.Array(CostEntry),
  missingCosts: Type.Array(MissingCost),
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

const band = {
  name: Name,
  defaultBandwidthMhz: Type.Number({ exclusiveMinimum: 0, maximum: 400 }),
  defaultPowerDbm: Type.Number({ minimum: -10, maximum: 70 }),
  defaultPatternCode: Type.String({ minLength: 1, maxLength: 60 }),
  source: Words,
};
export const BandChange = Type.Object(band, { additionalProperties: false });
export type BandChange = Static<typeof BandChange>;

/** A band that a province's operators use and the catalogue lacks; code, technology and frequency stay as they are added. */
export const NewBand = Type.Object(
  {
    code: BandParams.properties.code,
    technology: Type.Enum(["3G", "4G", "5G"]),
    /** Centre of the downlink, as propagation takes it. */
    downlinkMhz: Type.Number({ minimum: 30, maximum: 6_000 }),
    duplex: Type.Enum(["FDD", "TDD"]),
    subcarrierSpacingKhz: Type.Number({ minimum: 15, maximum: 60 }),
    ...band,
  },
  { additionalProperties: false },
);
export type NewBand = Static<typeof NewBand>;

const mastClass = { nameVi: Name, nameEn: Name, place: Type.Enum(["ground", "building", "other"]), source: Words };
export const MastClassChange = Type.Object(mastClass, { additionalProperties: false });
export type MastClassChange = Static<typeof MastClassChange>;

/** A class of another plan; its code stays. */
export const NewMastClass = Type.Object(
  { code: Type.String({ pattern: "^[\\p{L}\\d][\\p{L}\\d .-]{0,19}$" }), ...mastClass },
  { additionalProperties: false },
);
export type NewMastClass = Static<typeof NewMastClass>;
