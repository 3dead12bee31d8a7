/**
 * The common form of the covering problems: choose columns so that rows are covered, at least cost.
 * A row may stay uncovered for its penalty (Infinity: it must be covered); the weights of the columns may be limited together.
 */
export interface CoverModel {
  readonly columnCosts: Float64Array;
  /** What leaving each row uncovered costs; Infinity where it must not happen. */
  readonly penalties: Float64Array;
  /** For each row the columns that cover it. */
  readonly rowColumns: readonly Int32Array[];
  /** For each column the rows that it covers. */
  readonly columnRows: readonly Int32Array[];
  /** The weight of each column towards the weight limit. */
  readonly weights: Float64Array;
  /** What the chosen columns may weigh together; Infinity for no limit. */
  readonly weightLimit: number;
}

/** Arranges by column what is given by row. */
export function transpose(rowColumns: readonly Int32Array[], columnCount: number): Int32Array[] {
  const counts = new Int32Array(columnCount);
  for (const columns of rowColumns) for (const column of columns) counts[column]!++;
  const columnRows = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const [row, columns] of rowColumns.entries()) {
    for (const column of columns) columnRows[column]![counts[column]!++] = row;
  }
  return columnRows;
}

/** The cost of a choice: its columns and the penalties of the rows that it leaves uncovered. */
export function coverCost(model: CoverModel, chosen: Iterable<number>): number {
  const covered = new Uint8Array(model.rowColumns.length);
  let cost = 0;
  for (const column of chosen) {
    cost += model.columnCosts[column]!;
    for (const row of model.columnRows[column]!) covered[row] = 1;
  }
  for (let row = 0; row < covered.length; row++) if (covered[row] === 0) cost += model.penalties[row]!;
  return cost;
}
