import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportKind, ImportOptions } from "../../../../server/modules/imports/imports.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { Facts, Note } from "../../ui/Panel.tsx";
import { codeText, KINDS, type Report } from "./import-view.ts";
import { fieldsQuery } from "./imports.api.ts";
import styles from "./imports.module.css";

/** Says that a column is left out on purpose; an empty choice leaves it as it was found. */
const LEFT_OUT = "-";

interface Props {
  readonly report: Report;
  /** Reads the same file again; null where the file is no longer at hand. */
  readonly onReadAgain: ((options: ImportOptions) => void) | null;
}

/** Where the content does not tell what it is: the same file, read as what the user says. */
export function KindChoice({ onReadAgain }: { onReadAgain: (options: ImportOptions) => void }) {
  const words = useWords();
  const [kind, setKind] = useState<ImportKind>("inventory");
  return (
    <div className={styles.kindAgain}>
      <NativeSelect
        size="xs"
        label={words.t("import.kindAgain")}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as ImportKind)}
        data={KINDS.map((each) => ({ value: each, label: words.t(`import.kind.${each}`) }))}
      />
      <Button size="xs" variant="default" onClick={() => onReadAgain({ kind })}>
        {words.t("import.readAgain")}
      </Button>
    </div>
  );
}

/** In which system the coordinates were read, and the choice of another. */
export function CrsChoice({ report, onReadAgain }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState("");
  const [isSwapped, setSwapped] = useState(false);
  const known = useQuery(fieldsQuery(report.kind, words.language)).data?.crs ?? [];
  const { crs } = report;
  if (crs === null) return null;
  const nameOf = (code: string) => {
    const name = known.find((each) => each.code === code)?.name;
    return name === undefined || name === code ? code : `${name} (${code})`;
  };
  const others = [...crs.alternatives, ...known.map(({ code }) => code)].filter(
    (code, at, all) => code !== crs.used && /^EPSG:\d{4,5}$/.test(code) && all.indexOf(code) === at,
  );
  return (
    <>
      <Facts
        rows={[
          [words.t("import.crs.used"), `${nameOf(crs.used)} · ${codeText("import.crs.how", crs.how, words)}`],
          ...(crs.found !== null && crs.found !== crs.used
            ? ([[words.t("import.crs.found"), crs.found]] as const)
            : []),
          ...(crs.alternatives.length > 0
            ? ([[words.t("import.crs.alternatives"), crs.alternatives.map(nameOf).join("; ")]] as const)
            : []),
        ]}
      />
      {onReadAgain !== null && (
        <div className={styles.again}>
          <NativeSelect
            size="xs"
            label={words.t("import.crs.other")}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={[
              { value: "", label: words.t("import.crs.keep") },
              ...others.map((code) => ({ value: code, label: nameOf(code) })),
            ]}
          />
          <Checkbox
            size="xs"
            label={words.t("import.crs.swap")}
            checked={isSwapped}
            onChange={({ currentTarget }) => setSwapped(currentTarget.checked)}
          />
          <Button
            size="xs"
            variant="default"
            disabled={chosen === "" && !isSwapped}
            onClick={() =>
              onReadAgain({ ...(chosen === "" ? {} : { crs: chosen }), ...(isSwapped ? { swapAxes: true } : {}) })
            }
          >
            {words.t("import.readAgain")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Columns that were understood, and a field by hand for each that was not. */
export function ColumnMapping({ report, onReadAgain }: Props) {
  const words = useWords();
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const fields = useQuery(fieldsQuery(report.kind, words.language)).data?.fields ?? [];
  const { columns } = report;
  if (columns === null) return null;
  const labelOf = (id: string) => {
    const field = fields.find((each) => each.id === id);
    return field === undefined ? id : words.language === "vi" ? field.labelVi : field.labelEn;
  };
  const recognised = Object.entries(columns.recognised);
  const taken = new Set(recognised.map(([, id]) => id));
  const chosen = Object.entries(mapping).filter(([, id]) => id !== "");
  const toOptions = (): ImportOptions => ({
    mapping: Object.fromEntries(chosen.map(([header, id]) => [header, id === LEFT_OUT ? null : id])),
  });
  return (
    <>
      <details className={styles.recognised}>
        <summary>{words.t("import.columns.recognised", { count: recognised.length })}</summary>
        <ul>
          {recognised.map(([header, id]) => (
            <li key={header}>
              {header} → {labelOf(id)}
            </li>
          ))}
        </ul>
      </details>
      {columns.unrecognised.length === 0 ? (
        <Note>{words.t("import.columns.allKnown")}</Note>
      ) : (
        <>
          <p className={styles.soft}>{words.t("import.columns.unrecognised")}</p>
          <div className={styles.mapping}>
            {columns.unrecognised.map((header) => (
              <NativeSelect
                key={header}
                size="xs"
                label={header}
                disabled={onReadAgain === null}
                value={mapping[header] ?? ""}
                onChange={({ currentTarget }) => setMapping({ ...mapping, [header]: currentTarget.value })}
                data={[
                  { value: "", label: words.t("import.columns.undecided") },
                  { value: LEFT_OUT, label: words.t("import.columns.leaveOut") },
                  ...fields
                    .filter(({ id }) => !taken.has(id))
                    .map(({ id, required }) => ({ value: id, label: required ? `${labelOf(id)} *` : labelOf(id) })),
                ]}
              />
            ))}
          </div>
          {onReadAgain === null ? (
            <Note>{words.t("import.fileGone")}</Note>
          ) : (
            <Button size="xs" variant="default" disabled={chosen.length === 0} onClick={() => onReadAgain(toOptions())}>
              {words.t("import.columns.apply")}
            </Button>
          )}
        </>
      )}
    </>
  );
}
