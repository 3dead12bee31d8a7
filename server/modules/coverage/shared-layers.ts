import type { CoverageLayer } from "../../radio/coverage/coverage-layer.ts";

/** Rows that one lock guards. */
export const LOCK_ROWS = 32;

/**
 * The layers of an operator's carriers in memory that all threads share. They may hold fewer rows than the window, as a
 * ring: rows that are finished are stored and make room for those further south.
 */
export interface SharedLayers {
  readonly layers: readonly CoverageLayer[];
  /** One for {@link LOCK_ROWS} rows of the ring: 0 free, 1 taken. */
  readonly locks: Int32Array;
}

const CELL_BYTES = 20;

/** Empty layers of some rows; 20 bytes a cell and carrier. */
export function createSharedLayers(carriers: number, columns: number, rows: number): SharedLayers {
  const cells = columns * rows;
  const layers = Array.from({ length: carriers }, () => {
    const memory = new SharedArrayBuffer(cells * CELL_BYTES);
    const layer: CoverageLayer = {
      columns,
      rows,
      totalMw: new Float64Array(memory, 0, cells),
      bestDbm: new Float32Array(memory, 8 * cells, cells),
      secondDbm: new Float32Array(memory, 12 * cells, cells),
      bestSector: new Int32Array(memory, 16 * cells, cells),
    };
    clearLayer(layer);
    return layer;
  });
  return { layers, locks: new Int32Array(new SharedArrayBuffer(4 * Math.ceil(rows / LOCK_ROWS))) };
}

/** Takes all levels out of a layer. */
export function clearLayer(layer: CoverageLayer): void {
  layer.bestDbm.fill(Number.NEGATIVE_INFINITY);
  layer.secondDbm.fill(Number.NEGATIVE_INFINITY);
  layer.bestSector.fill(-1);
  layer.totalMw.fill(0);
}

/** Some rows of a layer's ring, without copying. */
export function layerRows(layer: CoverageLayer, firstRow: number, rows: number): CoverageLayer {
  const from = firstRow * layer.columns;
  const to = from + rows * layer.columns;
  return {
    columns: layer.columns,
    rows,
    bestDbm: layer.bestDbm.subarray(from, to),
    secondDbm: layer.secondDbm.subarray(from, to),
    bestSector: layer.bestSector.subarray(from, to),
    totalMw: layer.totalMw.subarray(from, to),
  };
}

/** Does some work while no other thread of a worker does anything under the same lock. Not for the main thread. */
export function underLock(locks: Int32Array, index: number, work: () => void): void {
  while (Atomics.exchange(locks, index, 1) === 1) Atomics.wait(locks, index, 1);
  try {
    work();
  } finally {
    Atomics.store(locks, index, 0);
    Atomics.notify(locks, index, 1);
  }
}
