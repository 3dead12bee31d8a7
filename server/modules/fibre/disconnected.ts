import { DisjointSets } from "../../optimisation/disjoint-sets.ts";
import type { BaseNetwork } from "./base-network.ts";
import type { Problem, TreeQuery } from "./fibre.schemas.ts";
import type { Hamlet } from "./fibre-data.ts";

type Disconnected = Extract<Problem, { code: "disconnected" }>;
type Line = Disconnected["parts"][number]["lines"][number];

/** More roads than these are drawn as the part's bounds only. */
const MOST_LINES = 400;

/** The parts of the road network that hold hamlets without any way to an access point, largest first. */
export function disconnectedProblem(
  base: BaseNetwork,
  query: TreeQuery,
  cutOff: readonly { readonly hamlet: Hamlet; readonly node: number }[],
  parts: DisjointSets,
): Disconnected {
  const whole = wholeNetwork(base);
  const fedWithoutMarks = new Set(
    base.data.accessPoints.flatMap((point, index) => {
      const node = base.graph.placeNodes[base.firstAccessPlace + index]!;
      const isAsked = query.organisationId === null || point.organisationId === query.organisationId;
      return node >= 0 && isAsked && point.freePorts !== 0 ? [whole.find(node)] : [];
    }),
  );
  const described = [...Map.groupBy(cutOff, ({ node }) => parts.find(node))].map(([part, hamlets]) => {
    const roads = roadsOf(base, query, part, parts);
    const lines = roads.map((road) => base.data.roads[road]!.positions.map(([lon, lat]): Line[number] => [lon, lat]));
    const positions = [...lines.flat(), ...hamlets.map(({ hamlet }) => hamlet.position)];
    const first = hamlets[0]!.hamlet.id;
    const node = base.graph.placeNodes[base.hamletPlaces.get(first)!]!;
    return {
      hamletIds: hamlets.map(({ hamlet }) => hamlet.id),
      hamletNames: hamlets.map(({ hamlet }) => hamlet.name),
      roads: roads.length,
      lengthM: Math.round(lengthOf(base, new Set(roads))),
      byForbiddenRoad: fedWithoutMarks.has(whole.find(node)),
      bounds: boundsOf(positions),
      lines: lines.length > MOST_LINES ? [] : lines,
    };
  });
  return { code: "disconnected", parts: described.sort((a, b) => b.hamletIds.length - a.hamletIds.length) };
}

/** The parts where no road is forbidden. */
function wholeNetwork({ graph }: BaseNetwork): DisjointSets {
  const sets = new DisjointSets(graph.nodeCount);
  for (let edge = 0; edge < graph.tails.length; edge++) sets.join(graph.tails[edge]!, graph.heads[edge]!);
  return sets;
}

function roadsOf({ graph, data }: BaseNetwork, query: TreeQuery, part: number, parts: DisjointSets): number[] {
  const forbidden = new Set(query.forbiddenRoadIds);
  const roads = new Set<number>();
  for (let edge = 0; edge < graph.tails.length; edge++) {
    const road = graph.roads[edge]!;
    if (!forbidden.has(data.roads[road]!.id) && parts.find(graph.tails[edge]!) === part) roads.add(road);
  }
  return [...roads];
}

function lengthOf({ graph }: BaseNetwork, roads: ReadonlySet<number>): number {
  let lengthM = 0;
  for (let edge = 0; edge < graph.tails.length; edge++) {
    if (roads.has(graph.roads[edge]!)) lengthM += graph.lengthsM[edge]!;
  }
  return lengthM;
}

function boundsOf(positions: readonly (readonly [number, number])[]): [number, number, number, number] {
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}
