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

/**
 * Losses and gains of a site side by side for each sample, so that a cell, whose sample lies anywhere, finds all that it
 * needs in one place.
 */
export class SiteMerge {
  readonly window: GridWindow;
  readonly #sampleOfCell: Int32Array;
  readonly #stride: number;
  readonly #frequencies: number;
  readonly #packed: Float32Array;

  /** @param gainsDbi by sample, dBi; @param memory is used where it is large enough */
  constructor(site: SiteSamples, gainsDbi: readonly Float32Array[], memory?: Float32Array) {
    const arrays = [...site.lossDb, ...gainsDbi];
    const samples = site.elevationDeg.length;
    this.window = site.stencil.window;
    this.#sampleOfCell = site.stencil.sampleOfCell;
    this.#stride = arrays.length;
    this.#frequencies = site.lossDb.length;
    const size = samples * arrays.length;
    this.#packed = memory !== undefined && memory.length >= size ? memory : new Float32Array(size);
    for (const [i, values] of arrays.entries()) pack(values, this.#packed, i, arrays.length);
  }

  /** The packed values, to be given to the next site. */
  get memory(): Float32Array {
    return this.#packed;
  }

  /**
   * Adds the sectors of one carrier to rows of its layer, those from `firstRow` to `lastRow` of the grid, as
   * `mergeSector` does with their levels, one after the other. The window must lie within the layer.
   */
  addTo(
    layer: CoverageLayer,
    origin: LayerOrigin,
    sectors: readonly MergedSector[],
    firstRow: number,
    lastRow: number,
  ): void {
    const count = sectors.length;
    const losses = Int32Array.from(sectors, (sector) => sector.frequency);
    const gains = Int32Array.from(sectors, (sector) => this.#frequencies + sector.gain);
    const references = Float64Array.from(sectors, (sector) => sector.referenceDbm);
    const numbers = Int32Array.from(sectors, (sector) => sector.number);
    const { column0, row0, columns } = this.window;
    for (let row = firstRow; row <= lastRow; row++) {
      const from = (row - row0) * columns;
      const to = ((row - origin.row0) % layer.rows) * layer.columns + column0 - origin.column0;
      this.#addRow(layer, from, to, columns, count, losses, gains, references, numbers);
    }
  }

  #addRow(
    layer: CoverageLayer,
    from: number,
    to: number,
    columns: number,
    count: number,
    losses: Int32Array,
    gains: Int32Array,
    references: Float64Array,
    numbers: Int32Array,
  ): void {
    const { bestDbm, secondDbm, bestSector, totalMw } = layer;
    const sampleOfCell = this.#sampleOfCell;
    const packed = this.#packed;
    const stride = this.#stride;
    for (let i = 0; i < columns; i++) {
      const sample = sampleOfCell[from + i]!;
      if (sample < 0) continue;
      const at = sample * stride;
      const cell = to + i;
      let best = bestDbm[cell]!;
      let second = secondDbm[cell]!;
      let server = bestSector[cell]!;
      let powerMw = 0;
      for (let s = 0; s < count; s++) {
        const level = Math.fround(references[s]! + packed[at + gains[s]!]! - packed[at + losses[s]!]!);
        const power = quantisedPowerMw(level); // none for NaN and below the floor
        if (power === 0) continue;
        powerMw += power;
        const number = numbers[s]!;
        if (level > best || (level === best && number < server)) {
          second = best;
          best = level;
          server = number;
        } else if (level > second) second = level;
      }
      if (powerMw === 0) continue;
      totalMw[cell] = totalMw[cell]! + powerMw;
      bestDbm[cell] = best;
      secondDbm[cell] = second;
      bestSector[cell] = server;
    }
  }
}

function pack(values: Float32Array, into: Float32Array, first: number, stride: number): void {
  for (let i = 0, at = first; i < values.length; i++, at += stride) into[at] = values[i]!;
}
