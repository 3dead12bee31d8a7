import { parseDate } from "../inventory/cells/date.ts";
import { numberReadings } from "../inventory/cells/number.ts";
import type { Bilingual } from "../inventory/messages.ts";
import { cleanText, foldText, meansUnknown } from "../inventory/text.ts";
import type { JsonValue } from "../parsed-file.ts";
import type { PlanMessageCode, PlanParameters } from "./messages.ts";

/** A value understood (null: the file does not say it), or why not. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly code: PlanMessageCode; readonly parameters: PlanParameters };

/** A property that a kind of file may state, with the names that columns for it go by. */
export interface FieldSpec<Value = unknown> {
  readonly label: Bilingual;
  /** Column names, in any spelling that folds to the same; a dotted one reaches into an object. */
  readonly names: readonly string[];
  readonly required: boolean;
  read(value: JsonValue): Reading<Value>;
}

export type FieldValueOf<Spec> = Spec extends FieldSpec<infer Value> ? Value : never;

const nothing: Reading<never> = { ok: true, value: null };
const told = <Value>(value: Value): Reading<Value> => ({ ok: true, value });

/** The text of a value: lists joined, "chưa rõ" and blanks as null, NFC. */
export function textOf(value: JsonValue | undefined): string | null {
  if (value === null || value === undefined || typeof value === "object") {
    if (!Array.isArray(value)) return null;
    const parts = value.map(textOf).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(", ");
  }
  const text = cleanText(String(value));
  return text === "" || meansUnknown(text) ? null : text;
}

type Described = Pick<FieldSpec, "label" | "names"> & { readonly required?: boolean };

function field<Value>(
  { label, names, required = false }: Described,
  read: (value: JsonValue) => Reading<Value>,
): FieldSpec<Value> {
  return { label, names, required, read };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Free text of at most `max` characters. */
export function textField(described: Described, max = 300): FieldSpec<string> {
  return field(described, (value) => {
    const text = textOf(value);
    if (text === null) return nothing;
    if (text.length > max || UNSTORABLE.test(text) || !text.isWellFormed()) {
      return { ok: false, code: "value.text", parameters: { max } };
    }
    return told(text);
  });
}

/** A number between two limits; a unit behind it is ignored where it says what the field is in. */
export function numberField(described: Described, min: number, max: number, unit = ""): FieldSpec<number> {
  return field(described, (value) => readNumber(value, min, max, unit));
}

/** A whole number between two limits. */
export function integerField(described: Described, min: number, max: number, unit = ""): FieldSpec<number> {
  return field(described, (value) => {
    const reading = readNumber(value, min, max, unit);
    if (!reading.ok || reading.value === null || Number.isInteger(reading.value)) return reading;
    return { ok: false, code: "value.integer", parameters: { value: reading.value } };
  });
}

function readNumber(value: JsonValue, min: number, max: number, unit: string): Reading<number> {
  const text = typeof value === "number" ? null : textOf(value);
  if (typeof value !== "number" && text === null) return nothing;
  const bare = text === null ? "" : text.replace(new RegExp(`\\s*(?:${unit || "\\b\\B"})\\.?$`, "iu"), "");
  // Whole numbers of people or cores are written with a point for thousands: the first reading is the Vietnamese one.
  const number = typeof value === "number" ? value : numberReadings(bare)[0];
  if (number === undefined || !Number.isFinite(number)) {
    return { ok: false, code: "value.number", parameters: { value: String(text ?? value).slice(0, 60) } };
  }
  if (number < min || number > max) return { ok: false, code: "value.range", parameters: { value: number, min, max } };
  return told(number);
}

/** One of a few meanings; each has the words that mean it. A word inside a longer text counts where `within` is set. */
export function wordField<Meaning extends string>(
  described: Described,
  words: Readonly<Record<Meaning, readonly string[]>>,
  { within = false }: { within?: boolean } = {},
): FieldSpec<Meaning> {
  const entries = Object.entries(words) as [Meaning, readonly string[]][];
  const byWord = new Map(
    entries.flatMap(([meaning, list]) => [meaning, ...list].map((word) => [foldText(word), meaning])),
  );
  const longestFirst = [...byWord.keys()].sort((one, other) => other.length - one.length);
  return field(described, (value) => {
    const text = textOf(value);
    if (text === null) return nothing;
    const folded = foldText(text);
    const exact = byWord.get(folded);
    const part = within ? longestFirst.find((word) => ` ${folded} `.includes(` ${word} `)) : undefined;
    const meaning = exact ?? (part === undefined ? undefined : byWord.get(part));
    if (meaning !== undefined) return told(meaning as Meaning);
    const permitted = entries.map(([name, [first]]) => first ?? name).join(", ");
    return { ok: false, code: "value.word", parameters: { value: text.slice(0, 60), permitted } };
  });
}

/** A day, as yyyy-mm-dd. "03/2026" and "2026" are taken as their first day. */
export function dateField(described: Described): FieldSpec<string> {
  return field(described, (value) => {
    const text = textOf(value);
    if (text === null) return nothing;
    const parsed = parseDate(text);
    if (parsed?.ok !== true || parsed.value === null) {
      return { ok: false, code: "value.date", parameters: { value: text.slice(0, 60) } };
    }
    return told(`${parsed.value}-01-01`.slice(0, 10));
  });
}

/** Yes or no. */
export function flagField(described: Described): FieldSpec<"yes" | "no"> {
  return wordField(described, {
    yes: ["true", "1", "có", "x", "y", "đúng"],
    no: ["false", "0", "không", "n", "sai"],
  });
}

/** What exists, is to come, is gone. */
export function statusField(): FieldSpec<"existing" | "planned" | "retired"> {
  return wordField(
    { label: { vi: "Trạng thái", en: "Status" }, names: ["status", "tình trạng", "hiện trạng", "trang_thai"] },
    {
      existing: [
        "hiện có",
        "hiện trạng",
        "hiện hữu",
        "đang sử dụng",
        "đang khai thác",
        "hoạt động",
        "operational",
        "active",
        "in service",
        "built",
      ],
      planned: ["quy hoạch", "dự kiến", "kế hoạch", "đang xây dựng", "proposed", "under construction", "planned"],
      retired: ["đã tháo dỡ", "ngừng", "ngừng sử dụng", "decommissioned", "inactive", "removed", "retired"],
    },
  );
}

/** The class of poles or underground works in the plan of passive infrastructure; the catalogue says which there are. */
export const worksClassField = textField(
  {
    label: { vi: "Lớp công trình", en: "Works class" },
    names: ["works_class", "loại công trình hạ tầng", "phân loại quy hoạch", "lop_cong_trinh"],
  },
  20,
);

export const codeField = (names: readonly string[] = [], required = false): FieldSpec<string> =>
  textField(
    { label: { vi: "Mã", en: "Code" }, names: ["code", "ma", "mã", "ma_so", "mã số", ...names, "id"], required },
    100,
  );

export const nameField = (names: readonly string[] = [], required = false): FieldSpec<string> =>
  textField({ label: { vi: "Tên", en: "Name" }, names: ["name", "ten", "tên", "tên gọi", ...names], required });
