import { crc32 } from "node:zlib";
import { unacceptable } from "../errors.ts";

/** A photo as it is stored: the picture alone. */
export interface CleanPhoto {
  readonly mediaType: "image/jpeg" | "image/png";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly content: Buffer;
}

/** Larger ones would only be a burden to whoever opens them. */
const LARGEST_SIDE_PX = 12_000;
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws the picture; texts, times and EXIF are left out. */
const PNG_KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "pHYs", "sBIT"]);

const broken = (why: string) => unacceptable("photo-broken", `the photo cannot be read: ${why}`, "photo");

/**
 * Takes everything out of a JPEG or PNG file that is not the picture: position, device, time, thumbnails, texts, and what stands
 * behind its end. The kind is told from the content, never from the name. Throws 422 for other kinds and for broken files.
 */
export function cleanPhoto(bytes: Buffer): CleanPhoto {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return sized(cleanJpeg(bytes));
  if (bytes.subarray(0, 8).equals(PNG_START)) return sized(cleanPng(bytes));
  throw unacceptable("photo-kind", "the photo is neither a JPEG nor a PNG file", "photo");
}

function sized(photo: CleanPhoto): CleanPhoto {
  const { widthPx, heightPx } = photo;
  if (widthPx < 1 || heightPx < 1 || Math.max(widthPx, heightPx) > LARGEST_SIDE_PX) {
    throw unacceptable(
      "photo-size",
      `the photo has ${widthPx} x ${heightPx} pixels; permitted: 1 to ${LARGEST_SIDE_PX} on each side`,
      "photo",
    );
  }
  return photo;
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Adobe's word on the transform of colours, without which some pictures come out in wrong ones; its length is fixed. */
const isAdobe = (marker: number, segment: Buffer) =>
  marker === 0xee && segment.length === 16 && segment.toString("latin1", 4, 9) === "Adobe";
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** JPEG, ITU-T T.81 annex B: segments up to the end of the image; of the application's own only JFIF and Adobe's colour transform. */
function cleanJpeg(bytes: Buffer): CleanPhoto {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let size: [number, number] | undefined;
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw broken(`no marker at byte ${at}`);
    const marker = bytes[at + 1];
    if (marker === undefined) throw broken("it ends before its end marker");
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === 0xd9) break;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) throw broken("it ends inside a segment");
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) throw broken("a segment is longer than the file");
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (isFrame(marker) && segment.length >= 9) size = [segment.readUInt16BE(7), segment.readUInt16BE(5)];
    const isApplication = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isApplication || isAdobe(marker, segment)) parts.push(segment);
    else if (marker === 0xe0 && segment.toString("latin1", 4, 8) === "JFIF") parts.push(JFIF);
    at = end;
    if (marker !== 0xda) continue;
    const scanEnd = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, scanEnd));
    hasScan = true;
    at = scanEnd;
  }
  if (size === undefined || !hasScan) throw broken("it holds no picture");
  if (orientation !== 1) parts.splice(1, 0, orientationSegment(orientation));
  parts.push(Buffer.from([0xff, 0xd9]));
  return { mediaType: "image/jpeg", widthPx: size[0], heightPx: size[1], content: Buffer.concat(parts) };
}

/** JFIF 1.02 without a thumbnail, whatever the file's own held. */
const JFIF = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]);

/** Where coded data end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
  }
  throw broken("it ends before its end marker");
}

/** How the camera was held, 2 to 8: the one thing of EXIF without which photos lie on their side. Source: EXIF 2.3, tag 0x0112. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return undefined;
  const tiff = segment.subarray(10);
  if (tiff.length < 14) return undefined;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  const count = u16(first);
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 10 <= tiff.length; entry += 12) {
    const value = u16(entry + 8);
    if (u16(entry) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), Buffer.from(tiff)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([head, body]);
}

/** PNG (W3C): chunks that draw the picture, up to IEND, each with its checksum checked. */
function cleanPng(bytes: Buffer): CleanPhoto {
  const parts: Buffer[] = [PNG_START];
  let size: [number, number] | undefined;
  let hasData = false;
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) throw broken("it ends before its end chunk");
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw broken("a chunk is longer than the file");
    const chunk = bytes.subarray(at, end);
    if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) throw broken("a checksum is wrong");
    const type = chunk.toString("latin1", 4, 8);
    if (type === "IHDR" && chunk.length === 25) size = [chunk.readUInt32BE(8), chunk.readUInt32BE(12)];
    hasData ||= type === "IDAT";
    if (PNG_KEPT.has(type)) parts.push(chunk);
    at = end;
    if (type === "IEND") break;
  }
  if (size === undefined || !hasData) throw broken("it holds no picture");
  return { mediaType: "image/png", widthPx: size[0], heightPx: size[1], content: Buffer.concat(parts) };
}
