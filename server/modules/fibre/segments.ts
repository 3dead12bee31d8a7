import type { Position } from "../../geometry/road-network-graph.ts";
import type { Segment } from "./fibre.schemas.ts";
import { NO_MATERIALS, stretchMaterials } from "./materials.ts";
import type { CaseEdge, TreeCase } from "./tree-case.ts";
import type { TreeWays } from "./tree-ways.ts";

const UNUSABLE = [null, "full", "unknown"] as const;

/** A run of edges that one line of the list stands for. */
interface Run {
  readonly edges: number[];
  readonly nodes: number[];
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Where a node stands; hamlets and access points have nodes of their own behind those of the roads. */
function positionOf({ base, hamlets, accessPoints }: TreeCase): (node: number) => Position {
  const places = new Map<number, Position>(hamlets.map(({ node, hamlet }) => [node, hamlet.position]));
  for (const [node, { position }] of accessPoints) places.set(node, position);
  return (node) => places.get(node) ?? base.graph.positions[node]!;
}

/** What edges of one run have in common; "place" edges stand alone. */
function keyOf(one: TreeCase, edge: number, phase: number | null): string {
  const { baseEdge, kind, line } = one.edges[edge]!;
  if (baseEdge < 0) return `place ${edge}`;
  const { graph, unusableDucts } = one.base;
  return [graph.roads[baseEdge], kind, line, unusableDucts[baseEdge], phase].join(" ");
}

/** Joins edges of one key that follow each other along their road. */
function runsOf(one: TreeCase, members: readonly number[]): Run[] {
  const { graph } = one.base;
  const { tails, heads } = one.network;
  const startM = (edge: number) => graph.startsM[one.edges[edge]!.baseEdge] ?? 0;
  const endM = (edge: number) => graph.endsM[one.edges[edge]!.baseEdge] ?? 0;
  const ordered = members.toSorted((a, b) => startM(a) - startM(b) || endM(a) - endM(b));
  const runs: Run[] = [];
  for (const edge of ordered) {
    const ends = [tails[edge]!, heads[edge]!] as const;
    const run = runs.at(-1);
    const last = run?.nodes.at(-1);
    if (run !== undefined && run.nodes.length === 2 && !ends.includes(last!) && ends.includes(run.nodes[0]!)) {
      run.nodes.reverse(); // the first edge was entered from its far end
    }
    const meeting = run?.nodes.at(-1);
    if (run !== undefined && meeting !== undefined && ends.includes(meeting)) {
      run.edges.push(edge);
      run.nodes.push(ends[0] === meeting ? ends[1] : ends[0]);
    } else runs.push({ edges: [edge], nodes: [...ends] });
  }
  return runs;
}

function ownerOf({ base }: TreeCase, { kind, line }: CaseEdge): number | null {
  if (line < 0) return null;
  return (kind === "duct" ? base.data.ducts : base.data.poleLines)[line]!.ownerOrganisationId;
}

/** The lines of the bill: stretches of one road, kind, owner and phase; and the ways to hamlets and access points. */
export function describeSegments(
  one: TreeCase,
  phased: readonly { readonly phase: number | null; readonly edges: readonly number[] }[],
  ways: TreeWays,
): Segment[] {
  const place = positionOf(one);
  const runs = phased.flatMap(({ phase, edges }) =>
    [...Map.groupBy(edges, (edge) => keyOf(one, edge, phase)).values()]
      .flatMap((members) => runsOf(one, members))
      .map((run) => ({ run, phase })),
  );
  const described = runs.map(({ run, phase }) => describeRun(one, run, phase, ways, place));
  const isSomething = ({ lengthM, costVnd }: Omit<Segment, "id">) => lengthM > 0 || costVnd > 0;
  return described.filter(isSomething).map((segment, id) => ({ ...segment, id }));
}

function describeRun(
  one: TreeCase,
  { edges, nodes }: Run,
  phase: number | null,
  ways: TreeWays,
  place: (node: number) => Position,
): Omit<Segment, "id"> {
  const { base } = one;
  const first = one.edges[edges[0]!]!;
  const road = first.baseEdge < 0 ? undefined : base.data.roads[base.graph.roads[first.baseEdge]!];
  const lengthM = edges.reduce((sum, edge) => sum + one.edges[edge]!.lengthM, 0);
  const branches = nodes.slice(0, -1).filter((node) => (ways.degrees.get(node) ?? 0) > 2).length;
  const feeder = one.accessPoints.get(ways.feeders.get(nodes[0]!) ?? -1);
  const costVnd = edges.reduce((sum, edge) => sum + one.edges[edge]!.costVnd, 0);
  return {
    kind: first.kind,
    phase,
    roadId: road?.id ?? null,
    roadName: road?.name ?? null,
    hamletId: first.hamlet?.id ?? null,
    accessPointId: first.accessPoint?.id ?? null,
    organisationId: feeder?.organisationId ?? null,
    ownerOrganisationId: ownerOf(one, first),
    unusableDuct: first.baseEdge < 0 ? null : UNUSABLE[base.unusableDucts[first.baseEdge]!]!,
    hamletsBeyond: edges.reduce((most, edge) => Math.max(most, ways.hamletsBeyond.get(edge) ?? 0), 0),
    lengthM: rounded(lengthM, 1),
    costVnd,
    materials: lengthM === 0 ? NO_MATERIALS : stretchMaterials(first.kind, lengthM, branches, base.data.setting),
    path: nodes.map((node): [number, number] => {
      const [lon, lat] = place(node);
      return [rounded(lon, 6), rounded(lat, 6)];
    }),
  };
}
