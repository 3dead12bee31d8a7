import { basename, extname } from "node:path";
import { openGeoTiff } from "./geotiff-source.ts";
import { openHgt } from "./hgt.ts";
import { type RasterQuantity, TerrainFileError, type TerrainSource } from "./terrain-source.ts";

/** One reader a kind of file, by the end of its name. */
const READERS: Record<string, (path: string, quantity: RasterQuantity) => Promise<TerrainSource>> = {
  ".hgt": (path, quantity) => {
    if (quantity === "ground-height") return openHgt(path);
    throw new TerrainFileError(basename(path), `an .hgt file holds ground heights, not ${quantity}`);
  },
  ".tif": openGeoTiff,
  ".tiff": openGeoTiff,
};

/** Opens a raster file by its ending: .hgt, .tif or .tiff. Throws TerrainFileError for another ending, a missing file, unusable content. */
export async function openTerrain(path: string, quantity: RasterQuantity = "ground-height"): Promise<TerrainSource> {
  const open = READERS[extname(path).toLowerCase()];
  if (open === undefined) {
    const endings = Object.keys(READERS).join(", ");
    throw new TerrainFileError(basename(path), `is no known raster file; ${endings} are allowed`);
  }
  try {
    return await open(path, quantity);
  } catch (error) {
    // The system's own message would carry the whole path to whoever reads it.
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof TerrainFileError || code === undefined) throw error;
    throw new TerrainFileError(basename(path), `cannot be opened (${code})`, error);
  }
}
