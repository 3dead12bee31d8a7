/** A cell that begins so is run as a formula when a spreadsheet opens the file. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** A text that is a number is none. */
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A text that no spreadsheet runs: an apostrophe stands before what would be a formula. Numbers, negative ones too, stay. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Characters that XML does not permit are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function xmlText(value: string): string {
  return value
    .replace(FORBIDDEN_IN_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
