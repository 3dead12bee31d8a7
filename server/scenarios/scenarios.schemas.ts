import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../schemas.ts";

export const ItemKind = Type.Enum(["mast", "antenna", "sector-change", "site-removal", "fibre", "duct", "roaming"]);
export type ItemKind = Static<typeof ItemKind>;
export const Decision = Type.Enum(["proposed", "pinned", "forbidden"]);
export type Decision = Static<typeof Decision>;

const AzimuthDeg = Type.Number({ minimum: 0, exclusiveMaximum: 360 });
const ElectricalTiltDeg = Type.Number({ minimum: -10, maximum: 30 });
const MechanicalTiltDeg = Type.Number({ minimum: -20, maximum: 30 });
/** As the database permits it; the coverage engine asks for at least 1 m. */
export const ItemHeightM = Type.Number({ minimum: 1, maximum: 400 });
const PowerDbm = Type.Number({ minimum: -10, maximum: 70 });
const Code = Type.String({ minLength: 1, maxLength: 40 });

/**
 * The antennas of a proposed mast or of a proposed station on an existing one (`properties.radio`). What is left out is assumed:
 * the bands' own power and antenna, and three equal sectors to 0, 120 and 240 degrees.
 */
export const ProposedRadio = Type.Object(
  {
    bandCodes: Type.Array(Code, { minItems: 1, maxItems: 8 }),
    sectors: Type.Array(
      Type.Object(
        { azimuthDeg: AzimuthDeg, electricalTiltDeg: ElectricalTiltDeg, mechanicalTiltDeg: MechanicalTiltDeg },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 6 },
    ),
    patternCode: Nullable(Code),
    /** Total at the antenna port, of each band. */
    powerDbm: Nullable(PowerDbm),
  },
  { additionalProperties: false },
);
export type ProposedRadio = Static<typeof ProposedRadio>;

/** New values of existing sectors (`properties.changes`); what is left out stays. */
export const SectorChange = Type.Object(
  {
    sectorId: Id,
    azimuthDeg: Type.Optional(AzimuthDeg),
    antennaHeightM: Type.Optional(ItemHeightM),
    electricalTiltDeg: Type.Optional(ElectricalTiltDeg),
    mechanicalTiltDeg: Type.Optional(MechanicalTiltDeg),
    powerDbm: Type.Optional(PowerDbm),
  },
  { additionalProperties: false },
);
export type SectorChange = Static<typeof SectorChange>;

const Position = Type.Array(Type.Number(), { minItems: 2, maxItems: 3 });
export const ItemGeometry = Type.Union([
  Type.Object({ type: Type.Literal("Point"), coordinates: Position }),
  Type.Object({
    type: Type.Literal("LineString"),
    coordinates: Type.Array(Position, { minItems: 2, maxItems: 20_000 }),
  }),
  Type.Object({
    type: Type.Literal("MultiLineString"),
    coordinates: Type.Array(Type.Array(Position, { minItems: 2, maxItems: 20_000 }), { minItems: 1, maxItems: 20_000 }),
  }),
]);
export type ItemGeometry = Static<typeof ItemGeometry>;

/**
 * One proposed change. `mast`: a new one at the geometry; `antenna`: of the organisation on an existing site, a new station, or
 * with `properties.movedFromSiteId` the one that leaves that mast with all its sectors.
 */
export const ScenarioItem = Type.Object({
  id: Id,
  kind: ItemKind,
  decision: Decision,
  organisationId: Nullable(Id),
  organisationName: Nullable(Type.String()),
  siteId: Nullable(Id),
  siteCode: Nullable(Type.String()),
  hamletId: Nullable(Id),
  hamletName: Nullable(Type.String()),
  technology: Nullable(Technology),
  geometry: Nullable(Type.Unknown()),
  /** Where it is shown: its own place, else that of its site or hamlet. */
  place: Nullable(Type.Tuple([Type.Number(), Type.Number()])),
  heightM: Nullable(Type.Number()),
  properties: Type.Record(Type.String(), Type.Unknown()),
  reasons: Type.Array(Type.Unknown()),
  costVnd: Nullable(Type.Number()),
  peopleGained: Nullable(Type.Integer()),
  /** Length of a cable or duct, m; null for everything else. */
  lengthM: Nullable(Type.Number()),
});
export type ScenarioItem = Static<typeof ScenarioItem>;

/** A unit cost that a result was made with and that is another today. */
export const ChangedCost = Type.Object({
  code: Type.String(),
  /** null: the catalogue no longer has it. */
  nameVi: Nullable(Type.String()),
  nameEn: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  usedVnd: Type.Number(),
  usedFrom: Nullable(Type.String()),
  todayVnd: Nullable(Type.Number()),
  todayFrom: Nullable(Type.String()),
});
export type ChangedCost = Static<typeof ChangedCost>;

const summary = {
  id: Id,
  name: Type.String(),
  note: Type.String(),
  organisationId: Id,
  organisationName: Type.String(),
  /** Of the reader's organisation: it may be changed. */
  isOwn: Type.Boolean(),
  isSharedWithAuthority: Type.Boolean(),
  source: Type.Enum(["manual", "sharing", "fibre"]),
  version: Type.Integer(),
  createdBy: Nullable(Type.String()),
  updatedBy: Nullable(Type.String()),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  items: Type.Integer(),
  /** Sum of the known costs, forbidden items left out. */
  costVnd: Type.Number(),
  itemsWithoutCost: Type.Integer(),
  hasOutcome: Type.Boolean(),
  /** Tables that have changed since the outcome was computed. */
  staleBecause: Type.Array(Type.String()),
  /** Unit costs of today that are others than those its costs were made with. */
  changedCosts: Type.Array(ChangedCost),
};

export const ScenarioSummary = Type.Object(summary);
export type ScenarioSummary = Static<typeof ScenarioSummary>;

export const Scenario = Type.Object({
  ...summary,
  list: Type.Array(ScenarioItem),
  /** What the optimiser was asked for. */
  parameters: Type.Unknown(),
  /** Rows of the cost catalogue that were used. */
  costs: Type.Unknown(),
  outcome: Type.Unknown(),
  rasters: Type.Array(
    Type.Object({
      id: Id,
      organisationId: Id,
      organisationName: Type.String(),
      technology: Technology,
      westDeg: Type.Number(),
      northDeg: Type.Number(),
      stepDeg: Type.Number(),
      columns: Type.Integer(),
      rows: Type.Integer(),
    }),
  ),
});
export type Scenario = Static<typeof Scenario>;
export type ScenarioRaster = Scenario["rasters"][number];
