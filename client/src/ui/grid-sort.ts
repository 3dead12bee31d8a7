import { compareText } from "../i18n/format.ts";

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a list can be ordered by. */
export interface SortColumn<Row> {
  readonly id: string;
  readonly isNumber?: boolean;
  /** null: unknown, always last. */
  readonly sortBy: (row: Row) => string | number | null;
}

/** How the address writes an order: `-cost` is by cost, the largest first. */
export function readGridSort(text: string | undefined, first: GridSort): GridSort {
  const match = /^(-?)([a-zA-Z]{1,30})$/.exec(text ?? "");
  return match === null ? first : { column: match[2] as string, descending: match[1] === "-" };
}
export const writeGridSort = ({ column, descending }: GridSort): string => `${descending ? "-" : ""}${column}`;

/** The next order after a click on a column's title: numbers begin with the largest, texts with A. */
export function nextGridSort<Row>({ id, isNumber }: SortColumn<Row>, sort: GridSort): GridSort {
  return { column: id, descending: sort.column === id ? !sort.descending : isNumber === true };
}

function compareValues(a: string | number | null, b: string | number | null, direction: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction * (typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b)));
}

/** A sorted copy. What is unknown stands last in both directions; equals are in order of the first column. */
export function sortGridRows<Row>(rows: readonly Row[], columns: readonly SortColumn<Row>[], sort: GridSort): Row[] {
  const [first] = columns;
  const column = columns.find(({ id }) => id === sort.column) ?? first;
  if (column === undefined || first === undefined) return [...rows];
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.sortBy(row), name: first.sortBy(row) }))
    .sort((a, b) => compareValues(a.value, b.value, direction) || compareValues(a.name, b.name, 1))
    .map(({ row }) => row);
}
