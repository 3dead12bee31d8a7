import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
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

const HEADER = "Mã trạm;Doanh nghiệp;Kinh độ;Vĩ độ;Độ cao cột (m);Công nghệ;Băng tần;Chủ sở hữu cột";
const VIETTEL_SITE = "V1;Viettel;106,70001;11,60002;42;4G;1800;Viettel";

async function rows<Row>(sql: string): Promise<Row[]> {
  return app.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql)).rows as Row[]);
}

describe("two operators", () => {
  test("share a mast without one overwriting the other's", async () => {
    const own = await imports.preview("viettel", [csvFile("viettel.csv", [HEADER, VIETTEL_SITE])]);
    expect((await imports.store("viettel", own.id)).json()).toMatchObject({ status: "stored" });

    const tenant = "M7;MobiFone;106,70003;11,60003;55;4G;1800;Viettel";
    const found = await imports.preview("mobifone", [csvFile("mobi.csv", [HEADER, tenant])]);
    expect(found.report).toMatchObject({ rowsStored: 1, rowsRefused: 0 });
    expect(found.report?.objects.site).toBeUndefined();
    expect((await imports.store("mobifone", found.id)).json()).toMatchObject({ status: "stored" });
    expect(
      await rows(
        "SELECT s.code, s.height_m, o.code AS operator FROM site s JOIN station t ON t.site_id = s.id JOIN organisation o ON o.id = t.organisation_id ORDER BY 3",
      ),
    ).toEqual([
      { code: "V1", height_m: 42, operator: "mobifone" },
      { code: "V1", height_m: 42, operator: "viettel" },
    ]);
  });

  test("cannot enter masts or stations of each other", async () => {
    const lonely = "M8;MobiFone;106,80003;11,70003;55;4G;1800;Viettel";
    const found = await imports.preview("mobifone", [csvFile("mobi.csv", [HEADER, lonely])]);
    expect(found.report).toMatchObject({ rowsStored: 0, rowsRefused: 1 });
    expect(found.report?.findings[0]).toMatchObject({ severity: "refused", row: 2, code: "site.foreign-not-found" });
    const foreign = await imports.preview("mobifone", [csvFile("theirs.csv", [HEADER, VIETTEL_SITE])]);
    expect(foreign.report?.findings[0]).toMatchObject({ severity: "refused", row: 2, code: "OPERATOR_FOREIGN" });
    await imports.store("mobifone", found.id, true);
    await imports.store("mobifone", foreign.id, true);
    expect(await rows("SELECT count(*)::integer FROM site")).toEqual([{ count: 1 }]);
  });

  test("do not see each other's imports", async () => {
    const list = (await app.request("mobifone", { url: "/api/imports" })).json<{
      imports: { organisationName: string }[];
    }>();
    expect(new Set(list.imports.map(({ organisationName }) => organisationName))).toEqual(new Set(["mobifone"]));
  });

  test("may not import for another organisation, nor what is not theirs to keep", async () => {
    const fields = { organisationId: String(app.organisationIds.viettel) };
    expect((await imports.upload("mobifone", [csvFile("x.csv", [HEADER, VIETTEL_SITE])], fields)).statusCode).toBe(403);
    const hamlet = csvFile("thon.csv", ["name;population;longitude;latitude", "Ấp 1;120;106.7;11.6"]);
    const found = await imports.preview("viettel", [hamlet]);
    expect(found).toMatchObject({ status: "failed", failure: { code: "kind.role" } });
  });
});

describe("storing", () => {
  test("leaves nothing behind when it fails half-way", async () => {
    const found = await imports.preview("viettel", [
      csvFile("more.csv", [HEADER, "V9;Viettel;106,71001;11,61002;42;4G;1800;Viettel"]),
    ]);
    // Another row takes the key between preview and storing, unseen by the comparison: the band is gone.
    await app.test.owner.query(
      "BEGIN; SET LOCAL app.role = 'system'; ALTER TABLE sector ADD CONSTRAINT no_more CHECK (antenna_height_m < 1) NOT VALID; COMMIT",
    );
    const before = await rows("SELECT table_name, count(*)::integer FROM history GROUP BY 1 ORDER BY 1");
    expect((await imports.store("viettel", found.id)).statusCode).toBe(422);
    await app.test.owner.query("ALTER TABLE sector DROP CONSTRAINT no_more");
    expect(await rows("SELECT count(*)::integer FROM site WHERE code = 'V9'")).toEqual([{ count: 0 }]);
    expect(await rows("SELECT table_name, count(*)::integer FROM history GROUP BY 1 ORDER BY 1")).toEqual(before);
    expect(await imports.find("viettel", found.id)).toMatchObject({ status: "previewed" });
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({ status: "stored" });
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({
      status: "stored",
      report: { rowsStored: 1 },
    });
  });

  test("compares again where something changed since the preview", async () => {
    const file = csvFile("again.csv", [HEADER, "V9;Viettel;106,71001;11,61002;45;4G;1800;Viettel"]);
    const found = await imports.preview("viettel", [file]);
    expect(found.report?.objects.site).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const same = await imports.preview("authority", [file]);
    await imports.store("authority", same.id);
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({
      status: "stored",
      report: { rowsStored: 0, rowsUnchanged: 1, objects: { site: { added: 0, changed: 0, unchanged: 1 } } },
    });
  });

  test("takes what is right and leaves what is refused where that is accepted", async () => {
    const file = csvFile("mixed.csv", [
      HEADER,
      "V20;Viettel;106,72001;11,62002;42;4G;1800;Viettel",
      "V21;Viettel;1,5;2,5;42;4G;1800;Viettel",
    ]);
    const found = await imports.preview("viettel", [file]);
    expect(found.report).toMatchObject({ rowsStored: 1, rowsRefused: 1 });
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({ status: "previewed" });
    expect((await imports.store("viettel", found.id, true)).json()).toMatchObject({ status: "stored" });
    expect(await rows("SELECT code FROM site WHERE code LIKE 'V2%'")).toEqual([{ code: "V20" }]);
  });

  test("removes sectors that a station no longer lists, and says so", async () => {
    const header = `${HEADER};Azimuth;Độ cao anten (m)`;
    const line = (azimuths: string) => `V30;Viettel;106,73001;11,63002;42;4G;1800;Viettel;${azimuths};40`;
    const first = await imports.preview("viettel", [csvFile("a.csv", [header, line("0/120/240")])]);
    await imports.store("viettel", first.id);
    const second = await imports.preview("viettel", [csvFile("b.csv", [header, line("10/120")])]);
    expect(second.report?.objects.sector).toEqual({ added: 0, changed: 1, unchanged: 1, removed: 1 });
    expect(second.report?.findings.map(({ code }) => code)).toContain("sector.removed");
    await imports.store("viettel", second.id);
    expect(
      await rows(
        "SELECT x.number, x.azimuth_deg, x.is_assumed FROM sector x JOIN station t ON t.id = x.station_id JOIN site s ON s.id = t.site_id WHERE s.code = 'V30' ORDER BY 1",
      ),
    ).toEqual([
      { number: 1, azimuth_deg: 10, is_assumed: false },
      { number: 2, azimuth_deg: 120, is_assumed: false },
    ]);
  });
});

describe("columns named by hand", () => {
  const header = "Mã;Nhà mạng;Đông;Bắc;Cao;CN;Băng";
  const line = "V40;Viettel;106,74001;11,64002;33;4G;1800";
  const mapping = {
    Đông: "longitude",
    Bắc: "latitude",
    Cao: "mastHeightM",
    CN: "technologies",
    Băng: "bands",
    Mã: "siteCode",
  };

  test("are used, and remembered for the organisation's next file", async () => {
    const first = await imports.preview("viettel", [csvFile("t1.csv", [header, line])], {
      mapping: JSON.stringify(mapping),
    });
    expect(first.report).toMatchObject({ kind: "inventory", rowsStored: 1, rowsRefused: 0 });
    const remembered = (await app.request("viettel", { url: "/api/imports/mapping?kind=inventory" })).json();
    expect(remembered.mapping).toEqual(mapping);
    const second = await imports.preview("viettel", [csvFile("t2.csv", [header, line.replace("V40", "V41")])]);
    expect(second.report).toMatchObject({ kind: "inventory", rowsStored: 1 });
    expect((await app.request("mobifone", { url: "/api/imports/mapping?kind=inventory" })).json()).toEqual({
      mapping: {},
    });
  });

  test("can be changed and forgotten", async () => {
    const answer = await app.request("viettel", {
      method: "PUT",
      url: "/api/imports/mapping?kind=inventory",
      payload: { mapping: { Cao: null } },
    });
    expect(answer.json()).toEqual({ mapping: { Cao: null } });
    expect((await app.request("viettel", { url: "/api/imports/mapping?kind=inventory" })).json()).toEqual({
      mapping: { Cao: null },
    });
  });

  test("can be chosen among the fields of the kind", async () => {
    const fields = (await app.request("viettel", { url: "/api/imports/fields?kind=ducts&lang=en" })).json();
    expect(fields.fields.map(({ id }: { id: string }) => id)).toEqual([
      "organisation",
      "code",
      "pipes",
      "freePipes",
      "status",
      "plannedFrom",
      "plannedTo",
      "plannedYear",
      "worksClass",
    ]);
    expect(fields.crs).toContainEqual({ code: "EPSG:9212", name: "VN-2000, central meridian 106°15', k = 0.9999" });
    const template = await app.request("viettel", { url: "/api/imports/template.xlsx" });
    expect(template.headers["content-type"]).toContain("spreadsheetml");
    expect(template.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });
});
