import { type HamletNode, spacedAccessPoints } from "./access-plan.ts";
import { createNoise } from "./noise.ts";
import type { Random } from "./random.ts";
import { otherEnd, type RoadGraph, shortestWays } from "./road-graph.ts";
import type { RoadClass } from "./types.ts";

export const FIXED_OPERATORS = ["viettel", "vnpt", "fpt", "sctv", "cmc"] as const;
export type FixedOperator = (typeof FIXED_OPERATORS)[number];

/** Metres of routes each operator ends up with; together 2,500 km. */
export const ROUTE_BUDGET_M: Readonly<Record<FixedOperator, number>> = {
  viettel: 1_010_000,
  vnpt: 920_000,
  fpt: 240_000,
  sctv: 120_000,
  cmc: 100_000,
};

/** Roads cables prefer: a metre along a main road costs less than one along a track. */
const CLASS_FACTOR: Readonly<Record<RoadClass, number>> = {
  national: 0.75,
  provincial: 0.85,
  district: 1,
  commune: 1.3,
  urban: 1.1,
};

/** An operator's cables: edges of the road graph in use, hamlets fed through each edge, hamlets with an access point. */
export interface FibreNetwork {
  readonly operator: FixedOperator;
  readonly exchange: number;
  readonly fedThrough: ReadonlyMap<number, number>;
  readonly accessPoints: readonly number[];
}

/** Plans the five networks: Viettel and VNPT share out the served hamlets, all grow towards most people until their budget is used. */
export function planFibre(
  graph: RoadGraph,
  hamlets: readonly HamletNode[],
  unserved: ReadonlySet<number>,
  near: readonly number[][],
  exchange: number,
  random: Random,
): FibreNetwork[] {
  const served = [...hamlets.keys()].filter((i) => !unserved.has(i));
  const noise = createNoise(random.fork("fibre shares").integer(0, 2 ** 31));
  const isViettel = (i: number) => {
    const { x, y } = graph.nodes[hamlets[i]!.node]!;
    return noise(x / 17_000, y / 17_000) > -0.05;
  };
  return FIXED_OPERATORS.map((operator) => {
    const duty =
      operator === "viettel"
        ? served.filter(isViettel)
        : operator === "vnpt"
          ? served.filter((i) => !isViettel(i))
          : [];
    const required = spacedAccessPoints(duty, hamlets, near);
    const stream = random.fork(`fibre ${operator}`);
    const appeal = served.map((i) => ({
      i,
      order:
        (hamlets[i]!.population * (hamlets[i]!.isTown ? 3 : 1) + 150 * near[i]!.length) *
        Math.exp(stream.normal(0, 0.5)),
    }));
    const wanted = appeal.sort((a, b) => b.order - a.order || a.i - b.i).map(({ i }) => i);
    return growNetwork(operator, graph, hamlets, exchange, required, wanted);
  });
}

function growNetwork(
  operator: FixedOperator,
  graph: RoadGraph,
  hamlets: readonly HamletNode[],
  exchange: number,
  required: readonly number[],
  wanted: readonly number[],
): FibreNetwork {
  const { viaEdge } = shortestWays(
    graph,
    [exchange],
    (edge) => graph.edges[edge]!.lengthM * CLASS_FACTOR[graph.edges[edge]!.road.class],
  );
  const fedThrough = new Map<number, number>();
  const accessPoints = new Set<number>();
  let builtM = 0;
  const wayOf = (i: number) => {
    const way: number[] = [];
    for (let node = hamlets[i]!.node; viaEdge[node]! >= 0; ) {
      const edge = viaEdge[node]!;
      way.push(edge);
      node = otherEnd(graph.edges[edge]!, node);
    }
    return way;
  };
  const newLengthM = (way: readonly number[]) =>
    way.reduce((sum, edge) => sum + (fedThrough.has(edge) ? 0 : graph.edges[edge]!.lengthM), 0);
  const build = (i: number, way: readonly number[]) => {
    builtM += newLengthM(way);
    for (const edge of way) fedThrough.set(edge, (fedThrough.get(edge) ?? 0) + 1);
    accessPoints.add(i);
  };
  for (const i of required) build(i, wayOf(i));
  for (const i of wanted) {
    if (accessPoints.has(i)) continue;
    const way = wayOf(i);
    if (builtM + newLengthM(way) <= ROUTE_BUDGET_M[operator]) build(i, way);
  }
  return { operator, exchange, fedThrough, accessPoints: [...accessPoints] };
}
