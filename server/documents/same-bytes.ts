import { fromBuffer, type ZipFile } from "yauzl";
import { zipOf } from "../formats/zip.ts";

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) =>
      problem === null ? resolve(zip) : reject(problem),
    );
  });
}

function partsOf(zip: ZipFile): Promise<{ name: string; bytes: Uint8Array }[]> {
  return new Promise((resolve, reject) => {
    const parts: { name: string; bytes: Uint8Array }[] = [];
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

/**
 * An office file without what differs from one writing to the next: the time in its properties becomes `day` (YYYY-MM-DD), its
 * drawings are numbered from 1, and the parts are packed again without times. The same content then has the same bytes.
 */
export async function sameBytes(file: Uint8Array, day: string): Promise<Uint8Array> {
  const parts = await partsOf(await open(file));
  return zipOf(
    parts.map(({ name, bytes }) => {
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
