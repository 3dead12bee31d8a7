import { Button } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type {
  OpenedShare,
  SharedReport as Report,
  SharedTarget,
} from "../../../../server/modules/shares/shares.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Failed } from "../../ui/States.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { nameOf, valueText } from "../../ui/target-words.ts";
import { VerdictWord } from "../../ui/VerdictWord.tsx";
import { fetchSharedFile } from "./shares.api.ts";
import styles from "./shares.module.css";

const BYTES_PER_KB = 1_024;

function TargetLine({ target, words }: { target: SharedTarget; words: Words }) {
  const goal = target.target;
  return (
    <tr>
      <th scope="row">{nameOf(target, words)}</th>
      <td data-label={words.t("share.report.goal")}>
        {goal === null ? "—" : `${valueText(goal.value, target.unit, words)} (${goal.year})`}
      </td>
      <td data-label={words.t("targets.actual")}>{valueText(target.value, target.unit, words)}</td>
      <td data-label={words.t("targets.verdict")}>
        <VerdictWord verdict={target.verdict} />
      </td>
      <td data-label={words.t("targets.basis")}>
        {target.basis === null ? "—" : words.t(`targets.basis.${target.basis}`)}
      </td>
    </tr>
  );
}

function Files({ report, secret }: { report: Report; secret: string }) {
  const words = useWords();
  const taking = useMutation({
    mutationFn: async ({ id, name }: Report["files"][number]) => saveFile(name, await fetchSharedFile(secret, id)),
  });
  if (report.files.length === 0) return <p className={styles.soft}>{words.t("share.report.noFiles")}</p>;
  return (
    <>
      <ul className={styles.files}>
        {report.files.map((file) => (
          <li key={file.id}>
            <Button
              variant="default"
              leftSection={<IconFileDownload size={16} aria-hidden="true" />}
              loading={taking.isPending && taking.variables.id === file.id}
              onClick={() => taking.mutate(file)}
            >
              {(file.name.split(".").at(-1) ?? "").toUpperCase()} · {words.quantity(file.bytes / BYTES_PER_KB, "KB")}
            </Button>
          </li>
        ))}
      </ul>
      {taking.error !== null && (
        <Failed title={words.t("share.report.notTaken")} what={errorText(taking.error, words)} />
      )}
    </>
  );
}

/** A report of a freeze as the holder of a link sees it: its files and its table of targets, and nothing of the map. */
export function SharedReport({ share, report, secret }: { share: OpenedShare; report: Report; secret: string }) {
  const words = useWords();
  const { t } = words;
  const columns = [
    "targets.indicator",
    "share.report.goal",
    "targets.actual",
    "targets.verdict",
    "targets.basis",
  ] as const;
  return (
    <main className={styles.page}>
      <div className={styles.report}>
        <h1>{share.title}</h1>
        <p className={styles.soft}>
          {[
            ...(report.province === null ? [] : [t("share.report.title", { province: report.province })]),
            t("targets.freeze.of", { date: words.date(report.asOf) }),
            t("share.from", { organisation: share.organisationName, date: words.date(share.expiresAt) }),
          ].join(" · ")}
        </p>
        {report.isSynthetic && <p className={styles.soft}>{t("share.report.synthetic")}</p>}
        <section aria-label={t("share.report.files")}>
          <h2>{t("share.report.files")}</h2>
          <Files report={report} secret={secret} />
        </section>
        <section aria-label={t("share.report.targets")}>
          <h2>{t("share.report.targets")}</h2>
          <ScrollRegion className={styles.wide} label={t("share.report.targets")}>
            <table>
              <thead>
                <tr>
                  {columns.map((key) => (
                    <th key={key} scope="col">
                      {t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.targets.map((target) => (
                  <TargetLine key={target.code} target={target} words={words} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
        <a href="/">{t("share.report.map")}</a>
      </div>
    </main>
  );
}
