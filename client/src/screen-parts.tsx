import { ActionIcon, Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconInfoCircle, IconStack2, IconTable, IconX } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import styles from "./app.module.css";
import { GapsTable } from "./features/hamlets/GapsTable.tsx";
import { HamletPanel } from "./features/hamlets/HamletPanel.tsx";
import { OptionsPanel } from "./features/planning/OptionsPanel.tsx";
import { SitePanel } from "./features/sites/SitePanel.tsx";
import { FeaturePanel } from "./features/tiles/FeaturePanel.tsx";
import { useWords } from "./i18n/language.tsx";
import { LAYERS } from "./layers.ts";
import type { MapHandle } from "./map/MapView.tsx";
import type { MapCommands, Selection, TileAttributes } from "./map/selection.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { Sheet } from "./ui/Sheet.tsx";
import { Failed } from "./ui/States.tsx";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";

type OnSelect = (selection: Selection | null) => void;

/** Lets the rest of the screen live on when one part fails. */
export function Guarded({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <Failed
          title={words.t("state.crashed")}
          what={error.message}
          retryLabel={words.t("state.retry")}
          onRetry={retry}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

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

interface DetailsProps {
  readonly selection: Selection;
  readonly view: View;
  readonly picked: { readonly selection: Selection; readonly attributes: TileAttributes } | null;
  readonly onSelect: OnSelect;
  readonly commands: MapCommands;
  readonly map: RefObject<MapHandle | null>;
}

const WAIT_FOR_TILES_MS = 400;

/** The attributes of a thing that was not clicked but named by the address: asked of the tiles until they hold it. */
function useAttributes({ selection, picked, map }: DetailsProps): TileAttributes | null {
  const known = picked !== null && picked.selection.layer === selection.layer && picked.selection.id === selection.id;
  const [found, setFound] = useState<TileAttributes | null>(null);
  useEffect(() => {
    if (known || found !== null) return;
    const timer = setInterval(() => setFound(map.current?.attributesOf(selection) ?? null), WAIT_FOR_TILES_MS);
    return () => clearInterval(timer);
  }, [known, found, map, selection]);
  return known ? picked.attributes : found;
}

/** The panel of whatever is selected. */
export function Details(props: DetailsProps) {
  const { selection, view, onSelect, commands } = props;
  const { t } = useWords();
  const attributes = useAttributes(props);
  const common = { id: selection.id, onSelect, map: commands };
  return (
    <div className={styles.details}>
      <ActionIcon
        className={styles.closeDetails as string}
        variant="subtle"
        color="gray"
        aria-label={t("panel.closeDetails")}
        onClick={() => onSelect(null)}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
      <Guarded>
        {selection.layer === "hamlets" && (
          <>
            <HamletPanel {...common} />
            <OptionsPanel {...common} service={view.gaps.service} />
          </>
        )}
        {selection.layer === "sites" && <SitePanel {...common} />}
        {selection.layer !== "hamlets" && selection.layer !== "sites" && (
          <FeaturePanel layer={selection.layer} definition={LAYERS[selection.layer]} attributes={attributes} />
        )}
      </Guarded>
    </div>
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
