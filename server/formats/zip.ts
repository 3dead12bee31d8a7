import { crc32, deflateRawSync } from "node:zlib";
import type { WrittenFile } from "./layer.ts";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION_NEEDED = 20;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, so that the same content gives the same bytes. */
const DOS_DATE = 0x0021;

/** Fields that the local header and the directory share, from "version needed" to "extra length". */
function commonHeader(name: Buffer, raw: Uint8Array, packed: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION_NEEDED, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(crc32(raw), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(raw.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Files in one zip archive (each below 4 GiB, fewer than 65,536). Source: PKWARE APPNOTE 6.3, 4.3. */
export function zipOf(files: readonly WrittenFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, "utf8");
    const packed = deflateRawSync(file.bytes);
    const common = commonHeader(name, file.bytes, packed);
    const local = [word(LOCAL_HEADER), common, name, packed];
    parts.push(...local);
    // made by, common fields, comment length, disk, attributes (2 + 4 bytes), offset
    directory.push(
      word(CENTRAL_HEADER),
      Buffer.from([VERSION_NEEDED, 0]),
      common,
      Buffer.alloc(10),
      word(offset),
      name,
    );
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directoryBytes.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directoryBytes, word(END_OF_DIRECTORY), end]);
}
