import { expect, it } from "vitest";
import { zoneDifferences } from "./differences.ts";
import type { PlanZone } from "./zones.schemas.ts";

const zone = (code: string, change: Partial<PlanZone> = {}): PlanZone => ({
  id: 1,
  planId: 1,
  code,
  kind: "street",
  name: `Street ${code}`,
  geometry: {
    type: "LineString",
    coordinates: [
      [106.9, 11.5],
      [106.91, 11.5],
    ],
  },
  reachM: 20,
  permittedMastClasses: ["A1a", "A1b"],
  permittedCableClasses: ["N1"],
  greatestHeightM: null,
  removeBy: null,
  undergroundBy: "2028-12-31",
  source: "Annex 2",
  sourceDate: null,
  isVerified: true,
  areaM2: null,
  lengthM: 1090,
  isSynthetic: false,
  version: 1,
  ...change,
});

it("knows a zone again by its code, whatever its number in the database and its version of edits are", () => {
  const answer = zoneDifferences([zone("A"), zone("B")], [zone("B", { id: 9, planId: 2, version: 4 }), zone("A")]);
  expect(answer).toEqual({ unchanged: 2, differences: [] });
});

it("lists what came, what went, and every changed field with both values", () => {
  const before = [zone("A"), zone("B"), zone("C")];
  const after = [
    zone("B", { undergroundBy: null, permittedMastClasses: [], name: "New name" }),
    zone("C", { permittedMastClasses: ["A1b", "A1a"] }),
    zone("D"),
  ];
  expect(zoneDifferences(before, after)).toEqual({
    unchanged: 1,
    differences: [
      { code: "D", name: "Street D", kind: "street", change: "added", fields: [] },
      { code: "A", name: "Street A", kind: "street", change: "removed", fields: [] },
      {
        code: "B",
        name: "New name",
        kind: "street",
        change: "changed",
        fields: [
          { field: "name", before: "Street B", after: "New name" },
          { field: "permittedMastClasses", before: ["A1a", "A1b"], after: [] },
          { field: "undergroundBy", before: "2028-12-31", after: null },
        ],
      },
    ],
  });
});

it("tells nothing said from nothing permitted, and sees a shape that moved without changing its size", () => {
  const moved = zone("A", {
    permittedMastClasses: null,
    geometry: {
      type: "LineString",
      coordinates: [
        [106.9, 11.6],
        [106.91, 11.6],
      ],
    },
  });
  const [difference] = zoneDifferences([zone("A", { permittedMastClasses: [] })], [moved]).differences;
  expect(difference?.fields).toEqual([
    { field: "geometry", before: 1090, after: 1090 },
    { field: "permittedMastClasses", before: [], after: null },
  ]);
});
