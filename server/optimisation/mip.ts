import type { Highs, ModelData } from "highs";
import type { TimeBudget } from "./time-budget.ts";

/** The HiGHS solver as `await loadHighs()` of the package `highs` gives it; whoever calls loads it. */
export type { Highs } from "highs";

/** A mixed-integer model that grows row by row; the objective is made as small as possible. */
export class MipModel {
  readonly #costs: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #kinds: (0 | 1)[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  get columnCount(): number {
    return this.#costs.length;
  }

  /** Whether every row holds while no variable is anything. */
  isMetByNothing(): boolean {
    return this.#rowLower.every((lower, row) => lower <= 0 && this.#rowUpper[row]! >= 0);
  }

  /** Adds a yes/no variable; returns its number. */
  addBinary(cost: number): number {
    return this.#addColumn(cost, 1);
  }

  /** Adds a variable between 0 and 1 that need not be whole; returns its number. */
  addShare(cost: number): number {
    return this.#addColumn(cost, 0);
  }

  /** Demands lower <= sum of value x variable <= upper; a variable may come once. */
  addRow(lower: number, upper: number, columns: Iterable<number>, values: Iterable<number>): void {
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    for (const column of columns) this.#indices.push(column);
    for (const value of values) this.#values.push(value);
    this.#starts.push(this.#indices.length);
  }

  toModelData(): ModelData {
    return {
      numCols: this.#costs.length,
      numRows: this.#rowLower.length,
      colCost: this.#costs,
      colLower: this.#lower,
      colUpper: this.#upper,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      integrality: this.#kinds,
      matrix: {
        format: "csr",
        numRows: this.#rowLower.length,
        numCols: this.#costs.length,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
    };
  }

  #addColumn(cost: number, kind: 0 | 1): number {
    this.#kinds.push(kind);
    this.#lower.push(0);
    this.#upper.push(1);
    return this.#costs.push(cost) - 1;
  }
}

export interface MipAnswer {
  /** "optimal", "infeasible", or "limit" when the time was over or a stop was asked for. */
  readonly status: "optimal" | "infeasible" | "limit";
  /** The best values found; undefined when none were. */
  readonly values: Float64Array | undefined;
  /** No solution is cheaper; -Infinity when nothing was proven. */
  readonly bound: number;
}

export interface MipOptions {
  readonly budget: TimeBudget;
  /** Values of a feasible solution to begin with. */
  readonly start?: Float64Array;
  /** false: HiGHS does not simplify the model first; true unless said. */
  readonly presolve?: boolean;
  /** Relative gap at which the answer counts as proven. */
  readonly relativeGap?: number;
  /** Told of HiGHS's best value and bound now and then. */
  readonly onProgress?: (value: number, bound: number) => void;
}

const LIMIT_FACTOR = 4;
const LIMIT_MARGIN_S = 1;

function answerOfNothing(model: MipModel): MipAnswer {
  return model.isMetByNothing()
    ? { status: "optimal", values: new Float64Array(0), bound: 0 }
    : { status: "infeasible", values: undefined, bound: Number.POSITIVE_INFINITY };
}

/**
 * Solves the model with HiGHS, synchronously: call it in a worker. Stops within about a second of the end of the budget.
 * @throws Error when HiGHS ends in a state that is neither an answer nor a limit.
 */
export function solveMip(highs: Highs, model: MipModel, options: MipOptions): MipAnswer {
  if (options.budget.isOver()) return { status: "limit", values: undefined, bound: Number.NEGATIVE_INFINITY };
  if (model.columnCount === 0) return answerOfNothing(model); // HiGHS takes no such model
  const { callbackType, modelStatus } = highs.constants;
  return highs.withModel(model.toModelData(), (native): MipAnswer => {
    native.options.set({
      output_flag: false,
      mip_rel_gap: options.relativeGap ?? 1e-9,
      mip_abs_gap: 1e-6,
      random_seed: 0,
      presolve: options.presolve === false ? "off" : "choose",
    });
    // The callback below ends the run; this only where HiGHS asks no callback for long. Its clock is the wall's, the budget's need not be.
    const remaining = options.budget.remainingSeconds();
    if (Number.isFinite(remaining)) native.options.set("time_limit", LIMIT_FACTOR * remaining + LIMIT_MARGIN_S);
    if (options.start !== undefined) native.setSolution({ colValue: options.start });
    native.run({
      [callbackType.mipInterrupt](event) {
        if (options.budget.isOver()) event.interrupt();
        options.onProgress?.(event.data.mip_primal_bound ?? Number.NaN, event.data.mip_dual_bound ?? Number.NaN);
        return undefined;
      },
    });
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible)
      return { status: "infeasible", values: undefined, bound: Number.POSITIVE_INFINITY };
    const isLimit = status === modelStatus.timeLimit || status === modelStatus.interrupted;
    if (status !== modelStatus.optimal && !isLimit) throw new Error(`HiGHS ended with the model status ${status}`);
    const hasValues = native.info.get("primal_solution_status") === 2;
    return {
      status: isLimit ? "limit" : "optimal",
      values: hasValues ? native.getSolution().colValue : undefined,
      bound: Number(native.info.get("mip_dual_bound")),
    };
  });
}
