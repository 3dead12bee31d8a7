import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { administrativeUnits } from "./administrative-units.ts";
import { drawBorders } from "./borders.ts";
import { drawCommunes } from "./commune-raster.ts";
import outline from "./outline.json" with { type: "json" };
import { type Point, ringAreaM2, toPlane } from "./plane.ts";
import { createRandom } from "./random.ts";
import type { AdministrativeUnit } from "./types.ts";
import { outlineMask } from "./working-grid.ts";

const { units, successions } = unitsOfSeed(1);
const communesToday = units.filter((unit) => unit.level === "commune" && unit.validTo === null);
const formerCommunes = units.filter((unit) => unit.level === "commune" && unit.validTo === "2025-07-01");
const districts = units.filter((unit) => unit.level === "district");
const formerProvince = units.find((unit) => unit.code === "70")!;

describe("the units of the province", () => {
  it("are 40 communes today, 111 former ones and 11 districts, told apart by code and period", () => {
    expect([communesToday.length, formerCommunes.length, districts.length]).toEqual([40, 111, 11]);
    expect(new Set(units.map((unit) => `${unit.code} ${unit.level} ${unit.validFrom}`)).size).toBe(units.length);
  });

  it("give code 25195 to phường Tân Phú before the reform and to phường Bình Phước after it", () => {
    const forms = units
      .filter((unit) => unit.code === "25195")
      .map((unit) => [unit.name, unit.validFrom, unit.validTo]);
    expect(forms).toEqual([
      ["Tân Phú", "2023-01-01", "2025-07-01"],
      ["Bình Phước", "2025-07-01", null],
    ]);
  });

  it("turn three communes into wards on 30 April 2026", () => {
    const changed = units.filter((unit) => unit.level === "commune" && unit.validFrom === "2026-04-30");
    expect(changed.map((unit) => `${unit.type} ${unit.name}`).sort()).toEqual(
      ["phường Lộc Ninh", "phường Tân Khai", "phường Đồng Phú"].sort(),
    );
  });

  it("lead every former commune to exactly one commune of today, one of them fed by two districts", () => {
    const today = new Set(communesToday.map((unit) => unit.code));
    for (const former of formerCommunes) {
      const heirs = successions.filter(
        ({ former: key }) => key.code === former.code && key.validFrom === former.validFrom,
      );
      expect(new Set(heirs.map(({ successor }) => successor.code)).size).toBe(1);
      expect(today.has(heirs[0]!.successor.code)).toBe(true);
    }
    const tanTien = successions.filter(({ successor }) => successor.code === "25318").map(({ former }) => former.code);
    const parents = formerCommunes.filter((unit) => tanTien.includes(unit.code)).map((unit) => unit.parent!.code);
    expect(new Set(parents)).toEqual(new Set(["692", "693"]));
  });

  it("have parents that are listed before them", () => {
    const seen = new Set<string>();
    for (const unit of units) {
      if (unit.parent !== null)
        expect(seen.has(`${unit.parent.code} ${unit.parent.level} ${unit.parent.validFrom}`)).toBe(true);
      seen.add(`${unit.code} ${unit.level} ${unit.validFrom}`);
    }
  });
});

describe("their shapes", () => {
  it.each([1, 2, 3])("tile the outline without gap or overlap (seed %i)", (seed) => {
    const drawn = seed === 1 ? units : unitsOfSeed(seed).units;
    const province = drawn.find((unit) => unit.code === "70")!;
    const former = drawn.filter((unit) => unit.level === "commune" && unit.validTo === "2025-07-01");
    const today = drawn.filter((unit) => unit.level === "commune" && unit.validTo === null);
    const rim = [...sidesOf([province])].sort();
    for (const tiles of [former, today, drawn.filter((unit) => unit.level === "district")]) {
      expect([...openSides(tiles)].sort()).toEqual(rim);
      expect(tiles.reduce((sum, unit) => sum + areaKm2(unit), 0)).toBeCloseTo(areaKm2(province), 6);
      for (const unit of tiles) expect(crossingSides(unit)).toEqual([]);
    }
  });

  it("keep every corner of the outline of Natural Earth", () => {
    const corners = new Set(formerProvince.geometry!.coordinates.flat(2).map(String));
    expect(outline.geometry.coordinates[0]!.every((corner) => corners.has(String(corner)))).toBe(true);
    expect(areaKm2(formerProvince)).toBeCloseTo(7_192, -1);
  });

  it("put each former commune wholly inside its successor", () => {
    for (const commune of communesToday) {
      const members = new Set(
        successions.filter(({ successor }) => successor.code === commune.code).map(({ former }) => former.code),
      );
      const parts = formerCommunes.filter((unit) => members.has(unit.code));
      expect([...openSides(parts)].sort()).toEqual([...sidesOf([commune])].sort());
    }
  });

  it("give the communes of today their published share of the area within 6 %", () => {
    const facts = new Map([
      ["25195", 86.4],
      ["25222", 342.5],
      ["25378", 379.8],
      ["25326", 49.1],
      ["25420", 386.6],
    ]);
    for (const [code, km2] of facts) {
      const drawn = areaKm2(communesToday.find((unit) => unit.code === code)!) * (6_873.9 / areaKm2(formerProvince));
      expect(Math.abs(drawn / km2 - 1)).toBeLessThan(0.06);
    }
  });
});

function unitsOfSeed(seed: number) {
  return administrativeUnits(drawBorders(drawCommunes(outlineMask(), createRandom(seed))));
}

function rings(unit: AdministrativeUnit): Position[][] {
  return unit.geometry!.coordinates.flat();
}

/** The directed sides of all rings. */
function sidesOf(tiles: readonly AdministrativeUnit[]): Set<string> {
  return new Set(tiles.flatMap(rings).flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]} ${to}`)));
}

/** The sides that no other tile has in the opposite direction. Throws where two tiles have one in the same direction. */
function openSides(tiles: readonly AdministrativeUnit[]): Set<string> {
  const all = tiles.flatMap(rings).flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]} ${to}`));
  const sides = new Set(all);
  if (sides.size !== all.length) throw new Error("two tiles lie on the same side of a border");
  return new Set(all.filter((side) => !sides.has(side.split(" ").reverse().join(" "))));
}

function areaKm2(unit: AdministrativeUnit): number {
  return rings(unit).reduce((sum, ring) => sum + ringAreaM2(ring.map(toPlane)), 0) / 1e6;
}

/** Pairs of sides of a unit that cross each other. */
function crossingSides(unit: AdministrativeUnit): string[] {
  const sides = rings(unit).flatMap((ring) => ring.slice(1).map((to, i) => [toPlane(ring[i]!), toPlane(to)] as const));
  return sides.flatMap(([a, b], i) =>
    sides
      .slice(i + 1)
      .flatMap(([c, d]) => (cross(a, b, c, d) ? [`${unit.name}: ${JSON.stringify([a, b, c, d])}`] : [])),
  );
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
