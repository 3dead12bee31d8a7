import { inflateSync } from "node:zlib";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { type ClutterClass, clutterClassOf } from "../../radio/calibration/classes.ts";
import { CHUNK_CELLS, NO_VALUE } from "../../rasters/chunks.ts";
import { decodeSamples } from "../../rasters/grids.ts";
import * as queries from "./measurements.queries.ts";

/** Where a sample is looked up. */
export interface Probe {
  readonly operatorId: number;
  readonly technology: string;
  readonly bandCode: string | null;
  readonly lon: number;
  readonly lat: number;
}

export interface ModelledLevel {
  readonly modelledDbm: number;
  /** Compared with the layer of the sample's band; false: with the operator's best of all bands. */
  readonly byBand: boolean;
  readonly siteId: number | null;
  /** Number of the coverage cell. */
  readonly cell: number;
}

export type Incomparable = "outside-raster" | "no-modelled-layer" | "no-modelled-service";

interface Layer {
  readonly id: number;
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

interface Chunk {
  readonly tenths: Int16Array;
  readonly servers: Int32Array | undefined;
}

const keyOf = (operatorId: number, technology: string, bandCode: string | null) =>
  `${operatorId}/${technology}/${bandCode ?? "*"}`;

/** The stored coverage as its reader may see it: layers of one band only where row security shows them. */
export class ModelledLevels {
  readonly #client: Conversation;
  readonly #layers: ReadonlyMap<string, Layer>;
  readonly #chunks = new Map<string, Chunk | null>();

  private constructor(client: Conversation, layers: ReadonlyMap<string, Layer>) {
    this.#client = client;
    this.#layers = layers;
  }

  static async open(client: Conversation): Promise<ModelledLevels> {
    const rows = await ask(queries.levelLayers, undefined, client);
    const layers = rows.map((row) => [keyOf(row.organisationId, row.technology, row.bandCode), row] as const);
    return new ModelledLevels(client, new Map(layers));
  }

  /** The levels at some places of one operator, technology and band, in their order. */
  async at(probes: readonly Probe[]): Promise<(ModelledLevel | Incomparable)[]> {
    const [first] = probes;
    if (first === undefined) return [];
    const best = this.#layers.get(keyOf(first.operatorId, first.technology, null));
    if (best === undefined) return probes.map(() => "no-modelled-layer" as const);
    const own =
      first.bandCode === null ? undefined : this.#layers.get(keyOf(first.operatorId, first.technology, first.bandCode));
    const cells = probes.map(({ lon, lat }) => cellAt(best, lon, lat));
    await this.#load(best, cells);
    if (own !== undefined) await this.#load(own, cells);
    return cells.map((cell) => {
      if (cell === undefined) return "outside-raster";
      const tenths = this.#value(own ?? best, cell);
      if (tenths === NO_VALUE) return "no-modelled-service";
      const siteId = this.#server(best, cell);
      return { modelledDbm: tenths / 10, byBand: own !== undefined, siteId: siteId === 0 ? null : siteId, cell };
    });
  }

  /** Reads the chunks of some cells that are not in memory yet. */
  async #load(layer: Layer, cells: readonly (number | undefined)[]): Promise<void> {
    const wanted = new Map<string, readonly [number, number]>();
    for (const cell of cells) {
      if (cell === undefined) continue;
      const place = chunkOf(layer, cell);
      const key = `${layer.id}/${place.join("/")}`;
      if (!this.#chunks.has(key)) wanted.set(key, place);
    }
    if (wanted.size === 0) return;
    const places = [...wanted.values()];
    const rows = await ask(
      queries.layerChunks,
      { layerId: layer.id, chunkColumns: places.map(([column]) => column), chunkRows: places.map(([, row]) => row) },
      this.#client,
    );
    for (const key of wanted.keys()) this.#chunks.set(key, null);
    for (const { chunkColumn, chunkRow, values, servers } of rows) {
      const [value, server] = [inflateSync(values), servers === null ? undefined : inflateSync(servers)];
      this.#chunks.set(`${layer.id}/${chunkColumn}/${chunkRow}`, {
        tenths: new Int16Array(value.buffer, value.byteOffset, value.byteLength / 2),
        servers: server && new Int32Array(server.buffer, server.byteOffset, server.byteLength / 4),
      });
    }
  }

  #value(layer: Layer, cell: number): number {
    const chunk = this.#chunks.get(`${layer.id}/${chunkOf(layer, cell).join("/")}`);
    return chunk?.tenths[placeInChunk(layer, cell)] ?? NO_VALUE;
  }

  #server(layer: Layer, cell: number): number {
    const chunk = this.#chunks.get(`${layer.id}/${chunkOf(layer, cell).join("/")}`);
    return chunk?.servers?.[placeInChunk(layer, cell)] ?? 0;
  }
}

function cellAt({ westDeg, northDeg, stepDeg, columns, rows }: Layer, lon: number, lat: number): number | undefined {
  const column = Math.round((lon - westDeg) / stepDeg);
  const row = Math.round((northDeg - lat) / stepDeg);
  return column < 0 || row < 0 || column >= columns || row >= rows ? undefined : row * columns + column;
}

function chunkOf({ columns }: Layer, cell: number): readonly [number, number] {
  return [Math.floor((cell % columns) / CHUNK_CELLS), Math.floor(Math.floor(cell / columns) / CHUNK_CELLS)];
}

function placeInChunk({ columns }: Layer, cell: number): number {
  return (Math.floor(cell / columns) % CHUNK_CELLS) * CHUNK_CELLS + ((cell % columns) % CHUNK_CELLS);
}

/** The clutter class by place, from the grid that the run used. */
export async function clutterAt(
  gridId: number | null,
  client: Conversation,
): Promise<(lon: number, lat: number) => ClutterClass> {
  const grid = gridId === null ? undefined : await askOne(queries.clutterGrid, { gridId }, client);
  if (grid === undefined) return () => "none";
  const heights = decodeSamples(grid.samples, grid.sampleType);
  return (lon, lat) => {
    const column = Math.round((lon - grid.westDeg) / grid.stepDeg);
    const row = Math.round((grid.northDeg - lat) / grid.stepDeg);
    if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return "none";
    return clutterClassOf(heights[row * grid.columns + column]);
  };
}
