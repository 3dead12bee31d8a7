import { readConfig } from "../../config.ts";
import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import { type InfeasibleCause, InfeasibleSharingError } from "../../optimisation/covering/sharing-problem.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { createScenario, type NewItem } from "../../scenarios/store.ts";
import { type TaskContext, type TaskHandler, TaskStopped } from "../../tasks/run.ts";
import { type Candidate, existingCandidates, newCandidates } from "./candidates.ts";
import { readInputs, type SharingInputs } from "./inputs.ts";
import { describeOutcome } from "./outcome.ts";
import { buildProblem, type PlanningProblem, type ReachedCandidate, withReach } from "./problem.ts";
import { predictReach } from "./reach-pool.ts";
import * as queries from "./sharing.queries.ts";
import type {
  SharingItem,
  SharingOutcome,
  SharingParameters,
  SharingReason,
  SharingResult,
} from "./sharing.schemas.ts";
import { solveInThread } from "./solve-pool.ts";
import { someCodes } from "./unserved.ts";

/** Shares of the progress bar: reading, predicting, choosing. */
const READ_UNTIL = 0.05;
const PREDICT_UNTIL = 0.5;

const grounds = new GroundCache();

async function predict(inputs: SharingInputs, context: TaskContext) {
  const { antenna, setting, requirement, ground } = inputs.basis;
  const candidates: Candidate[] = [...existingCandidates(inputs), ...newCandidates(inputs)];
  const requests = candidates.map(({ request }) => request);
  const began = performance.now();
  const answers = await predictReach(
    {
      frequencyGhz: antenna.frequencyMhz / 1000,
      referenceDbm: antenna.referenceDbm,
      pattern: antenna.pattern,
      offsetsDb: antenna.offsetsDb,
      tiltDeg: setting.tiltDeg,
      requirement,
    },
    ground?.grid,
    requests,
    {
      threads: readConfig(process.env).workers,
      signal: context.signal,
      onDone: (done) => {
        const share = done / requests.length;
        const left = ((performance.now() - began) / 1000) * (1 / share - 1);
        context.progress(READ_UNTIL + (PREDICT_UNTIL - READ_UNTIL) * share, "predict", left);
      },
    },
  );
  return {
    candidates: withReach(candidates, answers),
    paths: answers.reduce((sum, each) => sum + each.paths, 0),
    seconds: (performance.now() - began) / 1000,
  };
}

/** Solves, telling the best cost and the bound with every step; what is infeasible becomes an error that names masts and figures. */
async function choose(planned: PlanningProblem, seconds: number, context: TaskContext) {
  const began = performance.now();
  try {
    return await solveInThread(planned.problem, {
      seconds,
      signal: context.signal,
      onProgress: (cost, bound, usedShare) => {
        const share = Math.min(Math.max(usedShare, 0.01), 0.99);
        const left = ((performance.now() - began) / 1000) * (1 / share - 1);
        context.progress(
          PREDICT_UNTIL + (1 - PREDICT_UNTIL) * share,
          `solve ${Math.round(cost)} ${Math.max(0, Math.round(bound))}`,
          left,
        );
      },
    });
  } catch (error) {
    if (error instanceof InfeasibleSharingError) throw infeasible(error, planned.candidates);
    throw error;
  }
}

function reasonAgainst(cause: InfeasibleCause, codeOf: (site: number) => string | null): SharingReason {
  const { code } = cause;
  switch (code) {
    case "pins-over-room": {
      const { site, freePlaces, pins } = cause;
      return { code, parameters: { siteCode: codeOf(site), freePlaces, pins } };
    }
    case "pins-over-budget":
      return { code, parameters: { costVnd: cause.cost, budgetVnd: cause.budget } };
    case "share-unreachable": {
      const { wanted, used, shared, reachable, blocked } = cause;
      // Rounded down: more than that would be refused again.
      const greatestShare = used === 0 ? 0 : Math.floor((100 * reachable) / used) / 100;
      const siteCodes = someCodes(blocked.map((site) => codeOf(site)));
      return { code, parameters: { wantedShare: wanted, used, shared, reachable, greatestShare, siteCodes } };
    }
    case "share-over-budget":
      return { code, parameters: { sites: cause.sites, costVnd: cause.cost, budgetVnd: cause.budget } };
    case "not-found-in-time":
    case "too-little-room":
      return { code, parameters: {} };
  }
}

function infeasible(error: InfeasibleSharingError, candidates: readonly ReachedCandidate[]): AppError {
  const codeOf = (site: number) => {
    const candidate = candidates[site]?.candidate;
    return candidate?.kind === "existing" ? candidate.mast.code : null;
  };
  const reasons = error.causes.map((cause) => reasonAgainst(cause, codeOf));
  return new AppError(422, "sharing-infeasible", error.message, { details: { reasons } });
}

/** An item of the plan as a scenario holds it. */
function scenarioItem(item: SharingItem, { parameters, basis }: SharingInputs): NewItem {
  const { azimuthDeg, center, hamletIds, onlyHere } = item;
  const sectors = [0, 120, 240].map((turnDeg) => ({
    azimuthDeg: (azimuthDeg + turnDeg) % 360,
    electricalTiltDeg: basis.setting.tiltDeg,
    mechanicalTiltDeg: 0,
  }));
  const radio = { bandCodes: [basis.antenna.bandCode], sectors, patternCode: null, powerDbm: null };
  return {
    kind: item.kind,
    decision: item.decision,
    organisationId: item.organisationId,
    siteId: item.siteId,
    technology: parameters.technology,
    geometry: item.kind === "mast" ? { type: "Point", coordinates: [...center] } : null,
    heightM: item.antennaHeightM,
    properties: { radio, hamletIds, onlyHere },
    reasons: item.reasons,
    costVnd: item.costVnd,
    peopleGained: item.people,
  };
}

const LOCAL_TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

/** What a plan is called that was given no name: its technology, and when it was made by the clock of the province. */
export function planName({ name, technology }: Pick<SharingParameters, "name" | "technology">, made: Date): string {
  return name ?? `Dùng chung ${technology} ${LOCAL_TIME.format(made).replace(",", "")}`;
}

/** Stores the plan as a scenario of the organisation that asked; nothing where there is nothing to do. */
async function store(
  inputs: SharingInputs,
  outcome: SharingOutcome,
  { actor }: TaskContext,
  client: Conversation,
): Promise<number | null> {
  if (outcome.items.length === 0) return null;
  const { parameters, basis, inputVersions } = inputs;
  const scenarioId = await createScenario(
    {
      name: planName(parameters, new Date()),
      source: "sharing",
      parameters,
      costs: [...basis.costs.values()],
      items: outcome.items.map((item) => scenarioItem(item, inputs)),
    },
    actor,
    client,
  );
  const row = {
    scenarioId,
    parameters: JSON.stringify(parameters),
    outcome: JSON.stringify(outcome),
    inputVersions: JSON.stringify(inputVersions),
  };
  await ask(queries.insertPlan, row, client);
  return scenarioId;
}

/** Plans shared masts: reads, predicts in threads, chooses with a proven bound, and stores a scenario. After a stop: the best so far. */
export const runSharing: TaskHandler = async (given, context): Promise<SharingResult> => {
  const parameters = given as SharingParameters;
  const { database, actor, signal, progress } = context;
  progress(0, "read");
  const inputs = await database.withActor(actor, (client) => readInputs(parameters, grounds, client));
  const { candidates, paths, seconds: predictionSeconds } = await predict(inputs, context);
  const planned = buildProblem(inputs, candidates);
  progress(PREDICT_UNTIL, "build");
  const { answer, seconds: solverSeconds } = await choose(planned, parameters.seconds, context);
  // The worker itself ends: the task is done again from the beginning.
  if (signal.aborted && !(signal.reason instanceof TaskStopped)) throw signal.reason;
  const outcome = describeOutcome({
    inputs,
    planned,
    answer,
    isStopped: signal.aborted,
    predictionSeconds,
    solverSeconds,
    paths,
  });
  const scenarioId = await database.withActor(actor, (client) => store(inputs, outcome, context, client));
  return { scenarioId, outcome };
};
