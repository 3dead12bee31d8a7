import { Button, SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconDownload, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { csvText, saveText } from "../../ui/csv.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import {
  countBySeverity,
  FINDING_TITLES,
  type Finding,
  findingRow,
  type Report,
  SEVERITIES,
  type Severity,
} from "./import-view.ts";
import styles from "./imports.module.css";

const LOOK: Record<Severity, { tone: Tone; Icon: typeof IconX }> = {
  refused: { tone: "danger", Icon: IconX },
  warning: { tone: "warn", Icon: IconAlertTriangle },
  info: { tone: "neutral", Icon: IconInfoCircle },
};
const ROWS_AT_ONCE = 50;

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useWords();
  const { severity, row, column, value, message, layer } = finding;
  const { tone, Icon } = LOOK[severity];
  return (
    <tr>
      <td>
        <Tag tone={tone}>
          <Icon size={13} stroke={2.4} aria-hidden="true" />
          {t(`import.severity.${severity}`)}
        </Tag>
      </td>
      <td data-number="true">{row ?? ""}</td>
      <td>{column ?? layer ?? ""}</td>
      <td className={styles.value}>{value ?? ""}</td>
      <td>{message}</td>
    </tr>
  );
}

/** What was found in the file, row by row; refusals first. */
export function FindingsTable({ report }: { report: Report }) {
  const words = useWords();
  const [only, setOnly] = useState<Severity | "all">("all");
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { findings, moreFindings } = report;
  if (findings.length === 0) return <p className={styles.soft}>{words.t("import.findings.none")}</p>;
  const counts = countBySeverity(findings);
  const shown = only === "all" ? findings : findings.filter(({ severity }) => severity === only);
  const keep = () =>
    saveText(
      `${report.fileName}-${words.t("import.findings.file")}.csv`,
      csvText(
        FINDING_TITLES.map((key) => words.t(key)),
        shown.map((finding) => findingRow(finding, words)),
        words.language,
      ),
    );
  return (
    <>
      <div className={styles.findingsHead}>
        <SegmentedControl
          size="xs"
          aria-label={words.t("import.findings.filter")}
          value={only}
          onChange={(value) => {
            setOnly(value as Severity | "all");
            setLimit(ROWS_AT_ONCE);
          }}
          data={[
            { value: "all", label: words.t("import.findings.all", { count: findings.length }) },
            ...SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => ({
              value: severity,
              label: `${words.t(`import.severity.${severity}`)} ${words.number(counts[severity])}`,
            })),
          ]}
        />
        <Button size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden="true" />} onClick={keep}>
          {words.t("import.findings.keep")}
        </Button>
      </div>
      <ScrollRegion className={styles.findings} label={words.t("import.findings")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.t("import.finding.severity")}</th>
              <th scope="col" data-number="true">
                {words.t("import.finding.row")}
              </th>
              <th scope="col">{words.t("import.finding.column")}</th>
              <th scope="col">{words.t("import.finding.value")}</th>
              <th scope="col">{words.t("import.finding.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((finding, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and never move
              <FindingRow key={at} finding={finding} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length > limit && (
        <Button size="xs" variant="subtle" onClick={() => setLimit(limit + 4 * ROWS_AT_ONCE)}>
          {words.t("import.findings.more", { count: shown.length - limit })}
        </Button>
      )}
      {moreFindings > 0 && <p className={styles.soft}>{words.t("import.findings.beyond", { count: moreFindings })}</p>}
    </>
  );
}
