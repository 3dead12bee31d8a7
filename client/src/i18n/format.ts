/** The two languages of the screen. */
export type Language = "vi" | "en";

const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of texts as a Vietnamese reader expects it, in either language. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Makes a formatter once for each of the few sets of options: making it takes a hundred times as long as using it. */
function remembered<Formatter>(make: (key: string) => Formatter): (key: string) => Formatter {
  const known = new Map<string, Formatter>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

const numbersOf = remembered((key) => {
  const [language, digits] = key.split(" ");
  const options = { maximumFractionDigits: Number(digits), useGrouping: true };
  return new Intl.NumberFormat(LOCALES[language as Language], options);
});
const daysOf = remembered((language) => {
  const month = language === "vi" ? "numeric" : "short";
  return new Intl.DateTimeFormat(LOCALES[language as Language], { day: "numeric", month, year: "numeric" });
});
const minutesOf = remembered(
  (language) => new Intl.DateTimeFormat(LOCALES[language as Language], { hour: "2-digit", minute: "2-digit" }),
);

/** A number with the language's separators and a true minus sign. `digits`: the most decimals shown. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return numbersOf(`${language} ${digits}`).format(value).replace("-", MINUS);
}

/** A number with its unit, kept on one line: `−105 dBm`. */
export function formatQuantity(value: number, unit: string, language: Language, digits = 0): string {
  const gap = unit === "°" ? "" : NO_BREAK_SPACE; // an angle's sign stands at its number
  return `${formatNumber(value, language, digits)}${gap}${unit}`;
}

/** A share of 0 to 1 in percent. */
export function formatShare(share: number, language: Language, digits = 0): string {
  return formatQuantity(share * 100, "%", language, digits);
}

/** Metres as metres below one kilometre, else as kilometres with one decimal below 100 km. */
export function formatLength(metres: number, language: Language): string {
  if (Math.abs(metres) < 1000) return formatQuantity(metres, "m", language);
  const kilometres = metres / 1000;
  return formatQuantity(kilometres, "km", language, kilometres < 100 ? 1 : 0);
}

/** Square metres as m², hectares (from 1 ha) or km² (from 1 km²). */
export function formatArea(squareMetres: number, language: Language): string {
  if (squareMetres < 10_000) return formatQuantity(squareMetres, "m²", language);
  if (squareMetres < 1_000_000) return formatQuantity(squareMetres / 10_000, "ha", language, 1);
  return formatQuantity(squareMetres / 1_000_000, "km²", language, 1);
}

/** Đồng with the unit that keeps the figure short: `4,5 triệu ₫`, `310 million ₫`. */
export function formatVnd(amount: number, language: Language): string {
  const words =
    language === "vi" ? { million: "triệu ₫", billion: "tỷ ₫" } : { million: "million ₫", billion: "billion ₫" };
  if (Math.abs(amount) >= 1e9) return formatQuantity(amount / 1e9, words.billion, language, 2);
  if (Math.abs(amount) >= 1e6) return formatQuantity(amount / 1e6, words.million, language, 1);
  return formatQuantity(amount, "₫", language);
}

/** `2026-11-22` or a full time stamp as a day: 22/11/2026 or 22 Nov 2026. */
export function formatDate(date: string, language: Language): string {
  const day = new Date(date.length === 10 ? `${date}T00:00:00` : date);
  if (Number.isNaN(day.getTime())) return date;
  return daysOf(language).format(day);
}

/** A time stamp as day and minute. */
export function formatTime(date: string, language: Language): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  return `${formatDate(date, language)} ${minutesOf(language).format(at)}`;
}
