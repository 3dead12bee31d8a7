/** `22/11/2026` (also with -, . or blanks, and 2026-11-22) as `2026-11-22`; undefined where it is no day of the calendar, 1900 to 2100. */
export function dayOfText(text: string): string | undefined {
  const parts = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const [year, month, day] = parts !== null ? [parts[3], parts[2], parts[1]] : iso !== null ? iso.slice(1) : [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1900 && y <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** `2026-11-22` as `22/11/2026`, as days are written in both languages of the screen. */
export const textOfDay = (day: string): string => day.split("-").reverse().join("/");
