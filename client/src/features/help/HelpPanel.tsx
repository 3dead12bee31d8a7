import { Button, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../i18n/language.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { type HelpPage, pageOf } from "./book.ts";
import styles from "./help.module.css";
import { readHelp } from "./read-help.ts";

/** A tool by its address, with the words that the rail uses for it. */
export interface HelpEntry {
  readonly workspace: string;
  readonly workspaceLabel: string;
  readonly tool: string;
  readonly label: string;
}

interface Props {
  readonly entries: readonly HelpEntry[];
  /** The open tool. */
  readonly current: Pick<HelpEntry, "workspace" | "tool">;
  readonly onOpenTool: (entry: HelpEntry) => void;
  readonly onTour: () => void;
  readonly onClose: () => void;
}

function Page({ page }: { page: HelpPage }) {
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <p>{page.purpose}</p>
      <ol>
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.notes.length > 0 && (
        <>
          <h3>{t("help.goodToKnow")}</h3>
          <ul>
            {page.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The help of the open tool first, then of every other one that this user has, then the keys. */
export function HelpPanel({ entries, current, onOpenTool, onTour, onClose }: Props) {
  const { t, language } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ["help", language], queryFn: () => readHelp(language) });
  const isCurrent = (entry: HelpEntry) => entry.workspace === current.workspace && entry.tool === current.tool;
  const sorted = [...entries.filter(isCurrent), ...entries.filter((entry) => !isCurrent(entry))];
  return (
    <Drawer
      opened
      lockScroll={false}
      position="right"
      size={440}
      title={t("help.title")}
      closeButtonProps={{ "aria-label": t("help.close") }}
      onClose={onClose}
    >
      {error !== null && (
        <Failed
          title={t("state.failed")}
          what={error.message}
          retryLabel={t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === null && <Loading label={t("state.loading")} />}
      {data !== undefined && (
        <div className={styles.help}>
          <Button variant="light" onClick={onTour}>
            {t("help.tour")}
          </Button>
          {sorted.map((entry) => {
            const page = pageOf(data, entry.workspace, entry.tool);
            if (page === undefined) return null;
            return (
              <details key={`${entry.workspace}:${entry.tool}`} open={isCurrent(entry)} className={styles.entry}>
                <summary>
                  <span>{entry.label}</span>
                  <span className={styles.where}>{isCurrent(entry) ? t("help.here") : entry.workspaceLabel}</span>
                </summary>
                <Page page={page} />
                {!isCurrent(entry) && (
                  <Button size="compact-sm" variant="default" onClick={() => onOpenTool(entry)}>
                    {t("help.open")}
                  </Button>
                )}
              </details>
            );
          })}
          <details className={styles.entry}>
            <summary>{t("help.keys")}</summary>
            <dl className={styles.keys}>
              {data.keys.map(([key, what]) => (
                <div key={what}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      )}
    </Drawer>
  );
}
