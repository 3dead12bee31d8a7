import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

export const Organisation = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  kind: Type.Enum(["authority", "construction", "operator", "tower", "power", "other"]),
  isMobile: Type.Boolean(),
  isFixed: Type.Boolean(),
  mapSymbol: Type.Enum(["triangle", "square", "circle", "diamond", "star", "hexagon", "cross"]),
  mapColour: Type.String(),
});
export type Organisation = Static<typeof Organisation>;

export const Band = Type.Object({
  code: Type.String(),
  name: Type.String(),
  technology: Technology,
  downlinkMhz: Type.Number(),
});
export type Band = Static<typeof Band>;

export const MastClass = Type.Object({ code: Type.String(), nameVi: Type.String(), nameEn: Type.String() });
export type MastClass = Static<typeof MastClass>;

/** A commune of today, for filters. */
export const Commune = Type.Object({
  id: Id,
  code: Type.String(),
  type: Type.String(),
  name: Type.String(),
  bounds: Nullable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
  /** A place well inside, for its name on the map. */
  labelAt: Nullable(Type.Tuple([Type.Number(), Type.Number()])),
});
export type Commune = Static<typeof Commune>;

/** What the whole client needs to name and draw things; changes rarely. */
export const Catalogue = Type.Object({
  organisations: Type.Array(Organisation),
  bands: Type.Array(Band),
  mastClasses: Type.Array(MastClass),
  communes: Type.Array(Commune),
  /** The districts abolished on 1 July 2025, each with a place well inside for its name. */
  formerDistricts: Type.Array(
    Type.Object({ id: Id, name: Type.String(), labelAt: Type.Tuple([Type.Number(), Type.Number()]) }),
  ),
  /** Projected system of the province for showing coordinates: its VN-2000 zone. */
  vn2000: Type.Object({ epsg: Type.Integer(), proj4: Type.String(), centralMeridianDeg: Type.Number() }),
  /** The province's area, simplified to about 100 m: what lies outside is not the province's. null: no boundaries loaded. */
  outline: Nullable(
    Type.Object({
      type: Type.Literal("MultiPolygon"),
      coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
    }),
  ),
  /** Source and date of the boundaries. */
  boundarySource: Nullable(Type.String()),
});
export type Catalogue = Static<typeof Catalogue>;

/** An antenna that sectors can name. */
export const AntennaPattern = Type.Object({
  code: Type.String(),
  name: Type.String(),
  make: Nullable(Type.String()),
  frequencyMhz: Nullable(Type.Number()),
  gainDbi: Type.Number(),
  horizontalBeamwidthDeg: Type.Number(),
  verticalBeamwidthDeg: Type.Number(),
  /** Electrical tilt that the measured cut contains; null: no measured cuts, the beam is a 3GPP parabola. */
  builtInTiltDeg: Nullable(Type.Number()),
  /** null: shared by all. */
  organisationName: Nullable(Type.String()),
  source: Type.String(),
});
export type AntennaPattern = Static<typeof AntennaPattern>;
export const AntennaPatternsAnswer = Type.Object({ patterns: Type.Array(AntennaPattern) });
export type AntennaPatternsAnswer = Static<typeof AntennaPatternsAnswer>;

/** A Planet file (.msi, .pln) as text. The authority's are shared unless it names an organisation; a planner's are its own. */
export const AntennaFileBody = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    text: Type.String({ minLength: 1, maxLength: 900_000 }),
    organisationId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export const AntennaFileAnswer = Type.Object({
  pattern: AntennaPattern,
  /** False: exactly this pattern was there already. */
  isNew: Type.Boolean(),
  /** What had to be assumed in reading it. */
  warnings: Type.Array(Type.String()),
});
export type AntennaFileAnswer = Static<typeof AntennaFileAnswer>;
