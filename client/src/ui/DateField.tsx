import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "../i18n/language.tsx";
import { dayOfText, textOfDay } from "./day-text.ts";

interface Props {
  readonly label: string;
  /** yyyy-mm-dd; null: no day, or none that can be read yet. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** That of the fields beside it. */
  readonly size?: "xs" | "sm";
}

/**
 * A day as dd/mm/yyyy whatever the browser's language is, which a native date field cannot promise. Typed text is read when it is
 * complete; what cannot be a day is told and stays, to be corrected. The up and down arrows move by a day.
 */
export function DateField({ label, value, onChange, size = "xs" }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(value === null ? "" : textOfDay(value));
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    setText((typed) => (value === null || dayOfText(typed) === value ? typed : textOfDay(value)));
  }, [value]);
  const isWrong = text.trim() !== "" && dayOfText(text) === undefined;
  const take = (typed: string) => {
    setText(typed);
    onChange(dayOfText(typed) ?? null);
  };
  return (
    <TextInput
      size={size}
      label={label}
      placeholder={t("date.format")}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={isWrong && isLeft ? t("date.wrong") : undefined}
      onChange={({ currentTarget }) => take(currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        const day = dayOfText(text);
        if (day !== undefined) setText(textOfDay(day));
      }}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
        const day = dayOfText(text);
        if (step === 0 || day === undefined) return;
        event.preventDefault();
        take(textOfDay(new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10)));
      }}
    />
  );
}
