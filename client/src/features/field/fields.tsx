import { Button, TextInput } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import type { Tone } from "../../ui/Tag.tsx";
import { type Draft, isWrong, type NumberName } from "./draft.ts";
import styles from "./field.module.css";
import { readLevelFile } from "./level-file.ts";

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly tone?: Tone }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, each as large as a thumb. */
export function Choices<Value extends string>({ legend, name, options, value, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice} data-tone={option.tone}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface DraftFieldProps {
  readonly draft: Draft;
  readonly onDraft: (changes: Partial<Draft>) => void;
}

/** A number that may be left out, typed with the numbers' keyboard. */
export function NumberField({
  field,
  label,
  draft,
  onDraft,
  description,
}: DraftFieldProps & { readonly field: NumberName; readonly label: MessageKey; readonly description?: MessageKey }) {
  const { t } = useWords();
  return (
    <TextInput
      size="md"
      inputMode={field === "levelDbm" ? "text" : "decimal"}
      autoComplete="off"
      label={t(label)}
      {...(description === undefined ? {} : { description: t(description) })}
      value={draft[field]}
      error={isWrong(field, draft[field])}
      onChange={({ currentTarget }) => onDraft({ [field]: currentTarget.value })}
    />
  );
}

/** The level: typed in, or the median of a file that a measuring program wrote. */
export function LevelField({ draft, onDraft }: DraftFieldProps) {
  const words = useWords();
  const { t } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState<{ text: string; isWrong: boolean } | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = readLevelFile(await file.text());
    if (chooser.current !== null) chooser.current.value = "";
    if (found === undefined) {
      setSays({ text: t("field.record.levelFileNone", { file: file.name }), isWrong: true });
      return;
    }
    onDraft({
      levelDbm: String(found.medianDbm),
      levelSamples: found.samples,
      levelFile: file.name.slice(0, 200),
    });
    setSays({
      text: t("field.record.levelFileSays", {
        samples: found.samples,
        file: file.name,
        median: words.quantity(found.medianDbm, "dBm", 1),
        weakest: words.number(found.weakestDbm, 1),
        strongest: words.number(found.strongestDbm, 1),
        ignored: found.ignored,
      }),
      isWrong: false,
    });
  };
  const isFromFile = draft.levelFile !== null;
  return (
    <div className={styles.field}>
      <NumberField
        field="levelDbm"
        label="field.record.level"
        description="field.record.levelHow"
        draft={draft}
        onDraft={(changes) => onDraft({ ...changes, levelSamples: null, levelFile: null })}
      />
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        tabIndex={-1}
        aria-label={t("field.record.levelFile")}
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      <div className={styles.two}>
        <Button
          size="md"
          variant="default"
          leftSection={<IconFileUpload size={20} aria-hidden="true" />}
          onClick={() => chooser.current?.click()}
        >
          {t("field.record.levelFile")}
        </Button>
        {isFromFile && (
          <Button
            size="md"
            variant="default"
            onClick={() => {
              setSays(null);
              onDraft({ levelDbm: "", levelSamples: null, levelFile: null });
            }}
          >
            {t("field.record.levelFileDrop")}
          </Button>
        )}
      </div>
      {says !== null && (says.isWrong || isFromFile) && (
        <p className={says.isWrong ? styles.wrong : styles.soft} role={says.isWrong ? "alert" : "status"}>
          {says.text}
        </p>
      )}
    </div>
  );
}
