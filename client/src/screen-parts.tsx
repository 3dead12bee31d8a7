import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconInfoCircle, IconStack2, IconTable } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import styles from "./app.module.css";
import { GapsTable } from "./features/hamlets/GapsTable.tsx";
import { Guarded } from "./guarded.tsx";
import { useWords } from "./i18n/language.tsx";
import type { MapCommands, Selection } from "./map/selection.ts";
import { Sheet } from "./ui/Sheet.tsx";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";

type OnSelect = (selection: Selection | null) => void;

interface TableDockProps {
  readonly view: View;
  readonly patch: PatchView;
  readonly onSelect: OnSelect;
  readonly map: MapCommands;
  readonly isNarrow: boolean;
}

/** The table under the map; it can be put away to leave the map alone. */
export function TableDock({ view, patch, onSelect, map, isNarrow }: TableDockProps) {
  const { t } = useWords();
  const isOpen = view.isTableShown;
  const table = (
    <Guarded>
      <GapsTable
        query={view.gaps}
        onQuery={(gaps) => patch({ gaps })}
        sort={view.sort}
        onSort={(sort) => patch({ sort }, "replace")}
        selection={view.selection}
        onSelect={onSelect}
        map={map}
      />
    </Guarded>
  );
  // A sheet is a region with a name and scrolls by itself.
  if (isNarrow) return table;
  return (
    <section
      id="table"
      tabIndex={-1}
      className={styles.table}
      aria-label={t("panel.table")}
      data-open={isOpen || undefined}
    >
      <Button
        className={styles.tableToggle as string}
        size="compact-xs"
        variant="default"
        aria-expanded={isOpen}
        leftSection={
          isOpen ? <IconChevronDown size={14} aria-hidden="true" /> : <IconChevronUp size={14} aria-hidden="true" />
        }
        onClick={() => patch({ isTableShown: !isOpen })}
      >
        {t(isOpen ? "panel.hideTable" : "panel.showTable")}
      </Button>
      {isOpen && <div className={styles.tableBody}>{table}</div>}
    </section>
  );
}

type SheetName = "layers" | "table" | "details";

interface SheetsProps {
  readonly controls: ReactNode;
  readonly table: ReactNode;
  readonly details: ReactNode | null;
  readonly selection: Selection | null;
  readonly onClose: () => void;
}

/** On a phone: the map first, and the panels as sheets that rise over it, one at a time. */
export function Sheets({ controls, table, details, selection, onClose }: SheetsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<SheetName | null>(details === null ? null : "details");
  const chosen = selection === null ? null : `${selection.layer}:${selection.id}`;
  useEffect(() => {
    setOpen((before) => (chosen !== null ? "details" : before === "details" ? null : before));
  }, [chosen]);
  const parts = {
    layers: { label: t("panel.layers"), short: t("panel.layersShort"), Icon: IconStack2, content: controls },
    table: { label: t("panel.table"), short: t("panel.table"), Icon: IconTable, content: table },
    details: { label: t("panel.details"), short: t("panel.details"), Icon: IconInfoCircle, content: details },
  };
  const labels = { larger: t("panel.larger"), smaller: t("panel.smaller"), close: t("panel.close") };
  const close = () => {
    if (open === "details") onClose();
    setOpen(null);
  };
  return (
    <>
      {open !== null && parts[open].content !== null && (
        <div className={styles.sheetRoom}>
          <Sheet key={open} title={parts[open].label} labels={labels} onClose={close}>
            {parts[open].content}
          </Sheet>
        </div>
      )}
      <nav className={styles.tabs} aria-label={t("app.menu")}>
        {(["layers", "table", "details"] as const).map((name) => {
          const { short, Icon, content } = parts[name];
          return (
            <button
              type="button"
              key={name}
              disabled={content === null}
              aria-pressed={open === name}
              onClick={() => setOpen(open === name ? null : name)}
            >
              <Icon size={22} aria-hidden="true" />
              {short}
            </button>
          );
        })}
      </nav>
    </>
  );
}
