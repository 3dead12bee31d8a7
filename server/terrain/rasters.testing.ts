import type { CellWindow, RasterLattice, RasterQuantity, TerrainSource } from "./terrain-source.ts";

/** A raster in memory for tests: values from a function of longitude and latitude, on a lattice. */
export function memorySource(
  lattice: RasterLattice,
  valueAt: (longitudeDeg: number, latitudeDeg: number) => number,
  quantity: RasterQuantity = "ground-height",
  name = "memory",
): TerrainSource {
  const read = async (window: CellWindow) =>
    Float32Array.from({ length: window.columns * window.rows }, (_, i) => {
      const row = Math.floor(i / window.columns);
      const longitudeDeg = lattice.westDeg + (window.column + i - row * window.columns) * lattice.stepLongitudeDeg;
      return valueAt(longitudeDeg, lattice.northDeg - (window.row + row) * lattice.stepLatitudeDeg);
    });
  return { name, quantity, lattice, read, close: async () => {} };
}

/** A square lattice with the same step both ways. */
export function squareLattice(westDeg: number, northDeg: number, stepDeg: number, size: number): RasterLattice {
  const steps = { stepLongitudeDeg: stepDeg, stepLatitudeDeg: stepDeg };
  return { westDeg, northDeg, ...steps, columns: size, rows: size };
}

/** The whole of a source. */
export function readAll(source: TerrainSource): Promise<Float32Array> {
  const { columns, rows } = source.lattice;
  return source.read({ column: 0, row: 0, columns, rows });
}
