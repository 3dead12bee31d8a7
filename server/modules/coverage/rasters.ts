import type { CoverageLayer } from "../../radio/coverage/coverage-layer.ts";
import { joinBands, layerSinrDb } from "../../radio/coverage/layer-results.ts";
import { NO_VALUE, toTenths } from "../../rasters/chunks.ts";
import type { Technology } from "../../schemas.ts";
import type { OperatorPlan } from "./operator-plan.ts";
import type { CellWindow, Frame } from "./window.ts";

export type Quantity = "rsrp" | "sinr" | "operators";

/** Names one raster. */
export interface RasterKey {
  readonly quantity: Quantity;
  readonly organisationId: number | null;
  readonly technology: Technology;
  readonly bandCode: string | null;
}

/** A whole raster in tenths, with the serving site of each cell where it has one. */
export interface Raster extends RasterKey {
  readonly tenths: Int16Array;
  readonly servers: Int32Array | undefined;
}

export function blankRaster(key: RasterKey, frame: Frame, withServers: boolean): Raster {
  const cells = frame.columns * frame.rows;
  return {
    ...key,
    tenths: new Int16Array(cells).fill(NO_VALUE),
    servers: withServers ? new Int32Array(cells) : undefined,
  };
}

/** Writes a window of values into a raster; -Infinity and NaN become "no value". */
function patch(
  raster: Raster,
  frame: Frame,
  window: CellWindow,
  values: Float32Array,
  siteOf?: (index: number) => number,
): void {
  for (let row = 0; row < window.rows; row++) {
    let cell = (window.row0 + row) * frame.columns + window.column0;
    for (let index = row * window.columns; index < (row + 1) * window.columns; index++, cell++) {
      const value = values[index] as number;
      raster.tenths[cell] = value === Number.NEGATIVE_INFINITY ? NO_VALUE : toTenths(value);
      if (raster.servers !== undefined && siteOf !== undefined) raster.servers[cell] = siteOf(index);
    }
  }
}

/** Where the rasters of an operator stand before a run: blank, or as stored when only a part is computed again. */
export type RasterBase = (key: RasterKey, withServers: boolean) => Promise<Raster>;

/**
 * The rasters of one operator from the layers of its carriers: level by band, level and best server by technology,
 * SINR by technology for 4G and 5G. `layers` hold the cells of `window`.
 */
export async function operatorRasters(
  plan: OperatorPlan,
  layers: readonly CoverageLayer[],
  frame: Frame,
  window: CellWindow,
  loadShare: number,
  base: RasterBase,
): Promise<Raster[]> {
  const rasters: Raster[] = [];
  const organisationId = plan.organisationId;
  const carriers = plan.carriers.map((carrier, i) => ({ ...carrier, layer: layers[i] as CoverageLayer }));
  for (const { technology, bandCode, layer } of carriers) {
    const raster = await base({ quantity: "rsrp", organisationId, technology, bandCode }, false);
    patch(raster, frame, window, layer.bestDbm);
    rasters.push(raster);
  }
  for (const [technology, bands] of Map.groupBy(carriers, (carrier) => carrier.technology)) {
    const joined = joinBands(
      bands.map(({ layer, noiseDbm }) => ({ layer, sinrDb: layerSinrDb(layer, { load: loadShare, noiseDbm }) })),
    );
    const level = await base({ quantity: "rsrp", organisationId, technology, bandCode: null }, true);
    const siteOf = (index: number) => {
      const sector = joined.bestSector[index] as number;
      return sector < 0 ? 0 : (plan.siteOfSector[sector] as number);
    };
    patch(level, frame, window, joined.bestDbm, siteOf);
    rasters.push(level);
    if (technology === "3G") continue;
    const sinr = await base({ quantity: "sinr", organisationId, technology, bandCode: null }, false);
    patch(sinr, frame, window, joined.sinrDb);
    rasters.push(sinr);
  }
  return rasters;
}

/** The best level of all operators, and how many of them reach the required level, for one technology. */
export class CombinedRasters {
  readonly #best: Raster;
  readonly #count: Raster;
  readonly #requiredTenths: number;

  constructor(technology: Technology, frame: Frame, requiredDbm: number) {
    this.#best = blankRaster({ quantity: "rsrp", organisationId: null, technology, bandCode: null }, frame, false);
    this.#count = blankRaster(
      { quantity: "operators", organisationId: null, technology, bandCode: null },
      frame,
      false,
    );
    this.#requiredTenths = Math.ceil(requiredDbm * 10);
  }

  add(tenths: Int16Array): void {
    const best = this.#best.tenths;
    const count = this.#count.tenths;
    for (let cell = 0; cell < best.length; cell++) {
      const value = tenths[cell] as number;
      if (value === NO_VALUE) continue;
      if (value > (best[cell] as number)) best[cell] = value;
      if (count[cell] === NO_VALUE) count[cell] = 0;
      if (value >= this.#requiredTenths) count[cell] = (count[cell] as number) + 10;
    }
  }

  get rasters(): Raster[] {
    return [this.#best, this.#count];
  }
}

/** Lowest and highest value of a raster; undefined where it has none. */
export function rangeOf(tenths: Int16Array): { minValue: number; maxValue: number } | undefined {
  let low = 32_767;
  let high = NO_VALUE;
  for (const value of tenths) {
    if (value === NO_VALUE) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high === NO_VALUE ? undefined : { minValue: low / 10, maxValue: high / 10 };
}
