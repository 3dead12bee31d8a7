import type { HamletNode } from "./access-plan.ts";
import type { FibreNetwork, FixedOperator } from "./fibre-network.ts";
import { offsetLine, type Point, toPosition } from "./plane.ts";
import { hashText, type Random } from "./random.ts";
import { otherEnd, type RoadGraph } from "./road-graph.ts";
import { widthM } from "./road-records.ts";
import type { AccessPoint, CableKind, FibreRoute } from "./types.ts";

const PREFIX: Readonly<Record<FixedOperator, string>> = {
  viettel: "VTL",
  vnpt: "VNP",
  fpt: "FPT",
  sctv: "SCT",
  cmc: "CMC",
};
/** Metres beyond the edge of the road at which an operator's cables run: positive on the left. */
const BESIDE_ROAD_M: Readonly<Record<FixedOperator, number>> = {
  viettel: 1.5,
  vnpt: -1.5,
  fpt: 2.3,
  sctv: -2.3,
  cmc: 3,
};
const LONGEST_ROUTE_M = 6_000;
const BURIED_MAIN_ROAD_CHANCE = 0.35;

/** The routes of a network: runs of edges of one kind and size between branchings. */
export function fibreRoutes(network: FibreNetwork, graph: RoadGraph, ducted: ReadonlySet<number>): FibreRoute[] {
  const used = new Set(network.fedThrough.keys());
  const kindOf = (edge: number) => cableKind(network.operator, graph, edge, ducted);
  const coresOf = (edge: number) => cableCores(network.fedThrough.get(edge)!);
  const sameCable = (a: number, b: number) => kindOf(a) === kindOf(b) && coresOf(a) === coresOf(b);
  const usedAt = (node: number) => graph.edgesAt[node]!.filter((edge) => used.has(edge));
  const stops = (node: number) => {
    const [a, b, ...more] = usedAt(node);
    return a === undefined || b === undefined || more.length > 0 || !sameCable(a, b);
  };
  const routes: FibreRoute[] = [];
  const done = new Set<number>();
  for (const edge of used) {
    if (done.has(edge)) continue;
    const { nodes, edges } = runThrough(edge, graph, stops, usedAt);
    for (const one of edges) done.add(one);
    for (const part of limitLength(nodes, edges, graph)) {
      const coordinates = cableLine(network.operator, graph, part.nodes, part.edges).map(toPosition);
      const code = `${PREFIX[network.operator]}-${String(routes.length + 1).padStart(4, "0")}`;
      routes.push({
        code,
        operatorCode: network.operator,
        kind: kindOf(edge),
        cores: coresOf(edge),
        geometry: { type: "LineString", coordinates },
      });
    }
  }
  return routes;
}

/** The exchange of a network and its cabinets and splitters at hamlets. */
export function accessPoints(
  network: FibreNetwork,
  graph: RoadGraph,
  hamlets: readonly HamletNode[],
  random: Random,
): AccessPoint[] {
  const { operator } = network;
  const at = (node: number): AccessPoint["geometry"] => ({
    type: "Point",
    coordinates: toPosition(cableEnd(operator, graph.nodes[node]!)),
  });
  const exchange: AccessPoint = {
    code: `${PREFIX[operator]}-OLT-01`,
    operatorCode: operator,
    kind: "exchange",
    ports: 2_048,
    freePorts: random.integer(200, 900),
    geometry: at(network.exchange),
  };
  const points = network.accessPoints.map((i, index): AccessPoint => {
    const hamlet = hamlets[i]!;
    const kind = hamlet.population > 1_500 ? "cabinet" : "splitter";
    const ports = kind === "cabinet" ? random.pick([256, 288, 384]) : random.pick([64, 128, 192]);
    const code = `${PREFIX[operator]}-AP-${String(index + 1).padStart(4, "0")}`;
    return {
      code,
      operatorCode: operator,
      kind,
      ports,
      freePorts: Math.floor(ports * random.between(0.05, 0.6)),
      geometry: at(hamlet.node),
    };
  });
  return [exchange, ...points];
}

function cableKind(operator: FixedOperator, graph: RoadGraph, edge: number, ducted: ReadonlySet<number>): CableKind {
  const { road } = graph.edges[edge]!;
  if (ducted.has(edge)) return "duct";
  const isMain = road.class === "national" || road.class === "provincial";
  // By the road's name, so that a cable stays in the ground for the length of its road.
  const draw = hashText(`${operator} ${road.name ?? ""}`, 1) / 4_294_967_296;
  return isMain && !road.urban && draw < BURIED_MAIN_ROAD_CHANCE ? "buried" : "aerial";
}

function cableCores(fedHamlets: number): number {
  if (fedHamlets < 3) return 12;
  if (fedHamlets < 8) return 24;
  if (fedHamlets < 25) return 48;
  return fedHamlets < 90 ? 96 : 144;
}

/** Follows a cable both ways from an edge to where it stops. */
function runThrough(
  edge: number,
  graph: RoadGraph,
  stops: (node: number) => boolean,
  usedAt: (node: number) => number[],
): { nodes: number[]; edges: number[] } {
  const edges = [edge];
  const nodes = [graph.edges[edge]!.from, graph.edges[edge]!.to];
  for (const forward of [true, false]) {
    for (;;) {
      const end = forward ? nodes[nodes.length - 1]! : nodes[0]!;
      const last = forward ? edges[edges.length - 1]! : edges[0]!;
      if (stops(end)) break;
      const next = usedAt(end).find((candidate) => candidate !== last)!;
      if (edges.includes(next)) break;
      const far = otherEnd(graph.edges[next]!, end);
      if (forward) {
        edges.push(next);
        nodes.push(far);
      } else {
        edges.unshift(next);
        nodes.unshift(far);
      }
    }
  }
  return { nodes, edges };
}

function limitLength(
  nodes: readonly number[],
  edges: readonly number[],
  graph: RoadGraph,
): { nodes: number[]; edges: number[] }[] {
  const parts: { nodes: number[]; edges: number[] }[] = [];
  let current = { nodes: [nodes[0]!], edges: [] as number[], lengthM: 0 };
  for (const [i, edge] of edges.entries()) {
    const lengthM = graph.edges[edge]!.lengthM;
    if (current.edges.length > 0 && current.lengthM + lengthM > LONGEST_ROUTE_M) {
      parts.push(current);
      current = { nodes: [nodes[i]!], edges: [], lengthM: 0 };
    }
    current.nodes.push(nodes[i + 1]!);
    current.edges.push(edge);
    current.lengthM += lengthM;
  }
  return [...parts, current];
}

/** The line of a cable beside its roads; its ends lie at the nodes' cable places, so that routes of an operator meet exactly. */
function cableLine(
  operator: FixedOperator,
  graph: RoadGraph,
  nodes: readonly number[],
  edges: readonly number[],
): Point[] {
  const points: Point[] = [cableEnd(operator, graph.nodes[nodes[0]!]!)];
  for (const [i, index] of edges.entries()) {
    const edge = graph.edges[index]!;
    const isForward = edge.from === nodes[i];
    const besideM = Math.sign(BESIDE_ROAD_M[operator]) * (widthM(edge.road) / 2) + BESIDE_ROAD_M[operator];
    const beside = offsetLine(edge.road.line, besideM);
    points.push(...(isForward ? beside : beside.reverse()).slice(1, -1));
    points.push(cableEnd(operator, graph.nodes[nodes[i + 1]!]!));
  }
  return points;
}

function cableEnd(operator: FixedOperator, node: Point): Point {
  return { x: node.x + BESIDE_ROAD_M[operator], y: node.y + 2 * BESIDE_ROAD_M[operator] };
}
