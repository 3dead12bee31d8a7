import { type CoverageLayer, quantisedPowerMw } from "./coverage-layer.ts";
import type { GridWindow } from "./polar-stencil.ts";
import type { SiteSamples } from "./site-path-loss.ts";

/** A sector of a site as it is merged into the layer of its carrier. */
export interface MergedSector {
  /** Index of its frequency among the site's. */
  readonly frequency: number;
  /** Index of its gains among those given. */
  readonly gain: number;
  /** Power of a reference-signal resource element into the antenna, dBm. */
  readonly referenceDbm: number;
  /** Number within the layer, >= 0. */
  readonly number: number;
}

/** Where the rows of a layer lie: it may hold fewer rows than the frame, as a ring in which row r has the place r % rows. */
export interface LayerOrigin {
  readonly column0: number;
  readonly row0: number;
}

/** Values of a site that are used again for the next one: memory that is asked for anew costs more than what is done in it. */
export class SiteMergeMemory {
  packed = new Float32Array(0);
  row = new Float32Array(0);
}

/**
 * Losses and gains of a site side by side for each sample, so that a cell, whose sample lies anywhere, finds all that it
 * needs in one place; a row of cells is then merged for one sector after the other while it lies in the nearest cache.
 */
export class SiteMerge {
  readonly window: GridWindow;
  readonly #sampleOfCell: Int32Array;
  readonly #frequencies: number;
  readonly #arrays: number;
  readonly #memory: SiteMergeMemory;

  /** @param gainsDbi by sample, dBi */
  constructor(site: SiteSamples, gainsDbi: readonly Float32Array[], memory = new SiteMergeMemory()) {
    const arrays = [...site.lossDb, ...gainsDbi];
    this.window = site.stencil.window;
    this.#sampleOfCell = site.stencil.sampleOfCell;
    this.#frequencies = site.lossDb.length;
    this.#arrays = arrays.length;
    this.#memory = memory;
    const size = site.elevationDeg.length * arrays.length;
    if (memory.packed.length < size) memory.packed = new Float32Array(size);
    const rowSize = this.window.columns * arrays.length;
    if (memory.row.length < rowSize) memory.row = new Float32Array(rowSize);
    for (const [i, values] of arrays.entries()) pack(values, memory.packed, i, arrays.length);
  }

  /**
   * Adds sectors to rows of their carriers' layers, those from `firstRow` to `lastRow` of the grid, as `mergeSector` does
   * with their levels. `sectors` holds those of each layer. The window must lie within the layers.
   */
  addTo(
    layers: readonly CoverageLayer[],
    origin: LayerOrigin,
    sectors: readonly (readonly MergedSector[])[],
    firstRow: number,
    lastRow: number,
  ): void {
    const { column0, row0, columns } = this.window;
    const { row: values } = this.#memory;
    for (let row = firstRow; row <= lastRow; row++) {
      this.#gather((row - row0) * columns, columns);
      for (let carrier = 0; carrier < layers.length; carrier++) {
        const layer = layers[carrier]!;
        const to = ((row - origin.row0) % layer.rows) * layer.columns + column0 - origin.column0;
        for (const { frequency, gain, referenceDbm, number } of sectors[carrier]!) {
          const gains = (this.#frequencies + gain) * columns;
          mergeRow(layer, to, values, frequency * columns, gains, columns, referenceDbm, number);
        }
      }
    }
  }

  /** Takes the values of a row of cells out of those of the samples; NaN beyond the radius. */
  #gather(from: number, columns: number): void {
    const { packed, row } = this.#memory;
    const arrays = this.#arrays;
    const sampleOfCell = this.#sampleOfCell;
    for (let i = 0; i < columns; i++) {
      const sample = sampleOfCell[from + i]!;
      const at = sample * arrays;
      for (let array = 0, to = i; array < arrays; array++, to += columns)
        row[to] = sample < 0 ? Number.NaN : packed[at + array]!;
    }
  }
}

/** Merges one sector's levels in a row of cells: `losses` and `gains` tell where these begin in `values`. */
function mergeRow(
  layer: CoverageLayer,
  to: number,
  values: Float32Array,
  losses: number,
  gains: number,
  columns: number,
  referenceDbm: number,
  sector: number,
): void {
  const { bestDbm, secondDbm, bestSector, totalMw } = layer;
  for (let i = 0, cell = to; i < columns; i++, cell++) {
    const level = Math.fround(referenceDbm + values[gains + i]! - values[losses + i]!);
    const power = quantisedPowerMw(level);
    if (power === 0) continue; // NaN, or below the floor
    totalMw[cell] = totalMw[cell]! + power;
    const best = bestDbm[cell]!;
    secondDbm[cell] = Math.max(secondDbm[cell]!, Math.min(best, level));
    if (level > best || (level === best && sector < bestSector[cell]!)) {
      bestDbm[cell] = level;
      bestSector[cell] = sector;
    }
  }
}

function pack(values: Float32Array, into: Float32Array, first: number, stride: number): void {
  for (let i = 0, at = first; i < values.length; i++, at += stride) into[at] = values[i]!;
}
