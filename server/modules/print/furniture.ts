import type { Point } from "../../documents/canvas.ts";
import { type PdfFile, PT_PER_MM } from "../../documents/pdf-file.ts";
import { gridStepM, roundLength } from "../../drawing/sheet.ts";
import { meridianText } from "../../geometry/vn2000.ts";
import type { PrintFrame } from "./frame.ts";
import type { PrintWords } from "./words.ts";

const INK = "#17242e";
const SOFT = "#46545f";
const GRID = "#3d6a86";

/** Lines of the grid within the frame, metres of the projection. */
export function gridLines({ sheet, scale, west, east, south, north }: PrintFrame) {
  const stepM = gridStepM(sheet, scale);
  const between = (low: number, high: number) => {
    const values: number[] = [];
    for (let value = Math.ceil(low / stepM) * stepM; value <= high; value += stepM) values.push(value);
    return values;
  };
  return { stepM, eastings: between(west, east), northings: between(south, north) };
}

/** The lines of the grid over the map; a program finds them as the content named Grid. */
export function drawGrid(file: PdfFile, frame: PrintFrame): void {
  const { eastings, northings } = gridLines(frame);
  const { west, east, south, north, toPaper } = frame;
  const lines: Point[][] = [
    ...eastings.map((value) => [toPaper(value, north), toPaper(value, south)]),
    ...northings.map((value) => [toPaper(west, value), toPaper(east, value)]),
  ];
  file.section("Grid", () => file.lines(lines, { colour: GRID, width: 0.3, opacity: 0.55 }));
}

/** The inner and the outer frame, with the grid's labels between them: X northwards, Y eastwards, as Vietnamese papers have it. */
export function drawFrame(file: PdfFile, frame: PrintFrame, words: PrintWords): void {
  const { box, sheet, toPaper, west, north } = frame;
  const band = sheet.bandMm * PT_PER_MM;
  const factor = sheet.textFactor;
  file.rectangle(box.x, box.y, box.width, box.height, { line: { colour: INK, width: 0.6 * factor } });
  file.rectangle(box.x - band, box.y - band, box.width + 2 * band, box.height + 2 * band, {
    line: { colour: INK, width: 1.1 * factor },
  });
  const { eastings, northings } = gridLines(frame);
  const size = 5.6 * factor;
  const look = { size, colour: GRID, align: "middle", halo: "#ffffff" } as const;
  const tick = 1.6 * factor;
  for (const value of eastings) {
    const [x] = toPaper(value, north);
    const text = `Y ${words.number(value)}`;
    const half = file.textWidth(text, size) / 2;
    const middle = Math.min(Math.max(x, box.x + half), box.x + box.width - half);
    for (const [edge, outward] of [
      [box.y, -1],
      [box.y + box.height, 1],
    ] as const) {
      file.line(
        [
          [x, edge],
          [x, edge + outward * tick],
        ],
        { colour: INK, width: 0.4 },
      );
      file.text(text, [middle, edge + outward * (band / 2 + tick / 3) + size * 0.36], look);
    }
  }
  for (const value of northings) {
    const [, y] = toPaper(west, value);
    const text = `X ${words.number(value)}`;
    const half = file.textWidth(text, size) / 2;
    const middle = Math.min(Math.max(y, box.y + half), box.y + box.height - half);
    for (const [edge, outward] of [
      [box.x, -1],
      [box.x + box.width, 1],
    ] as const) {
      file.line(
        [
          [edge, y],
          [edge + outward * tick, y],
        ],
        { colour: INK, width: 0.4 },
      );
      // Turned a quarter to the left, its base line runs upwards on the right of its letters' feet.
      file.text(text, [edge + outward * (band / 2 + tick / 3) + size * 0.36, middle], { ...look, rotateDeg: -90 });
    }
  }
}

/** Title, subtitle and the arrow of grid north. A title that is too long for its room is set smaller until it fits. */
export function drawHead(file: PdfFile, frame: PrintFrame, title: string, subtitle: string, words: PrintWords): void {
  const { sheet } = frame;
  const factor = sheet.textFactor;
  const [x, y, width, height] = [sheet.head.x, sheet.head.y, sheet.head.width, sheet.head.height].map(
    (each) => each * PT_PER_MM,
  ) as [number, number, number, number];
  const arrowRoom = 34 * factor;
  const room = width - arrowRoom - 8 * factor;
  const set = (titleSize: number) => {
    const titles = file.wrap(title, room, titleSize, "semibold");
    const subSize = Math.max(titleSize * 0.6, 5.5 * factor);
    const subtitles = subtitle === "" ? [] : file.wrap(subtitle, room, subSize);
    return {
      titleSize,
      titles,
      subSize,
      subtitles,
      tall: titles.length * titleSize * 1.25 + subtitles.length * subSize * 1.35,
    };
  };
  let fitted = set(15 * factor);
  while (fitted.tall > height && fitted.titleSize > 5 * factor) fitted = set(fitted.titleSize * 0.94);
  let base = y + fitted.titleSize;
  file.parts.mark(file.parts.add("H1"), () => {
    for (const line of fitted.titles) {
      file.text(`${line} `, [x, base], { size: fitted.titleSize, weight: "semibold", colour: INK });
      base += fitted.titleSize * 1.25;
    }
  });
  base += fitted.subSize - fitted.titleSize + fitted.subSize * 0.15;
  if (fitted.subtitles.length > 0)
    file.parts.mark(file.parts.add("P"), () => {
      for (const line of fitted.subtitles) {
        file.text(`${line} `, [x, base], { size: fitted.subSize, colour: SOFT });
        base += fitted.subSize * 1.35;
      }
    });
  file.parts.decoration(() => drawNorth(file, [x + width - arrowRoom / 2, y], factor, words));
}

function drawNorth(file: PdfFile, [x, y]: Point, factor: number, words: PrintWords): void {
  const top = y + 8 * factor;
  const point = (dx: number, dy: number): Point => [x + dx * factor, top + dy * factor];
  file.text(words.t("northLetter"), [x, y + 6.5 * factor], { size: 7.5 * factor, weight: "semibold", align: "middle" });
  file.area([point(0, 0), point(7, 26), point(0, 20)], INK);
  file.line([point(0, 0), point(-7, 26), point(0, 20), point(0, 0)], { colour: INK, width: 0.6 * factor });
  file.text(words.t("gridNorth"), [x, top + 34 * factor], { size: 5.8 * factor, align: "middle", colour: INK });
}

const angleText = (degrees: number) => {
  const minutes = Math.round(Math.abs(degrees) * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, "0")}'`;
};

/** Scale in figures and as a bar, the coordinate system, who made it when, and the page. */
export function drawFoot(
  file: PdfFile,
  frame: PrintFrame,
  words: PrintWords,
  page: { readonly number: number; readonly of: number; readonly madeOn: string; readonly by: string },
): void {
  const { sheet, scale, zone, trueNorthDeg } = frame;
  const factor = sheet.textFactor;
  const size = 6.4 * factor;
  const [x, y, width] = [sheet.foot.x, sheet.foot.y, sheet.foot.width].map((each) => each * PT_PER_MM) as [
    number,
    number,
    number,
  ];
  const column = Math.min(width * 0.34, 190 * factor);
  file.text(words.t("scale", { scale: words.number(scale) }), [x, y + 9 * factor], {
    size: 9 * factor,
    weight: "semibold",
  });
  drawBar(file, frame, [x, y + 15.5 * factor], column - 14 * factor, words);
  file.text(words.t("oneCm", { length: words.length(scale / 100) }), [x, y + 36 * factor], {
    size: size * 0.92,
    colour: SOFT,
  });

  const { stepM } = gridLines(frame);
  const side = words.t(trueNorthDeg >= 0 ? "east" : "west");
  const facts = [
    words.t("system", {
      meridian: meridianText(zone.centralMeridianDeg),
      width: zone.scaleFactor === 0.9996 ? 6 : 3,
      code: zone.code,
    }),
    words.t("grid", { step: words.length(stepM) }),
    words.t("convergence", { angle: angleText(trueNorthDeg), side }),
  ];
  const rightRoom = 92 * factor;
  let base = y + 7 * factor;
  for (const line of facts.flatMap((fact) => file.wrap(fact, width - column - rightRoom - 12 * factor, size))) {
    file.text(line, [x + column, base], { size, colour: SOFT });
    base += size * 1.32;
  }
  const right = x + width;
  const lines = [page.by, words.t("madeOn", { date: words.date(page.madeOn) })].flatMap((line) =>
    file.wrap(line, rightRoom, size),
  );
  base = y + 7 * factor;
  for (const line of lines) {
    file.text(line, [right, base], { size, colour: SOFT, align: "end" });
    base += size * 1.32;
  }
  file.text(words.t("page", { page: page.number, pages: page.of }), [right, y + 36 * factor], {
    size,
    weight: "semibold",
    align: "end",
  });
}

const BAR_PARTS = 4;

function drawBar(file: PdfFile, { scale, sheet }: PrintFrame, [x, y]: Point, room: number, words: PrintWords): void {
  const factor = sheet.textFactor;
  const ptPerMetre = (1_000 / scale) * PT_PER_MM;
  const lengthM = roundLength(room / ptPerMetre);
  const part = (lengthM / BAR_PARTS) * ptPerMetre;
  const height = 2.6 * factor;
  for (let at = 0; at < BAR_PARTS; at++)
    file.rectangle(x + at * part, y, part, height, { fill: at % 2 === 0 ? INK : "#ffffff" });
  file.rectangle(x, y, part * BAR_PARTS, height, { line: { colour: INK, width: 0.5 * factor } });
  const size = 5.8 * factor;
  const under = y + height + size * 1.05;
  file.text("0", [x, under], { size, colour: INK });
  file.text(words.length(lengthM / 2), [x + part * 2, under], { size, colour: INK, align: "middle" });
  file.text(words.length(lengthM), [x + part * BAR_PARTS, under], { size, colour: INK, align: "middle" });
}

/** Room that the inset of the sea takes in the lower right corner of the map, points. */
export function insetRoom({ box, sheet }: PrintFrame): { x: number; y: number; width: number; height: number } {
  const height = Math.min(62 * sheet.textFactor * PT_PER_MM, box.height * 0.42);
  const width = height * 0.82;
  return { x: box.x + box.width - width, y: box.y + box.height - height, width, height };
}
