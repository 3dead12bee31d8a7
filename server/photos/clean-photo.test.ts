import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cleanPhoto } from "./clean-photo.ts";
import { jpegOf, pngOf } from "./photos.testing.ts";

const POSITION = "GPS 11.5341N 106.8912E";

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

describe("a photo that a stranger sent", () => {
  it("loses position, texts and what stands behind its end, and keeps the picture and how the camera was held", () => {
    const sent = Buffer.concat([
      jpegOf({ note: POSITION, orientation: 6 }),
      Buffer.from(`<script>${POSITION}</script>`),
    ]);
    expect(sent.includes(POSITION)).toBe(true);
    const { mediaType, widthPx, heightPx, content } = cleanPhoto(sent);
    expect([mediaType, widthPx, heightPx]).toEqual(["image/jpeg", 8, 8]);
    expect(content.includes("GPS")).toBe(false);
    expect(content.includes("script")).toBe(false);
    expect(content.subarray(-2).toString("hex")).toBe("ffd9");
    // orientation 6 in big-endian EXIF: tag 0x0112, SHORT, one value
    expect(content.includes(Buffer.from("011200030000000100060000", "hex"))).toBe(true);
    const plain = cleanPhoto(jpegOf({}));
    expect(plain.content.includes("Exif")).toBe(false);
    // the coded picture itself is untouched
    expect(content.includes(plain.content.subarray(plain.content.indexOf(Buffer.from("ffdb", "hex"))))).toBe(true);
    expect(cleanPhoto(content).content.equals(content)).toBe(true);
  });

  it("loses the texts and EXIF chunks of a PNG file", () => {
    const png = pngOf();
    const end = png.length - 12;
    const sent = Buffer.concat([
      png.subarray(0, end),
      chunk("tEXt", Buffer.from(`Comment\0${POSITION}`)),
      chunk("eXIf", Buffer.from(POSITION)),
      png.subarray(end),
      Buffer.from(POSITION),
    ]);
    const { content, mediaType, widthPx } = cleanPhoto(sent);
    expect([mediaType, widthPx]).toEqual(["image/png", 1]);
    expect(content.equals(png)).toBe(true);
  });

  it.each([
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "photo-kind"],
    [
      "a drawing with a script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "photo-kind",
    ],
    ["a moving picture", Buffer.from("GIF89a\x01\x00\x01\x00"), "photo-kind"],
    ["nothing", Buffer.alloc(0), "photo-kind"],
    ["a JPEG start and a page", Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.from("<html>")]), "photo-broken"],
    ["half a JPEG", jpegOf({}).subarray(0, -30), "photo-broken"],
    ["a segment longer than the file", Buffer.from("ffd8ffe1ffff45786966", "hex"), "photo-broken"],
    ["half a PNG", pngOf().subarray(0, -13), "photo-broken"],
    ["a PNG with a wrong checksum", Buffer.from(pngOf()).fill(7, 18, 19), "photo-broken"],
    ["a JPEG that claims 65535 pixels", jpegOf({ side: 65_535 }), "photo-size"],
  ])("is refused where it is %s", (_what, bytes, code) => {
    expect(() => cleanPhoto(bytes)).toThrow(expect.objectContaining({ status: 422, code }));
  });

  it("is read or refused, and never breaks the reader, whatever byte is wrong", () => {
    const good = jpegOf({ note: POSITION, orientation: 3 });
    for (let at = 0; at < good.length; at++) {
      for (const value of [0x00, 0xff, 0xd9]) {
        const bytes = Buffer.from(good);
        bytes[at] = value;
        try {
          expect(cleanPhoto(bytes).content.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ status: 422 });
        }
      }
    }
  });
});
