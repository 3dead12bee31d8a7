import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../../testing/reference.ts";
import { readInventory } from "./inventory.ts";
import { goodRow, options, places, type Row, sheetOf } from "./inventory-builder.ts";
import { createGazetteer, type WrittenPlace } from "./places.ts";
import { foldText } from "./text.ts";
import type { PlaceTable } from "./types.ts";

const gazetteer = createGazetteer(places);
const match = (commune: string | null, district: string | null = null, more: Partial<WrittenPlace> = {}) =>
  gazetteer.match({ commune, district, communeNew: null, communeCode: null, ...more });
const doubts = (...of: Parameters<typeof match>) => match(...of).doubts.map(({ code }) => code);

describe("a commune", () => {
  test.each<[string, string | null, string, string | null]>([
    ["Lộc Hòa", null, "25280", "25273"],
    ["xã Lộc Hoà", "Lộc Ninh", "25280", "25273"],
    ["X. Lộc Hòa", "H. Lộc Ninh", "25280", "25273"],
    ["XÃ LỘC HÒA", "HUYỆN LỘC NINH", "25280", "25273"],
    ["Xã Lộc Hòa, huyện Lộc Ninh", null, "25280", "25273"],
    ["Lộc Hòa (cũ)", null, "25280", "25273"],
    ["P. Tân Phú", "TP Đồng Xoài", "25195", "25195"],
    ["Tân Tiến", "Đồng Phú", "25363", "25393"],
    ["Tân Tiến", "Bù Đốp", "25318", "25321"],
    ["Lộc Thành", null, "25294", null],
    ["Lộc Thành", "Lộc Ninh", "25294", "25294"],
    ["Đak Ơ", null, "25231", null],
    ["Đắk Ơ", null, "25231", null],
    ["Đồng Phú", null, "25363", null],
  ])("%j of district %j is unit %s, formerly %s", (commune, district, currentCode, formerCode) => {
    expect(match(commune, district)).toMatchObject({ currentCode, formerCode, source: "name", doubts: [] });
  });

  test("without marks is taken where one unit is left, and told", () => {
    expect(match("Loc Hoa")).toMatchObject({ currentCode: "25280", doubts: [{ code: "COMMUNE_WITHOUT_MARKS" }] });
    expect(match("Lộc Hoá")).toMatchObject({ currentCode: "25280", doubts: [{ code: "COMMUNE_WITHOUT_MARKS" }] });
  });

  test("without marks that is two communes of one district is reported, not guessed", () => {
    expect(match("Loc Thanh", "Lộc Ninh")).toMatchObject({ currentCode: null, candidates: ["25280", "25294"] });
    expect(doubts("Loc Thanh", "Lộc Ninh")).toEqual(["COMMUNE_AMBIGUOUS"]);
  });

  test("of a name in two districts is ambiguous until the district or today's name is given", () => {
    expect(doubts("Tân Tiến")).toEqual(["COMMUNE_AMBIGUOUS"]);
    expect(match("Tân Tiến", null, { communeNew: "Đồng Phú" })).toMatchObject({ currentCode: "25363", doubts: [] });
  });

  test("is found by its code first, former or of today", () => {
    expect(match("Loc Thanh", null, { communeCode: "25305" })).toMatchObject({
      currentCode: "25294",
      formerCode: "25305",
      source: "code",
    });
    expect(match("25393")).toMatchObject({ currentCode: "25363", formerCode: "25393" });
    expect(match("Bình Phước", null, { communeCode: "25195" })).toMatchObject({
      currentCode: "25195",
      formerCode: null,
      doubts: [],
    });
    expect(match("Tân Phú", null, { communeCode: "25195" })).toMatchObject({
      currentCode: "25195",
      formerCode: "25195",
      doubts: [],
    });
    expect(doubts("Lộc Hòa", null, { communeCode: "25393" })).toEqual(["COMMUNE_CODE_DIFFERS"]);
    expect(doubts("Lộc Hòa", null, { communeCode: "99999" })).toEqual(["COMMUNE_UNKNOWN"]);
  });

  test("or a district that the province does not have is told", () => {
    expect(doubts("Bến Nghé")).toEqual(["COMMUNE_UNKNOWN"]);
    expect(doubts("Lộc Hòa", "Quận 1")).toEqual(["DISTRICT_UNKNOWN"]);
    expect(doubts("Lộc Hòa", "Bù Đốp")).toEqual(["DISTRICT_DIFFERS"]);
  });
});

describe("the place of a site", () => {
  const read = (row: Row, found: string | null) =>
    readInventory([sheetOf([{ ...goodRow(0), ...row }])], { ...options, communeAt: () => found });

  test("comes from the position, and a name that disagrees is told", () => {
    const report = read({ Xã: "Lộc Hòa", Huyện: "Lộc Ninh" }, "25294");
    expect(report.sites[0].place).toMatchObject({
      communeCode: "25294",
      formerCommuneCode: null,
      source: "position",
      commune: "Lộc Hòa",
    });
    expect(report.warnings).toMatchObject([
      { code: "PLACE_DISAGREES", parameters: { named: "Xã Lộc Thạnh", found: "Xã Lộc Thành" } },
    ]);
  });

  test("keeps the former commune where name and position agree", () => {
    const report = read({ Xã: "Lộc Hòa", Huyện: "Lộc Ninh" }, "25280");
    expect(report.sites[0].place).toMatchObject({ communeCode: "25280", formerCommuneCode: "25273" });
    expect(report.warnings).toEqual([]);
  });

  test("settles an ambiguous name by the position", () => {
    const report = read({ Xã: "Loc Thanh", Huyện: "Loc Ninh" }, "25294");
    expect(report.warnings).toEqual([]);
    expect(report.info).toContainEqual(expect.objectContaining({ code: "COMMUNE_BY_POSITION", row: 2 }));
  });

  test("comes from the name where the map knows none", () => {
    expect(read({ Xã: "Lộc Hòa" }, null).sites[0].place).toMatchObject({ communeCode: "25280", source: "name" });
  });
});

const mapping = "binhphuoc/mapping/binhphuoc_commune_old_to_new.csv";
describe("the 111 former communes of Bình Phước", needsReference(mapping), () => {
  const path = referencePath(mapping);
  type Line = Record<
    | "old_code"
    | "old_type"
    | "old_name"
    | "district_code"
    | "district_name"
    | "new_code"
    | "new_name"
    | "new_type_2026_04_30",
    string
  >;
  const lines: Line[] = path === undefined ? [] : parse(readFileSync(path), { columns: true, bom: true });
  const former = lines.map((line) => ({
    code: line.old_code,
    name: line.old_name,
    type: line.old_type,
    districtCode: line.district_code,
    current: false,
  }));
  const today = new Map(
    lines.map((line) => [
      line.new_code,
      { code: line.new_code, name: line.new_name, type: line.new_type_2026_04_30, districtCode: null, current: true },
    ]),
  );
  const table: PlaceTable = {
    units: [...former, ...today.values()],
    districts: [
      ...new Map(
        lines.map((line) => [
          line.district_code,
          {
            code: line.district_code,
            name: line.district_name,
            type: line.district_name
              .split(" ")
              .slice(0, line.district_name.startsWith("Huyện") ? 1 : 2)
              .join(" "),
          },
        ]),
      ).values(),
    ],
    successors: lines.map((line) => ({ formerCode: line.old_code, currentCode: line.new_code })),
  };
  const all = createGazetteer(table);
  const written = (commune: string, district: string | null): WrittenPlace => ({
    commune,
    district,
    communeNew: null,
    communeCode: null,
  });

  test("are all found by code, and by name with marks and district", () => {
    expect(lines).toHaveLength(111);
    for (const line of lines) {
      expect(all.match({ ...written(line.old_name, null), communeCode: line.old_code }).currentCode).toBe(
        line.new_code,
      );
      const byName = all.match(written(`${line.old_type} ${line.old_name}`, line.district_name));
      expect(byName, line.old_name).toMatchObject({
        currentCode: line.new_code,
        formerCode: line.old_code,
        doubts: [],
      });
    }
  });

  test("are never matched to a wrong unit when typed without marks and without district", () => {
    let open = 0;
    for (const line of lines) {
      const { currentCode, doubts: said } = all.match(written(foldText(line.old_name), null));
      if (currentCode === null) open++;
      else expect(currentCode, line.old_name).toBe(line.new_code);
      expect(said.length, line.old_name).toBeGreaterThan(
        line.old_name.toLowerCase() === foldText(line.old_name) ? -1 : 0,
      );
    }
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(30);
  });
});
