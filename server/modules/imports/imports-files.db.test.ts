import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { type ImportArguments, readArguments, UsageError } from "./command/arguments.ts";
import { type Outcome, runImport } from "./command/run.ts";
import { textReport } from "./command/text-report.ts";
import { addCatalogues, importer } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
beforeAll(async () => {
  app = await buildTestApp();
  await addCatalogues(app);
  imports = importer(app);
});
afterAll(() => app.close());

const rows = <Row>(sql: string) =>
  app.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql)).rows as Row[]);
const run = (...words: string[]): Promise<Outcome> => runImport(readArguments(words), app.test.database);
const summary = ({ files }: Outcome) =>
  files.map(({ path, status, report }) => [
    basename(path),
    status,
    report?.kind,
    report?.rowsStored,
    report?.rowsUnchanged,
  ]);

describe("the command line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tram-chung-command-"));
    const header = "Mã trạm;Doanh nghiệp;Kinh độ;Vĩ độ;Độ cao cột (m);Công nghệ;Băng tần";
    writeFileSync(join(folder, "good.csv"), `${header}\nC1;Viettel;106,7;11,6;42;4G;1800\n`);
    writeFileSync(
      join(folder, "faulty.csv"),
      `${header}\nC2;Viettel;106,71;11,61;42;4G;1800\nC3;Viettel;106,72;11,62;420;4G;1800\n`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("stores nothing in a dry run, whose report is that of the real run", async () => {
    const path = join(folder, "good.csv");
    const dry = await run("--dry-run", "--as", "viettel", path);
    expect(summary(dry)).toEqual([["good.csv", "previewed", "inventory", 1, 0]]);
    expect(
      await rows(
        "SELECT (SELECT count(*) FROM site)::integer AS sites, (SELECT count(*) FROM import)::integer AS imports",
      ),
    ).toEqual([{ sites: 0, imports: 0 }]);
    const real = await run("--as", "viettel", path);
    expect(real.files[0]?.report).toEqual(dry.files[0]?.report);
    expect(real.isComplete).toBe(true);
    expect(await rows("SELECT actor_role FROM history WHERE table_name = 'site'")).toEqual([{ actor_role: "planner" }]);
  });

  test("stores nothing while rows are refused, unless that is accepted", async () => {
    const path = join(folder, "faulty.csv");
    const strict = await run("--as", "viettel", path);
    expect(summary(strict)).toEqual([["faulty.csv", "refused", "inventory", 1, 0]]);
    expect(strict.isComplete).toBe(false);
    expect(textReport(strict, "en")).toContain("Nothing was stored because of refusals");
    const partial = await run("--partial", "--as", "viettel", path);
    expect([partial.files[0]?.status, partial.isComplete]).toEqual(["stored", true]);
    expect(await rows("SELECT code FROM site ORDER BY 1")).toEqual([{ code: "C1" }, { code: "C2" }]);
  });

  test("does not let an operator in for another", async () => {
    const outcome = await run("--as", "mobifone", join(folder, "good.csv"));
    expect(outcome.files[0]?.report?.findings[0]).toMatchObject({ severity: "refused", code: "OPERATOR_FOREIGN" });
    expect(outcome.isComplete).toBe(false);
  });

  test.each<[string, string[]]>([
    ["no path", ["--json"]],
    ["an unknown kind", ["--kind", "trams", "x"]],
    ["a wrong coordinate system", ["--crs", "9212", "x"]],
    ["an unknown option", ["--force", "x"]],
  ])("tells what it needs for %s", (_name, words) => {
    expect(() => readArguments(words)).toThrow(UsageError);
  });

  test("names a path that is not there", async () => {
    await expect(run(join(folder, "nothing.csv"))).rejects.toThrow(/nothing\.csv does not exist/);
  });
});

describe("the real files of the province", needsReference("binhphuoc"), () => {
  const given = (more: Partial<ImportArguments> = {}): ImportArguments => ({
    ...readArguments([referencePath("binhphuoc") ?? "."]),
    ...more,
  });

  test("are found, told apart, ordered and stored; the second time nothing changes", async () => {
    const outcome = await runImport(given(), app.test.database);
    expect(summary(outcome)).toEqual([
      ["binhphuoc_communes_40.geojson", "stored", "units", 40, 0],
      ["binhphuoc_districts_11.geojson", "stored", "units", 11, 0],
      ["binhphuoc_province.geojson", "stored", "units", 1, 0],
      ["binhphuoc_hamlets_geonames_wof.geojson", "stored", "hamlets", 368, 0],
      ["binhphuoc_bbox_ppp_2020_1km.tif", "stored", "population", 132, 0],
      ["binhphuoc_srtm30plus_approx2400m.tif", "stored", "terrain", 60, 0],
    ]);
    expect(outcome.isComplete).toBe(true);
    const hamlets = outcome.files[3]?.report;
    expect(hamlets).toMatchObject({ rowsRead: 443, rowsDropped: { destroyed: 67, abandoned: 8 } });
    expect(
      await rows(
        "SELECT level, count(*)::integer, count(*) FILTER (WHERE valid_to IS NULL)::integer AS current FROM administrative_unit GROUP BY 1 ORDER BY 1",
      ),
    ).toEqual([
      { level: "commune", count: 40, current: 40 },
      { level: "district", count: 11, current: 0 },
      { level: "province", count: 1, current: 0 },
    ]);
    // Two have a published number of people; the others are unknown, not empty. Each lies in a commune.
    expect(
      await rows(
        "SELECT count(*)::integer, count(population)::integer AS counted, count(unit_id)::integer AS placed FROM hamlet",
      ),
    ).toEqual([{ count: 368, counted: 2, placed: 368 }]);
    expect(
      await rows("SELECT kind, is_current, round(step_deg * 3600)::integer AS step FROM grid ORDER BY kind"),
    ).toEqual([
      { kind: "population", is_current: true, step: 30 },
      { kind: "terrain", is_current: true, step: 3 },
    ]);
    expect(outcome.skipped.map(({ path }) => basename(path))).toContain("rivers.geojson");
    const paths = ["hamlets", "terrain"].map((name) => join(referencePath("binhphuoc") ?? ".", name));
    const again = await runImport(given({ paths }), app.test.database);
    expect(again.files.map(({ report }) => [report?.rowsStored, report?.rowsUnchanged])).toEqual([
      [0, 368],
      [0, 60],
    ]);
    expect(await rows("SELECT count(*)::integer FROM grid")).toEqual([{ count: 2 }]);
  }, 240_000);
});

describe("broken and hostile files", needsReference("bad-input"), () => {
  const root = referencePath("bad-input") ?? "";
  const files =
    root === ""
      ? []
      : readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
  // Of the many alike: each hostile one, and every fifteenth of the collections.
  const tried = files.filter((path, index) => path.includes("generated") || index % 15 === 0);

  async function answerTo(path: string) {
    const { statusCode, body } = await imports.upload("authority", [
      { name: basename(path), bytes: readFileSync(path) },
    ]);
    const found = statusCode === 202 ? await imports.waitFor("authority", JSON.parse(body).id) : undefined;
    return { statusCode, found };
  }

  // How fast the answer comes is for `npm run bench:import` to say.
  test("get a clear answer, store nothing, and the server answers on", async () => {
    const before = await rows("SELECT count(*)::integer FROM history");
    for (const path of tried) {
      const { statusCode, found } = await answerTo(path);
      expect([path, statusCode < 500]).toEqual([path, true]);
      if (found === undefined) continue;
      const words = found.failure?.message ?? found.report?.findings[0]?.message ?? "";
      expect([path, words.length > 5, /[{}]\w+[}]|undefined/.test(words)]).toEqual([path, true, false]);
      expect([path, found.failure?.code]).not.toEqual([path, "import.failed"]);
    }
    expect(tried.length).toBeGreaterThan(20);
    expect((await app.request("public", { url: "/api/catalogue" })).statusCode).toBe(200);
    expect(await rows("SELECT count(*)::integer FROM history")).toEqual(before);
  }, 240_000);
});
