import { ask, askOne } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import type { TerrainGrid } from "../radio/terrain-grid.ts";
import { decodeSamples, type Samples, toHeights } from "../rasters/grids.ts";
import * as queries from "./planning-case.queries.ts";

/** The terrain on which paths are traced, and its name. */
export interface Ground {
  readonly name: string;
  readonly grid: TerrainGrid;
}

type GroundRow = Awaited<ReturnType<typeof queries.currentGround.run>>[number] & {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly contentHash: string;
};

async function samplesOf(gridId: number, client: Conversation): Promise<Samples> {
  const row = await askOne(queries.groundSamples, { gridId }, client);
  if (row === undefined) throw new Error(`grid ${gridId} went away while it was read`);
  return decodeSamples(row.samples, row.sampleType);
}

/** Clutter counts only where its cells are those of the terrain, as in the coverage runs. */
function sameCells(a: GroundRow, b: GroundRow): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 1e-9;
  const samePlace = near(a.westDeg, b.westDeg) && near(a.northDeg, b.northDeg) && near(a.stepDeg, b.stepDeg);
  return samePlace && a.columns === b.columns && a.rows === b.rows;
}

/** Keeps the current terrain decoded, by the hashes of its content: decoding takes longer than a question. */
export class GroundCache {
  #key = "";
  #ground: Promise<Ground> | undefined;

  /** The current terrain with its clutter; undefined where none is loaded. */
  async current(client: Conversation): Promise<Ground | undefined> {
    const rows = (await ask(queries.currentGround, undefined, client)) as GroundRow[];
    const terrain = rows.find((row) => row.kind === "terrain");
    if (terrain === undefined) return undefined;
    const clutter = rows.find((row) => row.kind === "clutter" && sameCells(row, terrain));
    const key = `${terrain.contentHash}/${clutter?.contentHash ?? ""}/${terrain.westDeg}/${terrain.northDeg}`;
    if (this.#ground === undefined || this.#key !== key) {
      this.#key = key;
      this.#ground = this.#read(terrain, clutter, client);
    }
    const reading = this.#ground;
    try {
      return await reading;
    } catch (error) {
      if (this.#ground === reading) this.#ground = undefined; // the next question reads again
      throw error;
    }
  }

  async #read(terrain: GroundRow, clutter: GroundRow | undefined, client: Conversation): Promise<Ground> {
    const { name, westDeg, northDeg, stepDeg, columns, rows } = terrain;
    const frame = { westDeg, northDeg, stepDeg, columns, rows };
    const heightM = toHeights(await samplesOf(terrain.id, client));
    if (clutter === undefined) return { name, grid: { ...frame, heightM } };
    const clutterHeightM = Uint8Array.from(await samplesOf(clutter.id, client));
    return { name, grid: { ...frame, heightM, clutterHeightM } };
  }
}
