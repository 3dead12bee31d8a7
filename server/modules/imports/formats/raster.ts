import type { GeoTIFFImage } from "geotiff";
import { vn2000ZoneOf } from "../../../geometry/vn2000.ts";
import type { Bounds } from "../crs/detect.ts";
import type { CrsReport, InputFile, ParsedRaster, Warning } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import type { FormatReader } from "./format.ts";
import { startsWith } from "./format.ts";

/** Samples a side of an SRTM tile of one degree, at 3 and at 1 arc-second; 16-bit big-endian. */
const HGT_SIDES = [1201, 3601];

/** SRTM marks what it does not know by the smallest 16-bit number. */
const HGT_VOID = -32_768;

const hgtSide = ({ bytes }: InputFile): number | undefined =>
  HGT_SIDES.find((side) => side * side * 2 === bytes.length);

const hgtCorner = (name: string): [lat: number, lon: number] | null => {
  const match = /^([NS])(\d{2})([EW])(\d{3})/i.exec(name);
  if (!match) return null;
  const sign = (letter: string) => (/[SW]/i.test(letter) ? -1 : 1);
  return [sign(match[1]!) * Number(match[2]), sign(match[3]!) * Number(match[4])];
};

/** SRTM tiles: size and place stand in the length and the name of the file only. */
export const hgt: FormatReader = {
  find: (files) => files.find((file) => hgtSide(file) !== undefined && /\.hgt$/i.test(file.name)),
  read(main, _files, { fromArchive }): ParsedRaster {
    const corner = hgtCorner(main.name);
    if (!corner) throw new UnreadableFileError({ code: "hgt.name", params: { name: shortened(main.name) } });
    const side = hgtSide(main)!;
    const [lat, lon] = corner;
    const step = 1 / (side - 1);
    const half = step / 2; // samples lie on the edge of the degree, pixels reach half a step beyond it
    return {
      kind: "terrain",
      format: "hgt",
      widthPx: side,
      heightPx: side,
      bands: 1,
      extent: [lon - half, lat - half, lon + 1 + half, lat + 1 + half],
      pixelSize: [step, step],
      noData: HGT_VOID,
      unpacked: fromArchive ? main : null,
      crs: { found: null, used: "EPSG:4326", how: "standard" },
      warnings: [],
      refused: [],
      rowsRead: side,
    };
  },
};

const TIFF_SIGNATURES = [
  [0x49, 0x49, 42, 0],
  [0x4d, 0x4d, 0, 42],
  [0x49, 0x49, 43, 0],
  [0x4d, 0x4d, 0, 43],
] as const;

/** Value of GTRasterTypeGeoKey. Source: OGC GeoTIFF 1.1, 7.2.2. */
const PIXEL_IS_POINT = 2;

/** Larger rasters than a province at 1 arc-second (about 4,000 x 4,000) are still taken; a forged size is not. */
const MAX_PIXELS = 400_000_000;

/** GeoTIFF: size, place and kind. Values are read later, window by window, by the terrain readers. */
export const geotiff: FormatReader = {
  find: (files) => files.find(({ bytes }) => TIFF_SIGNATURES.some((signature) => startsWith(bytes, signature))),
  async read(main, _files, { options, fromArchive }): Promise<ParsedRaster> {
    const image = await openImage(main);
    const [widthPx, heightPx] = [image.getWidth(), image.getHeight()];
    if (!(widthPx > 0 && heightPx > 0) || widthPx * heightPx > MAX_PIXELS) {
      throw new UnreadableFileError({ code: "raster.size", params: { width: widthPx, height: heightPx } });
    }
    const place = placeOf(image);
    const noData = image.getGDALNoData();
    const guess = guessKind(main.name, image, noData);
    const kind = options.raster ?? guess;
    return {
      kind,
      format: "geotiff",
      widthPx,
      heightPx,
      bands: image.getSamplesPerPixel(),
      ...place,
      noData: noData === null || Number.isNaN(noData) ? null : noData,
      unpacked: fromArchive ? main : null,
      crs: crsOf(image, place.extent, options.crs),
      warnings: options.raster ? [] : [kindGuessed(kind)],
      refused: [],
      rowsRead: heightPx,
    };
  },
};

const kindGuessed = (kind: "terrain" | "population"): Warning => ({ code: "raster.kind-guessed", params: { kind } });

async function openImage(main: InputFile): Promise<GeoTIFFImage> {
  try {
    const copy = main.bytes.slice().buffer as ArrayBuffer;
    const { fromArrayBuffer } = await import("geotiff"); // only where a file is one
    return await (await fromArrayBuffer(copy)).getImage();
  } catch (error) {
    const detail = shortened(error instanceof Error ? error.message : String(error), 120);
    throw new UnreadableFileError({ code: "raster.unreadable", params: { detail } });
  }
}

function placeOf(image: GeoTIFFImage): { extent: Bounds; pixelSize: [number, number] } {
  try {
    const [west, south, east, north] = image.getBoundingBox() as [number, number, number, number];
    const [x, y] = (image.getResolution() as [number, number]).map(Math.abs) as [number, number];
    // Where the tie point is the centre of its pixel, the edges lie half a pixel further north-west.
    const isPoint = image.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT;
    const [right, down] = isPoint ? [x / 2, y / 2] : [0, 0];
    return { extent: [west - right, south + down, east - right, north + down], pixelSize: [x, y] };
  } catch {
    throw new UnreadableFileError({ code: "raster.no-place" });
  }
}

/** Heights are whole metres as a rule, people per pixel fractions; a name that says so wins. */
function guessKind(name: string, image: GeoTIFFImage, noData: number | null): "terrain" | "population" {
  if (/ppp|pop|dan[_-]?so|dân[ _-]?số|people/i.test(name)) return "population";
  if (/srtm|dem|dtm|dsm|alos|aster|cop|terrain|elev|dia[_-]?hinh/i.test(name)) return "terrain";
  const isFloat = image.getSampleFormat() === 3;
  return isFloat && noData === -99_999 ? "population" : "terrain";
}

function crsOf(image: GeoTIFFImage, extent: Bounds, named: string | undefined): CrsReport {
  const keys = image.getGeoKeys() as Record<string, unknown> | null;
  const code = [keys?.ProjectedCSTypeGeoKey, keys?.GeographicTypeGeoKey].find(
    (key): key is number => typeof key === "number" && key > 1_000 && key < 32_767,
  );
  const citation = keys?.PCSCitationGeoKey ?? keys?.GTCitationGeoKey ?? keys?.GeogCitationGeoKey;
  const found = code ? `EPSG:${code}` : typeof citation === "string" ? citation : null;
  if (named) return { found, used: named, how: "named-by-user" };
  const zone = vn2000ZoneOf(Number(keys?.ProjNatOriginLongGeoKey), Number(keys?.ProjScaleAtNatOriginGeoKey));
  if (zone) return { found, used: zone.code, how: "meridian-recognised" };
  if (code) return { found, used: `EPSG:${code}`, how: "declared" };
  const degrees = extent.every((edge) => Math.abs(edge) <= 180);
  return degrees ? { found, used: "EPSG:4326", how: "detected" } : { found, used: null, how: "none" };
}
