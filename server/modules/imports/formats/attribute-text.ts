import type { Encoding } from "./text-encoding.ts";
import { decodeText, ENCODINGS } from "./text-encoding.ts";
import { vietnameseShare } from "./vietnamese-syllable.ts";

export type TextRepair = { encoding: Encoding; repair(text: string): string };

const isWestern = (text: string): boolean => /^[\0-\u00FF]*$/.test(text);
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");
const isMarked = (text: string): boolean => /[\u0080-\u00FF]/.test(text) && isWestern(text);

/**
 * Finds what attribute texts really are when a file does not say its encoding and they were read byte for byte as ISO 8859-1:
 * UTF-8 without a .cpg, windows-1258, TCVN3 or VNI. Null where the texts are fine as they are.
 */
export function textRepair(texts: readonly string[]): TextRepair | null {
  const marked = texts.filter(isMarked).slice(0, 5_000);
  if (marked.length === 0) return null;
  const sample = marked.join("\n");
  // A fixed-width field may cut a letter in two, so a few texts may fail.
  const unicode = marked.filter((text) =>
    new TextDecoder()
      .decode(bytesOf(text))
      .replace(/\uFFFD$/, "")
      .includes("\uFFFD"),
  );
  if (unicode.length <= marked.length * 0.02) return repairAs("utf-8");
  const best = ENCODINGS.filter((encoding) => ["windows-1258", "tcvn3", "vni"].includes(encoding))
    .map((encoding) => ({ encoding, share: vietnameseShare(decodeText(bytesOf(sample), encoding).text) }))
    .sort((a, b) => b.share - a.share)[0]!;
  return best.share > Math.max(0.5, vietnameseShare(sample)) ? repairAs(best.encoding) : null;
}

/** Reads texts again that were read as ISO 8859-1, in the encoding named. */
export function repairAs(encoding: Encoding): TextRepair {
  const repair = (text: string) =>
    isMarked(text) ? decodeText(bytesOf(text), encoding).text.replace(/\uFFFD$/, "") : text;
  return { encoding, repair };
}
