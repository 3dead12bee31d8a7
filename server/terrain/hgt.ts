import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import {
  type CellWindow,
  knownValue,
  type RasterLattice,
  TerrainFileError,
  type TerrainSource,
} from "./terrain-source.ts";

const BYTES_PER_HEIGHT = 2;
/** Rows and columns of a tile of 1 degree: 3 and 1 arc-seconds, edges shared with the neighbours. */
const TILE_SIZES = [1201, 3601];

/** The south-west corner in a name such as N11E106.hgt or S03W060.SRTMGL1.hgt. */
function cornerFromName(name: string): { westDeg: number; southDeg: number } {
  const match = /^([NS])(\d{2})([EW])(\d{3})(?!\d)/i.exec(name);
  const southDeg = Number(match?.[2]) * (match?.[1]?.toUpperCase() === "S" ? -1 : 1);
  const westDeg = Number(match?.[4]) * (match?.[3]?.toUpperCase() === "W" ? -1 : 1);
  if (match === null || Math.abs(southDeg) > 90 || Math.abs(westDeg) > 180) {
    throw new TerrainFileError(name, "an .hgt file is named by its south-west corner, such as N11E106.hgt");
  }
  return { westDeg, southDeg };
}

function latticeOf(name: string, bytes: number): RasterLattice {
  const { westDeg, southDeg } = cornerFromName(name);
  const size = TILE_SIZES.find((candidate) => candidate * candidate * BYTES_PER_HEIGHT === bytes);
  if (size === undefined) {
    const allowed = TILE_SIZES.map((n) => `${n * n * BYTES_PER_HEIGHT} (${n} x ${n})`).join(" or ");
    throw new TerrainFileError(name, `has ${bytes} bytes; an .hgt file has ${allowed}`);
  }
  const step = 1 / (size - 1);
  const steps = { stepLongitudeDeg: step, stepLatitudeDeg: step };
  return { westDeg, northDeg: southDeg + 1, ...steps, columns: size, rows: size };
}

async function readWindow(file: FileHandle, name: string, lattice: RasterLattice, window: CellWindow) {
  const rowBytes = lattice.columns * BYTES_PER_HEIGHT;
  const buffer = Buffer.alloc(window.rows * rowBytes);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, window.row * rowBytes);
  if (bytesRead !== buffer.length) {
    throw new TerrainFileError(
      name,
      `ends after ${window.row * rowBytes + bytesRead} bytes, in the middle of its rows`,
    );
  }
  const heights = new Float32Array(window.columns * window.rows);
  for (let row = 0; row < window.rows; row++) {
    for (let column = 0; column < window.columns; column++) {
      const height = buffer.readInt16BE(row * rowBytes + (window.column + column) * BYTES_PER_HEIGHT);
      heights[row * window.columns + column] = knownValue("ground-height", height, null);
    }
  }
  return heights;
}

/**
 * Opens an SRTM tile (.hgt): 1201 or 3601 rows of big-endian 16-bit metres from the north-west, void -32768.
 * Throws TerrainFileError for another size or name.
 */
export async function openHgt(path: string): Promise<TerrainSource> {
  const name = basename(path);
  const file = await open(path, "r");
  try {
    const lattice = latticeOf(name, (await file.stat()).size);
    const read = (window: CellWindow) => readWindow(file, name, lattice, window);
    return { name, quantity: "ground-height", lattice, read, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
