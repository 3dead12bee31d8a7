import { type Static, Type } from "typebox";
import { Id, Nullable, Provenance, Technology } from "../../schemas.ts";

export const SectorsOfSiteParams = Type.Object({ siteId: Id });
export const SectorParams = Type.Object({ sectorId: Id });

const AzimuthDeg = Type.Number({ minimum: 0, exclusiveMaximum: 360 });
const AntennaHeightM = Type.Number({ exclusiveMinimum: 0, maximum: 400 });
const ElectricalTiltDeg = Type.Number({ minimum: -10, maximum: 30 });
const MechanicalTiltDeg = Type.Number({ minimum: -20, maximum: 30 });
const PowerDbm = Type.Number({ minimum: -10, maximum: 70 });

/** Radio parameters of one sector: for its operator and the authority only. */
export const Sector = Type.Object({
  id: Id,
  siteId: Id,
  organisationId: Id,
  organisationName: Type.String(),
  technology: Technology,
  number: Type.Integer(),
  bandCode: Type.String(),
  azimuthDeg: AzimuthDeg,
  antennaHeightM: AntennaHeightM,
  electricalTiltDeg: ElectricalTiltDeg,
  mechanicalTiltDeg: MechanicalTiltDeg,
  /** null: not stated, the band's default is assumed. */
  powerDbm: Nullable(PowerDbm),
  bandwidthMhz: Nullable(Type.Number()),
  patternCode: Nullable(Type.String()),
  isAssumed: Type.Boolean(),
  ...Provenance,
  version: Type.Integer(),
});
export type Sector = Static<typeof Sector>;

export const SectorsAnswer = Type.Object({ sectors: Type.Array(Sector) });
export type SectorsAnswer = Static<typeof SectorsAnswer>;

/** What a planner turns on a sector. The version that was read goes into `If-Match: "VERSION"`. */
export const SectorChange = Type.Object(
  {
    azimuthDeg: Type.Optional(AzimuthDeg),
    antennaHeightM: Type.Optional(AntennaHeightM),
    electricalTiltDeg: Type.Optional(ElectricalTiltDeg),
    mechanicalTiltDeg: Type.Optional(MechanicalTiltDeg),
    powerDbm: Type.Optional(Nullable(PowerDbm)),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type SectorChange = Static<typeof SectorChange>;
