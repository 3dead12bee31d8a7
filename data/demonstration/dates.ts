import type { IsoDate } from "./types.ts";

const DAY_MS = 86_400_000;

/** Throws RangeError unless the text is a day yyyy-mm-dd of the calendar. */
export function requireIsoDate(date: string): IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || toIso(Date.parse(`${date}T00:00:00Z`)) !== date) {
    throw new RangeError(`date is "${date}"; expected a day of the calendar as yyyy-mm-dd`);
  }
  return date;
}

/** The day a number of days later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

/** The day a number of months later, the 28th at most. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const day = Math.min(Number(date.slice(8, 10)), 28);
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${pad(day)}`;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function toIso(ms: number): IsoDate {
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
