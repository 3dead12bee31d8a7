import { Button, Progress } from "@mantine/core";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import styles from "./exports.module.css";
import type { Download } from "./use-download.ts";

/** `1,4 MB`; below a tenth of a megabyte in kB. */
function sizeText(bytes: number, words: Words): string {
  return bytes < 100_000 ? words.quantity(bytes / 1000, "kB", 1) : words.quantity(bytes / 1e6, "MB", 1);
}

/** How far the file is, with a way to stop it; then its name and size, or why there is none. */
export function DownloadState({ download, onStop }: { download: Download; onStop: () => void }) {
  const words = useWords();
  if (download.state === "idle") return null;
  if (download.state === "failed") {
    return <Failed title={words.t("export.failed")} what={errorText(download.error, words)} />;
  }
  if (download.state === "done") {
    const { fileName, bytes, rows } = download.received;
    const parts = [
      fileName,
      ...(rows === null ? [] : [words.t("export.rows", { count: rows })]),
      sizeText(bytes, words),
    ];
    return (
      <p className={styles.done} role="status">
        {words.t("export.done")} <strong>{parts.join(" · ")}</strong>
      </p>
    );
  }
  const { receivedBytes, totalBytes } = download.progress;
  const share = totalBytes === null ? 0 : Math.min(100, (receivedBytes / totalBytes) * 100);
  const label =
    receivedBytes === 0
      ? words.t("export.writing")
      : words.t("export.receiving", { size: sizeText(receivedBytes, words) });
  return (
    <div className={styles.running} role="status">
      <span>{label}</span>
      <Progress value={receivedBytes === 0 ? 100 : Math.max(share, 4)} animated aria-label={label} size="sm" />
      <Button size="xs" variant="default" onClick={onStop}>
        {words.t("task.stop")}
      </Button>
    </div>
  );
}
