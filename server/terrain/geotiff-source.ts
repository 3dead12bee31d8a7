import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoTIFF, GeoTIFFImage } from "geotiff";
import {
  type CellWindow,
  knownValue,
  type RasterLattice,
  type RasterQuantity,
  TerrainFileError,
  type TerrainSource,
} from "./terrain-source.ts";

const WGS84 = 4326;
const GEOGRAPHIC_MODEL = 2;
const PIXEL_IS_POINT = 2;
const METRE = 9001;
/** A header that claims more is broken or hostile: 1 arc-second around the Equator has 1,296,000 columns. */
const MAXIMUM_SIDE = 1_400_000;

function checkReferenceSystem(name: string, image: GeoTIFFImage): void {
  const keys = image.getGeoKeys();
  if (keys === null) throw new TerrainFileError(name, "has no coordinate reference system; EPSG:4326 is needed");
  const { GTModelTypeGeoKey, GeographicTypeGeoKey, ProjectedCSTypeGeoKey, VerticalUnitsGeoKey } = keys;
  if (GTModelTypeGeoKey !== GEOGRAPHIC_MODEL || GeographicTypeGeoKey !== WGS84) {
    const code = ProjectedCSTypeGeoKey ?? GeographicTypeGeoKey ?? "unknown";
    throw new TerrainFileError(name, `is in EPSG:${code}; EPSG:4326 (WGS 84 degrees) is needed`);
  }
  if (VerticalUnitsGeoKey !== undefined && VerticalUnitsGeoKey !== METRE) {
    throw new TerrainFileError(name, `counts heights in unit ${VerticalUnitsGeoKey}; metres (${METRE}) are needed`);
  }
}

/** The raster's place; a file's tie point is a corner of its pixel, or the centre where it says so. */
async function latticeOf(name: string, image: GeoTIFFImage): Promise<RasterLattice> {
  const columns = image.getWidth();
  const rows = image.getHeight();
  if (!(columns >= 1 && rows >= 1 && columns <= MAXIMUM_SIDE && rows <= MAXIMUM_SIDE)) {
    throw new TerrainFileError(name, `has ${columns} x ${rows} cells; 1 to ${MAXIMUM_SIDE} each way are allowed`);
  }
  const [tie] = await image.getTiePoints();
  if (tie === undefined || image.fileDirectory.hasTag("ModelTransformation")) {
    throw new TerrainFileError(name, "is placed by a rotation or by nothing; a tie point and a pixel size are needed");
  }
  const [stepX, stepY] = image.getResolution() as [number, number];
  const half = image.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0 : 0.5;
  const westDeg = tie.x + (half - tie.i) * stepX;
  const northDeg = tie.y + (half - tie.j) * stepY;
  const southDeg = northDeg + (rows - 1) * stepY;
  const inWorld = westDeg >= -180 && westDeg + (columns - 1) * stepX <= 360 && northDeg <= 90 && southDeg >= -90;
  if (!(stepX > 0 && stepY < 0 && inWorld)) {
    const place = `first cell ${westDeg}, ${northDeg}, steps ${stepX}, ${stepY} degrees`;
    throw new TerrainFileError(name, `lies outside the world or is not north up (${place})`);
  }
  return { westDeg, northDeg, stepLongitudeDeg: stepX, stepLatitudeDeg: -stepY, columns, rows };
}

/** Refuses what would be read wrong in silence: several bands, scaled values. */
async function checkSamples(name: string, image: GeoTIFFImage): Promise<void> {
  const bands = image.getSamplesPerPixel();
  if (bands !== 1) throw new TerrainFileError(name, `has ${bands} bands; 1 is allowed`);
  const metadata = (await image.getGDALMetadata(0)) ?? {};
  for (const [key, neutral] of [
    ["SCALE", 1],
    ["OFFSET", 0],
  ] as const) {
    const value = (metadata as Record<string, unknown>)[key];
    if (value !== undefined && Number(value) !== neutral) {
      throw new TerrainFileError(name, `has a ${key} of ${value}; values as they are (${neutral}) are needed`);
    }
  }
}

/** Every block of the raster must lie within the file: a truncated file would otherwise read as zeros. */
async function checkBlocks(name: string, image: GeoTIFFImage, fileBytes: number): Promise<void> {
  const directory = image.fileDirectory;
  const kind = directory.hasTag("TileOffsets") ? "Tile" : "Strip";
  const offsets = (await directory.loadValue(`${kind}Offsets`)) as ArrayLike<number> | undefined;
  const lengths = (await directory.loadValue(`${kind}ByteCounts`)) as ArrayLike<number> | undefined;
  if (offsets === undefined || lengths === undefined) throw new TerrainFileError(name, "names no place for its cells");
  for (let i = 0; i < offsets.length; i++) {
    const end = Number(offsets[i]) + Number(lengths[i]);
    if (end > fileBytes) throw new TerrainFileError(name, `ends after ${fileBytes} bytes; block ${i} ends at ${end}`);
  }
}

async function readWindow(image: GeoTIFFImage, name: string, quantity: RasterQuantity, cells: CellWindow) {
  const window = [cells.column, cells.row, cells.column + cells.columns, cells.row + cells.rows];
  const noData = image.getGDALNoData();
  try {
    const raster = await image.readRasters({ window, interleave: true });
    return Float32Array.from(raster as unknown as ArrayLike<number>, (value) => knownValue(quantity, value, noData));
  } catch (error) {
    throw new TerrainFileError(name, `cannot be decoded: ${(error as Error).message}`, error);
  }
}

async function inspect(tiff: GeoTIFF, path: string, quantity: RasterQuantity): Promise<TerrainSource> {
  const name = basename(path);
  const image = await tiff.getImage();
  checkReferenceSystem(name, image);
  const lattice = await latticeOf(name, image);
  await checkSamples(name, image);
  await checkBlocks(name, image, (await stat(path)).size);
  const read = (window: CellWindow) => readWindow(image, name, quantity, window);
  return { name, quantity, lattice, read, close: async () => void (await tiff.close()) };
}

/**
 * Opens a GeoTIFF with one band in EPSG:4326, north up: ground heights in metres, land-cover codes or people.
 * All compressions of the geotiff package (none, LZW, Deflate, ...). Throws TerrainFileError with the reason.
 */
export async function openGeoTiff(path: string, quantity: RasterQuantity): Promise<TerrainSource> {
  let tiff: GeoTIFF | undefined;
  try {
    const { fromFile } = await import("geotiff"); // threads that read no such file do without it
    tiff = await fromFile(path);
    return await inspect(tiff, path, quantity);
  } catch (error) {
    await tiff?.close();
    if (error instanceof TerrainFileError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new TerrainFileError(basename(path), `is not a readable GeoTIFF: ${(error as Error).message}`, error);
  }
}
