import type { CoverageLayer } from "../../radio/coverage/coverage-layer.ts";
import { joinBands, layerSinrDb } from "../../radio/coverage/layer-results.ts";
import { NO_VALUE, toTenths } from "../../rasters/chunks.ts";
import type { RasterPart } from "../../rasters/pyramid.ts";
import type { Technology } from "../../schemas.ts";
import type { OperatorPlan } from "./operator-plan.ts";
import type { CellWindow } from "./window.ts";

export type Quantity = "rsrp" | "sinr" | "operators";

/** Names one raster. */
export interface RasterKey {
  readonly quantity: Quantity;
  readonly organisationId: number | null;
  readonly technology: Technology;
  readonly bandCode: string | null;
}

/** A window of a raster in tenths, with the serving site of each cell where it has one. */
export interface Raster extends RasterKey, RasterPart {}

/** A window of a raster without any value. */
export function blankRaster(key: RasterKey, window: CellWindow): Raster {
  return { ...key, window, tenths: new Int16Array(window.columns * window.rows).fill(NO_VALUE), servers: undefined };
}

/** Values as they are stored; -Infinity and NaN become "no value". */
function allTenths(values: Float32Array): Int16Array {
  const tenths = new Int16Array(values.length);
  for (let cell = 0; cell < tenths.length; cell++) {
    const value = values[cell] as number;
    tenths[cell] = value === Number.NEGATIVE_INFINITY ? NO_VALUE : toTenths(value);
  }
  return tenths;
}

/** What the rasters of an operator need of its plan. */
export type RasterPlan = Pick<OperatorPlan, "organisationId" | "carriers" | "siteOfSector">;

/**
 * The rasters of one operator from the layers of its carriers: level by band, level and best server by technology,
 * SINR by technology for 4G and 5G. `layers` hold the cells of `window`.
 */
export function* operatorRasters(
  plan: RasterPlan,
  layers: readonly CoverageLayer[],
  window: CellWindow,
  loadShare: number,
): Generator<Raster> {
  const organisationId = plan.organisationId;
  const carriers = plan.carriers.map((carrier, i) => ({ ...carrier, layer: layers[i] as CoverageLayer }));
  const raster = (key: Omit<RasterKey, "organisationId">, values: Float32Array, servers?: Int32Array): Raster => ({
    ...key,
    organisationId,
    window,
    tenths: allTenths(values),
    servers,
  });
  for (const { technology, bandCode, layer } of carriers)
    yield raster({ quantity: "rsrp", technology, bandCode }, layer.bestDbm);
  for (const [technology, bands] of Map.groupBy(carriers, (carrier) => carrier.technology)) {
    const joined = joinBands(
      bands.map(({ layer, noiseDbm }) => ({ layer, sinrDb: layerSinrDb(layer, { load: loadShare, noiseDbm }) })),
    );
    const servers = joined.bestSector.map((sector) => (sector < 0 ? 0 : (plan.siteOfSector[sector] as number)));
    yield raster({ quantity: "rsrp", technology, bandCode: null }, joined.bestDbm, servers);
    if (technology !== "3G") yield raster({ quantity: "sinr", technology, bandCode: null }, joined.sinrDb);
  }
}

/** The best level of all operators, and how many of them reach the required level, for one technology. */
export class CombinedRasters {
  readonly #best: Raster;
  readonly #count: Raster;
  readonly #requiredTenths: number;

  constructor(technology: Technology, window: CellWindow, requiredDbm: number) {
    const key = { organisationId: null, technology, bandCode: null };
    this.#best = blankRaster({ ...key, quantity: "rsrp" }, window);
    this.#count = blankRaster({ ...key, quantity: "operators" }, window);
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
