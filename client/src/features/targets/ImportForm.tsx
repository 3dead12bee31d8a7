import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportOutcome, Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { csvText, saveText } from "../../ui/csv.ts";
import { Failed } from "../../ui/States.tsx";
import { importValues } from "./targets.api.ts";
import styles from "./targets.module.css";
import { useStored } from "./use-stored.ts";

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const words = useWords();
  const { rows, problems, stored } = outcome;
  return (
    <div role="status">
      <p>
        {stored === null
          ? words.t("targets.import.checked", { rows, problems: problems.length })
          : words.t("targets.import.stored", stored)}
      </p>
      {problems.length > 0 && (
        <table className={styles.years}>
          <thead>
            <tr>
              <th scope="col">{words.t("targets.import.row")}</th>
              <th scope="col">{words.t("targets.import.column")}</th>
              <th scope="col">{words.t("targets.import.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, 200).map(({ row, column, code, found }) => (
              <tr key={`${row}${column}${code}`}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>{words.t(`targets.import.${code}`, { found: found === "" ? "—" : found })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Figures from a file: checked row by row, stored as a whole. */
export function ImportForm({ indicators }: { indicators: readonly Indicator[] }) {
  const words = useWords();
  const refresh = useStored();
  const [file, setFile] = useState<File | null>(null);
  const sending = useMutation({
    mutationFn: async (isDryRun: boolean) => {
      if (file === null) throw new Error("no file");
      return importValues({ fileName: file.name, content: await base64Of(file), isDryRun });
    },
    onSuccess: ({ stored }) => (stored === null ? undefined : refresh()),
  });
  const choose = (chosen: File | null) => {
    sending.reset();
    setFile(chosen);
  };
  const template = () => {
    const header = ["Mã chỉ tiêu", "Năm", "Mã đơn vị", "Nhà mạng", "Giá trị", "Nguồn"];
    const lines = indicators
      .filter(({ origin }) => origin === "entered")
      .map(({ code }) => [code, new Date().getFullYear() - 1, "", "", "", ""]);
    saveText("mau-so-lieu-chi-tieu.csv", csvText(header, lines, words.language));
  };
  const isReady = sending.data !== undefined && sending.data.problems.length === 0 && sending.data.stored === null;
  return (
    <section className={styles.form} aria-label={words.t("targets.import.title")}>
      <h3>{words.t("targets.import.title")}</h3>
      <p className={styles.soft}>{words.t("targets.import.what")}</p>
      <div className={styles.line}>
        <FileButton accept=".csv,.xlsx" onChange={choose}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {file?.name ?? words.t("targets.import.choose")}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="subtle" onClick={template}>
          {words.t("targets.import.template")}
        </Button>
      </div>
      <div className={styles.line}>
        <Button
          size="xs"
          variant="default"
          disabled={file === null}
          loading={sending.isPending}
          onClick={() => sending.mutate(true)}
        >
          {words.t("targets.import.check")}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => sending.mutate(false)}>
          {words.t("targets.import.store")}
        </Button>
      </div>
      {sending.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(sending.error, words)} />}
      {sending.data !== undefined && <Outcome outcome={sending.data} />}
    </section>
  );
}
