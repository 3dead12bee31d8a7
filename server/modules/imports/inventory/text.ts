/** Vietnamese text made comparable: one composed form, with and without marks, tolerant of where a tone mark is set. */

const combiningMarks = /[\u0300-\u036f]/g;
/** Most cells are plain: they need no Unicode normalisation, which costs ten times as much. */
const asciiText = /^[ -~]*$/;
const plainText = /^(?!.* {2})[ -~]*$/;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words and signs by which a sheet says "nobody knows"; they mean unknown, never zero and never "no". */
const unknownMarkers = new Set(
  ["chua ro", "khong ro", "chua co so lieu", "chua xac dinh", "n a", "na", "null", "none", "nan", "unknown"].concat(""),
);

/** NFC, every kind of space as one plain space, trimmed; zero-width characters are dropped. */
export function cleanText(text: string): string {
  if (plainText.test(text)) return text.trim();
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Sheets repeat their words: what was folded lately is kept, never more than this. */
const mostFolded = 10_000;
const folded = new Map<string, string>();

/** Lower case without marks, everything but letters and digits as one space: "Độ cao cột (m)" -> "do cao cot m". */
export function foldText(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const result = asciiText.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim()
    : text
        .normalize("NFD")
        .replace(combiningMarks, "")
        .toLowerCase()
        .replace(/đ/g, "d")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
  folded.set(text, result);
  return result;
}

/**
 * A key that keeps the marks but not the habits of writing them: the tone goes to the end of its word (hòa = hoà),
 * y and i are one after a single consonant (Mỹ = Mĩ), and Đak, Đắc, Đắk, Đăk are one.
 */
export function markedKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(markedWord)
    .join(" ");
}

function markedWord(word: string): string {
  const decomposed = word.normalize("NFD");
  const tone = (decomposed.match(toneMarks) ?? []).join("");
  const letters = decomposed.replace(toneMarks, "").normalize("NFC");
  if (/^đ[aă][kc]$/.test(letters)) return "đăk";
  return letters.replace(/^(h|k|l|m|s|t|qu)i$/, "$1y") + tone;
}

/** True where a text carries no Vietnamese mark at all, so that its marks may simply not have been typed. */
export function hasNoMarks(text: string): boolean {
  return !/đ/i.test(text) && text.normalize("NFD").search(combiningMarks) < 0;
}

/** True for an empty cell and for the ways of writing "unknown" ("-", "n/a", "chưa rõ"). */
export function meansUnknown(text: string): boolean {
  return unknownMarkers.has(foldText(text));
}

/** The same answer for the same text without computing it twice: sheets repeat their words thousands of times. */
export function memoised<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
