import styles from "./app.module.css";
import { useWords } from "./i18n/language.tsx";
import { fetchTool, type Tool } from "./workspaces.tsx";

interface Props {
  readonly tools: readonly Tool[];
  readonly open: Tool;
  readonly onOpen: (tool: Tool) => void;
}

/** The workspace's tools, one under the other at the left edge. */
export function ToolRail({ tools, open, onOpen }: Props) {
  const { t } = useWords();
  // Who points at a tool is about to open it; what cannot be had says so then.
  const bring = (tool: Tool) => void fetchTool(tool).catch(() => undefined);
  return (
    <nav className={styles.rail} data-tour="rail" aria-label={t("tool.label")}>
      {tools.map((tool) => (
        <button
          type="button"
          key={tool.id}
          aria-current={tool.id === open.id ? "true" : undefined}
          title={t(tool.label)}
          onPointerEnter={() => bring(tool)}
          onFocus={() => bring(tool)}
          onClick={() => onOpen(tool)}
        >
          <tool.Icon size={20} aria-hidden="true" />
          <span>{t(tool.short)}</span>
        </button>
      ))}
    </nav>
  );
}
