import type { ConnectedHamlet, Phase, TreeResult } from "./fibre.schemas.ts";
import { LAYING_KINDS } from "./laying.ts";
import { addMaterials, NO_MATERIALS } from "./materials.ts";
import type { PhasedPlan } from "./phases.ts";
import { describeSegments } from "./segments.ts";
import type { TreeCase } from "./tree-case.ts";
import { followTree, type TreeWays } from "./tree-ways.ts";

/** What the solver says of the tree that joins everyone. */
export interface Solved {
  readonly isPreview: boolean;
  readonly isCutShort: boolean;
  readonly seconds: number;
  readonly weighedVnd: number;
  readonly boundVnd: number | null;
}

const LENGTH_DIGITS = 10;
const tenth = (value: number) => Math.round(value * LENGTH_DIGITS) / LENGTH_DIGITS;

function describeHamlets(one: TreeCase, plan: PhasedPlan, ways: TreeWays): ConnectedHamlet[] {
  const phased = [
    ...plan.phases.map(({ hamlets }, index) => ({ phase: index + 1, hamlets })),
    { phase: null, hamlets: plan.rest.hamlets },
  ];
  return phased.flatMap(({ phase, hamlets }) =>
    hamlets.flatMap((index) => {
      const { hamlet, node, approachM, cabinets, cabinetsAssumed, costVnd } = one.hamlets[index]!;
      const feeder = one.accessPoints.get(ways.feeders.get(node) ?? -1);
      if (feeder === undefined) return []; // beyond the budgets, where nothing is drawn
      return [
        {
          hamletId: hamlet.id,
          name: hamlet.name,
          unitName: hamlet.unitName,
          population: hamlet.population,
          phase,
          center: [hamlet.position[0], hamlet.position[1]] as [number, number],
          approachM: tenth(approachM),
          routeM: tenth(ways.distancesM.get(node) ?? 0),
          accessPointId: feeder.id,
          accessPointCode: feeder.code,
          organisationId: feeder.organisationId,
          cabinets,
          cabinetsAssumed,
          costVnd,
        },
      ];
    }),
  );
}

/** The roads that the request marks, as they are called today; of one that is gone nothing is told. */
function namesOfMarkedRoads({ base, query }: TreeCase): NonNullable<TreeResult["markedRoads"]> {
  const marked = new Set([...query.forbiddenRoadIds, ...query.preferredRoadIds, ...query.pinnedRoadIds]);
  return [...marked].flatMap((roadId) => {
    const road = base.data.roads[base.roadIndex.get(roadId) ?? -1];
    return road === undefined ? [] : [{ roadId, roadName: road.name }];
  });
}

/** Everything that is to be told of a plan: segments, hamlets, phases, sums. What lies beyond the budgets is in no sum. */
export function describeTree(one: TreeCase, plan: PhasedPlan, solved: Solved): TreeResult {
  const built = plan.phases.flatMap(({ edges }) => edges);
  const ways = followTree(one, [...built, ...plan.rest.edges]);
  const segments = describeSegments(
    one,
    [...plan.phases.map(({ edges }, index) => ({ phase: index + 1, edges })), { phase: null, edges: plan.rest.edges }],
    ways,
  );
  const hamlets = describeHamlets(one, plan, ways);
  const paid = segments.filter(({ phase }) => phase !== null);
  const connected = hamlets.filter(({ phase }) => phase !== null);
  const layingVnd = paid.reduce((sum, { costVnd }) => sum + costVnd, 0);
  const cabinetsVnd = connected.reduce((sum, { costVnd }) => sum + costVnd, 0);
  const cabinets = connected.reduce((sum, each) => sum + each.cabinets, 0);
  const { isPreview, isCutShort, seconds, weighedVnd, boundVnd } = solved;
  return {
    isPreview,
    isCutShort,
    seconds: Math.round(100 * seconds) / 100,
    costVnd: layingVnd + cabinetsVnd,
    layingVnd,
    lengthM: tenth(paid.reduce((sum, { lengthM }) => sum + lengthM, 0)),
    people: connected.reduce((sum, { population }) => sum + (population ?? 0), 0),
    unknownPopulation: connected.filter(({ population }) => population === null).length,
    byKind: LAYING_KINDS.map((kind) => {
      const own = paid.filter((segment) => segment.kind === kind);
      return {
        kind,
        lengthM: tenth(own.reduce((sum, { lengthM }) => sum + lengthM, 0)),
        costVnd: own.reduce((sum, { costVnd }) => sum + costVnd, 0),
      };
    }),
    materials: addMaterials([...paid.map(({ materials }) => materials), { ...NO_MATERIALS, cabinets }]),
    whole: {
      weighedVnd,
      boundVnd,
      gap: boundVnd === null ? null : weighedVnd === 0 ? 0 : (weighedVnd - boundVnd) / weighedVnd,
    },
    isWeighed: one.isWeighed,
    phases: plan.phases.map(({ budgetVnd }, index): Phase => {
      const own = paid.filter(({ phase }) => phase === index + 1);
      const joined = connected.filter(({ phase }) => phase === index + 1);
      const laying = own.reduce((sum, { costVnd }) => sum + costVnd, 0);
      return {
        number: index + 1,
        budgetVnd,
        costVnd: laying + joined.reduce((sum, { costVnd }) => sum + costVnd, 0),
        hamlets: joined.length,
        people: joined.reduce((sum, { population }) => sum + (population ?? 0), 0),
        lengthM: tenth(own.reduce((sum, { lengthM }) => sum + lengthM, 0)),
      };
    }),
    hamlets,
    segments,
    markedRoads: namesOfMarkedRoads(one),
    problems: [...one.problems, ...plan.problems],
    costs: [...one.base.data.costs],
    inputVersions: { ...one.base.data.inputVersions },
  };
}
