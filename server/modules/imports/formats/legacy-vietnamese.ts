/**
 * The two encodings of Vietnamese before Unicode that files still come in. Both put Vietnamese on the places of Western letters,
 * so a text in them first looks like windows-1252: these functions take such a text and give NFC.
 */

/** TCVN 5712:1993, set VN3 ("ABC"): one byte a letter, in the order of `TCVN3_LETTERS`. */
const TCVN3_SIGNS = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
const TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

const fromTcvn3 = new Map([...TCVN3_SIGNS].map((sign, index) => [sign, TCVN3_LETTERS[index]!]));

/** TCVN3 read as windows-1252 -> Unicode NFC. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (sign) => fromTcvn3.get(sign) ?? sign).normalize("NFC");
}

const COMBINING = { grave: "\u0300", acute: "\u0301", hook: "\u0309", tilde: "\u0303", dot: "\u0323" };
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";

/** VNI writes the mark as a second sign behind the vowel: "aù" is á, "aá" is ấ. */
const VNI_MARKS = new Map<string, string>([
  ["ø", COMBINING.grave],
  ["ù", COMBINING.acute],
  ["û", COMBINING.hook],
  ["õ", COMBINING.tilde],
  ["ï", COMBINING.dot],
  ["â", CIRCUMFLEX],
  ["à", CIRCUMFLEX + COMBINING.grave],
  ["á", CIRCUMFLEX + COMBINING.acute],
  ["å", CIRCUMFLEX + COMBINING.hook],
  ["ã", CIRCUMFLEX + COMBINING.tilde],
  ["ä", CIRCUMFLEX + COMBINING.dot],
  ["ê", BREVE],
  ["è", BREVE + COMBINING.grave],
  ["é", BREVE + COMBINING.acute],
  ["ú", BREVE + COMBINING.hook],
  ["ü", BREVE + COMBINING.tilde],
  ["ë", BREVE + COMBINING.dot],
]);

/** Signs that stand for a letter by themselves; ơ and ư take a mark behind them like other vowels. */
const VNI_LETTERS = new Map<string, string>([
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
]);

const VNI_PAIR = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöíìæóòî]/gi;

/** VNI for Windows read as windows-1252 -> Unicode NFC. */
export function decodeVni(text: string): string {
  const decoded = text.replace(VNI_PAIR, (found: string, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return sameCase(found, VNI_LETTERS.get(found.toLowerCase())!);
    const base = VNI_LETTERS.get(vowel.toLowerCase()) ?? vowel;
    return sameCase(vowel, base) + VNI_MARKS.get(mark.toLowerCase());
  });
  return decoded.normalize("NFC");
}

const sameCase = (model: string, letter: string): string =>
  model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
