import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Empty } from "../../ui/States.tsx";
import styles from "./FibreTable.module.css";
import { TABLES } from "./fibre-state.ts";
import { type TreeTable, treeTable } from "./tree-tables.ts";
import { useFibreTree } from "./use-fibre-tree.ts";

/** More lines than these are in the file only. */
const MOST_LINES = 400;
const LINE_ZOOM = 14;

/** The tree in numbers: phases, hamlets, segments, materials; each can be saved as a file. */
export function FibreTable(props: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const { state, result } = useFibreTree(props);
  const shown = useMemo(() => {
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
    return result === null ? null : treeTable(state.table, result, words, nameOf);
  }, [result, state.table, words, organisations]);
  const save = ({ columns, lines }: TreeTable) => {
    const header = columns.map(({ title, unit }) => words.t(title) + (unit === undefined ? "" : ` (${unit})`));
    const rows = lines.map(({ values }) => values);
    saveText(`${words.t("fibre.fileName")}-${state.table}.csv`, csvText(header, rows, words.language));
  };
  return (
    <section className={styles.table} aria-label={words.t("fibre.table")}>
      <div className={styles.head}>
        <h2>{words.t("fibre.table")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.t("fibre.table")}
          data={TABLES.map((id) => ({ value: id, label: words.t(`fibre.table.${id}`) }))}
          value={state.table}
          onChange={(value) => props.setState({ table: value === "phases" ? null : value }, "replace")}
        />
        {shown !== null && (
          <Button
            size="xs"
            variant="default"
            className={styles.export as string}
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={() => save(shown)}
          >
            {words.t("fibre.export")}
          </Button>
        )}
      </div>
      {shown === null || shown.lines.length === 0 ? (
        <Empty title={words.t(shown === null ? "fibre.table.empty" : "fibre.nothing")}>
          <p>{words.t(shown === null ? "fibre.table.emptyWhy" : "fibre.table.nothingWhy")}</p>
        </Empty>
      ) : (
        <Lines
          table={shown}
          label={words.t(`fibre.table.${state.table}`)}
          onShow={(at) => props.map.flyTo(at, LINE_ZOOM)}
        />
      )}
    </section>
  );
}

interface LinesProps {
  readonly table: TreeTable;
  readonly label: string;
  readonly onShow: (center: readonly [number, number]) => void;
}

function Lines({ table: { columns, lines }, label, onShow }: LinesProps) {
  const words = useWords();
  const first = columns.findIndex(({ isNumber }) => !isNumber);
  return (
    <ScrollRegion className={styles.scroller} label={label}>
      <table className={styles.lines}>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" data-number={isNumber || undefined}>
                {words.t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LINES).map(({ key, cells, center }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={columns[at]?.title} data-number={columns[at]?.isNumber || undefined}>
                  {at === first && center !== null ? (
                    <button type="button" onClick={() => onShow(center)}>
                      {cell}
                    </button>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_LINES && (
        <p className={styles.more}>{words.t("fibre.table.more", { count: lines.length - MOST_LINES })}</p>
      )}
    </ScrollRegion>
  );
}
