import { IconAlertTriangle, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { TableSort } from "../../map/panel-props.ts";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import styles from "./GapsTable.module.css";
import { type GapColumn, nextSort } from "./gap-columns.ts";

const ROW_PX = 32;
const PAGE_ROWS = 5;

export interface GapsListProps {
  readonly rows: readonly GapRow[];
  readonly columns: readonly GapColumn[];
  readonly label: string;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly selectedId: number | null;
  readonly hoveredId: number | null;
  readonly onHover: (row: GapRow | null) => void;
  readonly onOpen: (row: GapRow) => void;
}

/** What stands in one cell. */
export function gapCell(row: GapRow, { id }: GapColumn, words: Words) {
  const none = <span className={styles.none}>{words.t("unknown")}</span>;
  switch (id) {
    case "name":
      return row.name;
    case "unit":
      return row.unitName === null ? none : capitalised(row.unitName);
    case "people":
      return row.population === null ? none : words.number(row.population);
    case "share":
      return row.servedShare === null ? none : words.share(row.servedShare);
    case "accessPoint":
      return row.accessPointM === null ? none : words.length(row.accessPointM);
    case "lacking":
      return <OrganisationSigns ids={row.missingOrganisationIds} />;
    case "modelled":
    case "reported":
    case "measured":
      return <VerdictTag verdict={row[id]} />;
    case "check":
      return row.needsCheck ? (
        <Tag tone="warn" title={words.t("gaps.column.checkHelp")}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span className="visually-hidden">{words.t("gaps.check")}</span>
        </Tag>
      ) : null;
  }
}

function HeadCell({ column, sort, onSort }: { column: GapColumn; sort: TableSort; onSort: (sort: TableSort) => void }) {
  const { t } = useWords();
  const isSorted = sort.column === column.id;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-column={column.id}
      data-number={column.isNumber || undefined}
      aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        title={column.help === undefined ? undefined : t(column.help)}
        onClick={() => onSort(nextSort(column, sort))}
      >
        {t(column.title)}
        {isSorted && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
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

/** The list as a grid: one stop of the tab key, arrows between rows, Enter opens; only the rows in sight are drawn. */
export function GapsGrid(props: GapsListProps) {
  const { rows, columns, selectedId, hoveredId, onHover, onOpen } = props;
  const words = useWords();
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
  const selectedRow = rows.findIndex(({ id }) => id === selectedId);
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
    onHover(rows[next] ?? null);
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
        <tbody onKeyDown={onKeyDown} onMouseLeave={() => onHover(null)}>
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
                key={row.id}
                ref={index === at ? focusRow : null}
                aria-rowindex={index + 2}
                aria-selected={row.id === selectedId}
                data-hovered={row.id === hoveredId || undefined}
                tabIndex={index === at ? 0 : -1}
                onClick={() => {
                  setActive(index);
                  onOpen(row);
                }}
                onFocus={() => onHover(row)}
                onBlur={() => onHover(null)}
                onMouseEnter={() => onHover(row)}
              >
                {columns.map((column) => (
                  <td key={column.id} data-column={column.id} data-number={column.isNumber || undefined}>
                    {gapCell(row, column, words)}
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
