import { Button, NativeSelect } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconInfoCircle, IconStack2, IconTable } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./app.module.css";
import { GapsTable } from "./features/hamlets/GapsTable.tsx";
import { Guarded } from "./guarded.tsx";
import { useWords } from "./i18n/language.tsx";
import type { MapCommands, Selection } from "./map/selection.ts";
import { setSheetOpen } from "./map/sight.ts";
import { Sheet } from "./ui/Sheet.tsx";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";
import type { Tool } from "./workspaces.tsx";

type OnSelect = (selection: Selection | null) => void;

interface GapsDockProps {
  readonly isMember: boolean;
  readonly view: View;
  readonly patch: PatchView;
  readonly onSelect: OnSelect;
  readonly map: MapCommands;
}

/** The table of hamlets without service, tied to the address. */
export function GapsDock({ isMember, view, patch, onSelect, map }: GapsDockProps) {
  return (
    <Guarded>
      <GapsTable
        isMember={isMember}
        query={view.gaps}
        onQuery={(gaps) => patch({ gaps })}
        sort={view.sort}
        onSort={(sort) => patch({ sort }, "replace")}
        isOnlyInView={view.isOnlyInView}
        onOnlyInView={(isOnlyInView) => patch({ isOnlyInView }, "replace")}
        selection={view.selection}
        onSelect={onSelect}
        map={map}
      />
    </Guarded>
  );
}

interface DockProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** The place under the map for a table; it can be put away to leave the map alone. */
export function Dock({ isOpen, onOpen, children }: DockProps) {
  const { t } = useWords();
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
        onClick={() => onOpen(!isOpen)}
      >
        {t(isOpen ? "panel.hideTable" : "panel.showTable")}
      </Button>
      {isOpen && <div className={styles.tableBody}>{children}</div>}
    </section>
  );
}

type SheetName = "tool" | "layers" | "table" | "details";

interface SheetsProps {
  readonly controls: ReactNode;
  /** null: the open tool is the layers. */
  readonly panel: ReactNode | null;
  readonly table: ReactNode | null;
  readonly details: ReactNode | null;
  readonly tools: readonly Tool[];
  readonly tool: Tool;
  readonly selection: Selection | null;
  readonly toolState: View["toolState"];
  /** Another part has sent the reader to the table. */
  readonly opensTable: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onClose: () => void;
}

/** The workspace's tools in the place of the title, where there are several. */
function ToolChoice({ tools, tool, onTool }: Pick<SheetsProps, "tools" | "tool" | "onTool">) {
  const { t } = useWords();
  return (
    <NativeSelect
      size="sm"
      aria-label={t("tool.label")}
      value={tool.id}
      data={tools.map(({ id, label }) => ({ value: id, label: t(label) }))}
      onChange={(event) => {
        const chosen = tools.find(({ id }) => id === event.currentTarget.value);
        if (chosen !== undefined) onTool(chosen);
      }}
    />
  );
}

/** Names in the tools' state of what their panels show once it is chosen in the table. */
const SHOWN_BY_PANEL = ["segment", "work", "id", "pair", "zone"] as const;

/** Opens what was asked for from elsewhere: a thing that was chosen on the map or in the table, another tool. */
function useFollowed(props: SheetsProps, setOpen: (change: (before: SheetName | null) => SheetName | null) => void) {
  const { selection, tool, panel, toolState } = props;
  const chosen = selection === null ? null : `${selection.layer}:${selection.id}`;
  const shown = SHOWN_BY_PANEL.map((name) => toolState[name] ?? "").join(" ");
  const last = useRef({ chosen, shown, tool: tool.id });
  useEffect(() => {
    if (last.current.shown === shown) return;
    last.current.shown = shown;
    if (shown.trim() !== "") setOpen((before) => (before === "table" ? "tool" : before));
  }, [shown, setOpen]);
  useEffect(() => {
    if (last.current.chosen === chosen) return;
    last.current.chosen = chosen;
    setOpen((before) => (chosen !== null ? "details" : before === "details" ? null : before));
  }, [chosen, setOpen]);
  // Back to the layers with something still chosen, one comes back to what is said of it.
  const toolSheet: SheetName = panel !== null ? "tool" : chosen !== null ? "details" : "layers";
  useEffect(() => {
    if (last.current.tool === tool.id) return;
    last.current.tool = tool.id;
    setOpen(() => toolSheet);
  }, [tool.id, toolSheet, setOpen]);
}

/** On a phone: the map first, and the panels as sheets that rise over it, one at a time. */
export function Sheets(props: SheetsProps) {
  const { controls, panel, table, details, tools, tool, onClose } = props;
  const { t } = useWords();
  const isLayers = panel === null;
  const [open, setOpen] = useState<SheetName | null>(
    props.opensTable && table !== null ? "table" : details !== null ? "details" : isLayers ? null : "tool",
  );
  useFollowed(props, setOpen);
  useEffect(() => {
    setSheetOpen(open !== null);
    return () => setSheetOpen(false);
  }, [open]);
  const parts = {
    tool: {
      label: t(tool.label),
      short: t(tool.short),
      Icon: tool.Icon,
      content: panel,
    },
    layers: {
      label: t("panel.layers"),
      short: t("panel.layersShort"),
      Icon: IconStack2,
      content: controls,
    },
    table: { label: t("panel.table"), short: t("panel.table"), Icon: IconTable, content: table },
    details: { label: t("panel.details"), short: t("panel.details"), Icon: IconInfoCircle, content: details },
  };
  const names = (["tool", "layers", "table", "details"] as const).filter(
    (name) => !(name === "tool" && isLayers) && !(name === "table" && table === null),
  );
  const hasChoice = tools.length > 1 && tool.leadsOn !== true;
  const labels = { larger: t("panel.larger"), smaller: t("panel.smaller"), close: t("panel.close") };
  const close = () => {
    if (open === "details") onClose();
    setOpen(null);
  };
  return (
    <>
      {open !== null && names.includes(open) && parts[open].content !== null && (
        <div className={styles.sheetRoom}>
          <Sheet
            key={open === "tool" && tool.leadsOn === true ? tool.id : open}
            title={parts[open].label}
            labels={labels}
            isTall={open === "tool" && tool.isTall === true}
            {...(hasChoice && open === (isLayers ? "layers" : "tool") ? { head: <ToolChoice {...props} /> } : {})}
            onClose={close}
          >
            {parts[open].content}
          </Sheet>
        </div>
      )}
      <nav className={styles.tabs} aria-label={t("app.menu")}>
        {names.map((name) => {
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
