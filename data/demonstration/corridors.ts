import { addDays } from "./dates.ts";
import type { FibreNetwork } from "./fibre-network.ts";
import { offsetLine, type Point, smoothLine, toPlane, toPosition } from "./plane.ts";
import { hashText, type Random } from "./random.ts";
import type { RoadEdge, RoadGraph } from "./road-graph.ts";
import { samplesAlong } from "./road-raster.ts";
import { roadCode, widthM } from "./road-records.ts";
import type { Duct, IsoDate, PoleLine, RoadClass, RoadWork } from "./types.ts";

/** Chance that a stretch of built-up road has a duct, by class. */
const DUCT_CHANCE: Readonly<Record<RoadClass, number>> = {
  national: 0.72,
  provincial: 0.6,
  district: 0.35,
  commune: 0.08,
  urban: 0.16,
};
/** Streets of one name within a square of this side get a duct together. */
const QUARTER_M = 1_500;
const POLE_SPACING_M = 45;
const ROAD_WORK_COUNT = 90;
const WORKS_HORIZON_DAYS = 730;

/** A line of the great building sites of the next years: named, outside the roads of today, [longitude, latitude]. */
const NEW_ROADS = [
  {
    name: "Cao tốc Gia Nghĩa – Chơn Thành (đoạn Chơn Thành – Đồng Xoài)",
    course: [
      [106.69, 11.445],
      [106.76, 11.47],
      [106.83, 11.492],
      [106.9, 11.5],
    ],
  },
  {
    name: "Cao tốc Gia Nghĩa – Chơn Thành (đoạn Đồng Xoài – Bù Đăng)",
    course: [
      [106.9, 11.5],
      [107.0, 11.57],
      [107.08, 11.64],
      [107.16, 11.74],
      [107.25, 11.8],
    ],
  },
  {
    name: "Đường tránh trung tâm Phước Long",
    course: [
      [106.925, 11.815],
      [106.945, 11.855],
      [106.975, 11.87],
    ],
  },
] as const;

/** Edges of the graph with a duct under them: whole streets of a quarter rather than single blocks. */
export function chooseDuctedEdges(graph: RoadGraph, random: Random): Set<number> {
  const seed = random.integer(0, 2 ** 31);
  const hasDuct = ({ road, lengthM }: RoadEdge) => {
    const { x, y } = road.line[0]!;
    const quarter = `${Math.floor(x / QUARTER_M)} ${Math.floor(y / QUARTER_M)}`;
    const draw = hashText(`${road.name ?? ""} ${quarter}`, seed) / 2 ** 32;
    return road.urban && lengthM > 40 && draw < DUCT_CHANCE[road.class];
  };
  return new Set(graph.edges.flatMap((edge, index) => (hasDuct(edge) ? [index] : [])));
}

/** Ducts under one side of the road, some full, some with room. */
export function layDucts(graph: RoadGraph, ducted: ReadonlySet<number>, random: Random): Duct[] {
  return [...ducted].map((edge, index) => {
    const { road } = graph.edges[edge]!;
    const pipes = road.class === "urban" ? random.integer(2, 4) : random.integer(4, 9);
    return {
      code: `CB-${String(index + 1).padStart(4, "0")}`,
      ownerCode: random.chance(0.58) ? "vnpt" : "viettel",
      roadCode: roadCode(edge),
      pipes,
      freePipes: random.chance(0.3) ? 0 : random.integer(0, Math.ceil(pipes * 0.6)),
      geometry: { type: "LineString", coordinates: offsetLine(road.line, widthM(road) / 2 - 1).map(toPosition) },
    };
  });
}

/** Pole lines beside roads that carry cables but no duct; most poles are the power company's. */
export function plantPoles(
  graph: RoadGraph,
  networks: readonly FibreNetwork[],
  ducted: ReadonlySet<number>,
  random: Random,
): PoleLine[] {
  const cabled = new Set(networks.flatMap((network) => [...network.fedThrough.keys()]));
  const lines: PoleLine[] = [];
  for (const [edge, { road, lengthM }] of graph.edges.entries()) {
    if (!cabled.has(edge) || ducted.has(edge)) continue;
    lines.push({
      code: `TC-${String(lines.length + 1).padStart(4, "0")}`,
      ownerCode: ["dien-luc", "vnpt", "viettel"][random.pickIndex([62, 23, 15])]!,
      roadCode: roadCode(edge),
      poles: 1 + Math.round(lengthM / POLE_SPACING_M),
      geometry: { type: "LineString", coordinates: offsetLine(road.line, widthM(road) / 2 + 1.2).map(toPosition) },
    });
  }
  return lines;
}

/** Road works from a few weeks before the reference date to two years after it. */
export function planRoadWorks(graph: RoadGraph, referenceDate: IsoDate, random: Random): RoadWork[] {
  const weights = graph.edges.map(({ road, lengthM }) =>
    lengthM < 150
      ? 0
      : { national: 4, provincial: 3, district: 1.2, commune: 0.3, urban: 0.7 }[road.class] * (road.urban ? 2.5 : 1),
  );
  const chosen = new Set<number>();
  while (chosen.size < ROAD_WORK_COUNT - NEW_ROADS.length) chosen.add(random.pickIndex(weights));
  const works = [...chosen].map((edge) => {
    const { road } = graph.edges[edge]!;
    const kind = road.urban
      ? random.pick(["drainage", "pavement", "widening", "resurfacing"] as const)
      : random.pick(["widening", "resurfacing", "resurfacing"] as const);
    return { name: `${WORK_WORDS[kind]} ${road.name ?? "đường"}`, kind, roadCode: roadCode(edge), line: road.line };
  });
  const news = NEW_ROADS.map(({ name, course }) => ({
    name,
    kind: "new_road" as const,
    roadCode: null,
    line: softCourse(course),
  }));
  return [...works, ...news].map(({ line, ...work }, index) => {
    const startsOn = addDays(referenceDate, random.integer(-60, WORKS_HORIZON_DAYS - 40));
    const days = work.kind === "new_road" ? random.integer(300, 600) : random.integer(25, 210);
    return {
      ...work,
      code: `CT-${String(index + 1).padStart(3, "0")}`,
      startsOn,
      endsOn: addDays(startsOn, days),
      status: startsOn <= referenceDate ? "running" : "planned",
      geometry: { type: "LineString", coordinates: line.map(toPosition) },
    };
  });
}

const WORK_WORDS = {
  drainage: "Cống thoát nước",
  pavement: "Vỉa hè",
  widening: "Mở rộng",
  resurfacing: "Thảm nhựa",
} as const;

function softCourse(course: readonly (readonly [number, number])[]): Point[] {
  return smoothLine(
    samplesAlong(
      course.map((position) => toPlane([...position])),
      900,
    ),
    12,
  );
}
