import proj4 from "proj4";
import type { CrsCode } from "./vn2000.ts";
import { VN2000_GEOGRAPHIC, VN2000_TO_WGS84, VN2000_ZONES, vn2000ProjText, WGS84 } from "./vn2000.ts";

/** A pair in the order of its system: [lon, lat] in degrees or [easting, northing] in metres. */
export type Position = [number, number];

/** A coordinate system ready to use. */
export type CoordinateSystem = {
  readonly code: CrsCode;
  readonly geographic: boolean;
  /** To WGS 84 [lon, lat] in degrees; not finite where the system does not reach. */
  toLonLat(position: Position): Position;
  fromLonLat(lonLat: Position): Position;
};

export class UnknownCrsError extends Error {
  override readonly name = "UnknownCrsError";
  readonly crs: string;
  constructor(crs: string) {
    super(`Coordinate system ${crs} is not known; known are ${KNOWN_CRS.join(", ")} and EPSG:32601-32660`);
    this.crs = crs;
  }
}

const PROJ_TEXTS: ReadonlyMap<string, string> = new Map([
  [WGS84, "+proj=longlat +datum=WGS84 +no_defs"],
  [VN2000_GEOGRAPHIC, `+proj=longlat +ellps=WGS84 +towgs84=${VN2000_TO_WGS84} +no_defs`],
  [
    "EPSG:3857",
    "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  ],
  ...VN2000_ZONES.map((zone): [string, string] => [zone.code, vn2000ProjText(zone)]),
]);

/** The systems that a user can name, UTM on WGS 84 (EPSG:32601-32660) apart. */
export const KNOWN_CRS: readonly string[] = [...PROJ_TEXTS.keys()];

function projTextOf(code: string): string | undefined {
  const utmZone = /^EPSG:326(\d\d)$/.exec(code)?.[1];
  if (utmZone && Number(utmZone) >= 1 && Number(utmZone) <= 60) {
    return `+proj=utm +zone=${Number(utmZone)} +datum=WGS84 +units=m +no_defs`;
  }
  return PROJ_TEXTS.get(code);
}

const cache = new Map<string, CoordinateSystem>();

/** The system of an EPSG code ("EPSG:9212"). Throws UnknownCrsError for any other. */
export function coordinateSystem(code: string): CoordinateSystem {
  const normal = code.trim().toUpperCase();
  const cached = cache.get(normal);
  if (cached) return cached;
  const text = projTextOf(normal);
  if (!text) throw new UnknownCrsError(code);
  const system = systemOf(text, normal as CrsCode);
  cache.set(normal, system);
  return system;
}

function systemOf(description: string, code: CrsCode): CoordinateSystem {
  const converter = proj4(description, PROJ_TEXTS.get(WGS84)!);
  const geographic = (proj4.Proj(description) as { projName?: string }).projName === "longlat";
  const guarded = (convert: (position: Position) => Position, position: Position): Position => {
    try {
      return convert([position[0], position[1]]);
    } catch {
      return [Number.NaN, Number.NaN]; // proj4 throws on what is not finite; the caller refuses the row
    }
  };
  return {
    code,
    geographic,
    toLonLat: (position) => guarded((p) => converter.forward(p), position),
    fromLonLat: (lonLat) => guarded((p) => converter.inverse(p), lonLat),
  };
}
