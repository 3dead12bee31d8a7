import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { seededRandom } from "../../optimisation/random.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { Cell } from "./figures.ts";
import { readCells } from "./sources.ts";
import type { Breakdown, ImportOutcome, Indicator, TargetsAnswer } from "./targets.schemas.ts";

let test: TestApp;
const unitIds: Record<string, number> = {};
const organisationIds: Record<string, number> = {};
interface Place {
  readonly id: number;
  readonly lon: number;
  readonly unit: string;
  readonly mobile: readonly string[];
}
const places: Place[] = [];

/** Two districts side by side; T1 of today took former communes of both, T2 of the second alone. */
beforeAll(async () => {
  test = await buildTestApp();
  const random = seededRandom(11);
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await loadCatalogues(client);
    const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0].id as number;
    const unit = async (
      code: string,
      level: string,
      west: number,
      east: number,
      from: string,
      to: string | null,
      parent?: string,
    ) => {
      unitIds[code] = await one(
        `INSERT INTO administrative_unit (code, level, type, name, parent_id, valid_from, valid_to, geom, source)
         VALUES ($1, $2, 'xã', $1, $3, $4, $5, ST_Multi(ST_MakeEnvelope($6, 11, $7, 12, 4326)), 'test') RETURNING id`,
        [code, level, parent === undefined ? null : unitIds[parent], from, to, west, east],
      );
    };
    await unit("D1", "district", 106, 107, "2023-01-01", "2025-07-01");
    await unit("D2", "district", 107, 109, "2023-01-01", "2025-07-01");
    await unit("F1", "commune", 106, 107, "2023-01-01", "2025-07-01", "D1");
    await unit("F2", "commune", 107, 107.5, "2023-01-01", "2025-07-01", "D2");
    await unit("F3", "commune", 107.5, 109, "2023-01-01", "2025-07-01", "D2");
    await unit("T1", "commune", 106, 107.5, "2025-07-01", null);
    await unit("T2", "commune", 107.5, 109, "2025-07-01", null);
    for (const [old, today] of [
      ["F1", "T1"],
      ["F2", "T1"],
      ["F3", "T2"],
    ] as const)
      await client.query("INSERT INTO unit_successor VALUES ($1, $2)", [unitIds[old], unitIds[today]]);
    await client.query("UPDATE organisation SET is_mobile = code IN ('viettel', 'mobifone')");
    for (const code of ["viettel", "mobifone"])
      organisationIds[code] = await one("SELECT id FROM organisation WHERE code = $1", [code]);
    const run = await one(
      "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', '{}', now()) RETURNING id",
    );
    for (let number = 0; number < 50; number++) {
      const lon = 106.01 + random.below(290) / 100;
      const code = lon < 107.5 ? "T1" : "T2";
      const id = await one(
        "INSERT INTO hamlet (code, name, kind, unit_id, geom, source) VALUES ($1, $1, 'ap', $2, ST_SetSRID(ST_MakePoint($3, 11.5), 4326), 'test') RETURNING id",
        [`H${number}`, unitIds[code], lon],
      );
      const mobile = ["viettel", "mobifone"].map(
        () => (["yes", "no", "no", "unknown"] as const)[random.below(4)] as string,
      );
      for (const [at, operator] of ["viettel", "mobifone"].entries())
        await client.query(
          "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, verdict, run_id) VALUES ($1, $2, '4G', $3, $4)",
          [id, organisationIds[operator], mobile[at], run],
        );
      places.push({ id, lon, unit: code, mobile });
      const site = await one(
        "INSERT INTO site (code, owner_organisation_id, unit_id, geom, source) VALUES ($1, $2, $3, ST_SetSRID(ST_MakePoint($4, 11.5), 4326), 'test') RETURNING id",
        [`S${number}`, organisationIds.viettel, unitIds[code], lon],
      );
      // Every fifth mast has no known station, every third one two operators.
      for (const operator of number % 5 === 0 ? [] : number % 3 === 0 ? ["viettel", "mobifone"] : ["viettel"])
        await client.query(
          "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test')",
          [site, organisationIds[operator]],
        );
    }
  });
}, 60_000);
afterAll(() => test.close());

const get = async <Answer>(url: string, user: Parameters<TestApp["request"]>[0] = "viettel"): Promise<Answer> => {
  const answer = await test.request(user, { method: "GET", url });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json();
};
const indicator = async (
  code: string,
  user: Parameters<TestApp["request"]>[0] = "viettel",
  year = "",
): Promise<Indicator> =>
  (await get<TargetsAnswer>(`/api/targets${year}`, user)).indicators.find((each) => each.code === code) as Indicator;
const rate = (of: readonly Place[], judged: (place: Place) => string) => ({
  good: of.filter((place) => judged(place) === "yes").length,
  counted: of.filter((place) => judged(place) !== "unknown").length,
  unknown: of.filter((place) => judged(place) === "unknown").length,
});
const any = ({ mobile }: Place) => (mobile.includes("yes") ? "yes" : mobile.includes("no") ? "no" : "unknown");
const each = ({ mobile }: Place) => (mobile.includes("no") ? "no" : mobile.includes("unknown") ? "unknown" : "yes");

/** Gives units another border. */
const draw = (what: string) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(`UPDATE administrative_unit SET geom = ${what}`));

describe("figures of the map", () => {
  it("count hamlets by any and each operator, and leave out what nobody can judge", async () => {
    const found = await indicator("hamlets-mobile-broadband", "public");
    expect(found.actual.parts).toEqual(rate(places, any));
    expect(found.each?.parts).toEqual(rate(places, each));
    expect(found.actual.value).toBeCloseTo((100 * rate(places, any).good) / rate(places, any).counted, 9);
    expect(found.verdict).toBe("missed");
  });

  it("are the same hamlets as in the list of those without service, by every area and operator", async () => {
    for (const by of ["any", "each", String(organisationIds.mobifone)]) {
      const query = by === "any" || by === "each" ? `mode=${by}` : `mode=one&organisationId=${by}`;
      const { areas } = await get<Breakdown>(`/api/targets/hamlets-mobile-broadband/breakdown?${query}`);
      for (const { unitCode, figure } of areas) {
        const gaps = await get<{ hamlets: number }>(`/api/hamlets/gaps?service=mobile&by=${by}&unitCode=${unitCode}`);
        expect([unitCode, gaps.hamlets]).toEqual([unitCode, figure.parts!.counted - figure.parts!.good]);
      }
    }
  });

  it("stand in the old geography as in the new one, also where a unit of today was of two districts", async () => {
    const { areas, outside } = await get<Breakdown>(
      "/api/targets/hamlets-mobile-broadband/breakdown?geography=district",
    );
    const inDistrict = (from: number, to: number) => places.filter(({ lon }) => lon >= from && lon < to);
    expect(outside).toBeNull();
    expect(Object.fromEntries(areas.map(({ unitCode, figure }) => [unitCode, figure.parts]))).toEqual({
      D1: rate(inDistrict(106, 107), any),
      D2: rate(inDistrict(107, 109), any),
    });
    const { areas: today } = await get<Breakdown>("/api/targets/hamlets-mobile-broadband/breakdown");
    expect(today.find(({ unitCode }) => unitCode === "T1")?.figure.parts).toEqual(
      rate(
        places.filter(({ unit }) => unit === "T1"),
        any,
      ),
    );
  });

  it("stand by the communes of an earlier day, by borders only where successors do not decide", async () => {
    await draw("NULL WHERE code = 'F3'");
    const url = "/api/targets/hamlets-mobile-broadband/breakdown";
    const { areas, outside, asOf } = await get<Breakdown>(`${url}?asOf=2024-12-31`);
    const between = (from: number, to: number) =>
      rate(
        places.filter(({ lon }) => lon >= from && lon < to),
        any,
      );
    expect([asOf, outside]).toEqual(["2024-12-31", null]);
    expect(Object.fromEntries(areas.map(({ unitCode, figure }) => [unitCode, figure.parts]))).toEqual({
      F1: between(106, 107),
      F2: between(107, 107.5),
      F3: between(107.5, 109),
    });
    const shapes = await get<{ features: unknown[] }>("/api/targets/shapes?geography=commune&asOf=2024-12-31");
    expect(shapes.features).toHaveLength(2);
    await draw("NULL WHERE code = 'F2'");
    expect((await get<Breakdown>(`${url}?asOf=2024-12-31`)).outside).toEqual(between(107, 107.5));
    const refused = await test.request("viettel", { method: "GET", url: `${url}?geography=district&asOf=2026-01-01` });
    expect([refused.statusCode, refused.json().error.message]).toEqual([422, expect.stringContaining("2023-01-01")]);
    await draw(
      "ST_Multi(ST_MakeEnvelope(CASE code WHEN 'F2' THEN 107 ELSE 107.5 END, 11, CASE code WHEN 'F2' THEN 107.5 ELSE 109 END, 12, 4326)) WHERE code IN ('F2', 'F3')",
    );
  });

  it("share masts where two operators stand; a mast of whose stations nothing is known is not counted", async () => {
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const known = numbers.filter((number) => number % 5 !== 0);
    const shared = known.filter((number) => number % 3 === 0).length;
    const { actual, target, verdict } = await indicator("sites-shared");
    expect(actual.parts).toEqual({ good: shared, counted: known.length, unknown: 10 });
    expect(target).toEqual({ year: 2025, value: 25 });
    expect(verdict).toBe((100 * shared) / known.length >= 25 ? "met" : "missed");
    const { operators } = await get<Breakdown>("/api/targets/sites-shared/breakdown");
    const mobifone = operators.find(({ organisationId }) => organisationId === organisationIds.mobifone);
    expect(mobifone?.figure.parts).toEqual({ good: shared, counted: shared, unknown: 0 });
  });

  it("are the same asked for alone as among all: of one indicator, or of the province", async () => {
    const seen = (asked: Parameters<typeof readCells>[0]) =>
      test.test.database.withActor(SYSTEM_ACTOR, async (client) =>
        (await readCells(asked, client)).map((cell) => JSON.stringify(cell)).sort(),
      );
    const all = await seen({});
    expect(all.length).toBeGreaterThan(50);
    const isOf = (part: Partial<Cell>) => (text: string) =>
      Object.entries(part).every(([key, value]) => JSON.parse(text)[key] === value);
    expect(await seen({ isProvince: true })).toEqual(all.filter(isOf({ level: "province" })));
    const codes = new Set(all.map((text) => (JSON.parse(text) as Cell).indicator));
    expect([...codes]).toEqual(expect.arrayContaining(["hamlets-mobile-broadband", "hamlets-ftth", "sites-shared"]));
    for (const code of codes) expect(await seen({ code })).toEqual(all.filter(isOf({ indicator: code })));
  });

  it("are unknown, not zero, where nothing has been computed or recorded", async () => {
    for (const code of ["hamlets-ftth", "priority-places-5g", "urban-undergrounding"])
      expect([code, (await indicator(code)).actual.value]).toEqual([code, null]);
    expect((await indicator("priority-places-5g")).verdict).toBe("none");
  });
});

describe("entered figures", () => {
  const entry = {
    indicatorCode: "households-fibre",
    year: 2025,
    unitId: null,
    organisationId: null,
    value: 112.4,
    source: "Báo cáo",
  };
  const post = (payload: object) => test.request("authority", { method: "POST", url: "/api/targets/values", payload });

  it("keep who, when and source, go over 100 % uncut, and stand beside a later year's unknown", async () => {
    expect((await indicator("households-fibre")).verdict).toBe("unknown");
    const added = await post(entry);
    expect(added.statusCode).toBe(201);
    expect(added.json()).toMatchObject({ value: 112.4, person: "authority", organisation: "so-khcn", version: 1 });
    const found = await indicator("households-fibre", "public", "?year=2025");
    expect(found).toMatchObject({ verdict: "met", actual: { value: 112.4, basis: "entered", source: "Báo cáo" } });
    expect((await indicator("households-fibre", "public", "?year=2024")).actual.value).toBeNull();
    expect((await post(entry)).json().error.code).toBe("value-exists");
    expect((await post({ ...entry, unitId: unitIds.F1 })).json().error.code).toBe("unit-unknown");
    expect((await post({ ...entry, value: -1 })).statusCode).toBe(400);
  });

  it("are changed only on the version that was seen, with a history, and never shown to the public by area", async () => {
    const { id } = (await post({ ...entry, unitId: unitIds.T1, value: 80 })).json();
    const change = (version: number) =>
      test.request("authority", {
        method: "PATCH",
        url: `/api/targets/values/${id}`,
        payload: { value: 81, source: "Sửa" },
        headers: { "if-match": `"${version}"` },
      });
    expect((await change(1)).json()).toMatchObject({ value: 81, version: 2 });
    expect((await change(1)).statusCode).toBe(412);
    const { rows } = await test.test.owner.query(
      "SELECT operation, before ->> 'value' AS before FROM history WHERE table_name = 'indicator_value' AND row_id = $1 ORDER BY id",
      [id],
    );
    expect(rows).toEqual([
      { operation: "insert", before: null },
      { operation: "update", before: "80" },
    ]);
    const seen = await test.test.database.withActor({ kind: "public" }, (client) =>
      client.query("SELECT unit_id FROM indicator_value"),
    );
    expect(seen.rows).toEqual([{ unit_id: null }]);
    const { areas } = await get<Breakdown>("/api/targets/households-fibre/breakdown?year=2025");
    expect(areas.map(({ unitCode, figure }) => [unitCode, figure.value])).toEqual([
      ["T1", 81],
      ["T2", null],
    ]);
  });

  it("come from a file as a whole or not at all", async () => {
    const send = async (lines: string[], isDryRun: boolean): Promise<ImportOutcome> => {
      const content = Buffer.from(["Mã chỉ tiêu;Năm;Mã đơn vị;Giá trị;Nguồn", ...lines].join("\n")).toString("base64");
      const payload = { fileName: "so-lieu.csv", content, isDryRun };
      return (await test.request("authority", { method: "POST", url: "/api/targets/imports", payload })).json();
    };
    const good = ["fixed-lines;2024;;55,5;Báo cáo", "fixed-lines;2025;T2;60;Báo cáo"];
    expect(await send(good, true)).toMatchObject({ rows: 2, stored: null, problems: [] });
    expect((await send([...good, "fixed-lines;2025;XX;60;Báo cáo"], false)).stored).toBeNull();
    expect((await indicator("fixed-lines")).trend).toEqual([]);
    expect((await send(good, false)).stored).toEqual({ added: 2, changed: 0, same: 0 });
    expect((await send([good[0]!, "fixed-lines;2025;T2;61;Báo cáo"], false)).stored).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    });
    expect((await indicator("fixed-lines")).trend.map(({ year, value }) => [year, value])).toEqual([[2024, 55.5]]);
  });
});

it("an indicator is the province's own too: it is entered, never computed, and takes targets and figures at once", async () => {
  const payload = {
    code: "fibre-villages",
    nameVi: "Thôn có điểm Wi-Fi",
    nameEn: "Hamlets with Wi-Fi",
    unit: "điểm",
    direction: "up",
    definitionVi: "Số điểm đang mở",
    source: "Kế hoạch 9",
  };
  const add = () => test.request("authority", { method: "POST", url: "/api/targets", payload });
  expect((await add()).statusCode).toBe(204);
  const again = await add();
  expect([again.statusCode, again.json().error.code]).toEqual([409, "code-taken"]);
  const targets = [{ year: 2026, value: 40 }];
  const setting = { method: "PUT", url: "/api/targets/fibre-villages/targets", payload: { targets, source: "KH 9" } };
  expect((await test.request("authority", setting as Parameters<typeof test.request>[1])).statusCode).toBe(204);
  const figure = {
    indicatorCode: payload.code,
    year: 2026,
    unitId: null,
    organisationId: null,
    value: 41,
    source: "x",
  };
  const entered = await test.request("authority", { method: "POST", url: "/api/targets/values", payload: figure });
  expect(entered.statusCode).toBe(201);
  expect(await indicator("fibre-villages")).toMatchObject({
    unit: "điểm",
    origin: "entered",
    formulaVersion: 1,
    target: { year: 2026, value: 40 },
  });
  const { rows } = await test.test.owner.query(
    "SELECT operation, actor_role FROM history WHERE table_name = 'catalogue_indicator' AND row_id = (SELECT id FROM catalogue_indicator WHERE code = 'fibre-villages') ORDER BY id",
  );
  expect(rows.map(({ operation, actor_role }) => `${operation} by ${actor_role}`)).toEqual([
    "insert by authority",
    "update by authority",
  ]);
  const computed = test.test.database.withActor(
    {
      kind: "member",
      role: "authority",
      userId: test.userIds.authority,
      organisationId: test.organisationIds.authority,
    },
    (client) =>
      client.query(
        "INSERT INTO catalogue_indicator (code, name_vi, name_en, unit, direction, origin, definition_vi, source) VALUES ('x', 'x', 'x', '%', 'up', 'computed', 'x', 'x')",
      ),
  );
  await expect(computed).rejects.toThrow(/permission denied/);

  // It goes when its figures have gone; what the program brings along stays.
  const remove = (code: string) => test.request("authority", { method: "DELETE", url: `/api/targets/${code}` });
  const refused = async (code: string) => (await remove(code)).json().error.code;
  expect(await refused("fixed-lines")).toBe("entry-brought");
  expect(await refused("nothing-such")).toBe("not-found");
  expect(await refused("fibre-villages")).toBe("entry-used");
  const { id, version } = entered.json();
  const value = {
    method: "DELETE",
    url: `/api/targets/values/${id}`,
    headers: { "if-match": `"${version}"` },
  } as const;
  await test.request("authority", value);
  expect((await remove("fibre-villages")).statusCode).toBe(204);
  expect(await indicator("fibre-villages")).toBeUndefined();
});

it("a target is the province's own: the authority sets it, and the verdict follows", async () => {
  const put = (targets: object[]) =>
    test.request("authority", {
      method: "PUT",
      url: "/api/targets/sites-shared/targets",
      payload: { targets, source: "Nghị quyết" },
    });
  expect(
    (
      await put([
        { year: 2025, value: 25 },
        { year: 2026, value: 90 },
      ])
    ).statusCode,
  ).toBe(204);
  expect(await indicator("sites-shared")).toMatchObject({
    target: { year: 2026, value: 90 },
    verdict: "missed",
    source: "Nghị quyết",
  });
  expect(
    (
      await put([
        { year: 2025, value: 25 },
        { year: 2025, value: 30 },
      ])
    ).json().error.code,
  ).toBe("year-twice");
});
