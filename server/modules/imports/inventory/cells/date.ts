import type { CellParser, Parsed } from "./parsed.ts";
import { cellText, isBlank, known, refused, unknown } from "./parsed.ts";

/** A date as exact as it was written: "2015", "2015-03" or "2015-03-12". */
export type PartialDate = string;

/** Masts older than mobile telephony in Viet Nam (1993) or planned for after 2050 are typing errors. */
const firstYear = 1990;
const lastYear = 2050;

/** Days from 30 December 1899, from which spreadsheets count, to 1 January 1970. */
const spreadsheetEpochDays = 25_569;
const dayMs = 86_400_000;
/** Serial numbers of 1 January 1990 and 31 December 2050. */
const firstSerial = Date.UTC(firstYear, 0, 1) / dayMs + spreadsheetEpochDays;
const lastSerial = Date.UTC(lastYear, 11, 31) / dayMs + spreadsheetEpochDays;

/**
 * A date written dd/mm/yyyy (also - and .), mm/yyyy, yyyy, yyyy-mm-dd, "ngày 12 tháng 3 năm 2015", or a spreadsheet's
 * serial number. Days come first, as in Viet Nam; "03/25/2015" is refused, not turned round. Years 1990-2050.
 */
export const partialDate: CellParser<PartialDate> = (cell) => {
  if (cell instanceof Date) return dateFromObject(cell);
  if (isBlank(cell)) return unknown;
  const text = cellText(cell);
  return parseDate(text) ?? dateRefused(text);
};

/** A year 1990-2050, alone or out of a date: "2015", "năm 2015", "12/03/2015". */
export const year: CellParser<number> = (cell, context) => {
  const parsed = partialDate(cell, context);
  if (!parsed.ok) return refused("YEAR_UNREADABLE", parsed.parameters);
  return parsed.value === null ? unknown : known(Number(parsed.value.slice(0, 4)));
};

function dateFromObject(date: Date): Parsed<PartialDate> {
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  const inRange = date.getUTCFullYear() >= firstYear && date.getUTCFullYear() <= lastYear;
  return inRange ? known(iso) : dateRefused(iso);
}

/** The date in a text, refused where it is none of the calendar, undefined where there is none. */
export function parseDate(text: string): Parsed<PartialDate> | undefined {
  const words = /^(?:ngày\s*)?(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})\s*(?:năm\s*)?(\d{4})$/iu.exec(text);
  const dayFirst = words ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (dayFirst !== null) return calendarDate(text, dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst !== null) return calendarDate(text, yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = /^(?:tháng|thg|t)?\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/iu.exec(text);
  if (month !== null) return calendarDate(text, month[2], month[1]);
  const yearOnly = /^(?:năm\s*)?(\d{4})$/iu.exec(text);
  if (yearOnly !== null) return calendarDate(text, yearOnly[1]);
  return serialDate(text);
}

function serialDate(text: string): Parsed<PartialDate> | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (serial < firstSerial || serial > lastSerial) return dateRefused(text);
  return known(new Date((serial - spreadsheetEpochDays) * dayMs).toISOString().slice(0, 10));
}

function calendarDate(text: string, yearText: string, monthText?: string, dayText?: string): Parsed<PartialDate> {
  const [yearNumber, month, day] = [Number(yearText), Number(monthText ?? 1), Number(dayText ?? 1)];
  const date = new Date(Date.UTC(yearNumber, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || yearNumber < firstYear || yearNumber > lastYear) return dateRefused(text);
  const iso = date.toISOString();
  return known(iso.slice(0, dayText !== undefined ? 10 : monthText !== undefined ? 7 : 4));
}

function dateRefused(text: string): Parsed<never> {
  return refused("DATE_UNREADABLE", { value: text, min: firstYear, max: lastYear });
}
