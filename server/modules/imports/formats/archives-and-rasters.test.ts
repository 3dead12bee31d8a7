import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { InputFile, ParsedRaster, ParseLimits } from "../parsed-file.ts";
import { DEFAULT_LIMITS } from "../parsed-file.ts";
import { readFiles } from "./index.ts";
import { writeZip } from "./zip-writer.testing.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const csv = { name: "a.csv", bytes: bytesOf("Mã,Tên\nA1,Trạm\n") };
const read = (files: readonly InputFile[], limits: Partial<ParseLimits> = {}) =>
  readFiles(files, {}, { ...DEFAULT_LIMITS, ...limits });
const zipped = (...files: InputFile[]): InputFile[] => [{ name: "a.zip", bytes: writeZip(files) }];

describe("archives", () => {
  test("what is meant is read, what the operating system added is not", async () => {
    const extra = { name: "__MACOSX/._a.csv", bytes: bytesOf("\0\0") };
    const parsed = await read(
      zipped(extra, { ...csv, name: "thư mục/a.csv" }, { name: "thư mục/.DS_Store", bytes: bytesOf("x") }),
    );
    expect(parsed).toMatchObject({ kind: "table", format: "csv", rowsRead: 1 });
  });

  test.each([
    ["../a.csv", "archive.unsafe-name"],
    ["/etc/a.csv", "archive.unsafe-name"],
    ["C:\\a.csv", "archive.unsafe-name"],
  ])("a name that leaves its folder is refused: %s", async (name, code) => {
    await expect(read(zipped({ ...csv, name }))).rejects.toMatchObject({ reason: { code } });
  });

  test("limits hold at their value and not one beyond", async () => {
    const two = zipped(csv, { name: "note.md", bytes: bytesOf("x") });
    await expect(read(two, { maxEntries: 2 })).resolves.toBeDefined();
    await expect(read(two, { maxEntries: 1 })).rejects.toMatchObject({
      statusCode: 413,
      reason: { code: "archive.entries" },
    });
    const size = csv.bytes.length + 1;
    await expect(read(two, { maxInflatedBytes: size })).resolves.toBeDefined();
    await expect(read(two, { maxInflatedBytes: size - 1 })).rejects.toMatchObject({
      reason: { code: "archive.inflated" },
    });
  });

  test("an entry that inflates to more than its list says is stopped", async () => {
    const honest = Buffer.from(
      writeZip([{ name: "a.csv", bytes: new Uint8Array(deflateRawSync(Buffer.alloc(5_000_000, 65))) }]),
    );
    for (const signature of ["PK\x03\x04", "PK\x01\x02"]) {
      const at = honest.indexOf(signature, 0, "latin1");
      honest.writeUInt16LE(8, at + (signature.endsWith("\x04") ? 8 : 10)); // says: deflated
      honest.writeUInt32LE(100, at + (signature.endsWith("\x04") ? 22 : 24)); // says: 100 bytes
    }
    await expect(read([{ name: "a.zip", bytes: new Uint8Array(honest) }])).rejects.toMatchObject({
      reason: { code: "archive.broken" },
    });
  });

  test("several tables, a zip in a zip, equal names and nothing known each have their answer", async () => {
    const cases: Array<[InputFile[], string]> = [
      [zipped(csv, { ...csv, name: "b.csv" }), "archive.several"],
      [zipped({ name: "b.zip", bytes: writeZip([csv]) }), "archive.nested"],
      [zipped({ ...csv, name: "x/a.csv" }, { ...csv, name: "y/A.csv" }), "archive.same-name"],
      [zipped({ name: "a.bin", bytes: new Uint8Array([0, 1, 2, 3]) }), "archive.nothing-known"],
      [[{ name: "a.zip", bytes: writeZip([csv]).slice(0, 60) }], "archive.broken"],
    ];
    for (const [files, code] of cases) await expect(read(files)).rejects.toMatchObject({ reason: { code } });
  });

  test("formats are told by contents, not by endings", async () => {
    expect(await read([{ ...csv, name: "a.shp" }])).toMatchObject({ format: "csv" });
    expect(await read([{ name: "a.csv", bytes: bytesOf('{"type":"FeatureCollection","features":[]}') }])).toMatchObject(
      { format: "geojson" },
    );
    expect(await read(zipped(csv).map((file) => ({ ...file, name: "a.xlsx" })))).toMatchObject({ format: "csv" });
    for (const [bytes, code] of [
      [[0xd0, 0xcf, 0x11, 0xe0], "file.old-excel"],
      [[0x1f, 0x8b, 8], "file.other-archive"],
      [[0x25, 0x50, 0x44, 0x46], "file.pdf"],
      [[0x89, 0x50, 0x4e, 0x47, 0, 1], "file.unknown-format"],
      [[], "file.empty"],
    ] as const) {
      await expect(read([{ name: "a.csv", bytes: new Uint8Array(bytes) }])).rejects.toMatchObject({ reason: { code } });
    }
  });
});

describe("rasters", () => {
  test("an SRTM tile is placed by its name, with pixels around its samples", async () => {
    const bytes = new Uint8Array(1201 * 1201 * 2);
    const tile = (await read([{ name: "N11E106.hgt", bytes }])) as ParsedRaster;
    expect(tile).toMatchObject({ kind: "terrain", widthPx: 1201, noData: -32_768, crs: { used: "EPSG:4326" } });
    expect(tile.extent[0]).toBeCloseTo(106 - 1 / 2400, 12);
    expect(tile.extent[3]).toBeCloseTo(12 + 1 / 2400, 12);
    await expect(read([{ name: "tile.hgt", bytes }])).rejects.toMatchObject({ reason: { code: "hgt.name" } });
  });

  test("a zipped tile comes with its bytes, a plain one does not", async () => {
    const tile = { name: "N11E106.hgt", bytes: new Uint8Array(1201 * 1201 * 2) };
    expect(((await read([tile])) as ParsedRaster).unpacked).toBeNull();
    expect(((await read(zipped(tile))) as ParsedRaster).unpacked?.bytes.length).toBe(tile.bytes.length);
  });

  test("a broken TIFF is refused", async () => {
    await expect(
      read([{ name: "a.tif", bytes: new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]) }]),
    ).rejects.toMatchObject({
      reason: { code: "raster.unreadable" },
    });
  });
});
