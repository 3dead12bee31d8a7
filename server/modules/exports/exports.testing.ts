import { buffer } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** The files of a zip archive by name. */
export function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on("entry", (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, async (failure, stream) => {
          if (failure !== null) return reject(failure);
          files.set(entry.fileName, await buffer(stream));
          zip.readEntry();
        });
      });
      zip.on("end", () => resolve(files));
      zip.on("error", reject);
      zip.readEntry();
    });
  });
}
