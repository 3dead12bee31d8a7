import { type CoverModel, transpose } from "./cover-model.ts";

/** A smaller model with the same best cost; `columns[c]` is the number that its column c has in the original. */
export interface ReducedCover {
  readonly model: CoverModel;
  readonly columns: Int32Array;
}

/**
 * Drops what no best choice needs: columns that another one dominates (it covers at least as much for at most the cost and weight),
 * rows that are covered whenever another one is, and equal rows (their penalties are added up). Repeats until nothing is found.
 */
export function reduceCover(original: CoverModel): ReducedCover {
  let model = original;
  let columns = Int32Array.from(original.columnCosts.keys());
  for (;;) {
    const kept = undominatedColumns(model);
    const fewer = kept.length < model.columnCosts.length ? keepColumns(model, kept) : model;
    columns = kept.length < columns.length ? kept.map((column) => columns[column]!) : columns;
    const merged = mergeRows(fewer);
    const isDone = merged.rowColumns.length === model.rowColumns.length && kept.length === model.columnCosts.length;
    model = merged;
    if (isDone) return { model, columns };
  }
}

/** The model with some of its columns only. */
export function keepColumns(model: CoverModel, kept: Int32Array): CoverModel {
  const numbers = new Int32Array(model.columnCosts.length).fill(-1);
  for (const [number, column] of kept.entries()) numbers[column] = number;
  const rowColumns = model.rowColumns.map((columns) =>
    columns.map((column) => numbers[column]!).filter((column) => column >= 0),
  );
  return {
    ...model,
    rowColumns,
    columnRows: transpose(rowColumns, kept.length),
    columnCosts: Float64Array.from(kept, (column) => model.columnCosts[column]!),
    weights: Float64Array.from(kept, (column) => model.weights[column]!),
  };
}

function undominatedColumns(model: CoverModel): Int32Array {
  const { columnRows, rowColumns, columnCosts, weights } = model;
  const isDropped = new Uint8Array(columnCosts.length);
  const marks = new Int32Array(rowColumns.length).fill(-1);
  for (const [column, rows] of columnRows.entries()) {
    if (rows.length === 0) {
      isDropped[column] = 1;
      continue;
    }
    // A dominating column covers every row of this one, so it stands in the shortest of their lists.
    const shortest = rows.reduce(
      (one, other) => (rowColumns[other]!.length < rowColumns[one]!.length ? other : one),
      rows[0]!,
    );
    for (const rival of rowColumns[shortest]!) {
      if (rival === column || isDropped[rival] === 1) continue;
      if (columnRows[rival]!.length < rows.length) continue;
      if (columnCosts[rival]! > columnCosts[column]! || weights[rival]! > weights[column]!) continue;
      for (const row of columnRows[rival]!) marks[row] = rival;
      if (!rows.every((row) => marks[row] === rival)) continue;
      isDropped[column] = 1;
      break;
    }
    for (const row of rows) marks[row] = -1;
  }
  return Int32Array.from(columnCosts.keys()).filter((column) => isDropped[column] === 0);
}

/** Joins equal rows, and drops rows that must be covered but are so whenever a narrower such row is. */
function mergeRows(model: CoverModel): CoverModel {
  const penalties: number[] = [];
  const rowColumns: Int32Array[] = [];
  const known = new Map<string, number>();
  for (const [row, columns] of model.rowColumns.entries()) {
    const key = columns.slice().sort().join();
    const same = known.get(key);
    if (same !== undefined) {
      penalties[same]! += model.penalties[row]!;
      continue;
    }
    known.set(key, rowColumns.length);
    rowColumns.push(columns);
    penalties.push(model.penalties[row]!);
  }
  const kept = withoutImpliedRows(rowColumns, penalties, model.columnCosts.length);
  const keptColumns = kept.map((row) => rowColumns[row]!);
  return {
    ...model,
    rowColumns: keptColumns,
    columnRows: transpose(keptColumns, model.columnCosts.length),
    penalties: Float64Array.from(kept, (row) => penalties[row]!),
  };
}

function withoutImpliedRows(
  rowColumns: readonly Int32Array[],
  penalties: readonly number[],
  columnCount: number,
): number[] {
  const columnRows = transpose(rowColumns, columnCount);
  const isImplied = new Uint8Array(rowColumns.length);
  for (const [row, columns] of rowColumns.entries()) {
    if (penalties[row] !== Number.POSITIVE_INFINITY || columns.length === 0) continue;
    const hits = new Map<number, number>();
    for (const column of columns) for (const other of columnRows[column]!) hits.set(other, (hits.get(other) ?? 0) + 1);
    for (const [other, count] of hits) {
      if (other !== row && count === columns.length && penalties[other] === Number.POSITIVE_INFINITY)
        isImplied[other] = 1;
    }
  }
  return [...rowColumns.keys()].filter((row) => isImplied[row] === 0);
}
