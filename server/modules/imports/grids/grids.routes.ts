import type { MultiPolygon } from "geojson";
import { ask, askOne } from "../../../database/ask.ts";
import type { Conversation } from "../../../database/conversation.ts";
import { unacceptable } from "../../../errors.ts";
import type { Module } from "../../../module.ts";
import { decodeSamples, INT16_VOID } from "../../../rasters/grids.ts";
import { type KnownShare, knownShare } from "../../../terrain/known-share.ts";
import * as queries from "./grids.queries.ts";
import { ChooseGridBody, GridsAnswer, type StoredGrid } from "./grids.schemas.ts";

const tags = ["grids"];
const MEMBERS = { access: "member" } as const;
const AUTHORITY = { access: ["authority"] } as const;

/** The grids that coverage stands on: what there is, how much of the province it knows, and which is used. */
export const gridsRoutes: Module = async (app, { database }) => {
  const shares = new Shares();

  app.get("/api/grids", { config: MEMBERS, schema: { response: { 200: GridsAnswer }, tags } }, ({ actor }) =>
    database.withActor(actor, (client) => readGrids(shares, client)),
  );

  app.put(
    "/api/grids/current",
    { config: AUTHORITY, schema: { body: ChooseGridBody, response: { 200: GridsAnswer }, tags } },
    ({ actor, body: { kind, gridId } }) =>
      database.withActor(actor, async (client) => {
        if (gridId !== null && (await askOne(queries.gridOfKind, { gridId, kind }, client)) === undefined) {
          throw unacceptable("unknown-reference", `there is no ${kind} grid ${gridId}`, "gridId");
        }
        await ask(queries.retireKind, { kind, keepId: gridId }, client);
        if (gridId !== null) await ask(queries.useGrid, { kind, gridId }, client);
        return readGrids(shares, client);
      }),
  );
};

async function readGrids(shares: Shares, client: Conversation): Promise<GridsAnswer> {
  const grids: StoredGrid[] = [];
  for (const row of await ask(queries.findGrids, undefined, client)) {
    const { westDeg: _west, northDeg: _north, columns, rows, ...facts } = row;
    const share = await shares.of(row, client);
    grids.push({
      ...facts,
      kind: row.kind as StoredGrid["kind"],
      cells: columns * rows,
      knownShare: share === undefined || share.cells === 0 ? null : share.known / share.cells,
      unknownCells: share === undefined ? null : share.cells - share.known,
    });
  }
  return { grids };
}

/** What grids know of the province; a grid never changes, so each is counted once for one set of boundaries. */
class Shares {
  #version = "";
  #area: MultiPolygon | null = null;
  readonly #known = new Map<number, KnownShare>();

  async of(grid: queries.IFindGridsResult, client: Conversation): Promise<KnownShare | undefined> {
    const version = (await askOne(queries.unitsVersion, undefined, client))?.version ?? "";
    if (version !== this.#version) {
      this.#area = ((await askOne(queries.provinceArea, undefined, client))?.area ?? null) as MultiPolygon | null;
      this.#known.clear();
      this.#version = version;
    }
    if (this.#area === null) return undefined;
    const counted = this.#known.get(grid.id) ?? (await count(grid, this.#area, client));
    this.#known.set(grid.id, counted);
    return counted;
  }
}

/** Land-cover heights keep no voids: there only the reach of the grid counts. */
async function count(grid: queries.IFindGridsResult, area: MultiPolygon, client: Conversation): Promise<KnownShare> {
  const row = await askOne(queries.gridSamples, { gridId: grid.id }, client);
  const samples = decodeSamples(row!.samples, row!.sampleType);
  const isKnown =
    samples instanceof Float32Array
      ? (index: number) => !Number.isNaN(samples[index])
      : samples instanceof Int16Array
        ? (index: number) => samples[index] !== INT16_VOID
        : () => true;
  return knownShare(grid, area, isKnown);
}
