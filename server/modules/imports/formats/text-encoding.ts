import iconv from "iconv-lite";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { decodeTcvn3, decodeVni } from "./legacy-vietnamese.ts";
import { vietnameseShare } from "./vietnamese-syllable.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252" | "tcvn3" | "vni";

const western = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), "windows-1252");

const DECODERS: Record<Encoding, (bytes: Uint8Array) => string> = {
  "utf-8": (bytes) => new TextDecoder("utf-8").decode(bytes),
  "utf-16le": (bytes) => new TextDecoder("utf-16le").decode(bytes),
  "utf-16be": (bytes) => new TextDecoder("utf-16be").decode(bytes),
  "windows-1258": (bytes) => iconv.decode(Buffer.from(bytes), "windows-1258").normalize("NFC"),
  "windows-1252": western,
  tcvn3: (bytes) => decodeTcvn3(western(bytes)),
  vni: (bytes) => decodeVni(western(bytes)),
};

export const ENCODINGS = Object.keys(DECODERS) as readonly Encoding[];

/** UTF-8, or UTF-16 where a byte-order mark says so; what is broken becomes U+FFFD. For formats that are Unicode by definition. */
export function decodeUnicode(bytes: Uint8Array): string {
  return DECODERS[byteOrderMark(bytes) ?? "utf-8"](bytes);
}

/** The text of a file and the encoding it was read in: the one named, else by its byte-order mark, else the likeliest. */
export function decodeText(bytes: Uint8Array, named?: string): { text: string; encoding: Encoding } {
  const encoding = named === undefined ? detectEncoding(bytes) : knownEncoding(named);
  return { text: DECODERS[encoding](bytes), encoding };
}

export function knownEncoding(name: string): Encoding {
  const normal = name
    .trim()
    .toLowerCase()
    .replace(/^utf(8|16)/, "utf-$1")
    .replace(/^cp/, "windows-");
  const known = ENCODINGS.find((encoding) => encoding === (normal === "utf-16" ? "utf-16le" : normal));
  if (known) return known;
  throw new UnreadableFileError({
    code: "text.encoding-not-known",
    params: { encoding: shortened(name), permitted: ENCODINGS.join(", ") },
  });
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Enough to see a language by, little enough to be fast. */
const SAMPLE_BYTES = 256 * 1024;

function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return unmarked;
  if (isUtf8(bytes)) return "utf-8";
  return legacyEncoding(bytes);
}

/** Latin text in UTF-16 has a zero in every second byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index % 2]!++;
  const many = sample.length / 4;
  if (sample.length < 4 || zeros[0]! + zeros[1]! < many) return null;
  return zeros[1]! > zeros[0]! * 4 ? "utf-16le" : zeros[0]! > zeros[1]! * 4 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The candidate in which most of the marked words are Vietnamese syllables; Western where none makes sense. */
function legacyEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best: { encoding: Encoding; share: number } = { encoding: "windows-1252", share: 0.5 };
  for (const encoding of ["windows-1258", "tcvn3", "vni"] as const) {
    const share = vietnameseShare(DECODERS[encoding](sample));
    if (share > best.share) best = { encoding, share };
  }
  return best.encoding;
}
