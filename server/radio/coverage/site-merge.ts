import { kernel, slots } from "../kernel/kernel.ts";
import { type CoverageLayer, lowestDbm, powersPerDb, powerTable } from "./coverage-layer.ts";
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

/** Bytes of a sector as the kernel's `joinSectors` takes it. */
const SECTOR_BYTES = 24;

/** Address of the powers by level in the kernel's memory, after a first one for levels that count as nothing. */
let powersAddress: number | undefined;

function powers(): number {
  if (powersAddress === undefined) {
    const { buffer, memory } = kernel();
    powersAddress = buffer(slots.powers, 8 * (powerTable.length + 1));
    new Float64Array(memory.buffer, powersAddress, powerTable.length + 1).set(powerTable, 1);
  }
  return powersAddress;
}

/**
 * Merges a site into the layers of its carriers, row by row: the kernel joins the site's own sectors on a carrier, of which
 * the layer then sees only the sum, the best and the second best.
 */
export class SiteMerge {
  /** Whose values the kernel's memory holds. */
  static #prepared: SiteMerge | undefined;
  readonly window: GridWindow;
  readonly #sampleOfCell: Int32Array;
  readonly #frequencies: number;
  readonly #values: readonly Float32Array[];
  #samplesAddress = 0;

  /** @param gainsDbi by sample, dBi */
  constructor(site: Pick<SiteSamples, "stencil" | "lossDb">, gainsDbi: readonly Float32Array[]) {
    this.window = site.stencil.window;
    this.#sampleOfCell = site.stencil.sampleOfCell;
    this.#frequencies = site.lossDb.length;
    this.#values = [...site.lossDb, ...gainsDbi];
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
    this.#prepare();
    const { gatherRow, joinSectors } = kernel();
    const { column0, row0, columns } = this.window;
    const powersAt = powers();
    const sectorsAt = this.#putSectors(sectors);
    const joined = joinedRow(columns);
    for (let row = firstRow; row <= lastRow; row++) {
      gatherRow(this.#samplesAddress + 4 * (row - row0) * columns, columns);
      let at = sectorsAt;
      for (const [carrier, ofCarrier] of sectors.entries()) {
        if (ofCarrier.length === 0) continue;
        const layer = layers[carrier]!;
        joinSectors(at, ofCarrier.length, columns, powersAt, powerTable.length, lowestDbm, powersPerDb);
        mergeRow(layer, ((row - origin.row0) % layer.rows) * layer.columns + column0 - origin.column0, columns, joined);
        at += SECTOR_BYTES * ofCarrier.length;
      }
    }
  }

  /** Copies the site's values into the kernel's memory, unless they are still there. */
  #prepare(): void {
    if (SiteMerge.#prepared === this) return;
    const { buffer, memory, packSamples } = kernel();
    const samples = this.#values[0]!.length;
    const count = this.#values.length;
    const values = buffer(slots.mergedValues, 4 * samples * count);
    this.#samplesAddress = buffer(slots.sampleOfCell, this.#sampleOfCell.byteLength);
    const there = new Float32Array(memory.buffer, values, samples * count);
    for (const [i, ofSamples] of this.#values.entries()) there.set(ofSamples, i * samples);
    new Int32Array(memory.buffer, this.#samplesAddress, this.#sampleOfCell.length).set(this.#sampleOfCell);
    packSamples(values, count, samples, this.window.columns);
    SiteMerge.#prepared = this;
  }

  /** Writes the sectors of all carriers one after the other; where two are equal, the lower number comes first and serves. */
  #putSectors(sectors: readonly (readonly MergedSector[])[]): number {
    const { buffer, memory } = kernel();
    const all = sectors.flatMap((ofCarrier) => ofCarrier.toSorted((a, b) => a.number - b.number));
    const address = buffer(slots.sectors, Math.max(SECTOR_BYTES * all.length, SECTOR_BYTES));
    const view = new DataView(memory.buffer, address, SECTOR_BYTES * all.length);
    for (const [i, { frequency, gain, referenceDbm, number }] of all.entries()) {
      view.setFloat64(SECTOR_BYTES * i, referenceDbm, true);
      view.setInt32(SECTOR_BYTES * i + 8, frequency, true);
      view.setInt32(SECTOR_BYTES * i + 12, this.#frequencies + gain, true);
      view.setInt32(SECTOR_BYTES * i + 16, number, true);
    }
    return address;
  }
}

/** Some sectors joined on a row of cells: sum of powers, best and second-best level, number of the best. */
interface JoinedRow {
  readonly totalMw: Float64Array;
  readonly bestDbm: Float32Array;
  readonly secondDbm: Float32Array;
  readonly bestSector: Int32Array;
}

/** The kernel's results by cell; valid until its memory grows. */
function joinedRow(columns: number): JoinedRow {
  const { memory, totalsAddress, bestsAddress, secondsAddress, serversAddress } = kernel();
  return {
    totalMw: new Float64Array(memory.buffer, totalsAddress(), columns),
    bestDbm: new Float32Array(memory.buffer, bestsAddress(), columns),
    secondDbm: new Float32Array(memory.buffer, secondsAddress(), columns),
    bestSector: new Int32Array(memory.buffer, serversAddress(), columns),
  };
}

/** Merges a joined row into the cells of a layer that begin at `to`. */
function mergeRow(layer: CoverageLayer, to: number, columns: number, joined: JoinedRow): void {
  const { bestDbm, secondDbm, bestSector, totalMw } = layer;
  for (let i = 0, cell = to; i < columns; i++, cell++) {
    const power = joined.totalMw[i]!;
    if (power === 0) continue; // no sector reaches this cell
    totalMw[cell] = totalMw[cell]! + power;
    const level = joined.bestDbm[i]!;
    const best = bestDbm[cell]!;
    secondDbm[cell] = Math.max(secondDbm[cell]!, joined.secondDbm[i]!, Math.min(best, level));
    const sector = joined.bestSector[i]!;
    if (level > best || (level === best && sector < bestSector[cell]!)) {
      bestDbm[cell] = level;
      bestSector[cell] = sector;
    }
  }
}
