import { NativeSelect } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";

/** Days for which a one-time link may hold. */
const PERIODS = [1, 3, 7, 14, 30] as const;
export const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;

export function LinkDays({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const words = useWords();
  const endOf = (period: number) => words.date(new Date(Date.now() + period * DAY_MS).toISOString());
  return (
    <NativeSelect
      size="sm"
      label={words.t("admin.link.holds")}
      value={String(days)}
      data={PERIODS.map((period) => ({
        value: String(period),
        label: words.t("services.until", { date: endOf(period), days: period }),
      }))}
      onChange={({ currentTarget }) => onDays(Number(currentTarget.value))}
    />
  );
}
