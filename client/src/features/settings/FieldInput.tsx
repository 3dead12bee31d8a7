import { Checkbox, MultiSelect, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import type { SettingField } from "../../../../server/settings/settings.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { fits, isSame } from "./setting-values.ts";
import { digitsOf, factorOf, fieldName, optionText, rangeText, unitText, valueText } from "./setting-words.ts";
import styles from "./settings.module.css";

interface Props {
  readonly settingKey: string;
  readonly field: SettingField;
  readonly value: unknown;
  /** undefined: there is none. */
  readonly suggestion: unknown;
  /** The name of its group stands above it. */
  readonly isInGroup: boolean;
  readonly onChange: (value: unknown) => void;
}

/** A share is typed in per cent; what is typed is rounded where per cent and share would differ in the last digit. */
const toStored = (shown: number, factor: number) => Number((shown / factor).toPrecision(12));

function Input({ settingKey, field, value, isInGroup, onChange }: Omit<Props, "suggestion">) {
  const words = useWords();
  const { kind, options, isNullable } = field;
  const label = fieldName(settingKey, field.path, words, isInGroup);
  const isWrong = !fits(field, value);
  const range = rangeText(field, words);
  if (kind === "yes-no") {
    return (
      <Checkbox
        size="sm"
        label={label}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    );
  }
  if (kind === "choice") {
    return (
      <NativeSelect
        size="sm"
        label={label}
        data={(options ?? []).map((option) => ({ value: String(option), label: optionText(field, option, words) }))}
        value={String(value)}
        onChange={({ currentTarget }) => onChange(options?.find((option) => String(option) === currentTarget.value))}
      />
    );
  }
  if (kind === "choices") {
    return (
      <MultiSelect
        size="sm"
        label={label}
        data={(options ?? []).map((option) => ({ value: String(option), label: optionText(field, option, words) }))}
        value={(value as readonly string[]).map(String)}
        onChange={(chosen) => onChange((options ?? []).filter((option) => chosen.includes(String(option))))}
      />
    );
  }
  if (kind === "text") {
    return (
      <TextInput
        size="sm"
        label={label}
        {...(field.maximum === null ? {} : { maxLength: field.maximum })}
        value={String(value ?? "")}
        error={isWrong}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  const factor = factorOf(field);
  const unit = unitText(field, words);
  const help = [range, ...(isNullable ? [words.t("settings.noneHelp")] : [])].filter((part) => part !== undefined);
  return (
    <NumberInput
      size="sm"
      label={label}
      description={help.join("; ")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      decimalScale={kind === "integer" ? 0 : Math.max(digitsOf(field), 3)}
      decimalSeparator={words.decimalSeparator}
      thousandSeparator={words.thousandSeparator}
      suffix={unit === "" ? "" : unit === "°" ? "°" : ` ${unit}`}
      value={typeof value === "number" ? Number((value * factor).toPrecision(12)) : ""}
      error={isWrong && (range ?? true)}
      onChange={(shown) =>
        onChange(typeof shown === "number" ? toStored(shown, factor) : isNullable ? null : undefined)
      }
    />
  );
}

/** One figure, text or choice of a setting with its range, and the way back to the suggestion where it differs. */
export function FieldInput({ suggestion, ...props }: Props) {
  const words = useWords();
  const { settingKey, field, value, onChange } = props;
  const shown = suggestion === undefined ? null : valueText(suggestion, field, words);
  return (
    <div className={styles.field} data-kind={field.kind}>
      <Input {...props} />
      {shown !== null && !isSame(suggestion, value) && (
        <button
          type="button"
          className={styles.back}
          aria-label={words.t("settings.resetFieldOf", {
            name: fieldName(settingKey, field.path, words),
            value: shown,
          })}
          onClick={() => onChange(suggestion)}
        >
          {words.t("settings.resetField", { value: shown })}
        </button>
      )}
    </div>
  );
}
