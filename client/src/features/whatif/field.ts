import type { PreviewHamlets, PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import {
  BLOCK_CELLS,
  type BlockRange,
  blocksAround,
  blocksOf,
  type GroundBlock,
  groundOf,
  type PartOfFrame,
  partOf,
  pasteBlock,
} from "../../../../server/radio/coverage/ground-blocks.ts";
import type { TenthsWindow } from "../../../../server/radio/coverage/station-preview.ts";
import { NO_VALUE } from "../../../../server/radio/coverage/tenths.ts";
import type { TerrainGrid } from "../../../../server/radio/terrain-grid.ts";
import type { PreviewHamletRow, PreviewQuestion } from "./messages.ts";

/** The surroundings of a place: ground, today's levels and hamlets, over the same whole blocks. */
export interface Field {
  readonly key: string;
  readonly part: PartOfFrame;
  readonly grid: TerrainGrid;
  readonly before: TenthsWindow;
  readonly hamlets: readonly PreviewHamletRow[];
}

const CELLS = BLOCK_CELLS * BLOCK_CELLS;

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Asks for blocks once and puts them together for the place that is looked at. */
export class FieldSource {
  readonly #ground = new Map<string, Promise<GroundBlock>>();
  readonly #levels = new Map<string, Promise<Int16Array | undefined>>();
  #field: Field | undefined;

  /** The field around a place, undefined outside the frame. The one before is kept while the place stays on its blocks. */
  async around(question: PreviewQuestion): Promise<Field | undefined> {
    const { setup, proposal, base } = question;
    if (setup.frame === null) return undefined;
    const range = blocksAround(setup.frame, proposal.lon, proposal.lat, setup.parameters.radiusKm);
    if (range === undefined) return undefined;
    const { firstColumn, lastColumn, firstRow, lastRow } = range;
    const key = [
      setup.groundVersion,
      firstColumn,
      lastColumn,
      firstRow,
      lastRow,
      proposal.technology,
      base?.layerId,
      base?.version,
    ].join("/");
    if (this.#field?.key === key) return this.#field;
    this.#field = await this.#read(key, range, question);
    return this.#field;
  }

  async #read(key: string, range: BlockRange, { setup, base, proposal }: PreviewQuestion): Promise<Field> {
    const part = partOf(setup.frame as NonNullable<PreviewSetup["frame"]>, range);
    const blocks = [...blocksOf(range)];
    const grounds = new Map<string, GroundBlock>();
    const tenths = new Int16Array(part.frame.columns * part.frame.rows).fill(NO_VALUE);
    const [hamlets] = await Promise.all([
      this.#hamlets(part, proposal.technology),
      ...blocks.map(async ([column, row]) => {
        if (setup.hasTerrain) grounds.set(`${column}/${row}`, await this.#groundBlock(column, row, setup));
        const levels = base === null ? undefined : await this.#levelBlock(column, row, base);
        if (levels !== undefined) pasteBlock(part, tenths, column, row, levels);
      }),
    ]);
    const grid = setup.hasTerrain
      ? groundOf(part, range, (column, row) => grounds.get(`${column}/${row}`) as GroundBlock)
      : { ...part.frame, heightM: new Float32Array(0) };
    const before = {
      column0: part.column0,
      row0: part.row0,
      columns: part.frame.columns,
      rows: part.frame.rows,
      tenths,
    };
    return { key, part, grid, before, hamlets };
  }

  /** Terrain around a place, with where it lies in the frame; undefined outside the frame. */
  async groundAround(setup: PreviewSetup, lon: number, lat: number, radiusKm: number) {
    if (setup.frame === null) return undefined;
    const range = blocksAround(setup.frame, lon, lat, radiusKm);
    if (range === undefined) return undefined;
    const part = partOf(setup.frame, range);
    if (!setup.hasTerrain) return { part, grid: { ...part.frame, heightM: new Float32Array(0) } as TerrainGrid };
    const grounds = new Map<string, GroundBlock>();
    await Promise.all(
      [...blocksOf(range)].map(async ([column, row]) =>
        grounds.set(`${column}/${row}`, await this.#groundBlock(column, row, setup)),
      ),
    );
    return { part, grid: groundOf(part, range, (column, row) => grounds.get(`${column}/${row}`) as GroundBlock) };
  }

  #groundBlock(column: number, row: number, setup: PreviewSetup): Promise<GroundBlock> {
    const path = `/api/preview/ground/${column}/${row}?v=${encodeURIComponent(setup.groundVersion)}`;
    const known = this.#ground.get(path);
    if (known !== undefined) return known;
    const asked = fetched(path)
      .then((response) => response.arrayBuffer())
      .then((bytes) => ({
        heightM: new Float32Array(bytes, 0, CELLS),
        clutterHeightM: setup.hasClutter ? new Uint8Array(bytes, CELLS * 4, CELLS) : undefined,
      }));
    this.#ground.set(path, asked);
    asked.catch(() => this.#ground.delete(path)); // asked again at the next move
    return asked;
  }

  #levelBlock(
    column: number,
    row: number,
    base: NonNullable<PreviewQuestion["base"]>,
  ): Promise<Int16Array | undefined> {
    const path = `/api/preview/levels/${base.layerId}/${column}/${row}?v=${encodeURIComponent(base.version)}`;
    const known = this.#levels.get(path);
    if (known !== undefined) return known;
    const asked = fetched(path).then(async (response) =>
      response.status === 204 ? undefined : new Int16Array(await response.arrayBuffer()),
    );
    this.#levels.set(path, asked);
    asked.catch(() => this.#levels.delete(path));
    return asked;
  }

  async #hamlets({ frame }: PartOfFrame, technology: string): Promise<readonly PreviewHamletRow[]> {
    const east = frame.westDeg + frame.columns * frame.stepDeg;
    const south = frame.northDeg - frame.rows * frame.stepDeg;
    const box = new URLSearchParams({
      west: String(frame.westDeg),
      south: String(south),
      east: String(east),
      north: String(frame.northDeg),
      technology,
    });
    const answer = (await (await fetched(`/api/preview/hamlets?${box}`)).json()) as PreviewHamlets;
    return answer.hamlets;
  }
}
