import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRAWING_ORDER } from "./layers.ts";
import { FIRST_VIEW, readView, type View, WORKSPACES, writeView } from "./view.ts";

const id = fc.integer({ min: 1, max: 2_147_483_647 });
const gaps = fc.record(
  {
    service: fc.constantFrom("mobile" as const, "3G" as const, "4G" as const, "5G" as const, "FTTH" as const),
    by: fc.oneof(fc.constantFrom("any" as const, "each" as const), id),
    unitCode: fc.stringMatching(/^[0-9A-Z&=+ %]{1,20}$/),
    minPopulation: fc.integer({ min: 1, max: 9_999_999 }),
  },
  { requiredKeys: ["service", "by"] },
);
const view: fc.Arbitrary<View> = fc.record({
  workspace: fc.constantFrom(...WORKSPACES),
  language: fc.constantFrom("vi" as const, "en" as const),
  camera: fc.option(
    fc.record({
      lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5),
      lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 1e5),
      zoom: fc.integer({ min: 0, max: 2200 }).map((value) => value / 100),
    }),
  ),
  layers: fc.subarray([...DRAWING_ORDER]),
  opacity: fc.dictionary(
    fc.constantFrom(...DRAWING_ORDER, "coverage" as const),
    fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
    { noNullPrototype: true },
  ),
  coverage: fc.record({
    quantity: fc.constantFrom("rsrp" as const, "indoor" as const, "sinr" as const, "throughput" as const),
    technology: fc.constantFrom("2G" as const, "3G" as const, "4G" as const, "5G" as const),
    organisationId: fc.option(id),
    bandCode: fc.option(fc.stringMatching(/^[A-Za-z0-9 &=+-]{1,12}$/)),
    building: fc.constantFrom("traditional" as const, "thermally-efficient" as const),
    bandwidthMhz: fc.option(fc.integer({ min: 1, max: 400 })),
  }),
  isCoverageShown: fc.boolean(),
  threshold: fc.option(fc.integer({ min: -160, max: 60 })),
  operators: fc.uniqueArray(id, { maxLength: 5 }),
  mastClasses: fc.uniqueArray(fc.stringMatching(/^[A-Z][0-9][a-z]$/), { maxLength: 4 }),
  statuses: fc.subarray(["existing" as const, "planned" as const, "retired" as const]),
  selection: fc.option(fc.record({ layer: fc.constantFrom(...DRAWING_ORDER), id })),
  gaps,
  sort: fc.option(fc.record({ column: fc.stringMatching(/^[a-z][A-Za-z]{0,20}$/), descending: fc.boolean() })),
  isReliefShown: fc.boolean(),
  isTableShown: fc.boolean(),
  isOnlyInView: fc.boolean(),
  tool: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,20}$/)),
  toolState: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,20}$/), fc.string({ maxLength: 40 }), {
    noNullPrototype: true,
  }),
});

describe("the address", () => {
  it("brings back every view as it was", () => {
    fc.assert(fc.property(view, (each) => void expect(readView(writeView(each))).toEqual(each)));
  });

  it("is empty at first and names only what differs", () => {
    expect(writeView(FIRST_VIEW)).toBe("");
    expect(writeView({ ...FIRST_VIEW, selection: { layer: "hamlets", id: 12 }, language: "en" })).toBe(
      "?lang=en&selected=hamlets:12",
    );
  });

  it("falls back to the first view for whatever it cannot read", () => {
    const wrong =
      "?workspace=moon&lang=de&at=999,1,2&opacity=x:5,sites:300&coverage=%00~a~b~-1&threshold=9e9&operators=0,-2,abc";
    expect(readView(`${wrong}&selected=hamlets:0&service=6G&by=nobody&people=-5&sort=--x&status=gone`)).toEqual(
      FIRST_VIEW,
    );
    fc.assert(fc.property(fc.string(), (text) => void expect(readView(text).language).toMatch(/^(vi|en)$/)));
  });

  it("can say that no layer is on", () => {
    expect(readView(writeView({ ...FIRST_VIEW, layers: [] })).layers).toEqual([]);
  });
});
