import { setImmediate } from "node:timers/promises";
import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import { type PlanningBasis, readBasis } from "../../planning-case/basis.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import { MergePredictor } from "./merge-effect.ts";
import type { EffectInputs, Serving } from "./merge-levels.ts";
import * as queries from "./pairs.queries.ts";
import type { MergeEffect, MergeEffects, PairsAnswer } from "./pairs.schemas.ts";
import { findPairs, readMasts } from "./pairs.ts";

export const MERGE_EFFECTS_TASK = "merge-effects";

const TECHNOLOGIES: readonly PlannedTechnology[] = ["3G", "4G", "5G"];
const grounds = new GroundCache();

interface Inputs extends EffectInputs {
  readonly answer: PairsAnswer;
  readonly notPredicted: readonly PlannedTechnology[];
}

/** undefined: the catalogue has no antenna for the technology. */
async function basisOf(technology: PlannedTechnology, client: Conversation): Promise<PlanningBasis | undefined> {
  try {
    return await readBasis(technology, grounds, client);
  } catch (error) {
    if (error instanceof AppError && error.status === 422) return undefined;
    throw error;
  }
}

async function readInputs(maxDistanceM: number | undefined, client: Conversation): Promise<Inputs> {
  const bases = new Map<PlannedTechnology, PlanningBasis>();
  for (const technology of TECHNOLOGIES) {
    const basis = await basisOf(technology, client);
    if (basis !== undefined) bases.set(technology, basis);
  }
  const heights = await ask(queries.antennaHeights, undefined, client);
  return {
    answer: await findPairs(maxDistanceM, client),
    bases,
    notPredicted: TECHNOLOGIES.filter((technology) => !bases.has(technology)),
    masts: await readMasts(client),
    hamlets: (await ask(queries.mergeHamlets, undefined, client)).map((row) => ({
      ...row,
      unitName: row.unitName ?? null,
    })),
    servings: (await ask(queries.mergeServings, undefined, client)) as Serving[],
    antennaHeights: new Map(
      heights.map(({ siteId, organisationId, technology, antennaHeightM }) => [
        `${siteId}/${organisationId}/${technology}`,
        antennaHeightM,
      ]),
    ),
  };
}

/** Predicts what merging each listed pair of near masts does to the coverage of hamlets. */
export const predictMergeEffects: TaskHandler = async (parameters, context): Promise<MergeEffects> => {
  const { maxDistanceM } = parameters as { maxDistanceM?: number };
  const { database, actor, signal, progress } = context;
  progress(0, "read");
  const inputs = await database.withActor(actor, (client) => readInputs(maxDistanceM, client));
  const { pairs } = inputs.answer;
  const predictor = new MergePredictor(inputs);
  const effects: MergeEffect[] = [];
  const began = performance.now();
  for (const pair of pairs) {
    const steps = predictor.effectOf(pair);
    for (;;) {
      // One station takes some tens of milliseconds: between two of them the worker answers and looks whether to stop.
      await setImmediate();
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done === true) {
        effects.push(step.value);
        break;
      }
    }
    const share = effects.length / pairs.length;
    progress(share, "predict", ((performance.now() - began) / 1000) * (1 / share - 1));
  }
  return {
    maxDistanceM: inputs.answer.maxDistanceM,
    computedAt: new Date().toISOString(),
    notPredicted: [...inputs.notPredicted],
    isOnTerrain: [...inputs.bases.values()].some(({ ground }) => ground !== undefined),
    effects,
  };
};
