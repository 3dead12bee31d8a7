import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** What can be exported, in the order of the list. Repeated here because the client takes schemas only; a test compares. */
export const ExportLayerId = Type.Enum([
  "hamlets",
  "hamlet-services",
  "gaps",
  "sites",
  "stations",
  "sectors",
  "inventory",
  "fibre",
  "access-points",
  "roads",
  "ducts",
  "pole-lines",
  "road-works",
  "priority-places",
  "zones",
  "streets",
  "units",
  "former-units",
]);
export type ExportLayerId = Static<typeof ExportLayerId>;

export const ExportFormat = Type.Enum(["xlsx", "csv", "geojson", "gpkg", "shp", "kml", "kmz", "tab", "dxf"]);
export type ExportFormat = Static<typeof ExportFormat>;

export const ExportLanguage = Type.Enum(["vi", "en"]);

const Words = Type.Object({ vi: Type.String(), en: Type.String() });

export const ExportsAnswer = Type.Object({
  layers: Type.Array(
    Type.Object({
      id: ExportLayerId,
      title: Words,
      geometryType: Type.Enum(["Point", "LineString", "MultiLineString", "MultiPolygon"]),
      fields: Type.Integer(),
    }),
  ),
  formats: Type.Array(Type.Object({ id: ExportFormat, onlyWgs84: Type.Boolean() })),
  /** Coordinate systems: WGS 84, then the province's own zone, then the others. */
  systems: Type.Array(
    Type.Object({
      code: Type.String(),
      title: Words,
      isProvinces: Type.Boolean(),
      centralMeridianDeg: Nullable(Type.Number()),
    }),
  ),
});
export type ExportsAnswer = Static<typeof ExportsAnswer>;

const NUMBER = "-?\\d{1,3}(\\.\\d{1,15})?";

/** `west,south,east,north` in degrees. */
export const BoxText = Type.String({ pattern: `^${NUMBER},${NUMBER},${NUMBER},${NUMBER}$` });

/** A file of one or several layers, restricted to a box or to a unit. `service`, `by`, `minPopulation` are the filters of the gaps. */
export const FileQuery = Type.Object(
  {
    /** Ids of layers, parted by commas. */
    layers: Type.String({ pattern: "^[a-z-]{2,40}(,[a-z-]{2,40}){0,20}$" }),
    format: ExportFormat,
    crs: Type.Optional(Type.String({ pattern: "^EPSG:[0-9]{4,5}$" })),
    lang: Type.Optional(ExportLanguage),
    bbox: Type.Optional(BoxText),
    unitCode: Type.Optional(Type.String({ pattern: "^[0-9A-Za-z]{2,20}$" })),
    service: Type.Optional(Type.Enum(["mobile", "3G", "4G", "5G", "FTTH"])),
    by: Type.Optional(Type.Union([Type.Literal("any"), Type.Literal("each"), Id])),
    minPopulation: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);
export type FileQuery = Static<typeof FileQuery>;

export const CoverageFileParams = Type.Object({ layerId: Id });

/** Rasters as GeoTIFF or as a painted PNG with world file; areas at or above the thresholds as vector files. */
export const CoverageFileQuery = Type.Object(
  {
    format: Type.Enum(["tif", "png", "geojson", "kml", "shp"]),
    /** "server": the site that serves best, for the level of one operator. */
    what: Type.Optional(Type.Enum(["value", "server"])),
    /** For PNG, the ramp of the legend: `value:rrggbb`, parted by commas, rising. */
    stops: Type.Optional(
      Type.String({ pattern: "^-?\\d{1,4}(\\.\\d{1,4})?:[0-9a-f]{6}(,-?\\d{1,4}(\\.\\d{1,4})?:[0-9a-f]{6}){0,40}$" }),
    ),
    lang: Type.Optional(ExportLanguage),
  },
  { additionalProperties: false },
);
export type CoverageFileQuery = Static<typeof CoverageFileQuery>;
