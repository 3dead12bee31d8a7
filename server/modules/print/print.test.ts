import { describe, expect, it } from "vitest";
import { PAPERS, type Paper } from "../../drawing/sheet.ts";
import { coordinateSystem } from "../../geometry/coordinate-systems.ts";
import { linesOfSection } from "../../testing/pdf-content.ts";
import { VECTOR_LAYERS } from "../tiles/tiles.schemas.ts";
import { coverageLook, paletteOf } from "./coverage-image.ts";
import { frameOf, zoneOf } from "./frame.ts";
import { gridLines } from "./furniture.ts";
import type { Gathered } from "./gather.ts";
import { LabelBoard, placeLabels } from "./labels.ts";
import { PRINT_LAYERS, type PrintCoverage, type PrintRequest } from "./print.schemas.ts";
import { fileName } from "./print.task.ts";
import { printWords } from "./words.ts";
import { writePrint } from "./write-print.ts";

const REQUEST: PrintRequest = {
  paper: "A4",
  orientation: "landscape",
  scale: 50_000,
  center: [106.9, 11.53],
  title: "Bản đồ",
  language: "vi",
  layers: [],
  operators: [],
  mastClasses: [],
  statuses: [],
  gaps: { service: "mobile", by: "any" },
  coverage: null,
};

/** A sheet without any data, at the province zone of Bình Phước. */
function emptySheet(over: Partial<PrintRequest>): Gathered {
  const request = { ...REQUEST, ...over };
  const frame = frameOf(request, 9212);
  const context = {
    frame,
    request,
    words: printWords(request.language),
    organisations: new Map(),
    gapIds: new Set<number>(),
  };
  return { request, frame, context, province: "Bình Phước", layers: [], tooSmall: [], sources: [], coverage: null };
}
const write = (gathered: Gathered) => writePrint(gathered, "2026-11-22", new AbortController().signal, () => {});

describe("a printed sheet", () => {
  it("is true to its scale within 0.5 % of the ground, on every paper and both ways round", async () => {
    for (const paper of Object.keys(PAPERS) as Paper[])
      for (const [orientation, scale] of [
        ["portrait", 10_000],
        ["landscape", 500_000],
      ] as const) {
        const gathered = emptySheet({ paper, orientation, scale });
        const lines = linesOfSection((await write(gathered)).bytes, "Grid");
        const eastings = lines.filter(([x1, , x2]) => Math.abs(x1 - x2) < 0.01).map(([x]) => x);
        const northings = lines.filter(([, y1, , y2]) => Math.abs(y1 - y2) < 0.01).map(([, y]) => y);
        const grid = gridLines(gathered.frame);
        expect([eastings.length, northings.length]).toEqual([grid.eastings.length, grid.northings.length]);
        // Two crossings of the grid on the paper, and on the ellipsoid by an independent formula.
        const paperM = (points: number) => (points / 72) * 0.0254 * scale;
        const onPaper = Math.hypot(paperM(eastings.at(-1)! - eastings[0]!), paperM(northings.at(-1)! - northings[0]!));
        const { toLonLat } = coordinateSystem("EPSG:9212");
        const onGround = haversineM(
          toLonLat([grid.eastings[0]!, grid.northings[0]!]),
          toLonLat([grid.eastings.at(-1)!, grid.northings.at(-1)!]),
        );
        expect([paper, orientation, Math.abs(onPaper / onGround - 1) < 0.005]).toEqual([paper, orientation, true]);
      }
  });

  it("comes out with the same bytes for the same content, and other ones for another", async () => {
    const [one, again, other] = await Promise.all([
      write(emptySheet({})),
      write(emptySheet({})),
      write(emptySheet({ scale: 25_000 })),
    ]);
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
    expect(one.pages).toBe(1);
  });

  it("goes on with the legend on a second page rather than cutting it", async () => {
    const gathered = emptySheet({});
    const sources = Array.from({ length: 60 }, (_, at) => ({
      layer: "roads",
      sources: `Nguồn số ${at}: quyết định phê duyệt quy hoạch hạ tầng kỹ thuật viễn thông thụ động`,
      newest: null,
      isSynthetic: false,
    }));
    expect((await write({ ...gathered, sources })).pages).toBeGreaterThan(1);
  });

  it("takes the province's zone, else the nearest one, and no system that is none of VN-2000", () => {
    expect(zoneOf(undefined, 9212, 108).code).toBe("EPSG:9212");
    expect(zoneOf(undefined, null, 107.8).code).toBe("EPSG:5899");
    expect(zoneOf("EPSG:3405", 9212, 107).code).toBe("EPSG:3405");
    expect(() => zoneOf("EPSG:3857", 9212, 107)).toThrow(/EPSG:3857 is no zone of VN-2000/);
    expect(() => frameOf({ ...REQUEST, center: [2, 48] }, 9212)).toThrow(/out of the reach/);
  });

  it("knows every layer of the map, and gives files names in Latin letters", () => {
    expect(PRINT_LAYERS.toSorted()).toEqual(VECTOR_LAYERS.toSorted());
    const name = fileName({ ...REQUEST, title: "Vùng phủ: Đồng Xoài & Lộc Ninh!" }, "2026-11-22");
    expect(name).toBe("vung-phu-dong-xoai-loc-ninh-A4-1-50000-2026-11-22.pdf");
  });
});

describe("names on the sheet", () => {
  it("stand inside the frame and never one over another; the important ones come first", () => {
    const board = new LabelBoard({ left: 0, top: 0, right: 200, bottom: 100 });
    const label = (text: string, at: readonly [number, number], rank: number) =>
      ({ text, at, rank, size: 10, colour: "#000000", weight: "regular", gap: 4 }) as const;
    const wanted = [
      ...Array.from({ length: 30 }, (_, at) => label(`n${at}`, [100, 50], 5)),
      label("first", [100, 50], 0),
      label("corner", [1, 1], 1),
    ];
    const { placed, unplaced } = placeLabels(wanted, board, ({ text }) => text.length * 6);
    expect(placed.map(({ text }) => text)).toContain("first");
    expect(placed.length + unplaced).toBe(wanted.length);
    const rooms = placed.map(({ base: [x, y], text }) => {
      const half = text.length * 3;
      return { left: x - half, right: x + half, top: y - 3 - 6.5, bottom: y - 3 + 6.5 };
    });
    for (const [at, one] of rooms.entries()) {
      expect(one.left >= 0 && one.right <= 200 && one.top >= 0 && one.bottom <= 100).toBe(true);
      for (const other of rooms.slice(at + 1))
        expect(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
        ).toBe(true);
    }
  });
});

describe("painted values", () => {
  it("change colour exactly at the threshold and stay unpainted where no station reaches", () => {
    const chosen: PrintCoverage = {
      layerId: 1,
      quantity: "rsrp",
      building: "traditional",
      bandwidthMhz: null,
      threshold: -104,
      opacity: 1,
    };
    const layer = { technology: "4G", bandsMhz: [1_800], operators: 4, thresholdDbm: -110 } as const;
    for (const quantity of ["rsrp", "indoor"] as const) {
      const look = coverageLook({ ...chosen, quantity }, layer);
      const { palette, entryOf } = paletteOf({ ...chosen, quantity }, look);
      const colour = (dbm: number) => [...palette.subarray(entryOf[Math.round(dbm * 10) + 2_000]! * 3).subarray(0, 3)];
      const edge = Math.ceil(look.derivation.toStored(-104) * 10) / 10;
      const [below, at] = [colour(edge - 0.1), colour(edge)];
      // Sand below, green-blue from the threshold on.
      expect([quantity, below[0]! > below[2]!, at[0]! < at[2]! + 20]).toEqual([quantity, true, true]);
      expect(entryOf[0]).toBe(0);
      expect(palette.length).toBeLessThanOrEqual(256 * 3);
    }
  });
});

/** Metres between two places on a sphere of the earth's mean radius; within 0.3 % of the ellipsoid here. */
function haversineM([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
}
