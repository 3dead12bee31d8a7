import { askOne } from "../../database/ask.ts";
import { notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { BLOCK_CELLS, cutBlock } from "../../radio/coverage/ground-blocks.ts";
import * as queries from "./preview.queries.ts";
import {
  BlockQuery,
  GroundBlockParams,
  LevelBlockParams,
  PreviewHamlets,
  PreviewHamletsQuery,
  PreviewSectors,
  PreviewSectorsQuery,
  PreviewSetup,
} from "./preview.schemas.ts";
import { type Box, HamletCellCache, readHamlets, readSectors, readSetup } from "./preview-inputs.ts";

const tags = ["preview"];
const WIDEST_BOX_DEG = 1.5;
const FOR_EVER = "max-age=31536000, immutable";

function requireBox({ west, south, east, north }: Box): void {
  const width = Math.max(east - west, north - south);
  if (!(east > west && north > south && width <= WIDEST_BOX_DEG)) {
    const message = `the box ${west}, ${south}, ${east}, ${north}: west of east, south of north, at most ${WIDEST_BOX_DEG} degrees`;
    throw unacceptable("bad-box", message, "querystring");
  }
}

/** What a live preview of a proposed station computes with in the browser: ground, today's levels, hamlets, sectors. */
export const previewRoutes: Module = async (app, { database }) => {
  const grounds = new GroundCache();
  const cells = new HamletCellCache();

  app.get(
    "/api/preview",
    { config: { access: "member" }, schema: { response: { 200: PreviewSetup }, tags } },
    ({ actor }) => database.withActor(actor, (client) => readSetup(grounds, client)),
  );

  app.get(
    "/api/preview/ground/:column/:row",
    {
      config: { access: "public", sharedCache: true },
      schema: { params: GroundBlockParams, querystring: BlockQuery, tags },
    },
    async ({ actor, params: { column, row }, query }, reply) => {
      const ground = await database.withActor(actor, (client) => grounds.current(client));
      const isInside =
        ground !== undefined && column * BLOCK_CELLS < ground.grid.columns && row * BLOCK_CELLS < ground.grid.rows;
      if (!isInside) throw notFound("ground block", `${column}/${row}`);
      const { grid } = ground;
      const count = BLOCK_CELLS * BLOCK_CELLS;
      const heights = cutBlock(grid, grid.heightM, column, row, new Float32Array(count).fill(Number.NaN));
      const parts = [new Uint8Array(heights.buffer)];
      if (grid.clutterHeightM !== undefined) {
        parts.push(cutBlock(grid, grid.clutterHeightM, column, row, new Uint8Array(count)));
      }
      const cacheControl = query.v === undefined ? "public, no-cache" : `public, ${FOR_EVER}`;
      return reply.type("application/octet-stream").header("Cache-Control", cacheControl).send(Buffer.concat(parts));
    },
  );

  app.get(
    "/api/preview/levels/:layerId/:column/:row",
    { config: { access: "member" }, schema: { params: LevelBlockParams, querystring: BlockQuery, tags } },
    async ({ actor, params }, reply) => {
      const block = await database.withActor(actor, (client) => askOne(queries.levelBlock, params, client));
      if (block === undefined) throw notFound("coverage layer", params.layerId);
      if (block.values === null) return reply.status(204).send();
      // Stored deflated: passed on as it lies.
      return reply.type("application/octet-stream").header("Content-Encoding", "deflate").send(block.values);
    },
  );

  app.get(
    "/api/preview/hamlets",
    {
      config: { access: "member" },
      schema: { querystring: PreviewHamletsQuery, response: { 200: PreviewHamlets }, tags },
    },
    ({ actor, query }) => {
      requireBox(query);
      return database.withActor(actor, async (client) => {
        const { technology, ...box } = query;
        return { hamlets: await readHamlets(box, technology, await cells.current(client), client) };
      });
    },
  );

  app.get(
    "/api/preview/sectors",
    {
      config: { access: "member" },
      schema: { querystring: PreviewSectorsQuery, response: { 200: PreviewSectors }, tags },
    },
    ({ actor, query }) => {
      requireBox(query);
      return database.withActor(actor, async (client) => {
        const { organisationId, technology, ...box } = query;
        return { places: await readSectors(organisationId, technology, box, client) };
      });
    },
  );
};
