import { isMessageKey, type Words } from "../i18n/language.tsx";

/** A statement with its figures, as the server sends it. */
export interface CodedReason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number | string | null>>;
}

/** How a parameter is written, by the unit at the end of its name. */
const FORMATS: readonly (readonly [ending: RegExp, write: (value: number, words: Words) => string])[] = [
  [/Dbm$/, (value, words) => words.quantity(value, "dBm")],
  [/Db$/, (value, words) => words.quantity(value, "dB")],
  [/Kg$/, (value, words) => words.quantity(value, "kg")],
  [/Share$/, (value, words) => words.share(value)],
  [/^vnd|Vnd$/, (value, words) => words.vnd(value)],
  [/^(distance|minimum|at|moved|limit|fibreDistance)M$/, (value, words) => words.length(value)],
  [/M$/, (value, words) => words.quantity(value, "m", 1)],
];

function parameterText(name: string, value: number | string | null, words: Words): string {
  if (value === null) return words.t("notKnown");
  if (typeof value === "string") {
    const key = `reason.${name}.${value}`;
    return isMessageKey(key) ? words.t(key) : value;
  }
  const write = FORMATS.find(([ending]) => ending.test(name))?.[1];
  return write === undefined ? words.number(value) : write(value, words);
}

/** A reason in the reader's words with its figures and units; the code itself where there are no words for it. */
export function reasonText({ code, parameters }: CodedReason, words: Words): string {
  const key = `reason.${code}`;
  if (!isMessageKey(key)) return code;
  const values = Object.entries(parameters).map(([name, value]) => [name, parameterText(name, value, words)]);
  return words.t(key, Object.fromEntries(values));
}
