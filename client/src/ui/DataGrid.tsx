import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import styles from "./DataGrid.module.css";
import { type GridSort, nextGridSort, type SortColumn, sortGridRows } from "./grid-sort.ts";

const ROW_PX = 32;
const PAGE_ROWS = 5;
const CARDS_AT_ONCE = 40;

export type { GridSort } from "./grid-sort.ts";
export { readGridSort, sortGridRows, writeGridSort } from "./grid-sort.ts";

/** A column: its title, what stands in its cells, and what it sorts by. */
export interface GridColumn<Row> extends SortColumn<Row> {
  readonly title: string;
  readonly help?: string;
  readonly cell: (row: Row) => ReactNode;
}

interface SortedProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly label: string;
  readonly sort: GridSort;
  readonly onSort: (sort: GridSort) => void;
  readonly keyOf: (row: Row) => string | number;
  readonly selected: string | number | null;
  readonly onOpen: (row: Row) => void;
  /** What is pointed at elsewhere, on the map; and what is pointed at or focused here, null for nothing. */
  readonly hovered?: string | number | null;
  readonly onHover?: (row: Row | null) => void;
}

interface Props<Row extends { readonly id: number }> extends Omit<SortedProps<Row>, "keyOf" | "selected"> {
  readonly selectedId: number | null;
  /** A phone: rows stand as cards, in the order of the table. */
  readonly isNarrow: boolean;
  readonly moreLabel: (left: number) => string;
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

/** A sortable list: a grid on a wide screen, cards on a phone. */
export function DataGrid<Row extends { readonly id: number }>(props: Props<Row>) {
  const { rows, columns, sort } = props;
  const sorted = useMemo(() => sortGridRows(rows, columns, sort), [rows, columns, sort]);
  if (props.isNarrow) return <Cards {...props} rows={sorted} />;
  return <SortedGrid {...props} rows={sorted} keyOf={({ id }) => id} selected={props.selectedId} />;
}

function Cards<Row extends { readonly id: number }>({
  rows,
  columns,
  selectedId,
  onOpen,
  moreLabel,
  label,
}: Props<Row>) {
  const [shown, setShown] = useState(CARDS_AT_ONCE);
  const [first, ...others] = columns;
  return (
    <div className={styles.cards}>
      <ul aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.card}
              aria-current={row.id === selectedId ? "true" : undefined}
              onClick={() => onOpen(row)}
            >
              <strong>{first?.cell(row)}</strong>
              <span className={styles.cardLine}>
                {others.map((column) => (
                  <span key={column.id}>
                    {column.isNumber === true && `${column.title}: `}
                    {column.cell(row)}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + CARDS_AT_ONCE)}>
          {moreLabel(rows.length - shown)}
        </Button>
      )}
    </div>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: GridColumn<Row>;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
}) {
  const isSorted = sort.column === column.id;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-column={column.id}
      data-number={column.isNumber || undefined}
      aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" title={column.help} onClick={() => onSort(nextGridSort(column, sort))}>
        {column.title}
        {isSorted && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}

/** Rows in their order as a grid: one stop of the tab key, arrows between rows, Enter opens; only the rows in sight are drawn. */
export function SortedGrid<Row>(props: SortedProps<Row>) {
  const { rows, columns, keyOf, selected, hovered = null, onOpen, onHover } = props;
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
  // What the map selected is brought into sight and is where the keyboard goes on.
  const selectedRow = selected === null ? -1 : rows.findIndex((row) => keyOf(row) === selected);
  useEffect(() => {
    if (selectedRow < 0) return;
    setActive(selectedRow);
    virtual.scrollToIndex(selectedRow, { align: "auto" });
  }, [selectedRow, virtual]);
  const focusRow = (element: HTMLTableRowElement | null) => {
    if (element === null || !wantsFocus.current) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = rows[active];
    // A button or link inside a row takes its own keys.
    if (event.target instanceof HTMLElement && event.target.closest("button, a, input") !== null) return;
    if ((event.key === "Enter" || event.key === " ") && row !== undefined) {
      event.preventDefault();
      onOpen(row);
      return;
    }
    const next = rowAfter(event.key, active, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
    onHover?.(rows[next] ?? null);
  };
  const at = Math.min(active, rows.length - 1);
  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are reached with the arrow keys */}
      <table role="grid" className={styles.grid} aria-label={props.label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onMouseLeave={() => onHover?.(null)}>
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
                data-hovered={(hovered !== null && keyOf(row) === hovered) || undefined}
                tabIndex={index === at ? 0 : -1}
                onClick={() => {
                  setActive(index);
                  onOpen(row);
                }}
                onFocus={() => onHover?.(row)}
                onBlur={() => onHover?.(null)}
                onMouseEnter={() => onHover?.(row)}
              >
                {columns.map((column) => (
                  <td key={column.id} data-column={column.id} data-number={column.isNumber || undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {last !== undefined && last.index < rows.length - 1 && (
            <tr className={styles.spacer}>
              <td colSpan={columns.length} style={{ height: virtual.getTotalSize() - (last.end - ROW_PX) }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
