import { DOMParser } from "@xmldom/xmldom";
import ExcelJS from "exceljs";
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { roundLength } from "../drawing/sheet.ts";
import { heading, picture, table } from "./blocks.ts";
import { Canvas, dashed } from "./canvas.ts";
import { writeDocx } from "./docx.ts";
import { embeddedFont } from "./fonts.ts";
import { drawMap } from "./map-picture.ts";
import { sameBytes } from "./same-bytes.ts";
import { formatDate, formatLength, formatNumber, formatVnd } from "./vietnamese.ts";
import { writeXlsx } from "./xlsx.ts";

/** The parts of a zip file by name. */
function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) => {
      if (problem !== null) return reject(problem);
      const parts = new Map<string, Buffer>();
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (error, stream) => {
          if (error !== null) return reject(error);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        }),
      );
      zip.on("end", () => resolve(parts));
      zip.readEntry();
    });
  });
}

/** Share of a picture's ink within it, 0 to 1: how dark it is on average. */
function darkness(canvas: Canvas): number {
  const { data } = decode(canvas.png());
  return 1 - (data as Uint8Array).reduce((sum, value) => sum + value, 0) / (data.length * 255);
}

const MAP = drawMap({
  title: "Đường Hùng Vương – Phường Bình Phước",
  caption: "Nguồn: số liệu thử. Lập ngày 22/11/2026.",
  lines: [
    {
      positions: [
        [106.9, 11.5],
        [106.904, 11.502],
      ],
      look: { colour: "#b3123f", width: 12 },
    },
  ],
  focus: [
    [106.9, 11.5],
    [106.904, 11.502],
  ],
  legend: [{ look: { colour: "#b3123f", width: 12 }, text: "Cần ngay" }],
});

describe("a picture", () => {
  test("covers exactly the area of what is drawn on it, wherever that lies between the pixels", () => {
    const canvas = new Canvas(40, 40);
    canvas.fill(
      [
        [
          [10.25, 10.5],
          [20.75, 10.5],
          [20.75, 30.1],
          [10.25, 30.1],
        ],
      ],
      "#000000",
    );
    expect(darkness(canvas)).toBeCloseTo((10.5 * 19.6) / 1600, 2);
    const slanted = new Canvas(40, 40);
    slanted.fill(
      [
        [
          [5, 5],
          [35, 12],
          [22, 37],
        ],
      ],
      "#000000",
    );
    expect(darkness(slanted)).toBeCloseTo(Math.abs(30 * 32 - 17 * 7) / 2 / 1600, 2);
  });

  test("draws nothing of what lies outside, and half of what lies half outside", () => {
    const canvas = new Canvas(20, 20);
    canvas.fill(
      [
        [
          [30, 0],
          [40, 0],
          [40, 20],
          [30, 20],
        ],
      ],
      "#000000",
    );
    canvas.fill(
      [
        [
          [-9, 2],
          [-1, 2],
          [-1, 9],
          [-9, 9],
        ],
      ],
      "#000000",
    );
    expect(darkness(canvas)).toBe(0);
    canvas.fill(
      [
        [
          [-10, 0],
          [10, 0],
          [10, 20],
          [-10, 20],
        ],
      ],
      "#000000",
    );
    expect(darkness(canvas)).toBeCloseTo(0.5, 2);
  });

  test("draws a line as wide as asked and a dashed one in its pattern", () => {
    const canvas = new Canvas(100, 20);
    canvas.line(
      [
        [10, 10],
        [90, 10],
      ],
      { colour: "#000000", width: 4, dash: [10, 10] },
    );
    expect(darkness(canvas)).toBeCloseTo((40 * 4) / 2000, 2);
    expect(
      dashed(
        [
          [0, 0],
          [5, 0],
          [25, 0],
        ],
        [10, 5],
      ),
    ).toEqual([
      [
        [0, 0],
        [5, 0],
        [10, 0],
      ],
      [
        [15, 0],
        [25, 0],
      ],
    ]);
  });

  test("has every Vietnamese letter: none of them is the box of a missing one", () => {
    const missing = new Canvas(60, 60);
    missing.text("\u{10FFFD}", [10, 45], { size: 36, colour: "#000000" });
    for (const letter of "ẠĂẰỆỐỘƠỢỦỨỸĐđ₫") {
      const canvas = new Canvas(60, 60);
      canvas.text(letter, [10, 45], { size: 36, colour: "#000000" });
      expect(darkness(canvas)).toBeGreaterThan(0.005);
      expect([letter, Buffer.from(canvas.png()).equals(Buffer.from(missing.png()))]).toEqual([letter, false]);
    }
    expect(missing.textWidth("Lộc Ninh", 20)).toBeGreaterThan(missing.textWidth("Lộc", 20));
  });

  test("of a map has the size that it says, and a scale bar of a round length", () => {
    const { width, height } = decode(MAP.png);
    expect([width, height]).toEqual([MAP.width, MAP.height]);
    expect([roundLength(999), roundLength(260), roundLength(104.9), roundLength(1)]).toEqual([500, 200, 100, 1]);
  });
});

describe("a document", () => {
  test("is a word processor's file with its headings, its table and its map", async () => {
    const blocks = [
      heading("Danh mục", 1),
      table(
        [
          { title: "Đường", share: 2 },
          { title: "Dài", share: 1, isNumber: true },
        ],
        [["Hùng Vương & <b>", "1.234 m"]],
      ),
      picture(MAP, "Bản đồ"),
    ];
    const parts = await unzip(await writeDocx("Danh mục cống bể", blocks));
    const errors: string[] = [];
    const parser = new DOMParser({ onError: (level, message) => void errors.push(`${level}: ${message}`) });
    for (const [name, bytes] of parts)
      if (/\.(xml|rels)$/.test(name)) parser.parseFromString(bytes.toString("utf8"), "text/xml");
    expect(errors).toEqual([]);
    const text = parser.parseFromString(parts.get("word/document.xml")!.toString("utf8"), "text/xml").documentElement!
      .textContent;
    expect(text).toContain("Danh mục");
    expect(text).toContain("Hùng Vương & <b>");
    const images = [...parts].filter(([name]) => name.startsWith("word/media/"));
    expect(images.map(([, bytes]) => bytes.subarray(1, 4).toString())).toEqual(["PNG"]);
  });

  test("is a spreadsheet with numbers as numbers, texts that look like formulas as texts, and pictures", async () => {
    const bytes = await writeXlsx("Danh mục", [
      {
        name: "Các đoạn",
        title: "Danh mục",
        notes: ["Nguồn thử"],
        columns: [
          { title: "Đường", width: 20 },
          { title: "Dài (m)", width: 10, format: "#,##0" },
        ],
        rows: [
          ["=HYPERLINK(1)", 1234.5],
          ["Hùng Vương", null],
        ],
      },
      { name: "Bản đồ", title: "Bản đồ", pictures: [{ ...MAP, title: "Hùng Vương" }] },
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const [segments, maps] = workbook.worksheets;
    expect(segments!.getRow(3).values).toEqual([undefined, "Đường", "Dài (m)"]);
    expect(segments!.getCell("A4").value).toBe("'=HYPERLINK(1)");
    expect(segments!.getCell("B4").value).toBe(1234.5);
    expect(segments!.getCell("B5").value).toBeNull();
    expect(maps!.getImages()).toHaveLength(1);
  });
});

test("numbers, lengths, money and days stand as a Vietnamese reader writes them", () => {
  expect(formatNumber(-1234.56, 1)).toBe("−1.234,6");
  expect([formatLength(999.4), formatLength(1_500), formatLength(123_456)]).toEqual([
    "999\u00a0m",
    "1,5\u00a0km",
    "123\u00a0km",
  ]);
  expect(formatVnd(4_500_000)).toBe("4.500.000\u00a0₫");
  expect([formatDate("2026-11-22"), formatDate("2026-11-21T18:00:00Z")]).toEqual(["22/11/2026", "22/11/2026"]);
});

test("a word processor's file brings its font along, under one key however often it is written", async () => {
  const write = async () => sameBytes(await writeDocx("Báo cáo", [heading("Một", 2)]), "2026-11-22");
  const [file, again] = [await write(), await write()];
  expect(Buffer.compare(file, again)).toBe(0);
  const parts = await unzip(file);
  const keys = [...String(parts.get("word/fontTable.xml")).matchAll(/w:fontKey="\{([^}]+)\}"/g)].map(([, key]) => key);
  expect(keys).toHaveLength(2);
  const mixed = parts.get("word/fonts/font1.odttf") as Buffer;
  const key = Buffer.from((keys[0] as string).replaceAll("-", ""), "hex").reverse();
  const plain = Buffer.from(mixed.map((byte, at) => (at < 32 ? byte ^ (key[at % 16] as number) : byte)));
  expect(plain.equals(embeddedFont().data)).toBe(true);
});
