/** Choose columns of least total cost so that every row is covered by at least one of them. */
export interface SetCoverProblem {
  /** The cost of each column, >= 0. */
  readonly costs: Float64Array;
  /** For each row the columns that cover it. */
  readonly coveringColumns: readonly Int32Array[];
}

/** Choose facilities so that the demand of the points within reach of at least one is as large as possible. */
export interface MaximalCoverProblem {
  /** The demand of each point (people), >= 0. */
  readonly demands: Float64Array;
  /** For each point the facilities that reach it. */
  readonly coveringFacilities: readonly Int32Array[];
  /** The cost of each facility, > 0; 1 each when their number is limited. */
  readonly costs: Float64Array;
  /** What the chosen facilities may cost together; their greatest number when each costs 1. */
  readonly budget: number;
}
