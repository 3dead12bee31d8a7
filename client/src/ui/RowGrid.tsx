import { useMemo, useState } from "react";
import { type GridColumn, type GridSort, SortedGrid, sortGridRows } from "./DataGrid.tsx";

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly firstSort: GridSort;
  readonly keyOf: (row: Row) => string | number;
  readonly selected: string | number | null;
  readonly onOpen: (row: Row) => void;
}

/** A grid of rows by any key that keeps its order to itself: for lists whose order no link needs to hold. */
export function RowGrid<Row>({ rows: given, firstSort, ...props }: Props<Row>) {
  const [sort, setSort] = useState(firstSort);
  const rows = useMemo(() => sortGridRows(given, props.columns, sort), [given, props.columns, sort]);
  return <SortedGrid {...props} rows={rows} sort={sort} onSort={setSort} />;
}
