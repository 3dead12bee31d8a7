import type { CoordinateSystem } from "../../../geometry/coordinate-systems.ts";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import type { Vn2000Zone } from "../../../geometry/vn2000.ts";
import { VN2000_GEOGRAPHIC, vn2000ZoneOf, WGS84 } from "../../../geometry/vn2000.ts";
import type { CrsReport, Warning } from "../parsed-file.ts";

/** The coordinate system that a file declares, and how far its word can be trusted. */
export type DeclaredCrs = {
  name: string;
  /** Null for a system that only the file describes: the reader of the file has to bring it to WGS 84 itself. */
  system: CoordinateSystem | null;
  how: CrsReport["how"];
  warnings: Warning[];
};

/** A system by its code as files write it: "urn:ogc:def:crs:EPSG::9212", "EPSG:9212", "CRS84". Null for an unknown one. */
export function declaredByName(name: string): DeclaredCrs | null {
  const code = /CRS84/i.test(name)
    ? WGS84
    : /EPSG:+(?:[\d.]*:)?(\d{4,6})$/i.exec(name.trim())?.[1]?.replace(/^/, "EPSG:");
  if (!code) return null;
  try {
    return { name, system: coordinateSystem(code), how: "declared", warnings: [] };
  } catch {
    return null;
  }
}

/** The parts of PROJJSON that matter here. Source: PROJJSON schema 0.7. */
type ProjJson = {
  type?: string;
  name?: string;
  id?: { authority: string; code: number | string };
  source_crs?: ProjJson;
  base_crs?: ProjJson;
  datum?: { name?: string };
  datum_ensemble?: { name?: string };
  conversion?: { method?: { name?: string }; parameters?: Array<{ name: string; value: number }> };
};

/** VN-2000 by its name, or by the first number of its shift, which writers put into the names of datums that they do not know. */
const VN2000_NAME = /VN[\s_-]*2000|Viet\s*_?nam[\s_]*2000|-191[._]904/i;

/**
 * The system that a .prj, a TAB or a GeoPackage describes. Files lose the shift between VN-2000 and WGS 84 (224 m) in most formats,
 * so VN-2000 is recognised by its datum's name, or by one of its meridians with the scale 0.9999, which no WGS 84 system has,
 * and then its full definition is used.
 */
export function declaredByProjJson(description: object): DeclaredCrs | null {
  const outer = description as ProjJson;
  const crs = outer.type === "BoundCRS" && outer.source_crs ? outer.source_crs : outer;
  const name = crs.name ?? "unnamed";
  if (crs.type === "EngineeringCRS" || crs.type === "LocalCRS") return null;
  const datum = datumName(crs);
  const meridian = transverseMercator(crs);
  const zone = meridian && vn2000ZoneOf(meridian.centralMeridianDeg, meridian.scaleFactor);
  const recognised = zone && recognisedZone(zone, name, datum);
  if (recognised) return recognised;
  if (crs.type === "GeographicCRS" && VN2000_NAME.test(`${datum} ${name}`)) {
    return { name, system: coordinateSystem(VN2000_GEOGRAPHIC), how: "declared", warnings: [] };
  }
  const known = crs.id && declaredByName(`${crs.id.authority}:${crs.id.code}`);
  if (known) return { ...known, name, warnings: zone ? [utmDoubt(name, zone.code)] : [] };
  return describedByFile(outer, name, zone ? [utmDoubt(name, zone.code)] : []);
}

function recognisedZone(zone: Vn2000Zone, name: string, datum: string): DeclaredCrs | null {
  const isNamed = VN2000_NAME.test(`${name} ${datum}`);
  if (!isNamed && zone.scaleFactor !== 0.9999) return null;
  const warnings: Warning[] = isNamed ? [] : [{ code: "crs.datum-assumed", params: { found: name, used: zone.code } }];
  return { name, system: coordinateSystem(zone.code), how: "meridian-recognised", warnings };
}

/**
 * The `CoordSys` clause of a MIF, which GDAL does not hand out: degrees (projection 1) and transverse Mercator (8) on the datum
 * WGS 84 (104) or one given by its shift (999, 9999). Null for what it does not say in these terms.
 * Source: MapInfo Data Interchange Format, CoordSys.
 */
export function declaredByCoordSys(clause: string): DeclaredCrs | null {
  const match = /^\s*Earth\s+Projection\s+(\d+)\s*,\s*([^"]*?)\s*(?:,\s*"(\w+)"\s*,\s*(.*))?$/i.exec(clause);
  if (!match) return null;
  const [, projection, datum = "", unit, rest = ""] = match;
  const name = `CoordSys Earth Projection ${projection}, ${datum}`;
  if (projection === "1") {
    const code = VN2000_NAME.test(datum) ? VN2000_GEOGRAPHIC : /^104\b/.test(datum) ? WGS84 : null;
    return code && { name, system: coordinateSystem(code), how: "declared", warnings: [] };
  }
  const [centralMeridianDeg, latitude, scaleFactor, easting, northing] = rest.split(",").map(Number);
  const isPlain = projection === "8" && unit === "m" && latitude === 0 && easting === 500_000 && northing === 0;
  const zone = isPlain ? vn2000ZoneOf(centralMeridianDeg ?? Number.NaN, scaleFactor ?? Number.NaN) : undefined;
  const utm =
    isPlain && /^104\b/.test(datum) && scaleFactor === 0.9996 ? ((centralMeridianDeg ?? 0) + 183) / 6 : Number.NaN;
  if (zone) {
    const recognised = recognisedZone(zone, name, datum);
    if (recognised) return recognised;
  }
  if (!Number.isInteger(utm)) return null;
  const system = coordinateSystem(`EPSG:${32_600 + utm}`);
  return { name, system, how: "declared", warnings: zone ? [utmDoubt(name, zone.code)] : [] };
}

/** UTM 48N or 49N on a datum that is not named VN-2000: true WGS 84, or VN-2000 whose datum got lost on the way. */
const utmDoubt = (found: string, vn2000: string): Warning => ({ code: "crs.utm-doubt", params: { found, vn2000 } });

function describedByFile(description: ProjJson, name: string, warnings: Warning[]): DeclaredCrs {
  if (
    description.type === "GeographicCRS" &&
    /WGS[\s_]*(19)?84|World Geodetic System 1984/i.test(`${name} ${datumName(description)}`)
  ) {
    return { name, system: coordinateSystem(WGS84), how: "declared", warnings };
  }
  return { name, system: null, how: "declared", warnings };
}

function datumName(crs: ProjJson): string {
  const geographic = crs.base_crs ?? crs;
  return `${geographic.name ?? ""} ${geographic.datum?.name ?? geographic.datum_ensemble?.name ?? ""}`;
}

function transverseMercator(crs: ProjJson): { centralMeridianDeg: number; scaleFactor: number } | null {
  const { method, parameters = [] } = crs.conversion ?? {};
  const parameter = (name: string) => parameters.find((one) => one.name.toLowerCase() === name)?.value;
  const centralMeridianDeg = parameter("longitude of natural origin");
  const scaleFactor = parameter("scale factor at natural origin") ?? 1;
  if (!/transverse mercator/i.test(method?.name ?? "") || centralMeridianDeg === undefined) return null;
  if (parameter("false easting") !== 500_000 || (parameter("false northing") ?? 0) !== 0) return null;
  return { centralMeridianDeg, scaleFactor };
}
