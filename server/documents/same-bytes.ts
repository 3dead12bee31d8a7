import { fromBuffer, type ZipFile } from "yauzl";
import { zipOf } from "../formats/zip.ts";

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) =>
      problem === null ? resolve(zip) : reject(problem),
    );
  });
}

function partsOf(zip: ZipFile): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry) => {
      if (entry.fileName.endsWith("/")) return zip.readEntry();
      zip.openReadStream(entry, async (problem, stream) => {
        if (problem !== null) return reject(problem);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        parts.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
}

const FONT_PART = /^word\/fonts\/font(\d+)\.odttf$/;
/** So many bytes at a font's beginning are mixed with its key (ECMA-376 part 4, 2.8.1). */
const MIXED_BYTES = 32;
/** Instead of a drawn key: by the number of the font's part. */
const fixedKey = (part: number) => `{7A4E1C52-0D3B-4F68-9E21-${part.toString(16).toUpperCase().padStart(12, "0")}}`;
const keyBytes = (key: string) => Buffer.from(key.replace(/[{}-]/g, ""), "hex").reverse();

/** Parts with every embedded font mixed with a key that is always the same. The writer names font N's part in relationship N. */
function withFixedFontKeys(parts: readonly Part[]): Part[] {
  const table = parts.find(({ name }) => name === "word/fontTable.xml");
  if (table === undefined) return [...parts];
  const keys = new Map<number, string>();
  const text = Buffer.from(table.bytes).toString("utf8");
  const fixed = text.replace(/<w:embed\w+ [^>]*>/g, (tag) => {
    const part = Number(/r:id="rId(\d+)"/.exec(tag)?.[1]);
    keys.set(part, /w:fontKey="([^"]+)"/.exec(tag)?.[1] ?? "");
    return tag.replace(/w:fontKey="[^"]+"/, `w:fontKey="${fixedKey(part)}"`);
  });
  return parts.map(({ name, bytes }) => {
    if (name === "word/fontTable.xml") return { name, bytes: Buffer.from(fixed, "utf8") };
    const part = Number(FONT_PART.exec(name)?.[1]);
    const drawn = keys.get(part);
    if (drawn === undefined) return { name, bytes };
    const [was, is] = [keyBytes(drawn), keyBytes(fixedKey(part))];
    const mixed = Uint8Array.from(bytes);
    for (let at = 0; at < MIXED_BYTES; at++)
      mixed[at] = (mixed[at] as number) ^ (was[at % was.length] as number) ^ (is[at % is.length] as number);
    return { name, bytes: mixed };
  });
}

/**
 * An office file without what differs from one writing to the next: the time in its properties becomes `day` (YYYY-MM-DD), its
 * drawings are numbered from 1, embedded fonts get one and the same key, and the parts are packed again without times. The same content then has the same bytes.
 */
export async function sameBytes(file: Uint8Array, day: string): Promise<Uint8Array> {
  const parts = await partsOf(await open(file));
  return zipOf(
    withFixedFontKeys(parts).map(({ name, bytes }) => {
      if (!name.endsWith(".xml")) return { name, bytes };
      const text = Buffer.from(bytes).toString("utf8");
      let drawings = 0;
      const fixed =
        name === "docProps/core.xml"
          ? text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
          : text.replace(/(<(?:wp:docPr|pic:cNvPr)[^>]*?\bid=")\d+"/g, (_, head: string) => `${head}${++drawings}"`);
      return { name, bytes: Buffer.from(fixed, "utf8") };
    }),
  );
}
