import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import * as format from "./format.ts";
import { type MessageKey, vi } from "./vi.ts";

type Values = Readonly<Record<string, string | number>>;

type Messages = Readonly<Record<MessageKey, string>>;

/** The texts that are here. The ones in Vietnamese always are; the others come when they are wanted. */
const messages: Partial<Record<format.Language, Messages>> & { readonly vi: Messages } = { vi };

/** Fetches the texts of a language; rejects where they cannot be had. */
export async function loadLanguage(language: format.Language): Promise<void> {
  if (language === "en") messages.en ??= (await import("./en.ts")).en;
}

/** The text of a key with its places filled; numbers are written in the language. */
export function translate(language: format.Language, key: MessageKey, values?: Values): string {
  const text = (messages[language] ?? messages.vi)[key];
  if (values === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "number" ? format.formatNumber(value, language) : value;
  });
}

/** Whether a code that the server sent (an error, a step, a reason) has a text. */
export function isMessageKey(key: string): key is MessageKey {
  return key in vi;
}

/** What components use: `t("key", { count: 3 })` and the formats in the language of the screen. */
export interface Words {
  readonly language: format.Language;
  /** What numbers are typed with. */
  readonly decimalSeparator: "," | ".";
  readonly thousandSeparator: "," | ".";
  t(key: MessageKey, values?: Values): string;
  number(value: number, digits?: number): string;
  quantity(value: number, unit: string, digits?: number): string;
  share(share: number, digits?: number): string;
  length(metres: number): string;
  area(squareMetres: number): string;
  vnd(amount: number): string;
  date(date: string): string;
  time(date: string): string;
}

/** Texts and formats of one language, for what has no component around it. */
export function wordsOf(language: format.Language): Words {
  return {
    language,
    decimalSeparator: language === "vi" ? "," : ".",
    thousandSeparator: language === "vi" ? "." : ",",
    t: (key, values) => translate(language, key, values),
    number: (value, digits) => format.formatNumber(value, language, digits),
    quantity: (value, unit, digits) => format.formatQuantity(value, unit, language, digits),
    share: (share, digits) => format.formatShare(share, language, digits),
    length: (metres) => format.formatLength(metres, language),
    area: (squareMetres) => format.formatArea(squareMetres, language),
    vnd: (amount) => format.formatVnd(amount, language),
    date: (date) => format.formatDate(date, language),
    time: (date) => format.formatTime(date, language),
  };
}

const LanguageContext = createContext<Words>(wordsOf("vi"));

/** The language that is wanted once its texts are here, until then the one before; a failure is tried again at the next change. */
function useLoaded(wanted: format.Language): format.Language {
  const [loaded, setLoaded] = useState<format.Language>(messages[wanted] === undefined ? "vi" : wanted);
  useEffect(() => {
    let isWanted = true;
    loadLanguage(wanted).then(
      () => isWanted && setLoaded(wanted),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return messages[wanted] === undefined ? loaded : wanted;
}

/** Gives the language to everything inside and to the document, so that a screen reader pronounces it. */
export function LanguageProvider({ language: wanted, children }: { language: format.Language; children: ReactNode }) {
  const language = useLoaded(wanted);
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={words}>{children}</LanguageContext>;
}

export function useWords(): Words {
  return useContext(LanguageContext);
}
