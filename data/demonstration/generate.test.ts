import { createHash } from "node:crypto";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import patterns from "../catalogues/antenna-patterns.json" with { type: "json" };
import bands from "../catalogues/bands.json" with { type: "json" };
import mastClasses from "../catalogues/mast-classes.json" with { type: "json" };
import operators from "../catalogues/operators.json" with { type: "json" };
import { generateProvince } from "./generate.ts";
import outline from "./outline.json" with { type: "json" };
import { distanceM, isInsideRing, lengthM, toPlane } from "./plane.ts";
import { buildRoadGraph, shortestWays } from "./road-graph.ts";
import type { DemonstrationProvince } from "./types.ts";

const request = { seed: 1, referenceDate: "2026-11-22" };
const startedAt = performance.now();
const province = generateProvince(request);
console.log(`the province took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

const ring = outline.geometry.coordinates[0]!.map(toPlane);
const isInside = (position: Position) => isInsideRing(toPlane(position), ring);
const codes = (list: readonly { code: string }[]) => new Set(list.map((entry) => entry.code));
const kilometres = (lines: readonly { geometry: { coordinates: Position[] } }[]) =>
  lines.reduce((sum, line) => sum + lengthM(line.geometry.coordinates.map(toPlane)), 0) / 1000;

describe("the request", () => {
  it("gives the same bytes for the same seed and date", () => {
    expect(hashOf(generateProvince(request))).toBe(hashOf(province));
  });

  it("refuses a date that is no day and a seed that is no whole number", () => {
    expect(() => generateProvince({ seed: 1, referenceDate: "2026-02-30" })).toThrow(/date is "2026-02-30"/);
    expect(() => generateProvince({ seed: 0.5, referenceDate: "2026-02-28" })).toThrow(/seed is 0.5/);
  });
});

describe("relief", () => {
  const { terrain } = province;

  it("covers the outline with a margin of a tenth of a degree at 3 arc-seconds", () => {
    const lon = outline.geometry.coordinates[0]!.map((corner) => corner[0]!);
    const lat = outline.geometry.coordinates[0]!.map((corner) => corner[1]!);
    expect(terrain.stepDeg).toBeCloseTo(3 / 3600, 12);
    expect(terrain.westDeg).toBeLessThan(Math.min(...lon) - 0.1);
    expect(terrain.northDeg).toBeGreaterThan(Math.max(...lat) + 0.1);
    expect(terrain.westDeg + (terrain.columns - 1) * terrain.stepDeg).toBeGreaterThan(Math.max(...lon) + 0.1);
    expect(terrain.northDeg - (terrain.rows - 1) * terrain.stepDeg).toBeLessThan(Math.min(...lat) - 0.1);
    expect(terrain.heightM.length).toBe(terrain.columns * terrain.rows);
    expect(terrain.clutterHeightM!.length).toBe(terrain.columns * terrain.rows);
    expect(terrain.heightM.every((height) => height > 0 && height < 1_200)).toBe(true);
  });

  it("has Bà Rá, 723 m, as the highest place of the province", () => {
    const high: { heightM: number; position: [number, number] }[] = [];
    for (let cell = 0; cell < terrain.heightM.length; cell++) {
      if (terrain.heightM[cell]! < 650) continue;
      const row = Math.floor(cell / terrain.columns);
      const position: [number, number] = [
        terrain.westDeg + (cell - row * terrain.columns) * terrain.stepDeg,
        terrain.northDeg - row * terrain.stepDeg,
      ];
      if (isInside(position)) high.push({ heightM: terrain.heightM[cell]!, position });
    }
    const top = high.reduce((a, b) => (b.heightM > a.heightM ? b : a));
    expect(top.heightM).toBe(723);
    expect(distanceM(toPlane(top.position), toPlane([107.012, 11.813]))).toBeLessThan(200);
  });

  it("rises from the plain in the south-west to the plateau in the north-east", () => {
    const meanAbout = (lonDeg: number, latDeg: number) => {
      let sum = 0;
      for (let k = 0; k < 400; k++) {
        const column = Math.round((lonDeg - terrain.westDeg) / terrain.stepDeg) + (k % 20) * 3;
        const row = Math.round((terrain.northDeg - latDeg) / terrain.stepDeg) + Math.floor(k / 20) * 3;
        sum += terrain.heightM[row * terrain.columns + column]!;
      }
      return sum / 400;
    };
    expect(meanAbout(106.62, 11.45)).toBeLessThan(80);
    expect(meanAbout(107.17, 12.22)).toBeGreaterThan(350);
  });
});

describe("people", () => {
  it("live in 870 hamlets with names that are told apart within a commune", () => {
    expect(province.hamlets).toHaveLength(870);
    const names = new Set(province.hamlets.map((hamlet) => `${hamlet.formerCommuneCode} ${hamlet.name}`));
    expect(names.size).toBe(870);
    expect(codes(province.hamlets).size).toBe(870);
  });

  it("live inside the communes, of today and former, that they name", () => {
    const shapes = new Map(
      province.units
        .filter((unit) => unit.level === "commune")
        .map((unit) => [
          `${unit.code} ${unit.validTo === "2025-07-01"}`,
          unit.geometry!.coordinates[0]![0]!.map(toPlane),
        ]),
    );
    for (const hamlet of province.hamlets) {
      const point = toPlane(hamlet.geometry.coordinates);
      expect(isInsideRing(point, shapes.get(`${hamlet.communeCode} false`)!)).toBe(true);
      expect(isInsideRing(point, shapes.get(`${hamlet.formerCommuneCode} true`)!)).toBe(true);
    }
  });

  it("add up to the published residents of every commune", () => {
    for (const unit of province.units.filter((one) => one.level === "commune" && one.validTo === null)) {
      const members = province.hamlets.filter((hamlet) => hamlet.communeCode === unit.code);
      expect(members.reduce((sum, hamlet) => sum + hamlet.population, 0)).toBe(unit.population);
    }
  });

  it("are all on the population grid and all inside the outline", () => {
    const { residents, columns, westDeg, northDeg, stepDeg } = province.population;
    const total = province.hamlets.reduce((sum, hamlet) => sum + hamlet.population, 0);
    expect(residents.reduce((a, b) => a + b, 0)).toBeCloseTo(total, -2);
    for (let cell = 0; cell < residents.length; cell++) {
      if (residents[cell] === 0) continue;
      const centre = toPlane([westDeg + (cell % columns) * stepDeg, northDeg - Math.floor(cell / columns) * stepDeg]);
      const corners = [-200, 200].flatMap((dx) => [-200, 200].map((dy) => ({ x: centre.x + dx, y: centre.y + dy })));
      expect([centre, ...corners].some((point) => isInsideRing(point, ring))).toBe(true);
    }
  });

  it("are dense in Đồng Xoài and thin in Bù Gia Mập", () => {
    const density = (code: string) => {
      const { residents, columns, westDeg, northDeg, stepDeg } = province.population;
      const hamlets = province.hamlets.filter((hamlet) => hamlet.communeCode === code);
      const around = hamlets.map((hamlet) => {
        const column = Math.round((hamlet.geometry.coordinates[0]! - westDeg) / stepDeg);
        const row = Math.round((northDeg - hamlet.geometry.coordinates[1]!) / stepDeg);
        return residents[row * columns + column]!;
      });
      return around.reduce((a, b) => a + b, 0) / around.length;
    };
    expect(density("25195")).toBeGreaterThan(2 * density("25222"));
  });
});

describe("roads", () => {
  const graph = buildRoadGraph(
    province.roads.map((road) => ({
      name: road.name,
      class: road.class,
      urban: road.urban,
      line: road.geometry.coordinates.map(toPlane),
    })),
  );
  const hamletNodes = province.hamlets.map((hamlet) => graph.nodeAt(toPlane(hamlet.geometry.coordinates)));

  it("form one connected network that reaches every hamlet", () => {
    expect(hamletNodes.every((node) => node >= 0)).toBe(true);
    const { cost } = shortestWays(graph, [hamletNodes[0]!], (edge) => graph.edges[edge]!.lengthM);
    expect([...cost].filter((value) => value === Number.POSITIVE_INFINITY)).toHaveLength(0);
  });

  it("come in every class and lie inside the outline", () => {
    expect([...new Set(province.roads.map((road) => road.class))].sort()).toEqual([
      "commune",
      "district",
      "national",
      "provincial",
      "urban",
    ]);
    expect(province.roads.flatMap((road) => road.geometry.coordinates).every(isInside)).toBe(true);
    expect(kilometres(province.roads)).toBeGreaterThan(2_500);
    expect(province.roads.filter((road) => road.name === "Quốc lộ 14").length).toBeGreaterThan(50);
  });

  it("lead some 150 hamlets to no access point within 2 km", () => {
    const points = province.accessPoints.map((point) => toPlane(point.geometry.coordinates));
    const served = [...graph.nodes.keys()].filter((node) =>
      points.some((point) => distanceM(point, graph.nodes[node]!) < 15),
    );
    const { cost } = shortestWays(graph, served, (edge) => graph.edges[edge]!.lengthM);
    const unserved = hamletNodes.filter((node) => cost[node]! > 2_000).length;
    expect(unserved).toBeGreaterThanOrEqual(140);
    expect(unserved).toBeLessThanOrEqual(165);
  });
});

describe("masts", () => {
  const operatorsOn = new Map<string, Set<string>>();
  for (const station of province.stations) {
    operatorsOn.set(station.siteCode, (operatorsOn.get(station.siteCode) ?? new Set()).add(station.operatorCode));
  }

  it("number 1,500 with 4,500 stations and 12,000 sectors", () => {
    expect(province.sites).toHaveLength(1_500);
    expect(codes(province.sites).size).toBe(1_500);
    expect(province.stations).toHaveLength(4_500);
    expect(codes(province.stations).size).toBe(4_500);
    expect(Math.abs(province.sectors.length - 12_000)).toBeLessThanOrEqual(3);
  });

  it("are shared by two or more operators on about a sixth of the sites", () => {
    const shared = [...operatorsOn.values()].filter((set) => set.size > 1).length;
    expect(shared / province.sites.length).toBeCloseTo(1 / 6, 2);
  });

  it("stand inside the outline, in the commune that they name, with room that fits the mast", () => {
    const shapes = new Map(
      province.units
        .filter((unit) => unit.level === "commune" && unit.validTo === null)
        .map((unit) => [unit.code, unit.geometry!.coordinates[0]![0]!.map(toPlane)]),
    );
    let elsewhere = 0;
    for (const site of province.sites) {
      expect(isInside(site.geometry.coordinates)).toBe(true);
      if (!isInsideRing(toPlane(site.geometry.coordinates), shapes.get(site.communeCode)!)) elsewhere++;
      expect(site.freeHeightM).toBeLessThanOrEqual(site.heightM);
      if (site.mastClassCode === "A1a")
        expect(site.heightM).toBeLessThanOrEqual(Math.min(3, 0.2 * site.buildingHeightM!));
    }
    expect(elsewhere).toBe(0);
  });

  it("carry nothing of the second generation, and only what the catalogues know", () => {
    const known = {
      bands: codes(bands.entries),
      patterns: codes(patterns.entries),
      operators: codes(operators.entries),
    };
    const technologyOf = new Map(bands.entries.map((band) => [band.code, band.technology]));
    const stations = new Map(province.stations.map((station) => [station.code, station]));
    expect(province.sites.every((site) => codes(mastClasses.entries).has(site.mastClassCode))).toBe(true);
    expect(province.sites.every((site) => known.operators.has(site.ownerCode))).toBe(true);
    for (const sector of province.sectors) {
      expect(technologyOf.get(sector.bandCode)).toBe(stations.get(sector.stationCode)!.technology);
      expect(known.patterns.has(sector.patternCode)).toBe(true);
      expect(sector.antennaHeightM).toBeGreaterThan(0);
      expect(sector.azimuthDeg).toBeLessThan(360);
    }
  });
});

describe("cables, ducts and works", () => {
  it("count 2,500 km of fibre of five operators in three kinds", () => {
    expect(kilometres(province.fibreRoutes)).toBeGreaterThan(2_400);
    expect(kilometres(province.fibreRoutes)).toBeLessThan(2_600);
    expect(new Set(province.fibreRoutes.map((route) => route.operatorCode)).size).toBe(5);
    expect(new Set(province.fibreRoutes.map((route) => route.kind)).size).toBe(3);
  });

  it("leave full ducts and ducts with room", () => {
    expect(province.ducts.every((duct) => duct.freePipes <= duct.pipes)).toBe(true);
    expect(province.ducts.some((duct) => duct.freePipes === 0)).toBe(true);
    expect(province.ducts.some((duct) => duct.freePipes > 1)).toBe(true);
  });

  it("date road works about the reference date and the two years after it", () => {
    for (const work of province.roadWorks) {
      expect(work.startsOn >= "2026-09-01" && work.startsOn <= "2028-11-22").toBe(true);
      expect(work.endsOn > work.startsOn).toBe(true);
      expect(work.status).toBe(work.startsOn <= request.referenceDate ? "running" : "planned");
      expect(work.geometry.coordinates.every(isInside)).toBe(true);
    }
  });

  it("lie beside roads and places that exist", () => {
    const roads = codes(province.roads);
    for (const { roadCode } of [...province.ducts, ...province.poleLines]) expect(roads.has(roadCode)).toBe(true);
    expect(province.priorityPlaces.every((place) => isInside(place.geometry.coordinates))).toBe(true);
    expect(new Set(province.priorityPlaces.map((place) => place.kind)).size).toBe(6);
  });
});

function hashOf(value: DemonstrationProvince): string {
  const hash = createHash("sha256");
  const plain = JSON.stringify(value, (_, part) => {
    if (!ArrayBuffer.isView(part)) return part;
    hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    return part.byteLength;
  });
  return hash.update(plain).digest("hex");
}

describe("the plan of passive infrastructure", () => {
  it("permits no mast on the ground in towns, and cables underground in streets that have ducts", () => {
    const { zones, validFrom } = province.plan;
    const towns = zones.filter(({ kind }) => kind === "zone");
    const streets = zones.filter(({ kind }) => kind === "street");
    expect([towns.length > 15, streets.length, validFrom]).toEqual([true, 14, "2025-07-01"]);
    expect(new Set(zones.map(({ code }) => code)).size).toBe(zones.length);
    for (const { permittedMastClasses, permittedCableClasses } of towns) {
      expect(permittedMastClasses).not.toContain("A2b");
      expect(permittedCableClasses).toContain("N2");
    }
    const ducted = new Set(province.ducts.map(({ roadCode }) => roadCode));
    const names = new Set(
      province.roads.filter(({ code, urban }) => urban && ducted.has(code)).map(({ name }) => name),
    );
    for (const { name, reachM } of streets) expect([name, names.has(name), reachM]).toEqual([name, true, 20]);
  });
});
