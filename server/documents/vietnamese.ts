/** Numbers and dates as a Vietnamese reader writes them: 1.234,5; 22/11/2026; a true minus sign. */
const NO_BREAK_SPACE = "\u00a0";

export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: digits }).format(value).replace("-", "\u2212");
}

/** Metres below one kilometre, else kilometres with one decimal below 100 km. */
export function formatLength(metres: number): string {
  if (Math.abs(metres) < 1_000) return `${formatNumber(metres)}${NO_BREAK_SPACE}m`;
  return `${formatNumber(metres / 1_000, metres < 100_000 ? 1 : 0)}${NO_BREAK_SPACE}km`;
}

/** Whole đồng: 4.500.000 ₫. */
export const formatVnd = (amount: number): string => `${formatNumber(amount)}${NO_BREAK_SPACE}₫`;

/** `2026-11-22` or a time stamp as 22/11/2026 in Viet Nam. */
export function formatDate(date: string): string {
  const day = new Date(date.length === 10 ? `${date}T00:00:00+07:00` : date);
  return new Intl.DateTimeFormat("vi-VN", {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(day);
}

const collator = new Intl.Collator("vi", { numeric: true });
/** The order in which a Vietnamese reader expects names. */
export const compareText = (a: string, b: string): number => collator.compare(a, b);
