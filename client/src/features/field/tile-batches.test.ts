import { describe, expect, it } from "vitest";
import { batchesOf, unpackTiles } from "./tile-batches.ts";

const layer = (name: string) => ({
  name,
  type: "application/octet-stream",
  address: ({ z, x, y }: { z: number; x: number; y: number }) => `/tiles/${name}/${z}/${x}/${y}.mvt?v=1`,
});
const places = Array.from({ length: 100 }, (_, x) => ({ z: 14, x, y: 7 }));

describe("tiles by the hundred", () => {
  it("are asked for in few requests, each tile once and in the order of the answer", () => {
    const batches = batchesOf(places, [layer("roads"), layer("hamlets")]);
    expect(batches.map(({ tiles }) => tiles.length)).toEqual([120, 80]);
    expect(batches[0]?.address).toMatch(/^\/api\/tiles\?tiles=14\/0\/7,14\/1\/7,.*&layers=roads,hamlets$/);
    expect(batches[0]?.tiles.slice(0, 3).map(({ address }) => address)).toEqual([
      "/tiles/roads/14/0/7.mvt?v=1",
      "/tiles/hamlets/14/0/7.mvt?v=1",
      "/tiles/roads/14/1/7.mvt?v=1",
    ]);
    const all = batches.flatMap(({ tiles }) => tiles.map(({ address }) => address));
    expect(new Set(all).size).toBe(200);
    expect(batchesOf(places, [])).toEqual([]);
  });

  it("are told apart by their lengths, empty ones too; a cut answer is refused", () => {
    const answer = Uint8Array.from([0, 0, 0, 2, 7, 8, 0, 0, 0, 0, 0, 0, 0, 1, 9]).buffer;
    expect(unpackTiles(answer, 3).map((tile) => [...new Uint8Array(tile)])).toEqual([[7, 8], [], [9]]);
    expect(() => unpackTiles(answer, 4)).toThrow("4 tiles were asked for");
    expect(() => unpackTiles(answer.slice(0, 14), 3)).toThrow("the answer of 14 bytes");
  });
});
