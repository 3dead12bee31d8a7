import type { Random } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { CoverModel } from "./cover-model.ts";

export interface SearchOptions {
  readonly random: Random;
  readonly budget: TimeBudget;
  /** Exchanges tried in this run; the temperature falls evenly over them. */
  readonly trials: number;
  /** A choice to begin with, within the weight limit; an empty one otherwise. */
  readonly start?: Iterable<number>;
  /** The share of the full temperature to begin at: less keeps closer to the start. */
  readonly heat?: number;
}

/** A choice of columns and what it leaves to pay (column costs are not counted: the weight limit rules). */
export interface MaximalCoverChoice {
  readonly chosen: number[];
  /** Sum of the penalties of the uncovered rows. */
  readonly uncovered: number;
}

/** The share of exchanges for one of the columns that cover most of the same rows: a site moves to a place near by. */
const NEARBY_SHARE = 0.9;
/** How many columns count as near by. */
const NEARBY_COUNT = 30;
/** First and last temperature, as shares of the mean penalty that one chosen column covers: tuned on city instances. */
const FIRST_TEMPERATURE = 0.02;
const LAST_TEMPERATURE = 0.003;

/**
 * Greedy choice, then simulated annealing over exchanges of a chosen column for another, for the least uncovered penalty within the
 * weight limit. Deterministic for a seed and a number of trials.
 * Sources: R. Church and C. ReVelle 1974 (greedy with substitution); S. Kirkpatrick et al. 1983 (annealing).
 */
export function searchMaximalCover(model: CoverModel, options: SearchOptions): MaximalCoverChoice {
  const state = new CoverState(model);
  for (const column of options.start ?? []) state.add(column);
  state.fill();
  let best = { chosen: state.chosen.slice(), uncovered: state.uncovered };
  if (state.chosen.length === 0 || state.chosen.length === model.columnCosts.length) return best;
  const scale = (state.totalPenalty - state.uncovered) / state.chosen.length;
  const { random, trials } = options;
  const first = Math.max(LAST_TEMPERATURE, FIRST_TEMPERATURE * (options.heat ?? 1));
  let temperature = 0;
  for (let trial = 0; trial < trials && best.uncovered > 0; trial++) {
    if (trial % 1024 === 0) {
      if (options.budget.isOver()) break;
      temperature = scale * first * (LAST_TEMPERATURE / first) ** (trial / trials);
    }
    const position = random.below(state.chosen.length);
    const entering =
      random.next() < NEARBY_SHARE ? state.nearby(position, random) : random.below(model.columnCosts.length);
    if (!state.mayExchange(position, entering)) continue;
    const change = state.changeBy(position, entering);
    if (change > 0 && random.next() >= Math.exp(-change / temperature)) continue;
    state.exchange(position, entering);
    if (state.uncovered < best.uncovered - 1e-9) best = { chosen: state.chosen.slice(), uncovered: state.uncovered };
  }
  const polished = new CoverState(model);
  for (const column of best.chosen) polished.add(column);
  polished.fill();
  return { chosen: polished.chosen.slice(), uncovered: polished.uncovered };
}

/** A choice with the number of chosen columns over every row; rows and columns lie flat in typed arrays for speed. */
class CoverState {
  readonly chosen: number[] = [];
  readonly totalPenalty: number;
  uncovered: number;
  readonly #model: CoverModel;
  readonly #isChosen: Uint8Array;
  readonly #counts: Int32Array;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  /** Found when first asked for. */
  readonly #nearby: (Int32Array | undefined)[];
  #weight = 0;

  constructor(model: CoverModel) {
    this.#model = model;
    this.#isChosen = new Uint8Array(model.columnCosts.length);
    this.#nearby = new Array(model.columnCosts.length);
    this.#counts = new Int32Array(model.rowColumns.length);
    this.totalPenalty = model.penalties.reduce((sum, penalty) => sum + penalty, 0);
    this.uncovered = this.totalPenalty;
    this.#starts = new Int32Array(model.columnRows.length + 1);
    for (const [column, rows] of model.columnRows.entries())
      this.#starts[column + 1] = this.#starts[column]! + rows.length;
    this.#rows = new Int32Array(this.#starts.at(-1)!);
    for (const [column, rows] of model.columnRows.entries()) this.#rows.set(rows, this.#starts[column]!);
  }

  add(column: number): void {
    this.chosen.push(column);
    this.#cover(column);
  }

  /** Adds columns that fit, the one with most gain per weight first, until none gains or fits. */
  fill(): void {
    const { weights, weightLimit, columnRows, penalties } = this.#model;
    for (;;) {
      let best = -1;
      let bestRatio = 0;
      const room = weightLimit - this.#weight + 1e-9;
      for (const [column, rows] of columnRows.entries()) {
        if (this.#isChosen[column] === 1 || weights[column]! > room) continue;
        let gain = 0;
        for (const row of rows) if (this.#counts[row] === 0) gain += penalties[row]!;
        if (gain > bestRatio * weights[column]!) {
          best = column;
          bestRatio = gain / weights[column]!;
        }
      }
      if (best < 0) return;
      this.add(best);
    }
  }

  /** A random one of the columns that share most rows with the chosen one at the position. */
  nearby(position: number, random: Random): number {
    const column = this.chosen[position]!;
    this.#nearby[column] ??= nearbyColumns(this.#model, column);
    const columns = this.#nearby[column];
    return columns.length === 0 ? column : columns[random.below(columns.length)]!;
  }

  mayExchange(position: number, entering: number): boolean {
    const { weights, weightLimit } = this.#model;
    if (this.#isChosen[entering] === 1) return false;
    return this.#weight - weights[this.chosen[position]!]! + weights[entering]! <= weightLimit + 1e-9;
  }

  /** By how much the uncovered penalty grows (below 0: shrinks) when the exchange is made. */
  changeBy(position: number, entering: number): number {
    const out = this.chosen[position]!;
    const counts = this.#counts;
    const rows = this.#rows;
    const { penalties } = this.#model;
    let change = 0;
    const outEnd = this.#starts[out + 1]!;
    for (let index = this.#starts[out]!; index < outEnd; index++) {
      const row = rows[index]!;
      if (--counts[row]! === 0) change += penalties[row]!;
    }
    const enteringEnd = this.#starts[entering + 1]!;
    for (let index = this.#starts[entering]!; index < enteringEnd; index++) {
      const row = rows[index]!;
      if (counts[row] === 0) change -= penalties[row]!;
    }
    for (let index = this.#starts[out]!; index < outEnd; index++) counts[rows[index]!]!++;
    return change;
  }

  exchange(position: number, entering: number): void {
    this.#uncover(this.chosen[position]!);
    this.chosen[position] = entering;
    this.#cover(entering);
  }

  #cover(column: number): void {
    this.#isChosen[column] = 1;
    this.#weight += this.#model.weights[column]!;
    for (let index = this.#starts[column]!; index < this.#starts[column + 1]!; index++) {
      const row = this.#rows[index]!;
      if (this.#counts[row]!++ === 0) this.uncovered -= this.#model.penalties[row]!;
    }
  }

  #uncover(column: number): void {
    this.#isChosen[column] = 0;
    this.#weight -= this.#model.weights[column]!;
    for (let index = this.#starts[column]!; index < this.#starts[column + 1]!; index++) {
      const row = this.#rows[index]!;
      if (--this.#counts[row]! === 0) this.uncovered += this.#model.penalties[row]!;
    }
  }
}

/** The columns that share most rows with the given one. */
function nearbyColumns(model: CoverModel, column: number): Int32Array {
  const shared = new Map<number, number>();
  for (const row of model.columnRows[column]!) {
    for (const other of model.rowColumns[row]!) if (other !== column) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const ordered = [...shared].sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other);
  return Int32Array.from(ordered.slice(0, NEARBY_COUNT), ([other]) => other);
}
