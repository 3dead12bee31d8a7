import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import * as queries from "./fibre.queries.ts";
import type { TreeQuery, TreeResult } from "./fibre.schemas.ts";
import type { FibreOption, FibreOptionsAnswer } from "./hamlet-options.schemas.ts";
import { readCosts } from "./inputs.ts";
import { scenarioItems } from "./scenario-items.ts";

/** As the tool of fibre trees begins. */
const MAX_APPROACH_M = 2_000;

interface Operator {
  readonly organisationId: number;
  readonly organisationName: string;
}

/** The question to which a tree of one hamlet is the answer: the cheapest way, which for one place is the best tree. */
function questionOf(hamletId: number, organisationId: number): TreeQuery {
  return {
    hamletIds: [hamletId],
    organisationId,
    newBuild: "by-road",
    maxApproachM: MAX_APPROACH_M,
    forbiddenRoadIds: [],
    preferredRoadIds: [],
    pinnedRoadIds: [],
  };
}

/** What a tree of one hamlet says of the operator that would feed it. */
export function fibreOption(operator: Operator, tree: TreeResult): FibreOption {
  const [hamlet] = tree.hamlets;
  const hosts = tree.segments.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? []);
  const people = hamlet?.population ?? 0;
  return {
    ...operator,
    verdict: hamlet === undefined ? "rejected" : "feasible",
    accessPointId: hamlet?.accessPointId ?? null,
    accessPointCode: hamlet?.accessPointCode ?? null,
    routeM: hamlet?.routeM ?? null,
    costVnd: hamlet === undefined ? null : tree.costVnd,
    costPerPersonVnd: hamlet === undefined || people === 0 ? null : Math.round(tree.costVnd / people),
    byKind: hamlet === undefined ? [] : tree.byKind,
    hostOrganisationIds: [...new Set(hosts)].filter((id) => id !== operator.organisationId).sort((a, b) => a - b),
    cabinets: hamlet?.cabinets ?? null,
    cabinetsAssumed: hamlet?.cabinetsAssumed ?? false,
    problems: tree.problems,
    items: hamlet === undefined ? [] : scenarioItems(tree),
  };
}

/** The cheapest first, the operator's id decides what is left; those that cannot last. */
function byCost(a: FibreOption, b: FibreOption): number {
  const costOf = ({ costVnd }: FibreOption) => costVnd ?? Number.MAX_VALUE;
  return costOf(a) - costOf(b) || a.organisationId - b.organisationId;
}

/** Who serves the hamlet and who does not, and today's unit costs. Throws 404 for a hamlet that is not there. */
export async function readFibreCase(hamletId: number, client: Conversation) {
  const rows = await ask(queries.fixedOperatorsAt, { hamletId }, client);
  if (rows.length === 0) throw notFound("hamlet", hamletId);
  const operators = rows.flatMap(({ organisationId, organisationName, isServed }) =>
    organisationId === null || organisationName === null ? [] : [{ organisationId, organisationName, isServed }],
  );
  return { operators, costs: await readCosts(client) };
}

/** Fibre to a hamlet from each operator that does not serve it yet, the cheapest first. `preview` answers one tree. */
export async function hamletFibreOptions(
  hamletId: number,
  { operators, costs }: Awaited<ReturnType<typeof readFibreCase>>,
  preview: (query: TreeQuery) => Promise<TreeResult>,
): Promise<FibreOptionsAnswer> {
  const named = ({ organisationId, organisationName }: Operator) => ({ organisationId, organisationName });
  const lacking = operators.filter(({ isServed }) => isServed !== true).map(named);
  const options = await Promise.all(
    lacking.map(async (operator) =>
      fibreOption(operator, await preview(questionOf(hamletId, operator.organisationId))),
    ),
  );
  return {
    hamletId,
    servedBy: operators.filter(({ isServed }) => isServed === true).map(named),
    options: options.sort(byCost),
    maxApproachM: MAX_APPROACH_M,
    costs,
  };
}
