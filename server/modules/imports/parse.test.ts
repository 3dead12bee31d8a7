import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, test } from "vitest";
import { writeVector } from "./formats/vector-files.testing.ts";
import { MESSAGE_CODES, messageText } from "./messages.ts";
import { type ParseAnswer, type ParseTask, parseFile, type ReadProgress } from "./parse.ts";
import { DEFAULT_LIMITS, UnreadableFileError } from "./parsed-file.ts";

const folder = mkdtempSync(join(tmpdir(), "imports-"));
afterAll(() => rmSync(folder, { recursive: true }));
const small = { fileName: "a.csv", bytes: new Uint8Array(Buffer.from("Mã,Tên\nA1,Trạm\n")) };
const large = { fileName: "a.csv", bytes: new Uint8Array(Buffer.from(`Mã,Tên\n${"A1,Trạm\n".repeat(2_000_000)}`)) };
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: unknown) => (error as UnreadableFileError).reason,
  );

describe("the door", () => {
  test("reads bytes and paths; folders in a name are dropped", async () => {
    const path = join(folder, "trạm.csv");
    writeFileSync(path, small.bytes);
    const [fromBytes, fromPath] = await Promise.all([
      parseFile({ ...small, fileName: "../../x/a.csv" }),
      parseFile({ path }),
    ]);
    expect(fromBytes).toEqual(fromPath);
    expect(fromPath).toMatchObject({ kind: "table", rows: [{ row: 2, cells: ["A1", "Trạm"] }] });
  });

  test("brings the companions beside a loose file, and only those", async () => {
    const source = {
      type: "FeatureCollection" as const,
      features: [
        {
          type: "Feature" as const,
          geometry: { type: "Point" as const, coordinates: [106.8, 11.5] },
          properties: { ten: "Đồng Xoài" },
        },
      ],
    };
    for (const file of await writeVector(source, "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"])) {
      writeFileSync(join(folder, file.name.toUpperCase()), file.bytes);
    }
    const parsed = await parseFile({ path: join(folder, "TRAM.SHP"), takeCompanions: true });
    expect(parsed).toMatchObject({ kind: "features", warnings: [], crs: { used: "EPSG:4326" } });
    const alone = await parseFile({ path: join(folder, "TRAM.SHP") });
    expect(alone.warnings.map(({ code }) => code)).toContain("set.companion-missing");
  });

  test("a file over the size limit is refused before it is read", async () => {
    expect(await refusal(parseFile({ ...small, limits: { maxBytes: 10 } }))).toMatchObject({ code: "file.too-large" });
    await expect(parseFile({ ...small, limits: { maxRows: 1 } })).rejects.toMatchObject({ statusCode: 413 });
  });

  test("time runs out for the file, not for the server", async () => {
    const [slow, after] = await Promise.all([
      refusal(parseFile({ ...large, limits: { timeMs: 300 } })),
      parseFile(small),
    ]);
    expect(slow).toEqual({ code: "file.time", params: { seconds: 0.3 } });
    expect(after.rowsRead).toBe(1);
  });

  test("memory runs out for the file, not for the server: in the heap", async () => {
    expect(await refusal(parseFile({ ...large, limits: { memoryMb: 64, maxRows: 3_000_000 } }))).toEqual({
      code: "file.memory",
      params: { limit: 64 },
    });
    expect((await parseFile(small)).rowsRead).toBe(1);
  });

  test("memory runs out for the file, not for the server: outside the heap, in the library's own memory", async () => {
    const task = parseFile({ path: join(folder, "TRAM.SHP"), limits: { memoryMb: 60 } });
    expect(await refusal(task)).toEqual({ code: "file.memory", params: { limit: 60 } });
  });

  test("the event loop goes on while a file is read", async () => {
    let beats = 0;
    const pulse = setInterval(() => beats++, 10);
    await refusal(parseFile({ ...large, limits: { timeMs: 1_500 } }));
    clearInterval(pulse);
    // A thread that read the file itself would beat once at the end; one that is often interrupted beats less than 150 times.
    expect(beats).toBeGreaterThan(5);
  });

  test("a path that is not there is the caller's error", async () => {
    await expect(parseFile({ path: join(folder, "none.csv") })).rejects.not.toBeInstanceOf(UnreadableFileError);
  });
});

describe("the thread that reads", () => {
  const limits = DEFAULT_LIMITS;

  /** What the thread says of one file after the other. */
  async function mayStayAfter(files: readonly { name: string; source: string | Uint8Array }[]): Promise<boolean[]> {
    const thread = new Worker(new URL("./parse-worker.ts", import.meta.url), { workerData: {}, execArgv: [] });
    const said: boolean[] = [];
    for (const file of files) {
      const answer = await new Promise<ParseAnswer>((resolve, reject) => {
        thread.on("message", (message: ParseAnswer | ReadProgress) => "result" in message && resolve(message));
        thread.once("error", reject);
        thread.postMessage({ files: [file], options: {}, limits } satisfies ParseTask);
      });
      said.push(answer.mayStay);
    }
    await thread.terminate();
    return said;
  }

  test("reads further files, also after one that it refused, until GDAL has read one or too much lies about", async () => {
    const csv = { name: "a.csv", source: small.bytes };
    const broken = { name: "b.json", source: new Uint8Array(Buffer.from("{")) };
    const shape = { name: "TRAM.SHP", source: join(folder, "TRAM.SHP") };
    expect(await mayStayAfter([csv, broken, csv, shape, csv])).toEqual([true, true, true, false, false]);
    expect(await mayStayAfter([{ name: "a.csv", source: large.bytes.subarray(0, 4_000_000) }])).toEqual([false]);
  });
});

describe("messages", () => {
  test("every message has both languages and the same parameters in both", () => {
    const parameters = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
    for (const code of MESSAGE_CODES) {
      const [vi, en] = [messageText({ code }, "vi"), messageText({ code }, "en")];
      expect(vi).not.toBe(en);
      expect(parameters(vi)).toEqual(parameters(en));
    }
  });

  test("numbers follow the language", () => {
    const message = { code: "file.too-many-rows", params: { rows: 20_000, limit: 500 } } as const;
    expect(messageText(message, "vi")).toBe("Tệp có 20.000 dòng, giới hạn là 500 dòng.");
    expect(messageText(message, "en")).toBe("The file has 20,000 rows; the limit is 500.");
  });
});
