/** A baseline JPEG of 8 x 8 pixels, with JFIF and no other metadata. */
const PIXEL = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI//////////////////////////////////////////",
    "//////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAI",
    "AAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EAB",
    "QRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIgA/9k=",
  ].join(""),
  "base64",
);

interface JpegParts {
  /** Stands in EXIF and in a comment, as a telephone writes the position. */
  readonly note?: string;
  /** EXIF tag 0x0112, 1 to 8. */
  readonly orientation?: number;
  /** Claims so many pixels on each side. */
  readonly side?: number;
}

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** A JPEG file as a telephone makes it, of 8 x 8 pixels. */
export function jpegOf({ note, orientation, side }: JpegParts): Buffer {
  const extra: Buffer[] = [];
  if (note !== undefined || orientation !== undefined) {
    // little-endian TIFF with one entry, the orientation, and the note behind it
    const tiff = Buffer.from("49492a000800000001001201030001000000000000000000000000", "hex").subarray(0, 26);
    tiff.writeUInt16LE(orientation ?? 1, 18);
    extra.push(segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from(note ?? "")])));
    extra.push(segment(0xfe, Buffer.from(note ?? "")));
  }
  const rest = Buffer.from(PIXEL.subarray(2));
  if (side !== undefined) {
    const frame = rest.indexOf(Buffer.from("ffc0", "hex"));
    rest.writeUInt16BE(side, frame + 5);
    rest.writeUInt16BE(side, frame + 7);
  }
  return Buffer.concat([PIXEL.subarray(0, 2), ...extra, rest]);
}

/** A PNG file of one pixel. */
export function pngOf(): Buffer {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
}
