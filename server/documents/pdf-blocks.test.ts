import { describe, expect, test } from "vitest";
import { hasPoppler, structureOf } from "../testing/poppler.ts";
import { bullet, heading, paragraph, picture, table } from "./blocks.ts";
import { Canvas } from "./canvas.ts";
import { writePdf } from "./pdf-blocks.ts";

const MAP = { png: new Canvas(60, 40).png(), width: 60, height: 40 };

describe.skipIf(!hasPoppler)("a PDF that is read aloud", () => {
  const long = "cột, trạm, cống bể và tuyến cáp quang dùng chung của các doanh nghiệp viễn thông trên địa bàn "
    .repeat(3)
    .trim();
  const rows = Array.from({ length: 60 }, (_, at) => [`Đường số ${at + 1}`, `${at} m`]);
  const write = () =>
    writePdf(
      "Danh mục cống bể",
      [
        heading("Danh mục", 1, true),
        paragraph(long),
        bullet("Điểm một"),
        bullet("Điểm hai"),
        table(
          [
            { title: "Đường", share: 2 },
            { title: "Dài", share: 1, isNumber: true },
          ],
          rows,
        ),
        picture(MAP, "Bản đồ ba thôn chưa có sóng"),
      ],
      "2026-11-22",
    );

  test("has its title, its language and its parts: heading, words in one piece, list, table with head, figure in words", async () => {
    const bytes = await write();
    const { isTagged, title, parts, alternatives, warnings } = await structureOf(bytes);
    expect([isTagged, title, warnings]).toEqual([true, "Danh mục cống bể", ""]);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (vi-VN)");
    const words = parts.replace(/"\n\s*"/g, "").replace(/\s+/g, " ");
    expect(words).toContain(`P (block) "${long}"`);
    expect(words).toContain(`H1 (block) "Danh mục"`);
    expect(parts.match(/^\s*L /gm)).toHaveLength(1);
    expect(parts.match(/^\s*LI /gm)).toHaveLength(2);
    expect(parts.match(/^\s*Table /gm)).toHaveLength(1);
    // The table goes over pages; its head is read once.
    expect(parts.match(/^\s*TR$/gm)).toHaveLength(61);
    expect(parts.match(/^\s*TH\b/gm)).toHaveLength(2);
    expect(parts.match(/"Đường"/g)).toHaveLength(1);
    expect(parts.match(/^\s*Figure/gm)).toHaveLength(1);
    expect(alternatives).toEqual(["Bản đồ ba thôn chưa có sóng"]);
  });

  test("comes out with the same bytes again", async () => {
    expect(Buffer.compare(await write(), await write())).toBe(0);
  });
});
