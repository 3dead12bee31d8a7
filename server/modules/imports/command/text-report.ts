import type { ImportReport } from "../imports.schemas.ts";
import type { Bilingual } from "../inventory/messages.ts";
import { PLANS } from "../plans/index.ts";
import type { FileOutcome, Outcome } from "./run.ts";

/** Findings of one severity and code that are written out; the rest is counted. */
const MOST_ALIKE = 8;

const WORDS = {
  read: { vi: "dòng đã đọc", en: "read" },
  stored: { vi: "lưu", en: "stored" },
  unchanged: { vi: "không đổi", en: "unchanged" },
  refused: { vi: "bị từ chối", en: "refused" },
  dropped: { vi: "bỏ qua", en: "left out" },
  added: { vi: "mới", en: "added" },
  changed: { vi: "thay đổi", en: "changed" },
  removed: { vi: "bị xóa", en: "removed" },
  row: { vi: "dòng", en: "row" },
  rows: { vi: "Dòng", en: "Rows" },
  crs: { vi: "Hệ tọa độ", en: "Coordinate system" },
  columns: { vi: "Cột không nhận ra", en: "Columns not recognised" },
  more: { vi: "… và {count} trường hợp tương tự", en: "… and {count} more alike" },
  skipped: { vi: "Bỏ qua {path}: {reason}", en: "Skipped {path}: {reason}" },
  dryRun: { vi: "Chạy thử: không lưu gì.", en: "Dry run: nothing was stored." },
  notStored: {
    vi: "Không lưu gì vì có dòng bị từ chối; sửa tệp hoặc dùng --partial.",
    en: "Nothing was stored because of refusals: correct the file or use --partial.",
  },
} as const satisfies Record<string, Bilingual>;

const SEVERITY = {
  refused: { vi: "TỪ CHỐI", en: "REFUSED" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "thông tin", en: "info" },
} as const;

/** The outcome of a run in words, as the command line prints it. */
export function textReport(outcome: Outcome, language: keyof Bilingual): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const fill = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const lines = outcome.files.flatMap((file) => [...fileLines(file, language), ""]);
  for (const { path, reason } of outcome.skipped) lines.push(fill(say("skipped"), { path, reason }));
  if (outcome.dryRun) lines.push(say("dryRun"));
  return lines.join("\n");
}

function fileLines({ path, status, report, failure }: FileOutcome, language: keyof Bilingual): string[] {
  if (report === null) return [`${path}: ${failure?.message ?? status}`];
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const numbers = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB");
  const dropped = Object.entries(report.rowsDropped).map(([reason, count]) => `${numbers.format(count)} ${reason}`);
  const rows = [
    `${numbers.format(report.rowsRead)} ${say("read")}`,
    `${numbers.format(report.rowsStored)} ${say("stored")}`,
    `${numbers.format(report.rowsUnchanged)} ${say("unchanged")}`,
    `${numbers.format(report.rowsRefused)} ${say("refused")}`,
    ...(dropped.length === 0 ? [] : [`${say("dropped")}: ${dropped.join(", ")}`]),
  ];
  const lines = [`${path}: ${report.kind === null ? "?" : PLANS[report.kind].label[language]} (${report.format})`];
  if (report.crs !== null) lines.push(`  ${say("crs")}: ${report.crs.used} (${report.crs.how})`);
  lines.push(`  ${say("rows")}: ${rows.join(", ")}`);
  for (const [table, counts] of Object.entries(report.objects)) {
    const parts = (["added", "changed", "unchanged", "removed"] as const).flatMap((name) =>
      counts[name] === undefined ? [] : [`${numbers.format(counts[name])} ${say(name)}`],
    );
    lines.push(`  ${table}: ${parts.join(", ")}`);
  }
  if (report.columns !== null && report.columns.unrecognised.length > 0) {
    lines.push(`  ${say("columns")}: ${report.columns.unrecognised.slice(0, 20).join(", ")}`);
  }
  lines.push(...findingLines(report, language));
  if (status === "refused") lines.push(`  ${say("notStored")}`);
  return lines;
}

function findingLines(report: ImportReport, language: keyof Bilingual): string[] {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const { severity, row, column, code, message } of report.findings) {
    const alike = (seen.get(`${severity} ${code}`) ?? 0) + 1;
    seen.set(`${severity} ${code}`, alike);
    if (alike > MOST_ALIKE) continue;
    const place = [row === null ? null : `${WORDS.row[language]} ${row}`, column].filter((part) => part !== null);
    lines.push(`  ${SEVERITY[severity][language]}${place.length === 0 ? "" : ` (${place.join(", ")})`}: ${message}`);
  }
  const hidden = [...seen.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_ALIKE), report.moreFindings);
  if (hidden > 0) lines.push(`  ${WORDS.more[language].replace("{count}", String(hidden))}`);
  return lines;
}
