import { unacceptable } from "../../errors.ts";
import { buildNetwork } from "../../optimisation/steiner/graph.ts";
import { buildVoronoi, wayToBase } from "../../optimisation/steiner/voronoi.ts";
import type { BackhaulAnswer, BackhaulQuery } from "./backhaul.schemas.ts";
import { type BaseNetwork, buildBaseNetwork, edgesWithCables } from "./base-network.ts";
import type { TreeQuery } from "./fibre.schemas.ts";
import type { FibreData, Hamlet } from "./fibre-data.ts";
import { LAYING_KINDS } from "./laying.ts";
import { describeSegments } from "./segments.ts";
import { buildTreeCase, type TreeCase } from "./tree-case.ts";

/** What a way ends at. */
interface End {
  readonly organisationId: number;
  readonly meets: "cable" | "access-point";
  readonly code: string;
}

/** A mast is joined as a hamlet without people would be; no hamlet has this number. */
const MAST_ID = 0;

const NO_MARKS = { forbiddenRoadIds: [], preferredRoadIds: [], pinnedRoadIds: [] };

/** Where fibre is: nodes beside cables of the organisation, and its access points. */
function endsOf(base: BaseNetwork, one: TreeCase, organisationId: number | null): Map<number, End> {
  const ends = new Map<number, End>();
  for (const [edge, cable] of edgesWithCables(base, organisationId)) {
    const { code, organisationId: owner } = base.data.cables[cable]!;
    for (const node of [base.graph.tails[edge]!, base.graph.heads[edge]!])
      ends.set(node, { organisationId: owner, meets: "cable", code });
  }
  for (const [node, { code, organisationId: owner }] of one.accessPoints)
    ends.set(node, { organisationId: owner, meets: "access-point", code });
  return ends;
}

/**
 * The cheapest way along roads from a mast to a cable or an access point.
 * Throws 422 where the mast stands too far from every road, where no fibre can be reached, or where a cost is missing.
 */
export function findBackhaul(data: FibreData, query: BackhaulQuery): BackhaulAnswer {
  const organisationId = query.organisationId ?? null;
  const asked: TreeQuery = {
    hamletIds: [MAST_ID],
    organisationId,
    newBuild: query.newBuild ?? "by-road",
    maxApproachM: query.maxApproachM ?? 2_000,
    ...NO_MARKS,
  };
  const mast: Hamlet = {
    id: MAST_ID,
    name: "",
    unitName: null,
    population: null,
    households: null,
    position: [query.lon, query.lat],
  };
  const base = buildBaseNetwork({ ...data, hamlets: [mast] });
  const one = buildTreeCase(base, asked, { isAccessPointNeeded: false });
  const [from] = one.hamlets;
  if (from === undefined) throw impossible(one, query);
  const ends = endsOf(base, one, organisationId);
  // Cabinets are for hamlets: only laying counts here.
  const network = buildNetwork({
    ...one.network,
    costs: Float64Array.from(one.edges, ({ costVnd }) => costVnd),
    terminals: [],
  });
  const ways = buildVoronoi(network, ends.keys());
  const met = ways.bases[from.node]!;
  const end = ends.get(met);
  if (end === undefined) throw unacceptable("no-fibre-reached", "no fibre can be reached along roads from here");
  return describeBackhaul(one, wayToBase(network, ways, from.node), met, end);
}

function describeBackhaul(one: TreeCase, way: readonly number[], met: number, end: End): BackhaulAnswer {
  const none = { feeders: new Map(), distancesM: new Map(), hamletsBeyond: new Map(), degrees: new Map() };
  const segments = describeSegments(one, [{ phase: 1, edges: way }], none).map((segment) => ({
    ...segment,
    hamletId: null,
    organisationId: end.organisationId,
  }));
  const sum = (pick: (segment: (typeof segments)[number]) => number, own = segments) =>
    own.reduce((total, segment) => total + pick(segment), 0);
  const [lon, lat] = one.accessPoints.get(met)?.position ?? one.base.graph.positions[met]!;
  return {
    lengthM: sum(({ lengthM }) => lengthM),
    costVnd: sum(({ costVnd }) => costVnd),
    organisationId: end.organisationId,
    meets: end.meets,
    meetsCode: end.code,
    meetsAt: [lon, lat],
    byKind: LAYING_KINDS.map((kind) => {
      const own = segments.filter((segment) => segment.kind === kind);
      return { kind, lengthM: sum(({ lengthM }) => lengthM, own), costVnd: sum(({ costVnd }) => costVnd, own) };
    }),
    segments,
    costs: [...one.base.data.costs],
  };
}

function impossible({ problems }: TreeCase, { lon, lat, maxApproachM = 2_000 }: BackhaulQuery) {
  for (const problem of problems) {
    if (problem.code === "far-from-road") {
      const distanceM = problem.hamlets[0]?.distanceM ?? null;
      const message = `the mast at ${lon}, ${lat} stands ${distanceM ?? "more than 20000"} m from the nearest road; permitted: ${maxApproachM} m`;
      return unacceptable("far-from-road", message, undefined, { distanceM, limitM: maxApproachM });
    }
    if (problem.code === "cost-unknown") {
      const message = `the catalogue lacks the costs ${problem.costCodes.join(", ")}`;
      return unacceptable("cost-unknown", message, undefined, { costCodes: problem.costCodes });
    }
  }
  return unacceptable("no-fibre-reached", "no fibre can be reached along roads from here");
}
