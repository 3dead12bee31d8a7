import type { Highs, Model, ModelData } from "highs";
import type { TimeBudget } from "./time-budget.ts";

/** The HiGHS solver as `await loadHighs()` of the package `highs` gives it; whoever calls loads it. */
export type { Highs } from "highs";

/** The least and the greatest value of every variable. */
export interface ColumnBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

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

  /** What the variables may be, to be narrowed. */
  bounds(): ColumnBounds {
    return { lower: Float64Array.from(this.#lower), upper: Float64Array.from(this.#upper) };
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

  /** The model as HiGHS takes it; `bounds` narrows what its variables may be. */
  toModelData(bounds?: ColumnBounds): ModelData {
    return {
      numCols: this.#costs.length,
      numRows: this.#rowLower.length,
      colCost: this.#costs,
      colLower: bounds?.lower ?? this.#lower,
      colUpper: bounds?.upper ?? this.#upper,
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
  /** Narrower bounds of the variables: the answer and its bound are those of the narrowed model. */
  readonly bounds?: ColumnBounds;
  /** Relative gap at which the answer counts as proven. */
  readonly relativeGap?: number;
  /** Told of HiGHS's best value and bound now and then. */
  readonly onProgress?: (value: number, bound: number) => void;
}

const LIMIT_MARGIN_S = 1;

function answerOfNothing(model: MipModel): MipAnswer {
  return model.isMetByNothing()
    ? { status: "optimal", values: new Float64Array(0), bound: 0 }
    : { status: "infeasible", values: undefined, bound: Number.POSITIVE_INFINITY };
}

/** The callbacks below end a run; this only where HiGHS asks none for long. Its clock is the wall's. */
function limitTime(native: Model, budget: TimeBudget): void {
  const remaining = budget.remainingWallSeconds();
  if (Number.isFinite(remaining)) native.options.set("time_limit", remaining + LIMIT_MARGIN_S);
}

/** @throws Error when HiGHS ended in a state that is neither an answer nor a limit. */
function statusOf({ constants: { modelStatus } }: Highs, native: Model): MipAnswer["status"] {
  const status = native.getModelStatus();
  switch (status) {
    case modelStatus.optimal:
      return "optimal";
    case modelStatus.infeasible:
      return "infeasible";
    case modelStatus.timeLimit:
    case modelStatus.interrupted:
      return "limit";
    default:
      throw new Error(`HiGHS ended with the model status ${status}`);
  }
}

/**
 * Solves the model with HiGHS, synchronously: call it in a worker. Stops within about a second of the end of the budget.
 * @throws Error when HiGHS ends in a state that is neither an answer nor a limit.
 */
export function solveMip(highs: Highs, model: MipModel, options: MipOptions): MipAnswer {
  if (options.budget.isOver()) return { status: "limit", values: undefined, bound: Number.NEGATIVE_INFINITY };
  if (model.columnCount === 0) return answerOfNothing(model); // HiGHS takes no such model
  return highs.withModel(model.toModelData(options.bounds), (native): MipAnswer => {
    native.options.set({
      output_flag: false,
      mip_rel_gap: options.relativeGap ?? 1e-9,
      mip_abs_gap: 1e-6,
      random_seed: 0,
    });
    limitTime(native, options.budget);
    if (options.start !== undefined) native.setSolution({ colValue: options.start });
    native.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (options.budget.isOver()) event.interrupt();
        options.onProgress?.(event.data.mip_primal_bound ?? Number.NaN, event.data.mip_dual_bound ?? Number.NaN);
        return undefined;
      },
    });
    const status = statusOf(highs, native);
    if (status === "infeasible") return { status, values: undefined, bound: Number.POSITIVE_INFINITY };
    const hasValues = native.info.get("primal_solution_status") === 2;
    return {
      status,
      values: hasValues ? native.getSolution().colValue : undefined,
      bound: Number(native.info.get("mip_dual_bound")),
    };
  });
}

/** The model solved as if no variable needed to be whole. */
export interface Relaxation {
  readonly values: Float64Array;
  /** By how much the objective rises at least for each unit that a variable moves away from its value. */
  readonly reducedCosts: Float64Array;
  /** No solution of the model is cheaper. */
  readonly bound: number;
}

/**
 * Solves the model's relaxation, synchronously; "infeasible" where even that has no solution, "limit" where the time was over.
 * @throws Error when HiGHS ends in a state that is neither an answer nor a limit.
 */
export function solveRelaxation(
  highs: Highs,
  model: MipModel,
  budget: TimeBudget,
): Relaxation | Exclude<MipAnswer["status"], "optimal"> {
  if (budget.isOver()) return "limit";
  const { integrality: _, ...data } = model.toModelData();
  return highs.withModel(data, (native) => {
    // On these models its presolve takes longer than it saves.
    native.options.set({ output_flag: false, random_seed: 0, presolve: "off" });
    limitTime(native, budget);
    native.run({
      [highs.constants.callbackType.simplexInterrupt](event) {
        if (budget.isOver()) event.interrupt();
        return undefined;
      },
    });
    const status = statusOf(highs, native);
    if (status !== "optimal") return status;
    const { colValue: values, colDual: reducedCosts } = native.getSolution();
    return { values, reducedCosts, bound: Number(native.info.get("objective_function_value")) };
  });
}
