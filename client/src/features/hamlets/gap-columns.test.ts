import { expect, test } from "vitest";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { BestOption } from "../../../../server/modules/planning/planning.schemas.ts";
import { nextGridSort } from "../../ui/grid-sort.ts";
import type { ListedGap } from "./best-options.ts";
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
const column = (id: string) => columnsFor({ service: "4G", by: "any" }, true).find((each) => each.id === id)!;

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

const shown = (service: "FTTH" | "mobile", by: "any" | "each", knowsBest = true) =>
  columnsFor({ service, by }, knowsBest).map(({ id }) => id);

test("shows a distance for FTTH and a share for mobile", () => {
  expect(shown("FTTH", "any", false)).toContain("accessPoint");
  expect(shown("FTTH", "any", false)).not.toContain("share");
  expect(shown("mobile", "any")).toContain("share");
});

test("names who is lacking only where rows differ, and ways to serve only to those who may know them", () => {
  expect(shown("mobile", "any")).not.toContain("lacking");
  expect(shown("mobile", "each")).toContain("lacking");
  expect(shown("mobile", "any", false)).not.toContain("cost");
});

const costing = (investmentVnd: number | null): BestOption => ({
  hamletId: 1,
  lacking: 1,
  option: {
    kind: investmentVnd === null ? "roaming" : "existing-mast",
    verdict: "feasible",
    siteCode: "BPC-1",
    ownerName: "VNPT",
    distanceM: 900,
    peopleGained: 10,
    investmentVnd,
    monthlyVnd: null,
    costPerPersonVnd: null,
  },
});

test("sorts by cost with ways that have no price, or are not found yet, last", () => {
  const listed = (name: string, best?: BestOption): ListedGap => ({ ...row(name, 1), best });
  const rows = [listed("a"), listed("b", costing(3e8)), listed("c", costing(null)), listed("d", costing(1e8))];
  expect(names(sortRows(rows, { column: "cost", descending: false }))).toEqual(["d", "b", "a", "c"]);
});

test("writes as many cells as titles and leaves the unknown empty", () => {
  const words = {
    verdict: (each: string) => each,
    organisation: (id: number) => `#${id}`,
    best: () => "Chung cột BPC-1",
    yes: "yes",
    no: "no",
  };
  const cells = csvRow(row("Nghĩa Thọ", null), words);
  expect(cells).toHaveLength(CSV_TITLES.length);
  expect(cells[4]).toBeNull();
  expect(cells[9]).toBe("#2, #3");
  expect(csvRow({ ...row("Nghĩa Thọ", 1), best: costing(3e8) }, words).slice(-4)).toEqual([
    "Chung cột BPC-1",
    300_000_000,
    null,
    null,
  ]);
});
