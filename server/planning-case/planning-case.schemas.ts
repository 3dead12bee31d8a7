import { type Static, Type } from "typebox";

export const ReasonCode = Type.Enum([
  // Why a mast is rejected.
  "not-existing",
  "already-on-mast",
  "too-far",
  "terrain-obstruction",
  "clutter-obstruction",
  "level-below-threshold",
  "no-free-height",
  "no-free-load",
  // Why a new mast is rejected, or goes on beside an existing one.
  "existing-mast-suffices",
  "existing-mast-serves-some",
  // What an option rests on.
  "level-sufficient",
  "obstructed-yet-served",
  "no-terrain",
  "room-for-some",
  "tenant-already",
  "unknown-free-room",
  "mast-height-assumed",
  "best-ground",
  "served-by-host",
  "no-construction",
  // People and money.
  "other-hamlets",
  "population-unknown",
  "population-unknown-nearby",
  "rent-from-contract",
  "rent-from-catalogue",
  "running-cost-unknown",
  "backhaul-by-fibre",
  "backhaul-by-microwave",
  "cost-unknown",
  // Of a path profile.
  "below-model-range",
]);
export type ReasonCode = Static<typeof ReasonCode>;

/** A statement with its figures; the client has the words for the code in both languages. */
export const Reason = Type.Object({
  code: ReasonCode,
  parameters: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()])),
});
export type Reason = Static<typeof Reason>;

/** What a province decides for itself in the setting "planning". */
export const PlanningSetting = Type.Object({
  searchRadiusM: Type.Number({ minimum: 100, maximum: 50_000 }),
  /** The nearest so many masts are judged. */
  maxMasts: Type.Integer({ minimum: 1, maximum: 500 }),
  /** How far from a mast other hamlets are counted, and how many of the nearest. */
  neighbourReachM: Type.Number({ minimum: 0, maximum: 30_000 }),
  maxNeighbours: Type.Integer({ minimum: 0, maximum: 500 }),
  /** Band of the typical antenna by technology. */
  bandCodes: Type.Object({ "3G": Type.String(), "4G": Type.String(), "5G": Type.String() }),
  tiltDeg: Type.Number({ minimum: -10, maximum: 30 }),
  /** What the antennas of one more operator take of a mast. */
  tenantRoomM: Type.Number({ minimum: 0.5, maximum: 20 }),
  tenantLoadKg: Type.Number({ minimum: 0, maximum: 2_000 }),
  /** Taken where a mast's height is not known. */
  assumedMastHeightM: Type.Number({ minimum: 3, maximum: 200 }),
  newMastHeightM: Type.Number({ minimum: 6, maximum: 200 }),
  /** How far from the hamlet's centre better ground for a new mast is looked for. */
  newMastSearchM: Type.Number({ minimum: 0, maximum: 5_000 }),
  /** Months of rent that count in the cost by which options are ranked. */
  rentMonths: Type.Integer({ minimum: 0, maximum: 600 }),
});
export type PlanningSetting = Static<typeof PlanningSetting>;

/** A handset at the far end of a path, with the catalogue's antenna and power at the near one. Levels in dBm. */
export const UserBudget = Type.Object({
  technology: Type.Enum(["3G", "4G", "5G"]),
  bandCode: Type.String(),
  powerDbm: Type.Number(),
  gainDbi: Type.Number(),
  levelDbm: Type.Number(),
  thresholdDbm: Type.Number(),
  /** The median level that the threshold needs with the required probability. */
  requiredDbm: Type.Number(),
  marginDb: Type.Number(),
  /** Level at which the uplink ends, and how far above it the level lies; null: no uplink is modelled (3G). */
  uplinkEndDbm: Type.Union([Type.Number(), Type.Null()]),
  uplinkMarginDb: Type.Union([Type.Number(), Type.Null()]),
  /** What of the level is calibration; null: it is as modelled. */
  calibration: Type.Union([Type.Object({ number: Type.Integer(), offsetDb: Type.Number() }), Type.Null()]),
});
export type UserBudget = Static<typeof UserBudget>;
