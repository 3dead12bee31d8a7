import { IconAlertTriangle } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Technology } from "../../../../server/schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { TableSort } from "../../map/panel-props.ts";
import { type GridColumn, SortedGrid } from "../../ui/DataGrid.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import { BestCell } from "./BestCell.tsx";
import type { ListedGap } from "./best-options.ts";
import styles from "./GapsTable.module.css";
import type { GapColumn } from "./gap-columns.ts";

export interface GapsListProps {
  readonly rows: readonly ListedGap[];
  readonly columns: readonly GapColumn[];
  /** Which masts are asked for the best ways; null: none. */
  readonly technology: Technology | null;
  readonly label: string;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly selectedId: number | null;
  readonly hoveredId: number | null;
  readonly onHover: (row: ListedGap | null) => void;
  readonly onOpen: (row: ListedGap) => void;
  /** Hamlets that are ticked for a plan; null: nothing can be ticked here. */
  readonly picked: ReadonlySet<number> | null;
  readonly onPick: (id: number, isPicked: boolean) => void;
}

/** What stands in one cell. */
function gapCell(row: ListedGap, { id }: GapColumn, technology: Technology | null, words: Words) {
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
    case "best":
    case "cost":
      return technology === null ? null : <BestCell hamletId={row.id} technology={technology} what={id} />;
  }
}

/** A box that takes a hamlet into a plan; the row around it goes on opening the hamlet. */
function pickColumn(
  { picked, onPick }: Pick<GapsListProps, "picked" | "onPick">,
  words: Words,
): readonly GridColumn<ListedGap>[] {
  if (picked === null) return [];
  const cell = ({ id, name }: ListedGap) => (
    <input
      type="checkbox"
      className={styles.pick}
      aria-label={words.t("gaps.pick", { name })}
      checked={picked.has(id)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.key === " " && event.stopPropagation()}
      onChange={({ currentTarget }) => onPick(id, currentTarget.checked)}
    />
  );
  return [{ id: "pick", title: words.t("gaps.pickTitle"), cell, sortBy: ({ id }) => (picked.has(id) ? 0 : 1) }];
}

/** The list as a grid, in step with what the map points at. */
export function GapsGrid({ columns, technology, selectedId, hoveredId, picked, onPick, ...list }: GapsListProps) {
  const words = useWords();
  const cells = useMemo(
    () => [
      ...columns.map(
        ({ title, help, ...column }): GridColumn<ListedGap> => ({
          ...column,
          title: words.t(title),
          ...(help === undefined ? {} : { help: words.t(help) }),
          cell: (row) => gapCell(row, { title, ...column }, technology, words),
        }),
      ),
      ...pickColumn({ picked, onPick }, words),
    ],
    [columns, technology, words, picked, onPick],
  );
  return <SortedGrid {...list} columns={cells} keyOf={({ id }) => id} selected={selectedId} hovered={hoveredId} />;
}
