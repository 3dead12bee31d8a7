import { DisjointSets } from "../../optimisation/disjoint-sets.ts";
import type { FibreNetwork } from "../../optimisation/steiner/fibre-tree.ts";
import type { Customer } from "../../optimisation/steiner/prize-collecting.ts";
import type { BaseNetwork } from "./base-network.ts";
import { disconnectedProblem } from "./disconnected.ts";
import type { LayingKind, Problem, TreeQuery } from "./fibre.schemas.ts";
import type { AccessPoint, Hamlet } from "./fibre-data.ts";
import { cheapestKind, missingCosts, newKind, type Prices, pricesOf } from "./laying.ts";

/** Share of its cost at which a preferred road counts while the tree is chosen. */
const PREFERENCE = 0.5;

/** One edge of the case: a stretch of road, or the way between a road and a hamlet or an access point. */
export interface CaseEdge {
  /** Of the road graph; -1 for the way to a place. */
  readonly baseEdge: number;
  readonly kind: LayingKind;
  readonly lengthM: number;
  /** In whole VND, so that sums are exact and a tree can be proven best. */
  readonly costVnd: number;
  /** Index of the duct or the pole line that is used; -1: none. */
  readonly line: number;
  readonly hamlet: Hamlet | null;
  readonly accessPoint: AccessPoint | null;
}

export interface CaseHamlet {
  readonly hamlet: Hamlet;
  readonly node: number;
  readonly approachM: number;
  readonly cabinets: number;
  readonly cabinetsAssumed: boolean;
  /** Of its cabinets. */
  readonly costVnd: number;
}

/** A request made ready for the solver. Nodes: those of the road graph, then one for each hamlet, then one for each access point. */
export interface TreeCase {
  readonly base: BaseNetwork;
  readonly query: TreeQuery;
  /** Costs are weighed: preferred roads at half, pinned ones at nothing. */
  readonly network: FibreNetwork;
  readonly edges: readonly CaseEdge[];
  readonly hamlets: readonly CaseHamlet[];
  readonly accessPoints: ReadonlyMap<number, AccessPoint>;
  /** Ends of the pinned roads. */
  readonly pinNodes: readonly number[];
  readonly isWeighed: boolean;
  readonly problems: readonly Problem[];
}

class CaseBuilder {
  readonly tails: number[] = [];
  readonly heads: number[] = [];
  readonly weights: number[] = [];
  readonly edges: CaseEdge[] = [];

  add(tail: number, head: number, weight: number, edge: CaseEdge): void {
    this.tails.push(tail);
    this.heads.push(head);
    this.weights.push(weight);
    this.edges.push(edge);
  }
}

function addRoads(builder: CaseBuilder, base: BaseNetwork, query: TreeQuery, prices: Prices): void {
  const { graph, data } = base;
  const indices = (ids: readonly number[]) => new Set(ids.flatMap((id) => base.roadIndex.get(id) ?? []));
  const forbidden = indices(query.forbiddenRoadIds);
  const preferred = indices(query.preferredRoadIds);
  const pinned = indices(query.pinnedRoadIds);
  for (let edge = 0; edge < graph.tails.length; edge++) {
    const road = graph.roads[edge]!;
    if (forbidden.has(road)) continue;
    const available: LayingKind[] = [newKind(query.newBuild, data.roads[road]!.isUrban)];
    if (base.poles[edge]! >= 0) available.push("poles");
    if (base.ducts[edge]! >= 0) available.push("duct");
    const kind = cheapestKind(available, prices);
    const lengthM = graph.lengthsM[edge]!;
    const costVnd = Math.round(lengthM * prices.metre[kind]);
    const weight = pinned.has(road) ? 0 : preferred.has(road) ? Math.round(PREFERENCE * costVnd) : costVnd;
    const line = kind === "duct" ? base.ducts[edge]! : kind === "poles" ? base.poles[edge]! : -1;
    builder.add(graph.tails[edge]!, graph.heads[edge]!, weight, {
      baseEdge: edge,
      kind,
      lengthM,
      costVnd,
      line,
      hamlet: null,
      accessPoint: null,
    });
  }
}

/** The way between a place and its road is built anew; it counts as outside of towns, where nothing else is said. */
function addApproach(
  builder: CaseBuilder,
  nodes: { readonly road: number; readonly place: number },
  lengthM: number,
  query: TreeQuery,
  prices: Prices,
  of: Partial<Pick<CaseEdge, "hamlet" | "accessPoint">>,
  extraVnd = 0,
): void {
  const kind = newKind(query.newBuild, false);
  const costVnd = Math.round(lengthM * prices.metre[kind]);
  builder.add(nodes.road, nodes.place, costVnd + extraVnd, {
    baseEdge: -1,
    kind,
    lengthM,
    costVnd,
    line: -1,
    hamlet: null,
    accessPoint: null,
    ...of,
  });
}

function caseHamlet(base: BaseNetwork, hamlet: Hamlet, node: number, approachM: number, prices: Prices): CaseHamlet {
  const { takeUpShare, cabinetPorts } = base.data.setting;
  const cabinets = Math.max(1, Math.ceil(((hamlet.households ?? 0) * takeUpShare) / cabinetPorts));
  return {
    hamlet,
    node,
    approachM,
    cabinets,
    cabinetsAssumed: hamlet.households === null,
    costVnd: Math.round(cabinets * prices.cabinet),
  };
}

function usableAccessPoints(base: BaseNetwork, query: TreeQuery) {
  const { data, graph, firstAccessPlace } = base;
  const own = data.accessPoints
    .map((point, index) => ({ point, place: firstAccessPlace + index }))
    .filter(({ point }) => query.organisationId === null || point.organisationId === query.organisationId);
  const open = own.filter(({ point }) => point.freePorts !== 0);
  // An access point beside no road of the data still stands at one: it may be as far from it as a hamlet.
  const usable = open.filter(({ place }) => graph.approachM[place]! <= query.maxApproachM);
  return { usable, full: own.length - open.length, farFromRoad: open.length - usable.length };
}

/** A case that nothing can be built for, and why. */
function hopeless(base: BaseNetwork, query: TreeQuery, problems: readonly Problem[]): TreeCase {
  const none = { nodeCount: 0, tails: new Int32Array(), heads: new Int32Array(), costs: new Float64Array() };
  return {
    base,
    query,
    network: { ...none, accessPoints: [] },
    edges: [],
    hamlets: [],
    accessPoints: new Map(),
    pinNodes: [],
    isWeighed: false,
    problems,
  };
}

/** Parts of the network: which nodes hang together. */
function partsOf(nodeCount: number, builder: CaseBuilder): DisjointSets {
  const sets = new DisjointSets(nodeCount);
  for (let edge = 0; edge < builder.tails.length; edge++) sets.join(builder.tails[edge]!, builder.heads[edge]!);
  return sets;
}

/**
 * Makes a request ready for the solver; what cannot be done is among the problems, with its reason. Where no access point is
 * needed (a mast may meet a cable), hamlets count as reachable wherever they are.
 */
export function buildTreeCase(
  base: BaseNetwork,
  query: TreeQuery,
  options: { readonly isAccessPointNeeded: boolean } = { isAccessPointNeeded: true },
): TreeCase {
  const { data, graph } = base;
  const problems: Problem[] = [];
  const missing = missingCosts(data.costs);
  if (missing.length > 0) return hopeless(base, query, [{ code: "cost-unknown", costCodes: missing }]);
  if (data.roads.length === 0) return hopeless(base, query, [{ code: "no-roads" }]);
  const { usable, full, farFromRoad } = usableAccessPoints(base, query);
  if (usable.length === 0 && options.isAccessPointNeeded) {
    return hopeless(base, query, [
      { code: "no-access-point", organisationId: query.organisationId, full, farFromRoad },
    ]);
  }
  const prices = pricesOf(data.costs);
  const builder = new CaseBuilder();
  addRoads(builder, base, query, prices);
  const chosen = chooseHamlets(base, query, problems);
  const hamlets = chosen.map(({ hamlet, place }, index) => {
    const approachM = graph.approachM[place]!;
    const ready = caseHamlet(base, hamlet, graph.nodeCount + index, approachM, prices);
    const nodes = { road: graph.placeNodes[place]!, place: ready.node };
    addApproach(builder, nodes, approachM, query, prices, { hamlet }, ready.costVnd);
    return ready;
  });
  const firstAccess = graph.nodeCount + hamlets.length;
  const accessPoints = new Map(usable.map(({ point }, index) => [firstAccess + index, point]));
  for (const [index, { point, place }] of usable.entries()) {
    const nodes = { road: graph.placeNodes[place]!, place: firstAccess + index };
    addApproach(builder, nodes, graph.approachM[place]!, query, prices, { accessPoint: point });
  }
  const nodeCount = firstAccess + usable.length;
  const parts = partsOf(nodeCount, builder);
  const fed = new Set([...accessPoints.keys()].map((node) => parts.find(node)));
  const isFed = (node: number) => !options.isAccessPointNeeded || fed.has(parts.find(node));
  const cutOff = hamlets.filter(({ node }) => !isFed(node));
  if (cutOff.length > 0) problems.push(disconnectedProblem(base, query, cutOff, parts));
  const { pinNodes, unreachable } = pinnedEnds(base, query, isFed);
  if (unreachable.length > 0) {
    const roadIds = unreachable.map(({ id }) => id);
    problems.push({ code: "pin-unreachable", roadIds, roadNames: unreachable.map(({ name }) => name) });
  }
  return {
    base,
    query,
    network: {
      nodeCount,
      tails: Int32Array.from(builder.tails),
      heads: Int32Array.from(builder.heads),
      costs: Float64Array.from(builder.weights),
      accessPoints: [...accessPoints.keys()],
    },
    edges: builder.edges,
    hamlets: hamlets.filter(({ node }) => isFed(node)),
    accessPoints,
    pinNodes,
    isWeighed: query.preferredRoadIds.length > 0 || query.pinnedRoadIds.length > 0,
    problems,
  };
}

/** The hamlets that stand near enough to a road; the others are told. */
function chooseHamlets(base: BaseNetwork, query: TreeQuery, problems: Problem[]) {
  const { data, graph, hamletPlaces } = base;
  const unknown = query.hamletIds.filter((id) => !hamletPlaces.has(id));
  if (unknown.length > 0) problems.push({ code: "unknown-hamlets", hamletIds: unknown });
  const asked = query.hamletIds.flatMap((id) => {
    const place = hamletPlaces.get(id);
    return place === undefined ? [] : [{ hamlet: data.hamlets[place]!, place }];
  });
  const far = asked.filter(({ place }) => !(graph.approachM[place]! <= query.maxApproachM));
  if (far.length > 0) {
    const hamlets = far.map(({ hamlet: { id, name, position }, place }) => {
      const distanceM = graph.approachM[place]!;
      const center: [number, number] = [position[0], position[1]];
      return { hamletId: id, name, center, distanceM: Number.isNaN(distanceM) ? null : Math.round(distanceM) };
    });
    problems.push({ code: "far-from-road", limitM: query.maxApproachM, hamlets });
  }
  return asked.filter(({ place }) => graph.approachM[place]! <= query.maxApproachM);
}

/** Both ends of every pinned road, and the pinned roads that hang on no access point. */
function pinnedEnds({ graph, roadIndex, data }: BaseNetwork, query: TreeQuery, isFed: (node: number) => boolean) {
  const pinned = new Set(query.pinnedRoadIds.flatMap((id) => roadIndex.get(id) ?? []));
  const ends = new Map<number, { first: number; last: number; firstM: number; lastM: number }>();
  if (pinned.size === 0) return { pinNodes: [], unreachable: [] };
  for (let edge = 0; edge < graph.tails.length; edge++) {
    const road = graph.roads[edge]!;
    const [startM, endM] = [graph.startsM[edge]!, graph.endsM[edge]!];
    if (!pinned.has(road) || startM === endM) continue;
    const known = ends.get(road) ?? { first: -1, last: -1, firstM: Number.POSITIVE_INFINITY, lastM: -1 };
    if (startM < known.firstM) Object.assign(known, { first: graph.tails[edge]!, firstM: startM });
    if (endM > known.lastM) Object.assign(known, { last: graph.heads[edge]!, lastM: endM });
    ends.set(road, known);
  }
  const reachable = [...ends].filter(([, { first }]) => isFed(first));
  return {
    pinNodes: [...new Set(reachable.flatMap(([, { first, last }]) => [first, last]))],
    unreachable: [...ends].filter(([, { first }]) => !isFed(first)).map(([road]) => data.roads[road]!),
  };
}

/** Hamlets as the solver's customers, worth their people; an unknown number counts as one. */
export const customersOf = (hamlets: readonly CaseHamlet[]): Customer[] =>
  hamlets.map(({ node, hamlet }) => ({ node, prize: Math.max(hamlet.population ?? 1, 1) }));
