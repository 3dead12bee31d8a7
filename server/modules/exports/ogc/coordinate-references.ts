import type { Geometry, Position } from "geojson";
import { unacceptable } from "../../../errors.ts";
import { projected } from "../../../formats/projected.ts";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import { type CrsCode, VN2000_ZONES, WGS84 } from "../../../geometry/vn2000.ts";

/** Longitude before latitude, the default of the standard. */
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

/** Every system that features come in: CRS84, EPSG:4326 (latitude first), the zones of VN-2000 (easting first). */
export const SYSTEMS: readonly string[] = [
  CRS84,
  `${EPSG}4326`,
  ...VN2000_ZONES.map(({ code }) => EPSG + code.slice(5)),
];

interface System {
  readonly uri: string;
  readonly code: CrsCode;
  /** The standard's order of EPSG:4326. */
  readonly latitudeFirst: boolean;
}

/** The system of an address of it. Throws 422 for one that is not offered. */
export function systemOf(uri: string | undefined, parameter: string): System {
  const asked = uri ?? CRS84;
  if (!SYSTEMS.includes(asked)) {
    throw unacceptable(
      "unknown-crs",
      `${asked} is not offered: see "crs" of the collections`,
      `querystring/${parameter}`,
    );
  }
  if (asked === CRS84) return { uri: asked, code: WGS84, latitudeFirst: false };
  const code = `EPSG:${asked.slice(EPSG.length)}` as CrsCode;
  return { uri: asked, code, latitudeFirst: code === WGS84 };
}

type Nested = Position | Nested[];
const swapped = (coordinates: Nested): Nested =>
  typeof coordinates[0] === "number"
    ? [(coordinates as Position)[1] as number, coordinates[0]]
    : (coordinates as Nested[]).map(swapped);

/** A geometry of EPSG:4326 (longitude first) in a system. */
export function geometryIn(geometry: Geometry, { code, latitudeFirst }: System): Geometry {
  if (!latitudeFirst || geometry.type === "GeometryCollection") return projected(geometry, code);
  return { ...geometry, coordinates: swapped(geometry.coordinates as Nested) } as Geometry;
}

/** `a,b,c,d` or with heights `a,b,z,c,d,z` in a system -> `west,south,east,north` in degrees. Throws 422. */
export function boxOf(text: string, system: System): string {
  const all = text.split(",").map(Number);
  const four = all.length === 6 ? [all[0], all[1], all[3], all[4]] : all;
  const [a, b, c, d] = four as [number, number, number, number];
  if (four.length !== 4 || !four.every(Number.isFinite)) {
    throw unacceptable("bad-box", `the box ${text.slice(0, 80)} is not four numbers`, "querystring/bbox");
  }
  const corners: Position[] = system.latitudeFirst
    ? [
        [b, a],
        [d, c],
      ]
    : [
        [a, b],
        [c, d],
        [a, d],
        [c, b],
      ];
  const convert = coordinateSystem(system.code);
  const places = system.code === WGS84 ? corners : corners.map(([x = 0, y = 0]) => convert.toLonLat([x, y]));
  const [lons, lats] = [places.map(([lon]) => lon as number), places.map(([, lat]) => lat as number)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join(",");
}
