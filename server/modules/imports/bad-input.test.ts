import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { endingOf, stemOf } from "./formats/format.ts";
import { readFiles } from "./formats/index.ts";
import { messageText } from "./messages.ts";
import { parseFile } from "./parse.ts";
import type { InputFile, ParsedFile } from "./parsed-file.ts";
import { DEFAULT_LIMITS, UnreadableFileError } from "./parsed-file.ts";

const COMPANIONS = ["shx", "dbf", "prj", "cpg"];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(LICENSE|VERSION)|\.(md|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The file with what lies beside it under the same stem, as a user would send it. */
function inputOf(path: string): InputFile[] {
  const names = readdirSync(dirname(path)).filter(
    (name) => name !== basename(path) && stemOf(name) === stemOf(basename(path)) && COMPANIONS.includes(endingOf(name)),
  );
  const beside = endingOf(path) === "shp" ? names : [];
  return [basename(path), ...beside].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(dirname(path), name))),
  }));
}

const count = (codes: string[]) =>
  [...new Set(codes)]
    .map((code) => `${code}×${codes.filter((one) => one === code).length}`)
    .sort()
    .join(" ");

function summary(parsed: ParsedFile): string {
  const refused = count(parsed.refused.map(({ reason }) => reason.code));
  const warned = count(parsed.warnings.map(({ code }) => code));
  return `${parsed.kind} ${parsed.format} ${parsed.rowsRead} rows in ${parsed.crs.used} | refused: ${refused} | warned: ${warned}`;
}

async function answerTo(work: Promise<ParsedFile>): Promise<string> {
  try {
    return summary(await work);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    expect(messageText(error.reason, "en")).not.toMatch(/[{}]\w+[}]/);
    return `${error.statusCode} ${error.reason.code}`;
  }
}

describe("hostile and broken files", needsReference("bad-input"), () => {
  const root = referencePath("bad-input") ?? "";

  test("each gets a clear answer, and the same one as ever", async () => {
    const lines: string[] = [];
    for (const path of root ? filesUnder(root) : []) {
      if (path.includes("many-entries") || (COMPANIONS.includes(endingOf(path)) && endingOf(path) !== "dbf")) continue;
      lines.push(`${relative(root, path)}: ${await answerTo(readFiles(inputOf(path), {}, DEFAULT_LIMITS))}`);
    }
    expect(lines.length).toBeGreaterThan(150);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./bad-input.answers.txt");
  }, 120_000);

  test("an archive of 60,000 entries is refused by its list", async () => {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(root, "generated/many-entries-60000.zip.gz"))));
    await expect(parseFile({ fileName: "many.zip", bytes })).rejects.toMatchObject({
      statusCode: 413,
      reason: { code: "archive.entries", params: { found: 60_000 } },
    });
  });

  test("the hostile ones come through the door as well", async () => {
    // How long each takes is measured by `npm run bench:import`.
    for (const path of filesUnder(join(root, "generated"))) await answerTo(parseFile({ path }));
  });

  test("nothing reached the prototypes", () => {
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("the real files of the province", needsReference("binhphuoc"), () => {
  const read = (path: string) => parseFile({ path: referencePath(`binhphuoc/${path}`)! });

  test.each([
    ["communes-2025/binhphuoc_communes_40.geojson", 40],
    ["districts-2024/binhphuoc_districts_11.geojson", 11],
    ["districts-2024/binhphuoc_province.geojson", 1],
    ["hamlets/binhphuoc_hamlets_geonames_wof.geojson", 443],
  ])("%s is read whole", async (path, rows) => {
    const parsed = await read(path);
    expect(parsed).toMatchObject({
      kind: "features",
      rowsRead: rows,
      refused: [],
      crs: { used: "EPSG:4326" },
    });
    // Their rings turn as in Shapefiles, from which they came; that is told and nothing else.
    expect(parsed.warnings.filter(({ code }) => code !== "geometry.winding")).toEqual([]);
  });

  test("the hamlets' table has its header, rows and marks", async () => {
    const parsed = await read("hamlets/binhphuoc_hamlets_geonames_wof.csv");
    if (parsed.kind !== "table") throw new Error(parsed.kind);
    expect(parsed.rows).toHaveLength(443);
    expect(parsed.columns.map(({ name }) => name)).toContain("commune2025_code");
    expect(parsed.rows[0]!.cells).toContain("Phường Bình Phước");
  });

  test("population and terrain are told apart, with place and no-data value", async () => {
    expect(await read("population/binhphuoc_bbox_ppp_2020_1km.tif")).toMatchObject({
      kind: "population",
      widthPx: 138,
      heightPx: 132,
      noData: -99_999,
    });
    expect(await read("terrain/binhphuoc_srtm30plus_approx2400m.tif")).toMatchObject({
      kind: "terrain",
      widthPx: 65,
      heightPx: 60,
    });
  });
});
