import { type CableOnRoad, matchCables } from "../../geometry/match-cables.ts";
import { buildRoadGraph, type Position, type RoadGraph } from "../../geometry/road-network-graph.ts";
import { stretchBeside } from "../../geometry/road-segments.ts";
import type { FibreData, OwnedLine } from "./fibre-data.ts";

/** Places are looked for this far from roads, so that a message can tell how far a remote one is. */
const LOOK_M = 20_000;
/** A line whose ends are farther from the road that it names is placed by its course instead. */
const TRUSTED_M = 60;
/** A shorter stretch beside a road is no help. */
const SHORTEST_STRETCH_M = 5;

/** A line lies along a road from here to there, in metres from the road's start. */
interface Stretch {
  readonly line: number;
  readonly fromM: number;
  readonly toM: number;
}
type StretchesByRoad = ReadonlyMap<number, readonly Stretch[]>;

/** The roads as a graph, with what lies along each edge. Lines are indices of the data's lists; -1: none. */
export interface BaseNetwork {
  readonly data: FibreData;
  readonly graph: RoadGraph;
  /** A duct with a free pipe. */
  readonly ducts: Int32Array;
  /** 1: a duct without a free pipe; 2: one of which it is unknown. */
  readonly unusableDucts: Uint8Array;
  readonly poles: Int32Array;
  readonly hamletPlaces: ReadonlyMap<number, number>;
  readonly firstAccessPlace: number;
  /** Index of a road by its id. */
  readonly roadIndex: ReadonlyMap<number, number>;
}

/** Where lines lie along roads: by the road that they name, else by their course. */
function layBeside(
  lines: readonly Pick<OwnedLine, "positions" | "roadId">[],
  roads: FibreData["roads"],
  roadIndex: ReadonlyMap<number, number>,
): StretchesByRoad {
  const byRoad = new Map<number, Stretch[]>();
  const add = (road: number, stretch: Stretch) => {
    if (stretch.toM - stretch.fromM < SHORTEST_STRETCH_M) return;
    const known = byRoad.get(road);
    if (known === undefined) byRoad.set(road, [stretch]);
    else known.push(stretch);
  };
  const unplaced: number[] = [];
  for (const [line, { positions, roadId }] of lines.entries()) {
    const road = roadId === null ? undefined : roadIndex.get(roadId);
    const beside = road === undefined ? undefined : stretchBeside(roads[road]!.positions, positions);
    if (road === undefined || beside === undefined || beside.distanceM > TRUSTED_M) unplaced.push(line);
    else add(road, { line, fromM: beside.fromM, toM: beside.toM });
  }
  for (const { cableId, roadId, roadFromM, roadToM } of matchByCourse(lines, unplaced, roads)) {
    add(Number(roadId), {
      line: Number(cableId),
      fromM: Math.min(roadFromM, roadToM),
      toM: Math.max(roadFromM, roadToM),
    });
  }
  return byRoad;
}

function matchByCourse(
  lines: readonly { readonly positions: readonly Position[] }[],
  chosen: readonly number[],
  roads: FibreData["roads"],
): CableOnRoad[] {
  if (chosen.length === 0) return [];
  return matchCables(
    roads.map(({ positions }, road) => ({ id: String(road), positions })),
    chosen.map((line) => ({ id: String(line), positions: lines[line]!.positions })),
  );
}

function cutsOf(...all: readonly StretchesByRoad[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  for (const byRoad of all) {
    for (const [road, stretches] of byRoad) {
      const known = cuts.get(road) ?? [];
      for (const { fromM, toM } of stretches) known.push(fromM, toM);
      cuts.set(road, known);
    }
  }
  return cuts;
}

/** The stretches that hold the middle of the edge. */
function stretchesAt(graph: RoadGraph, edge: number, byRoad: StretchesByRoad): readonly Stretch[] {
  const stretches = byRoad.get(graph.roads[edge]!);
  if (stretches === undefined) return [];
  const middleM = (graph.startsM[edge]! + graph.endsM[edge]!) / 2;
  return stretches.filter(({ fromM, toM }) => fromM - 0.5 <= middleM && middleM <= toM + 0.5);
}

const lineAt = (graph: RoadGraph, edge: number, byRoad: StretchesByRoad): number =>
  stretchesAt(graph, edge, byRoad)[0]?.line ?? -1;

/**
 * Puts roads, ducts, poles, hamlets and access points together. The same data give the same network.
 */
export function buildBaseNetwork(data: FibreData): BaseNetwork {
  const roadIndex = new Map(data.roads.map(({ id }, index) => [id, index]));
  const { free, full, unknown, poles } = placeLines(data, roadIndex);
  const places = [
    ...data.hamlets.map(({ position }) => position),
    ...data.accessPoints.map(({ position }) => position),
  ];
  const lines = data.roads.map(({ positions }) => positions);
  const graph = buildRoadGraph(lines, places, { reachM: LOOK_M, cutsM: cutsOf(free, full, unknown, poles) });
  const edgeCount = graph.tails.length;
  const ducts = new Int32Array(edgeCount);
  const unusableDucts = new Uint8Array(edgeCount);
  const poleLines = new Int32Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    ducts[edge] = lineAt(graph, edge, free);
    poleLines[edge] = lineAt(graph, edge, poles);
    if (lineAt(graph, edge, full) >= 0) unusableDucts[edge] = 1;
    else if (lineAt(graph, edge, unknown) >= 0) unusableDucts[edge] = 2;
  }
  return {
    data,
    graph,
    ducts,
    unusableDucts,
    poles: poleLines,
    hamletPlaces: new Map(data.hamlets.map(({ id }, place) => [id, place])),
    firstAccessPlace: data.hamlets.length,
    roadIndex,
  };
}

/** The edges along which cables lie, as [edge, index of the cable]; `organisationId` null: anybody's. */
export function edgesWithCables(
  { data, graph, roadIndex }: BaseNetwork,
  organisationId: number | null,
): [number, number][] {
  const byRoad = cablesOf(data, roadIndex);
  const found: [number, number][] = [];
  for (let edge = 0; edge < graph.tails.length; edge++) {
    for (const { line } of stretchesAt(graph, edge, byRoad)) {
      if (organisationId === null || data.cables[line]!.organisationId === organisationId) found.push([edge, line]);
    }
  }
  return found;
}

/** Keeps what was computed of the same lines (data with other hamlets share them): placing lines takes longer than the rest. */
function once<Answer extends object>(compute: (data: FibreData, roadIndex: ReadonlyMap<number, number>) => Answer) {
  const known = new WeakMap<FibreData["roads"], { readonly of: FibreData; readonly answer: Answer }>();
  return (data: FibreData, roadIndex: ReadonlyMap<number, number>): Answer => {
    const last = known.get(data.roads);
    const isSame = (["ducts", "poleLines", "cables"] as const).every((lines) => last?.of[lines] === data[lines]);
    if (last !== undefined && isSame) return last.answer;
    const answer = compute(data, roadIndex);
    known.set(data.roads, { of: data, answer });
    return answer;
  };
}

const placeLines = once((data, roadIndex) => {
  const ducts = layBeside(data.ducts, data.roads, roadIndex);
  const ductsWhere = (holds: (freePipes: number | null) => boolean): StretchesByRoad =>
    new Map(
      [...ducts].map(([road, stretches]) => [road, stretches.filter(({ line }) => holds(data.ducts[line]!.freePipes))]),
    );
  return {
    free: ductsWhere((freePipes) => freePipes !== null && freePipes > 0),
    full: ductsWhere((freePipes) => freePipes === 0),
    unknown: ductsWhere((freePipes) => freePipes === null),
    poles: layBeside(data.poleLines, data.roads, roadIndex),
  };
});

/** No cable names its road: all are placed by their course. */
const cablesOf = once((data, roadIndex) => {
  const cables = data.cables.map(({ positions }) => ({ positions, roadId: null }));
  return layBeside(cables, data.roads, roadIndex);
});
