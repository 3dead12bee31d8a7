/** Which coordinate a text says it is, by its hemisphere letter or word. */
export type Axis = "latitude" | "longitude";

export type CoordinateText = {
  /** Degrees (negative south and west) or metres. */
  value: number;
  unit: "degrees" | "metres" | "unknown";
  axis: Axis | null;
};

/** Vietnamese: B(ắc) north, N(am) south, Đ(ông) east, T(ây) west. */
const MARKS: ReadonlyArray<readonly [RegExp, Axis, 1 | -1]> = [
  [/^(?:vĩ độ|vĩ|vi do|lat(?:itude)?)\s*(?:bắc)?$/, "latitude", 1],
  [/^(?:kinh độ|kinh|kinh do|lon(?:g|gitude)?|lng)\s*(?:đông)?$/, "longitude", 1],
  [/^(?:(?:độ )?vĩ (?:độ )?)?(?:b|bắc|bac|north)$/, "latitude", 1],
  [/^(?:(?:độ )?kinh (?:độ )?)?(?:đ|d|đông|dong|e|east)$/, "longitude", 1],
  [/^(?:s|south|nam)$/, "latitude", -1],
  [/^(?:w|west|t|tây|tay)$/, "longitude", -1],
  // The whole of Viet Nam lies north of the equator: a lone N is the English letter, never Nam.
  [/^(?:(?:độ )?vĩ (?:độ )?)?n$/, "latitude", 1],
];

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Reads one coordinate as people write it: `106.8832`, `106,8832`, `106°58'12"Đ`, `106d58'12.0"E`, `11 độ 32 phút 5,6 giây Bắc`,
 * `N 11 32 05.6`, `568.871,96 m`, `1 275 695.93`. Gives null for what is no single coordinate, so that the caller can name the cell.
 */
export function parseCoordinate(text: string): CoordinateText | null {
  const clean = text
    .normalize("NFC")
    .replace(/[\u00A0\u2007\u202F\u200B]/g, " ")
    .trim()
    .toLowerCase();
  if (clean === "" || clean.length > 60) return null;
  const parts = splitHemisphere(clean);
  if (!parts) return null;
  const { body, axis, sign } = parts;
  return parseSexagesimal(body, axis, sign) ?? parsePlain(body, axis, sign);
}

type Hemisphere = { axis: Axis | null; sign: 1 | -1 };

/** Takes a leading or trailing hemisphere off; null for a leading word that is none. */
function splitHemisphere(text: string): (Hemisphere & { body: string }) | null {
  const leading = /^(\p{L}[\p{L} ]*)[:=.\s]*(?=[+-]?\d)/u.exec(text);
  if (leading?.[1]) {
    const mark = markOf(leading[1].trim());
    return mark && { body: text.slice(leading[0].length), ...mark };
  }
  for (const words of [3, 2, 1]) {
    const trailing = new RegExp(`(?<!\\p{L})\\p{L}+(?: \\p{L}+){${words - 1}}$`, "u").exec(text.replace(/\.$/, ""));
    const mark = trailing && markOf(trailing[0]);
    // After a digit a lone d or s is the degree or second sign, not Đông or South.
    const isUnit = trailing && /^[ds]$/.test(trailing[0]) && /[\d\s]$/.test(text.slice(0, trailing.index));
    if (mark && !isUnit) return { body: text.slice(0, trailing.index).trim(), ...mark };
  }
  return { body: text, axis: null, sign: 1 };
}

function markOf(word: string): Hemisphere | null {
  for (const [pattern, axis, sign] of MARKS) if (pattern.test(word)) return { axis, sign };
  return null;
}

const DEGREES = String.raw`(?:°|º|˚|d|độ|do|deg|:|\s)`;
const MINUTES = String.raw`(?:'|′|’|‘|´|\x60|m|phút|phut|min|:|\s)`;
const SECONDS = `(?:"|″|”|“|''|′′|’’|s|giây|giay|sec)`;
const PART = String.raw`(\d+(?:[.,]\d+)?)`;
const SEXAGESIMAL = new RegExp(
  String.raw`^([+-]?)(\d{1,3}(?:[.,]\d+)?)\s*${DEGREES}\s*(?:${PART}\s*(?:${MINUTES}|$)\s*(?:${PART}\s*${SECONDS}?)?)?\s*$`,
  "u",
);

function parseSexagesimal(body: string, axis: Axis | null, sign: 1 | -1): CoordinateText | null {
  const match = SEXAGESIMAL.exec(body);
  if (!match) return null;
  const [, minus, degreesText, minutesText, secondsText] = match;
  const [degrees, minutes, seconds] = [degreesText, minutesText, secondsText].map((part) =>
    part === undefined ? 0 : Number(part.replace(",", ".")),
  ) as [number, number, number];
  if (minutes >= 60 || seconds >= 60) return null;
  if ((minutesText !== undefined && degrees % 1 !== 0) || (secondsText !== undefined && minutes % 1 !== 0)) return null;
  const value = (minus === "-" ? -1 : 1) * sign * (degrees + minutes / 60 + seconds / 3600);
  return { value, unit: "degrees", axis };
}

function parsePlain(body: string, axis: Axis | null, sign: 1 | -1): CoordinateText | null {
  const metres = /\s*(?:m|mét|met)$/u.test(body);
  const digits = body.replace(/\s*(?:m|mét|met)$/u, "");
  const decimal = parseDecimal(digits);
  if (decimal === null) return null;
  // No degree exceeds 180, so `568.871` is 568,871 m in Vietnamese writing.
  const value = Math.abs(decimal) > 180 && /^[+-]?\d{3}[.,]\d{3}$/.test(digits) ? Math.round(decimal * 1000) : decimal;
  if (metres || Math.abs(value) > 360) return { value: sign * value, unit: "metres", axis };
  return { value: sign * value, unit: axis ? "degrees" : "unknown", axis };
}

/**
 * Reads a number with either decimal sign and optional thousands signs: `1.275.695,93`, `1,275,695.93`, `1 275 695,93`, `106,8832`.
 * A single group of three after one sign (`568,871`) is taken as decimals; null for anything else.
 */
export function parseDecimal(text: string): number | null {
  const compact = text.trim().replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, "");
  if (NUMBER.test(compact)) return Number(compact.replace(",", "."));
  for (const [thousands, decimal] of [
    [".", ","],
    [",", "."],
  ] as const) {
    const pattern = new RegExp(`^[+-]?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
    if (pattern.test(compact)) return Number(compact.replaceAll(thousands, "").replace(decimal, "."));
  }
  return null;
}
