import type { Point } from "../../documents/canvas.ts";
import { PT_PER_MM } from "../../documents/pdf-file.ts";
import { type Sheet, sheetOf, zoomOfScale } from "../../drawing/sheet.ts";
import { unacceptable } from "../../errors.ts";
import { coordinateSystem } from "../../geometry/coordinate-systems.ts";
import { VN2000_ZONES, type Vn2000Zone } from "../../geometry/vn2000.ts";
import type { PrintRequest } from "./print.schemas.ts";

/** The ground on the sheet: a rectangle of a VN-2000 zone, and how it comes onto the paper. */
export interface PrintFrame {
  readonly sheet: Sheet;
  readonly zone: Vn2000Zone;
  readonly epsg: number;
  readonly scale: number;
  /** Metres of the projection. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** West, south, east, north in degrees of WGS 84 around the frame. */
  readonly bounds: readonly [number, number, number, number];
  /** The map's rectangle on the paper, points. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The zoom of the screen's map that looks alike. */
  readonly zoom: number;
  /** Points on paper for a pixel of the screen's signs and lines. */
  readonly ptPerPx: number;
  /** Where true north lies from grid north at the centre, degrees, clockwise. */
  readonly trueNorthDeg: number;
  toPaper(easting: number, northing: number): Point;
  toLonLat(easting: number, northing: number): readonly [number, number];
  /** The frame as EWKT in the projection, and the box around it in degrees. */
  readonly frameText: string;
  readonly aroundText: string;
}

/** A sign on paper is finer than on a screen. */
const PT_PER_SCREEN_PX = 0.75 * 0.82;
const EDGE_STEPS = 8;

/** The zone that was asked for, else the province's own, else the province zone whose meridian is nearest. Throws 422. */
export function zoneOf(crs: string | undefined, provinceEpsg: number | null, lon: number): Vn2000Zone {
  if (crs !== undefined) {
    const asked = VN2000_ZONES.find(({ code }) => code === crs);
    if (asked !== undefined) return asked;
    const known = VN2000_ZONES.map(({ code }) => code).join(", ");
    throw unacceptable("unknown-zone", `${crs} is no zone of VN-2000; known are ${known}`, "body.crs");
  }
  const own = VN2000_ZONES.find(({ code }) => code === `EPSG:${provinceEpsg}`);
  if (own !== undefined) return own;
  const distance = ({ centralMeridianDeg }: Vn2000Zone) => Math.abs(centralMeridianDeg - lon);
  return VN2000_ZONES.filter(({ use }) => use === "province").reduce((best, zone) =>
    distance(zone) < distance(best) ? zone : best,
  );
}

const polygonText = (epsg: number, west: number, south: number, east: number, north: number) =>
  `SRID=${epsg};POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`;

/** Lays the ground out on the sheet. Throws 422 where the centre is out of the projection's reach. */
export function frameOf(request: PrintRequest, provinceEpsg: number | null): PrintFrame {
  const { paper, orientation, scale, center, crs } = request;
  const sheet = sheetOf(paper, orientation);
  const zone = zoneOf(crs, provinceEpsg, center[0]);
  const system = coordinateSystem(zone.code);
  const [easting, northing] = system.fromLonLat([center[0], center[1]]);
  if (!Number.isFinite(easting + northing) || Math.abs(center[0] - zone.centralMeridianDeg) > 12) {
    const message = `the centre ${center[0]}, ${center[1]} is out of the reach of ${zone.code} (central meridian ${zone.centralMeridianDeg}°)`;
    throw unacceptable("out-of-zone", message, "body.center");
  }
  const metresPerMm = scale / 1_000;
  const [halfWidth, halfHeight] = [(sheet.map.width * metresPerMm) / 2, (sheet.map.height * metresPerMm) / 2];
  const [west, east] = [easting - halfWidth, easting + halfWidth];
  const [south, north] = [northing - halfHeight, northing + halfHeight];
  const bounds = boundsOf((x, y) => system.toLonLat([x, y]), west, south, east, north);
  const epsg = Number(zone.code.slice(5));
  const box = {
    x: sheet.map.x * PT_PER_MM,
    y: sheet.map.y * PT_PER_MM,
    width: sheet.map.width * PT_PER_MM,
    height: sheet.map.height * PT_PER_MM,
  };
  const ptPerMetre = PT_PER_MM / metresPerMm;
  const radians = Math.PI / 180;
  const convergence = Math.atan(
    Math.tan((center[0] - zone.centralMeridianDeg) * radians) * Math.sin(center[1] * radians),
  );
  return {
    sheet,
    zone,
    epsg,
    scale,
    west,
    south,
    east,
    north,
    bounds,
    box,
    zoom: zoomOfScale(scale, center[1]),
    ptPerPx: PT_PER_SCREEN_PX * Math.sqrt(sheet.textFactor),
    trueNorthDeg: -convergence / radians,
    toPaper: (x, y) => [box.x + (x - west) * ptPerMetre, box.y + (north - y) * ptPerMetre],
    toLonLat: (x, y) => system.toLonLat([x, y]),
    frameText: polygonText(epsg, west, south, east, north),
    aroundText: polygonText(4326, ...bounds),
  };
}

function boundsOf(
  toLonLat: (x: number, y: number) => readonly [number, number],
  west: number,
  south: number,
  east: number,
  north: number,
): readonly [number, number, number, number] {
  const edge: (readonly [number, number])[] = [];
  for (let step = 0; step <= EDGE_STEPS; step++) {
    const [x, y] = [west + ((east - west) * step) / EDGE_STEPS, south + ((north - south) * step) / EDGE_STEPS];
    edge.push(toLonLat(x, south), toLonLat(x, north), toLonLat(west, y), toLonLat(east, y));
  }
  const [lons, lats] = [edge.map(([lon]) => lon), edge.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
