import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { compareText } from "../i18n/format.ts";
import styles from "./RowGrid.module.css";

const ROW_PX = 32;
const PAGE_ROWS = 5;

export interface RowColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; null stands last in either direction. */
  readonly value: (row: Row) => number | string | null;
}

export interface RowSort {
  readonly column: string;
  readonly descending: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn<Row>[];
  readonly firstSort: RowSort;
  readonly keyOf: (row: Row) => string | number;
  readonly selected: string | number | null;
  readonly onOpen: (row: Row) => void;
}

/** Rows in the order of one column; what is unknown stands last, equal rows keep their order. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly RowColumn<Row>[],
  { column, descending }: RowSort,
): Row[] {
  const value = columns.find(({ id }) => id === column)?.value;
  if (value === undefined) return [...rows];
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    if (typeof one === "number" && typeof other === "number") return sign * (one - other);
    return sign * compareText(String(one), String(other));
  });
}

/** Where a key moves the active row; undefined for keys that do not. */
function rowAfter(key: string, active: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE_ROWS,
    PageUp: active - PAGE_ROWS,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), count - 1);
}

function Head<Row>({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly RowColumn<Row>[];
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
}) {
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, title, help, isNumber }) => {
        const isSorted = sort.column === id;
        const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
        return (
          <th
            key={id}
            scope="col"
            data-number={isNumber || undefined}
            aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}
          >
            <button
              type="button"
              title={help}
              onClick={() => onSort({ column: id, descending: isSorted ? !sort.descending : isNumber === true })}
            >
              {title}
              {isSorted && <Arrow size={13} aria-hidden="true" />}
            </button>
          </th>
        );
      })}
    </tr>
  );
}

/** A sortable list as a grid: one stop of the tab key, arrows between rows, Enter opens; only the rows in sight are drawn. */
export function RowGrid<Row>({ label, rows: given, columns, firstSort, keyOf, selected, onOpen }: Props<Row>) {
  const [sort, setSort] = useState(firstSort);
  const rows = useMemo(() => sortedRows(given, columns, sort), [given, columns, sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // The titles stand above the first row and stay over whichever comes next.
    scrollMargin: ROW_PX,
    scrollPaddingStart: ROW_PX,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const selectedAt = selected === null ? -1 : rows.findIndex((row) => keyOf(row) === selected);
  useEffect(() => {
    if (selectedAt < 0) return;
    setActive(selectedAt);
    virtual.scrollToIndex(selectedAt, { align: "auto" });
  }, [selectedAt, virtual]);
  const at = Math.min(active, rows.length - 1);
  const focusRow = (element: HTMLTableRowElement | null) => {
    if (element === null || !wantsFocus.current) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = rows[at];
    if (event.target instanceof HTMLElement && event.target.closest("button, a, input") !== null) return;
    if ((event.key === "Enter" || event.key === " ") && row !== undefined) {
      event.preventDefault();
      onOpen(row);
      return;
    }
    const next = rowAfter(event.key, at, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are reached with the arrow keys */}
      <table role="grid" className={styles.grid} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <Head columns={columns} sort={sort} onSort={setSort} />
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {first !== undefined && first.index > 0 && (
            <tr className={styles.spacer}>
              <td colSpan={columns.length} style={{ height: first.start - ROW_PX }} />
            </tr>
          )}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={keyOf(row)}
                ref={index === at ? focusRow : null}
                aria-rowindex={index + 2}
                aria-selected={keyOf(row) === selected}
                tabIndex={index === at ? 0 : -1}
                onClick={() => {
                  setActive(index);
                  onOpen(row);
                }}
              >
                {columns.map(({ id, isNumber, cell }) => (
                  <td key={id} data-number={isNumber || undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {last !== undefined && last.index < rows.length - 1 && (
            <tr className={styles.spacer}>
              <td colSpan={columns.length} style={{ height: (rows.length - 1 - last.index) * ROW_PX }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
