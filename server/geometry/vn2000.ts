/**
 * The VN-2000 coordinate systems as data. Projections: EPSG registry; shift to WGS 84: decree of 2007, in PROJ's sign convention
 * (position vector; the decree prints the rotations with the other sign, which puts points 0.56 m off when copied).
 */

export type CrsCode = `EPSG:${number}`;

/** dx, dy, dz in metres; rx, ry, rz in arc-seconds; scale in parts per million. */
export const VN2000_TO_WGS84 = "-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278";

export const VN2000_GEOGRAPHIC: CrsCode = "EPSG:4756";
export const WGS84: CrsCode = "EPSG:4326";

export type Vn2000Zone = {
  readonly code: CrsCode;
  readonly centralMeridianDeg: number;
  readonly scaleFactor: number;
  /** `province`: the 3-degree zone of single provinces; `national`: of whole map series, used across provinces. */
  readonly use: "province" | "national";
};

const provinceZone = (code: CrsCode, centralMeridianDeg: number): Vn2000Zone => ({
  code,
  centralMeridianDeg,
  scaleFactor: 0.9999,
  use: "province",
});

/** Every projected VN-2000 system of the EPSG registry: transverse Mercator, false easting 500,000 m, origin on the equator. */
export const VN2000_ZONES: readonly Vn2000Zone[] = [
  { code: "EPSG:3405", centralMeridianDeg: 105, scaleFactor: 0.9996, use: "national" },
  { code: "EPSG:3406", centralMeridianDeg: 111, scaleFactor: 0.9996, use: "national" },
  { code: "EPSG:5896", centralMeridianDeg: 102, scaleFactor: 0.9999, use: "national" },
  { code: "EPSG:5897", centralMeridianDeg: 105, scaleFactor: 0.9999, use: "national" },
  { code: "EPSG:5898", centralMeridianDeg: 108, scaleFactor: 0.9999, use: "national" },
  provinceZone("EPSG:5899", 107.75),
  provinceZone("EPSG:9205", 103),
  provinceZone("EPSG:9206", 104),
  provinceZone("EPSG:9207", 104.5),
  provinceZone("EPSG:9208", 104.75),
  provinceZone("EPSG:9209", 105.5),
  provinceZone("EPSG:9210", 105.75),
  provinceZone("EPSG:9211", 106),
  provinceZone("EPSG:9212", 106.25),
  provinceZone("EPSG:9213", 106.5),
  provinceZone("EPSG:9214", 107),
  provinceZone("EPSG:9215", 107.25),
  provinceZone("EPSG:9216", 107.5),
  provinceZone("EPSG:9217", 108.25),
  provinceZone("EPSG:9218", 108.5),
];

/** Their EPSG numbers. */
export const VN2000_EPSG: readonly number[] = VN2000_ZONES.map(({ code }) => Number(code.slice("EPSG:".length)));

/** Finds the zone of a central meridian (degrees) and scale factor, each within the rounding that files are written with. */
export function vn2000ZoneOf(centralMeridianDeg: number, scaleFactor: number): Vn2000Zone | undefined {
  return VN2000_ZONES.find(
    (zone) =>
      Math.abs(zone.centralMeridianDeg - centralMeridianDeg) < 1e-4 && Math.abs(zone.scaleFactor - scaleFactor) < 1e-6,
  );
}

/** The PROJ text of a VN-2000 zone, with the shift to WGS 84. */
export function vn2000ProjText(zone: Vn2000Zone): string {
  return (
    `+proj=tmerc +lat_0=0 +lon_0=${zone.centralMeridianDeg} +k=${zone.scaleFactor} +x_0=500000 +y_0=0 ` +
    `+ellps=WGS84 +towgs84=${VN2000_TO_WGS84} +units=m +no_defs`
  );
}

/** 105.75 -> `105°45'`, as central meridians are written on Vietnamese papers. */
export function meridianText(degrees: number): string {
  const whole = Math.floor(degrees + 1e-9);
  return `${whole}°${String(Math.round((degrees - whole) * 60)).padStart(2, "0")}'`;
}
