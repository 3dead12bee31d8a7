import type { Geometry, Position } from "geojson";
import { coordinateSystem } from "../geometry/coordinate-systems.ts";
import { type CrsCode, meridianText, VN2000_ZONES, WGS84 } from "../geometry/vn2000.ts";
import type { Language } from "./layer.ts";

type Nested = Position | Nested[];

/** Metres are kept to the tenth of a millimetre, degrees as they are. */
const METRE_DECIMALS = 1e4;

function mapPositions(coordinates: Nested, convert: (position: Position) => Position): Nested {
  return typeof coordinates[0] === "number"
    ? convert(coordinates as Position)
    : (coordinates as Nested[]).map((inner) => mapPositions(inner, convert));
}

/** Brings a geometry from EPSG:4326 into a system: [easting, northing] in metres, or [lon, lat] in degrees. */
export function projected(geometry: Geometry, crs: CrsCode): Geometry {
  if (crs === WGS84 || geometry.type === "GeometryCollection") return geometry;
  const system = coordinateSystem(crs);
  const round = (value: number) => (system.geographic ? value : Math.round(value * METRE_DECIMALS) / METRE_DECIMALS);
  const convert = ([lon = Number.NaN, lat = Number.NaN]: Position) => system.fromLonLat([lon, lat]).map(round);
  return { ...geometry, coordinates: mapPositions(geometry.coordinates as Nested, convert) } as Geometry;
}

/** Whether coordinates are metres on a plane. */
export function isProjected(crs: CrsCode): boolean {
  return !coordinateSystem(crs).geographic;
}

/** The system in words: `VN-2000, kinh tuyến trục 106°15' (EPSG:9212)`. */
export function crsWords(crs: CrsCode, language: Language): string {
  const zone = VN2000_ZONES.find(({ code }) => code === crs);
  if (zone === undefined) return `WGS 84 (${crs})`;
  const meridian = language === "vi" ? "kinh tuyến trục" : "central meridian";
  return `VN-2000, ${meridian} ${meridianText(zone.centralMeridianDeg)}, k = ${zone.scaleFactor} (${crs})`;
}
