import { afterEach, expect, test, vi } from "vitest";
import { loadBest } from "./best-loader.ts";

const never = new AbortController().signal;

/** A server that knows every hamlet but 13, and remembers what it was asked for. */
function serve(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    const query = new URL(address, "http://127.0.0.1").searchParams;
    asked.push(`${query.get("technology")} ${query.get("hamletIds")}`);
    const ids = (query.get("hamletIds") ?? "").split(",").map(Number);
    const best = ids.filter((id) => id !== 13).map((hamletId) => ({ hamletId, lacking: 1, option: null }));
    return new Response(JSON.stringify({ technology: query.get("technology"), best }));
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

test("asks for those that are wanted together in parts, and for each technology by itself", async () => {
  const asked = serve();
  const wanted = Array.from({ length: 23 }, (_, i) => loadBest(i + 1, "4G", never));
  const other = loadBest(7, "5G", never);
  const found = await Promise.all(wanted);
  expect((await other)?.hamletId).toBe(7);
  expect(asked).toEqual(["4G 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20", "4G 21,22,23", "5G 7"]);
  expect(found[22]?.hamletId).toBe(23);
  expect(found[12]).toBeNull();
});

test("does not ask for what nobody waits for any more", async () => {
  const asked = serve();
  const gone = new AbortController();
  const left = loadBest(1, "4G", gone.signal);
  const kept = loadBest(2, "4G", never);
  gone.abort();
  await expect(left).rejects.toThrow();
  await kept;
  expect(asked).toEqual(["4G 2"]);
});
