import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { addCatalogues, csvFile, importer } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
beforeAll(async () => {
  app = await buildTestApp();
  await addCatalogues(app);
  imports = importer(app);
});
afterAll(() => app.close());

const HEADER = "Mã trạm;Kinh độ;Vĩ độ;Độ cao cột (m);Loại cột;Công nghệ;Băng tần;Azimuth";
const inventory = (name: string, rows: number) =>
  csvFile(name, [
    HEADER,
    ...Array.from(
      { length: rows },
      (_, at) => `${name}${at};106,${6000 + at};11,5${at % 1000};42;A2b;4G;1800;0/120/240`,
    ),
  ]);
const stop = (id: string, user: "viettel" | "mobifone" = "viettel") =>
  app.request(user, { method: "POST", url: `/api/imports/${id}/stop` });
const upload = async (name: string, rows: number) =>
  (await imports.upload("viettel", [inventory(name, rows)])).json<{ id: string }>().id;

describe("a long import", () => {
  test("tells how far it has come, step by step and never backwards within a step", async () => {
    const id = await upload("xa.csv", 3000);
    const seen: { step: string; done: number; total: number | null }[] = [];
    for (;;) {
      const { status, progress } = await imports.find("viettel", id);
      if (progress !== null) seen.push(progress);
      if (status !== "reading") break;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.some(({ total, done }) => total !== null && done > 0 && done <= total)).toBe(true);
    for (const [at, one] of seen.entries()) {
      const before = seen[at - 1];
      if (before?.step === one.step && one.total === before.total) expect(one.done).toBeGreaterThanOrEqual(before.done);
    }
    expect((await imports.find("viettel", id)).progress).toBeNull();
  });

  test("stops while it is read or waits for its turn, and stores nothing", async () => {
    const [running, waiting] = [await upload("a.csv", 6000), await upload("b.csv", 10)];
    expect((await stop(waiting)).json()).toMatchObject({ status: "failed", failure: { code: "import.stopped" } });
    expect((await stop(running, "mobifone")).statusCode).toBe(404);
    expect((await stop(running)).statusCode).toBe(200);
    expect(await imports.waitFor("viettel", running)).toMatchObject({
      status: "failed",
      failure: { code: "import.stopped" },
    });
    expect(await imports.waitFor("viettel", waiting)).toMatchObject({ status: "failed" });
    expect((await stop(running)).json().error.code).toBe("import-not-running");
  });

  test("is called interrupted a minute after its server died, however long one that works on may take", async () => {
    const made = (name: string) =>
      app.test.owner.query<{ id: string }>(
        `INSERT INTO import (organisation_id, user_id, file_name, content_hash, options, changed_at)
         SELECT organisation_id, id, $1, encode(sha256(convert_to($1, 'UTF8')), 'hex'), '{}', now() - interval '30 minutes' FROM app_user WHERE id = $2 RETURNING id`,
        [name, app.userIds.viettel],
      );
    const [cutOff, working] = [(await made("cat.csv")).rows[0]!.id, (await made("dang.csv")).rows[0]!.id];
    const heard = (id: string, ago: string) =>
      app.test.owner.query(
        "INSERT INTO import_progress (import_id, step, done, total, unit, changed_at) VALUES ($1, 'reading', 1, 2, 'rows', now() - $2::interval)",
        [id, ago],
      );
    await heard(cutOff, "61 seconds");
    await heard(working, "1 second");
    expect(await imports.find("viettel", cutOff)).toMatchObject({
      status: "failed",
      failure: { code: "import.interrupted" },
    });
    expect((await imports.find("viettel", working)).status).toBe("reading");
  });

  test("stops while it is stored, and everything is as before", async () => {
    const found = await imports.preview("viettel", [inventory("luu.csv", 1500)]);
    expect(found.report).toMatchObject({ rowsStored: 1500 });
    const storing = imports.store("viettel", found.id);
    for (;;) {
      const { progress, status } = await imports.find("viettel", found.id);
      if (progress?.step === "storing" && status === "storing") break;
      expect(status).not.toBe("stored");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect((await stop(found.id)).statusCode).toBe(200);
    const answer = await storing;
    expect([answer.statusCode, answer.json().error?.code]).toEqual([409, "import.stopped"]);
    expect((await app.test.owner.query("SELECT count(*)::integer AS sites FROM site")).rows).toEqual([{ sites: 0 }]);
    expect(await imports.find("viettel", found.id)).toMatchObject({ status: "previewed", progress: null });
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({ status: "stored" });
  });
});
