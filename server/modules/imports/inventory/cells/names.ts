import { cleanText, foldText, memoised } from "../text.ts";
import type { NameIndex } from "./parsed.ts";
import { known, refused, textParser } from "./parsed.ts";
import { hasWords } from "./words.ts";

/** An operator, owner or mast class with every name it goes by. */
export interface NamedEntry {
  id: string;
  names: string[];
}

/**
 * Finds entries by name in free text. An exact name wins; otherwise every entry whose name stands in the text as whole
 * words, longer names hiding shorter ones inside them ("Viễn thông Quân đội" is not "Viễn thông").
 */
export function createNameIndex(entries: readonly NamedEntry[]): NameIndex {
  const byName = new Map<string, string>();
  for (const { id, names } of entries) {
    for (const name of [id, ...names]) if (foldText(name) !== "") byName.set(foldText(name), id);
  }
  const names = [...byName.keys()].sort((one, other) => other.length - one.length);
  const find = memoised((text: string) => {
    const exact = byName.get(foldText(text));
    if (exact !== undefined) return [exact];
    let rest = foldText(text);
    const found: { id: string; at: number }[] = [];
    for (const name of names) {
      if (!hasWords(rest, name)) continue;
      const at = ` ${rest} `.indexOf(` ${name} `);
      found.push({ id: byName.get(name) as string, at });
      rest = rest.slice(0, at) + "#".repeat(name.length) + rest.slice(at + name.length);
    }
    return [...new Set(found.sort((one, other) => one.at - other.at).map(({ id }) => id))];
  });
  return { find, labels: entries.map(({ id, names: [first] }) => first ?? id) };
}

/** Exactly one operator. */
export const operatorName = textParser<string>((text, { operators }) => {
  const found = operators.find(text);
  if (found.length === 1) return known(found[0]);
  const permitted = operators.labels.join(", ");
  return refused(found.length === 0 ? "OPERATOR_UNKNOWN" : "OPERATOR_AMBIGUOUS", { value: text, permitted });
});

/** The owner of a mast: an entry of the list where the name is known, the name alone where it is not. */
export interface Owner {
  operatorId: string | null;
  name: string;
}

/** The list of owners is open: tower companies, the power company, private people. */
export const ownerName = textParser<Owner>((text, { operators }) => {
  const found = operators.find(text);
  if (found.length === 1) return known({ operatorId: found[0], name: text });
  const code = found.length === 0 ? "OWNER_NOT_LISTED" : "OWNER_AMBIGUOUS";
  return known({ operatorId: null, name: text }, [{ code, parameters: { value: text } }]);
});

const nobody = /^(khong|khong co|chua|chua co|none|no|khong dung chung|0)$/;

/** Operators that share a mast: "Viettel, VNPT"; "Không" is a known nobody. One unknown name refuses the list. */
export const operatorList = textParser<string[]>((text, { operators }) => {
  if (nobody.test(foldText(text))) return known([]);
  const ids: string[] = [];
  for (const part of cleanText(text).split(/\s*(?:[,;/+&|]|\bvà\b| - )\s*/iu)) {
    if (part === "") continue;
    const found = operators.find(part);
    if (found.length === 0) {
      return refused("OPERATOR_UNKNOWN", { value: part, permitted: operators.labels.join(", ") });
    }
    ids.push(...found);
  }
  return known([...new Set(ids)]);
});

/** A kind of mast: its words, and its class where they name one. */
export interface MastType {
  classCode: string | null;
  text: string;
}

export const mastType = textParser<MastType>((text, { mastClasses }) => {
  const found = mastClasses.find(text);
  if (found.length === 1) return known({ classCode: found[0], text });
  const parameters = { value: text, permitted: mastClasses.labels.join(", ") };
  return known({ classCode: null, text }, [{ code: "MAST_CLASS_UNKNOWN", parameters }]);
});
