import { expect, test } from "vitest";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { nextGridSort } from "../../ui/grid-sort.ts";
import { CSV_TITLES, columnsFor, csvRow, FIRST_SORT, sortRows, totalsOf } from "./gap-columns.ts";

const row = (name: string, population: number | null, more: Partial<GapRow> = {}): GapRow => ({
  id: 1,
  name,
  kind: "ap",
  unitCode: "25270",
  unitName: "Xã Bù Gia Mập",
  population,
  center: [107.1, 12.1],
  servedShare: 0.25,
  modelled: "no",
  reported: "unknown",
  measured: "unknown",
  measuredSamples: 0,
  measuredVisits: 0,
  measuredOn: null,
  needsCheck: false,
  accessPointM: null,
  missingOrganisationIds: [2, 3],
  wasOnly2g: false,
  isOnlyToVerify: false,
  ...more,
});
const names = (rows: readonly GapRow[]) => rows.map(({ name }) => name);
const column = (id: string) => columnsFor("4G").find((each) => each.id === id)!;

test("puts the most people first and the unknown last", () => {
  expect(names(sortRows([row("a", null), row("b", 12), row("c", 300)], FIRST_SORT))).toEqual(["c", "b", "a"]);
});

test("keeps the unknown last when the order is turned round", () => {
  const sorted = sortRows([row("a", null), row("b", 300), row("c", 12)], { column: "people", descending: false });
  expect(names(sorted)).toEqual(["c", "b", "a"]);
});

test("sorts names as Vietnamese does, and numbers within them as numbers", () => {
  const rows = ["Thôn 10", "Đội 1", "Dốc Đá", "Ấp 2", "Thôn 9", "An Lộc"].map((name) => row(name, 1));
  const sorted = names(sortRows(rows, { column: "name", descending: false }));
  expect(sorted).toEqual(["An Lộc", "Ấp 2", "Dốc Đá", "Đội 1", "Thôn 9", "Thôn 10"]);
});

test("falls back to people for a column that an old link names and no longer exists", () => {
  expect(names(sortRows([row("a", 1), row("b", 2)], { column: "gone", descending: true }))).toEqual(["b", "a"]);
});

test("turns the order at the second click and begins numbers with the largest", () => {
  expect(nextGridSort(column("people"), { column: "name", descending: false })).toEqual(FIRST_SORT);
  expect(nextGridSort(column("people"), FIRST_SORT).descending).toBe(false);
  expect(nextGridSort(column("name"), FIRST_SORT)).toEqual({ column: "name", descending: false });
});

test("counts unknown population beside the people, not as nought", () => {
  expect(totalsOf([row("a", null), row("b", 12), row("c", 0), row("d", 90, { isOnlyToVerify: true })])).toEqual({
    hamlets: 3,
    people: 12,
    unknownPopulation: 1,
    toVerify: 1,
  });
});

test("shows a distance for FTTH and a share for mobile", () => {
  expect(columnsFor("FTTH").map(({ id }) => id)).toContain("accessPoint");
  expect(columnsFor("FTTH").map(({ id }) => id)).not.toContain("share");
  expect(columnsFor("mobile").map(({ id }) => id)).toContain("share");
});

test("writes as many cells as titles and leaves the unknown empty", () => {
  const words = { verdict: (each: string) => each, organisation: (id: number) => `#${id}`, yes: "yes", no: "no" };
  const cells = csvRow(row("Nghĩa Thọ", null), words);
  expect(cells).toHaveLength(CSV_TITLES.length);
  expect(cells[4]).toBeNull();
  expect(cells[9]).toBe("#2, #3");
});
