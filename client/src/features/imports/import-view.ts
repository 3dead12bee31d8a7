import type { Static } from "typebox";
import type {
  ImportFinding,
  ImportKind,
  ImportProgress,
  ImportReport,
  PreviewAnswer,
} from "../../../../server/modules/imports/imports.schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import type { CsvCell } from "../../ui/csv.ts";

/** What a file can hold, the most frequent first. */
export const KINDS: readonly ImportKind[] = [
  "inventory",
  "hamlets",
  "residents",
  "units",
  "roads",
  "fibre",
  "access-points",
  "ducts",
  "pole-lines",
  "road-works",
  "priority-places",
  "zones",
  "streets",
  "terrain",
  "clutter",
  "population",
];

export type Report = Static<typeof ImportReport>;
export type Finding = Static<typeof ImportFinding>;
export type Severity = Finding["severity"];
export type PreviewStatus = PreviewAnswer["features"][number]["properties"]["status"];

export const SEVERITIES: readonly Severity[] = ["refused", "warning", "info"];
export const PREVIEW_STATUSES: readonly PreviewStatus[] = ["added", "changed", "unchanged", "refused"];

/** A code of the server in words, or as it is where there are none. */
export function codeText(prefix: string, code: string, words: Words): string {
  const key = `${prefix}.${code}`;
  return isMessageKey(key) ? words.t(key) : code;
}

/** What the button that stores may do: nothing is left, everything, only what was accepted, or nothing can be stored. */
export type StoreChoice = "nothing-new" | "all" | "partial" | "none";

export function storeChoice({ rowsStored, rowsRefused, rowsUnchanged }: Report): StoreChoice {
  if (rowsStored > 0) return rowsRefused > 0 ? "partial" : "all";
  return rowsUnchanged > 0 && rowsRefused === 0 ? "nothing-new" : "none";
}

/** What storing will do to one table, in words: `12 vị trí trạm mới`, `3 vị trí trạm thay đổi`. */
export function changesOf(report: Report, words: Words, kinds: readonly Change[] = CHANGES): string[] {
  return Object.entries(report.objects).flatMap(([table, counts]) => {
    const name = codeText("import.table", table, words);
    return kinds.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      return count === 0 ? [] : [words.t(`import.change.${kind}`, { count, name })];
    });
  });
}

const CHANGES = ["added", "changed", "removed", "unchanged"] as const;
type Change = (typeof CHANGES)[number];

/** How many findings of each severity are listed. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { refused: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function countByStatus({ features }: PreviewAnswer): Record<PreviewStatus, number> {
  const counts: Record<PreviewStatus, number> = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { properties } of features) counts[properties.status] += 1;
  return counts;
}

export const FINDING_TITLES = [
  "import.finding.severity",
  "import.finding.layer",
  "import.finding.row",
  "import.finding.column",
  "import.finding.value",
  "import.finding.reason",
] as const satisfies readonly MessageKey[];

/** A finding as a line of the file to keep, in the order of `FINDING_TITLES`. */
export function findingRow(finding: Finding, words: Words): CsvCell[] {
  const { severity, layer, row, column, value, message } = finding;
  return [words.t(`import.severity.${severity}`), layer, row, column, value, message];
}

/** How far an import has come, in words: `Đang kiểm tra: 12.000/20.000 dòng`; `share` is null where the end cannot be known. */
export function progressText(progress: ImportProgress | null, words: Words): { text: string; share: number | null } {
  if (progress === null) return { text: words.t("import.step.reading"), share: null };
  const { step, done, total, unit } = progress;
  const title = words.t(`import.step.${step}`);
  if (total === null || total === 0) return { text: title, share: null };
  // The reader may pass the end by a few bytes of a mark or a line end.
  const share = Math.min(done / total, 1);
  const count = (value: number) => (unit === "bytes" ? words.number(value / 1e6, 1) : words.number(value));
  return { text: words.t(`import.progress.${unit}`, { step: title, done: count(done), total: count(total) }), share };
}
