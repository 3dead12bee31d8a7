import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Import, ImportOptions, PreviewAnswer } from "../../../../server/modules/imports/imports.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { FindingsTable } from "./FindingsTable.tsx";
import { Going } from "./Going.tsx";
import {
  changesOf,
  codeText,
  countByStatus,
  PREVIEW_STATUSES,
  progressText,
  type Report,
  storeChoice,
} from "./import-view.ts";
import styles from "./imports.module.css";
import { ColumnMapping, CrsChoice, KindChoice } from "./Reading.tsx";
import { UndoImport, Undone } from "./Undo.tsx";

export const STATUS_TONE: Record<Import["status"], Tone> = {
  reading: "accent",
  previewed: "warn",
  storing: "accent",
  stored: "good",
  undone: "neutral",
  failed: "danger",
};

function Counts({ report, isStored }: { report: Report; isStored: boolean }) {
  const words = useWords();
  const counts = [
    ["read", report.rowsRead, "neutral"],
    [isStored ? "stored" : "toStore", report.rowsStored, "good"],
    ["unchanged", report.rowsUnchanged, "neutral"],
    ["refused", report.rowsRefused, report.rowsRefused > 0 ? "danger" : "neutral"],
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(([name, count, tone]) => (
        <div key={name} data-tone={tone}>
          <dt>{words.t(`import.count.${name}`)}</dt>
          <dd>{words.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The legend of the preview: what the dots on the map mean, with their numbers. */
function PreviewLegend({ preview }: { preview: PreviewAnswer }) {
  const words = useWords();
  const counts = countByStatus(preview);
  return (
    <ul className={styles.legend} aria-label={words.t("import.preview")}>
      {PREVIEW_STATUSES.filter((status) => counts[status] > 0).map((status) => (
        <li key={status}>
          <span className={styles.dot} data-status={status} aria-hidden="true" />
          {words.t(`import.preview.${status}`)} {words.number(counts[status])}
        </li>
      ))}
      {preview.more > 0 && <li>{words.t("import.preview.more", { count: preview.more })}</li>}
    </ul>
  );
}

interface StoringProps {
  readonly report: Report;
  readonly isStoring: boolean;
  readonly onStore: (partial: boolean) => void;
}

/** What storing will do, in plain words, and the button that does it. */
function Storing({ report, isStoring, onStore }: StoringProps) {
  const words = useWords();
  const choice = storeChoice(report);
  const changes = changesOf(report, words);
  return (
    <div className={styles.storing}>
      <p>
        <strong>{words.t(`import.store.${choice}`, { count: report.rowsRefused })}</strong>{" "}
        {changes.length > 0 && words.t("import.store.changes", { changes: changes.join(", ") })}
      </p>
      {choice === "all" && (
        <Button loading={isStoring} onClick={() => onStore(false)}>
          {words.t("import.storeAll", { count: report.rowsStored })}
        </Button>
      )}
      {choice === "partial" && (
        <Button loading={isStoring} onClick={() => onStore(true)}>
          {words.t("import.storePartial", { count: report.rowsStored })}
        </Button>
      )}
    </div>
  );
}

interface Props {
  readonly item: Import;
  readonly preview: PreviewAnswer | undefined;
  readonly isStoring: boolean;
  readonly onStore: (partial: boolean) => void;
  readonly onUndone: () => void;
  readonly onStop: () => void;
  readonly isStopping: boolean;
  readonly onReadAgain: ((options: ImportOptions) => void) | null;
}

/** One file: being read, its report with what to do next, or why it could not be read. */
export function ImportResult({ item, preview, isStoring, onStore, onUndone, onStop, isStopping, onReadAgain }: Props) {
  const words = useWords();
  const { report, status } = item;
  const isStored = status === "stored" || status === "undone";
  const isStopped = item.failure?.code === "import.stopped";
  const dropped = Object.entries(report?.rowsDropped ?? {});
  return (
    <section className={styles.result} aria-label={item.fileName}>
      <div className={styles.resultHead}>
        <h2>{item.fileName}</h2>
        <Tag tone={STATUS_TONE[status]}>{words.t(`import.status.${status}`)}</Tag>
        {report?.kind != null && <Tag>{words.t(`import.kind.${report.kind}`)}</Tag>}
      </div>
      {(status === "reading" || status === "storing" || isStoring) && (
        <Going {...progressText(item.progress, words)} onStop={onStop} isStopping={isStopping} />
      )}
      {isStopped && <Note>{words.t("import.stopped")}</Note>}
      {item.failure !== null && !isStopped && (
        <Failed title={words.t("import.failed")} what={`${item.failure.message} ${words.t("import.failedWhat")}`} />
      )}
      {status === "failed" && !isStopped && onReadAgain !== null && <KindChoice onReadAgain={onReadAgain} />}
      {report !== null && status !== "reading" && (
        <>
          <Counts report={report} isStored={isStored} />
          {dropped.length > 0 && (
            <p className={styles.soft}>
              {words.t("import.dropped", {
                list: dropped
                  .map(([code, count]) => `${words.number(count)} ${codeText("import.dropped", code, words)}`)
                  .join(", "),
              })}
            </p>
          )}
          {status === "stored" && (
            <p className={styles.done} role="status">
              <IconCheck size={18} aria-hidden="true" />
              <span>
                <strong>{words.t("import.stored", { count: report.rowsStored })}</strong> {words.t("import.storedWhat")}
              </span>
            </p>
          )}
          {item.canUndo && <UndoImport item={item} onUndone={onUndone} />}
          {item.undone !== null && <Undone undone={item.undone} />}
          {status === "previewed" && <Storing {...{ report, isStoring, onStore }} />}
          {preview !== undefined && preview.features.length > 0 && <PreviewLegend preview={preview} />}
          <PanelPart title={words.t("import.findings")}>
            <FindingsTable report={report} />
          </PanelPart>
          {report.crs !== null && (
            <PanelPart title={words.t("import.crs")}>
              <CrsChoice report={report} onReadAgain={isStored ? null : onReadAgain} />
            </PanelPart>
          )}
          {report.columns !== null && (
            <PanelPart title={words.t("import.columns")}>
              <ColumnMapping report={report} onReadAgain={isStored ? null : onReadAgain} />
            </PanelPart>
          )}
        </>
      )}
    </section>
  );
}
