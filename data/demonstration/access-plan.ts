import type { Random } from "./random.ts";
import { type RoadGraph, shortestWays } from "./road-graph.ts";

/** Tuning: hamlets left without an access point within reach. */
export const UNSERVED_HAMLET_COUNT = 150;
/** By road, on both sides of the 2 km within which a hamlet counts as served: so near a served one has an access point ... */
export const SERVED_WITHIN_M = 1_900;
/** ... and so far away an unserved one has none. */
export const UNSERVED_BEYOND_M = 2_300;
/** A group of unserved neighbours stays smaller than this, in hamlets and people: believable gaps, not blank regions. */
const LARGEST_GROUP = 9;
const LARGEST_GROUP_PEOPLE = 11_000;

/** A hamlet at its node of the road graph. */
export interface HamletNode {
  readonly node: number;
  readonly population: number;
  readonly isTown: boolean;
}

/** Another hamlet (its index) and how far it is by road. */
export interface Neighbour {
  readonly hamlet: number;
  readonly distanceM: number;
}

/** For every hamlet the others within reach by road. */
export function neighboursByRoad(graph: RoadGraph, hamlets: readonly HamletNode[], reachM: number): Neighbour[][] {
  return hamlets.map(({ node }, i) => {
    const { cost } = shortestWays(graph, [node], (edge) => graph.edges[edge]!.lengthM, reachM);
    const found: Neighbour[] = [];
    for (let other = 0; other < hamlets.length; other++) {
      const distanceM = cost[hamlets[other]!.node]!;
      if (other !== i && distanceM <= reachM) found.push({ hamlet: other, distanceM });
    }
    return found;
  });
}

/** The indices of those neighbours that are within a distance. */
export function within(neighbours: readonly Neighbour[][], reachM: number): number[][] {
  return neighbours.map((list) => list.filter(({ distanceM }) => distanceM <= reachM).map(({ hamlet }) => hamlet));
}

/** Chooses hamlets without fibre: far from towns and small, each with all neighbours that an access point of theirs would serve. */
export function chooseUnserved(
  graph: RoadGraph,
  hamlets: readonly HamletNode[],
  neighbours: readonly number[][],
  random: Random,
): Set<number> {
  const towns = hamlets.filter((hamlet) => hamlet.isTown).map((hamlet) => hamlet.node);
  const { cost } = shortestWays(graph, towns, (edge) => graph.edges[edge]!.lengthM);
  const order = hamlets
    .map((hamlet, i) => ({
      i,
      score: (cost[hamlet.node]! / (hamlet.population + 200)) * Math.exp(random.normal(0, 0.45)),
    }))
    .filter(({ i }) => !hamlets[i]!.isTown)
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const unserved = new Set<number>();
  for (const { i } of order) {
    if (unserved.size >= UNSERVED_HAMLET_COUNT) break;
    const group = groupOf(i, neighbours, unserved);
    const people = group.reduce((sum, member) => sum + hamlets[member]!.population, 0);
    if (
      group.length > LARGEST_GROUP ||
      people > LARGEST_GROUP_PEOPLE ||
      group.some((member) => hamlets[member]!.isTown)
    )
      continue;
    for (const member of group) unserved.add(member);
  }
  return unserved;
}

/** A hamlet with its neighbours, theirs and so on, without those that are in the set already. */
function groupOf(start: number, neighbours: readonly number[][], known: ReadonlySet<number>): number[] {
  if (known.has(start)) return [];
  const group = [start];
  for (let at = 0; at < group.length && group.length <= LARGEST_GROUP; at++) {
    for (const next of neighbours[group[at]!]!) if (!known.has(next) && !group.includes(next)) group.push(next);
  }
  return group;
}

/** Hamlets that need an access point of an operator so that each wanted hamlet has one within the spacing, most people first. */
export function spacedAccessPoints(
  wanted: readonly number[],
  hamlets: readonly HamletNode[],
  near: readonly number[][],
): number[] {
  const chosen = new Set<number>();
  for (const i of [...wanted].sort((a, b) => hamlets[b]!.population - hamlets[a]!.population || a - b)) {
    if (!near[i]!.some((other) => chosen.has(other))) chosen.add(i);
  }
  return [...chosen];
}
