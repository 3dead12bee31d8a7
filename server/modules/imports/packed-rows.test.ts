import { expect, it } from "vitest";
import { packRows, unpackRows } from "./packed-rows.ts";

it("packs rows into a buffer of their own, a tenth of their size, and gives back the same JSON", () => {
  const rows = Array.from({ length: 150 }, (_, number) => ({
    number,
    name: `Trạm Bù Đốp ${number}`,
    payload: { note: "Cần gia cố" },
  }));
  const packed = packRows(rows);
  const text = JSON.stringify(rows);
  expect(unpackRows(packed)).toBe(text);
  expect(packed.byteLength).toBeLessThan(Buffer.byteLength(text) / 8);
  // Handed to another thread whole, and nothing besides it.
  expect([packed.byteOffset, packed.buffer.byteLength]).toEqual([0, packed.byteLength]);
  expect(unpackRows(packRows([]))).toBe("[]");
});
