import type { Highs } from "../mip.ts";
import type { Random } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { solveCore } from "./cover-mip.ts";
import type { CoverModel } from "./cover-model.ts";
import { type CoverRelaxation, worthwhileColumns } from "./lagrangian.ts";
import { type MaximalCoverChoice, searchMaximalCover } from "./maximal-cover-search.ts";

export interface RecombinationOptions {
  readonly random: Random;
  readonly budget: TimeBudget;
  readonly relaxation: CoverRelaxation;
  /** No choice leaves less uncovered. */
  readonly bound: number;
  readonly highs?: Highs | undefined;
  readonly onProgress?: ((uncovered: number, bound: number) => void) | undefined;
}

/** Exchanges tried by each annealing: so many per second of the whole time, within limits, so that several runs fit. */
const TRIALS_PER_SECOND = 50_000;
const FEWEST_TRIALS = 100_000;
const MOST_TRIALS = 3_000_000;
/** Choices kept to be recombined. */
const POOL_SIZE = 8;
/** The first annealings start from nothing, to be different. */
const FRESH_RUNS = 4;
/** Share of the whole time that one exact recombination may take. */
const CORE_SHARE = 0.1;
/** Without a better choice for so many rounds, no better one is expected. */
const PATIENCE = 60;

/**
 * Anneals again and again, and after each time lets HiGHS find the best choice among the columns of a few good choices: the best parts
 * of different choices come together exactly. Ends when the bound is reached, the patience is used up, or the time is over.
 */
export function recombineMaximalCover(
  model: CoverModel,
  start: MaximalCoverChoice,
  options: RecombinationOptions,
): MaximalCoverChoice {
  const { random, budget, relaxation, highs } = options;
  const pool: MaximalCoverChoice[] = [];
  const wholeSeconds = budget.elapsedSeconds() + budget.remainingSeconds();
  const trials = Math.min(MOST_TRIALS, Math.max(FEWEST_TRIALS, TRIALS_PER_SECOND * wholeSeconds));
  let best = start;
  let patience = PATIENCE;
  const offer = (choice: MaximalCoverChoice) => {
    keepInPool(pool, choice);
    if (choice.uncovered >= best.uncovered - 1e-9) return;
    best = choice;
    patience = PATIENCE;
    options.onProgress?.(best.uncovered, options.bound);
  };
  for (let round = 0; !budget.isOver() && best.uncovered > options.bound * (1 + 1e-12) && patience-- > 0; round++) {
    const isFresh = round < FRESH_RUNS || round % 3 === 0;
    const heat = isFresh ? 1 : 0.3 + 0.5 * random.next();
    const seedChoice = isFresh ? [] : pool[random.below(pool.length)]!.chosen;
    offer(searchMaximalCover(model, { random, budget, trials, start: seedChoice, heat }));
    if (pool.length < 2 || highs === undefined || budget.isOver()) continue;
    const core = [...best.chosen];
    const picks = 1 + random.below(3);
    for (let pick = 0; pick < picks; pick++) core.push(...pool[random.below(pool.length)]!.chosen);
    const worthwhile = new Set(worthwhileColumns(relaxation, best.uncovered, 0));
    const found = solveCore(
      highs,
      model,
      core.filter((column) => worthwhile.has(column)),
      best.chosen,
      { budget: within(budget, CORE_SHARE) },
    );
    offer({ chosen: [...found.chosen], uncovered: found.cost });
  }
  return best;
}

/** A budget of at most the given share of the whole time, from now on. */
function within(budget: TimeBudget, share: number): TimeBudget {
  const whole = budget.elapsedSeconds() + budget.remainingSeconds();
  if (!Number.isFinite(whole)) return budget;
  return budget.untilShare(Math.min(1, budget.elapsedSeconds() / whole + share));
}

/** Keeps the best different choices. */
function keepInPool(pool: MaximalCoverChoice[], choice: MaximalCoverChoice): void {
  if (pool.some((other) => other.uncovered === choice.uncovered)) return;
  pool.push(choice);
  pool.sort((one, other) => one.uncovered - other.uncovered);
  if (pool.length > POOL_SIZE) pool.pop();
}
