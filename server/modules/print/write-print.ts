import { PdfFile, type PdfText, PT_PER_MM } from "../../documents/pdf-file.ts";
import { pdfSurface } from "../../documents/pdf-surface.ts";
import { drawSeaInset } from "../../documents/sea-inset.ts";
import { COLOUR } from "../../drawing/colours.ts";
import { ARCHIPELAGOS, EAST_SEA, EAST_SEA_AT, reachesTheSea } from "../../drawing/seas.ts";
import { signSize } from "../../drawing/signs.ts";
import { coordinateSystem } from "../../geometry/coordinate-systems.ts";
import { paintCoverage, paletteOf } from "./coverage-image.ts";
import type { PrintFrame } from "./frame.ts";
import { drawFoot, drawFrame, drawGrid, drawHead, insetRoom } from "./furniture.ts";
import type { Gathered } from "./gather.ts";
import { type Label, LabelBoard, placeLabels } from "./labels.ts";
import { legendRows, lookOf } from "./legend.ts";
import { type Area, drawLegend, flowLegend, legendLook } from "./legend-flow.ts";
import { isInFrame } from "./primitives.ts";

export interface WrittenPrint {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly unnamed: number;
}

/** Names of the sea and its archipelagos where the map itself shows them. */
function seaLabels(frame: PrintFrame): Label[] {
  const system = coordinateSystem(frame.zone.code);
  const named = [
    { text: EAST_SEA, place: EAST_SEA_AT },
    ...ARCHIPELAGOS.map(({ name, belongsTo, bounds: [west, south, east, north] }) => ({
      text: `${name} (${belongsTo})`,
      place: [(west + east) / 2, (south + north) / 2] as const,
    })),
  ];
  return named.flatMap(({ text, place }) => {
    const [x, y] = system.fromLonLat([place[0], place[1]]);
    if (!isInFrame({ x, y }, frame)) return [];
    const size = 8 * frame.sheet.textFactor;
    return [{ text, at: frame.toPaper(x, y), size, colour: "#1d5f8a", weight: "semibold", rank: -1, gap: 0 } as const];
  });
}

/** The map in words, for who does not see it: what it is of, its scale and what is drawn on it. */
function mapInWords({ request, frame, layers, coverage, context: { words } }: Gathered): string {
  const drawn = layers.filter(({ primitives: { legend, labels } }) => legend.length > 0 || labels.length > 0);
  const names = drawn.toReversed().map(({ id }) => words.t(`layer.${id}`));
  return words.t("mapInWords", {
    title: request.title,
    scale: words.number(frame.scale),
    layers: words.list([...names, ...(coverage === null ? [] : [words.t("layer.coverage")])]),
  });
}

type CoverageImage = Awaited<ReturnType<typeof paintCoverage>>;

/** Draws the map into its frame; returns how many names had no room. */
function drawMap(file: PdfFile, gathered: Gathered, image: CoverageImage | null): number {
  const { frame, layers, coverage } = gathered;
  const { box } = frame;
  const hasSea = reachesTheSea(frame.bounds);
  file.clipped(box.x, box.y, box.width, box.height, () => {
    if (image !== null) file.indexed(image, [box.x, box.y], [box.width, box.height], coverage?.chosen.opacity ?? 1);
    drawGrid(file, frame);
    for (const { id, primitives } of layers)
      file.section(`Layer-${id}`, () => {
        for (const { look, parts } of primitives.lines) file.lines(parts, look);
      });
  });
  const board = new LabelBoard({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
  const inset = insetRoom(frame);
  if (hasSea) board.take({ left: inset.x, top: inset.y, right: inset.x + inset.width, bottom: inset.y + inset.height });
  for (const { id, primitives } of layers)
    file.section(`Signs-${id}`, () => {
      for (const { sign, at, scale, rotateDeg } of primitives.signs) {
        file.sign(sign, at, scale, rotateDeg);
        // A fan is wide and faint: names may stand on it.
        const half = signSize(sign) > 26 ? 0 : scale * 5.5;
        if (half > 0) board.take({ left: at[0] - half, right: at[0] + half, top: at[1] - half, bottom: at[1] + half });
      }
    });
  const labels = [...seaLabels(frame), ...layers.flatMap(({ primitives }) => primitives.labels)];
  const widthOf = ({ text, size, weight }: Label) => file.textWidth(text, size, weight);
  const { placed, unplaced } = placeLabels(labels, board, widthOf);
  file.section("Names", () => {
    for (const { text, base, size, colour, weight, rotateDeg } of placed.toReversed()) {
      const look: PdfText = { size, colour, weight, align: "middle", halo: COLOUR.halo };
      file.text(text, base, rotateDeg === undefined ? look : { ...look, rotateDeg });
    }
  });
  if (hasSea) drawSeaInset(pdfSurface(file), inset, gathered.context.words.t("schematic"));
  return unplaced;
}

function coverageImage({ frame, coverage }: Gathered, signal: AbortSignal): Promise<CoverageImage | null> {
  if (coverage === null) return Promise.resolve(null);
  return paintCoverage(frame, coverage.grid, coverage.size, paletteOf(coverage.chosen, lookOf(coverage)), signal);
}

/** The legend's room on the first page, and on further pages that hold nothing else. */
function legendAreas({ sheet }: PrintFrame, headPt: number): (page: number) => Area {
  const inPoints = ({ x, y, width, height }: Area): Area => ({
    x: x * PT_PER_MM,
    y: y * PT_PER_MM + headPt,
    width: width * PT_PER_MM,
    height: height * PT_PER_MM - headPt,
  });
  const { head, foot, legend } = sheet;
  const whole = { x: head.x, y: head.y, width: head.width, height: foot.y - head.y - 3 };
  return (page) => inPoints(page === 0 ? legend : whole);
}

/** Rather somewhat smaller letters than a second page; below that the legend goes on there in its full size. */
const LEGEND_SIZES = [1, 0.94, 0.88, 0.82] as const;

function fitLegend(file: PdfFile, gathered: Gathered, unnamed: number) {
  const rows = legendRows(gathered, unnamed);
  const fits = LEGEND_SIZES.map((share) => {
    const look = legendLook(gathered.frame.sheet.textFactor * share);
    const areaOf = legendAreas(gathered.frame, look.size * 1.9);
    return { look, areaOf, flow: flowLegend(rows, areaOf, look, file) };
  });
  return fits.find(({ flow }) => flow.pages === 1) ?? (fits[0] as (typeof fits)[number]);
}

/**
 * Writes the sheet as a PDF: the map, and on further pages what of the legend had no room beside it. `madeOn`: YYYY-MM-DD, the
 * only date that is not from the data; equal input gives equal bytes.
 */
export async function writePrint(
  gathered: Gathered,
  madeOn: string,
  signal: AbortSignal,
  progress: (share: number, step: string) => void,
): Promise<WrittenPrint> {
  const { request, frame, province, context } = gathered;
  const { sheet } = frame;
  const { words } = context;
  const file = new PdfFile({ title: request.title, language: request.language, day: madeOn });
  const addPage = () => file.addPage(sheet.width * PT_PER_MM, sheet.height * PT_PER_MM);
  addPage();
  progress(0.5, "draw");
  const image = await coverageImage(gathered, signal);
  let unnamed = 0;
  drawHead(file, frame, request.title, request.subtitle ?? "", words);
  file.parts.mark(file.parts.add("Figure", { alt: mapInWords(gathered) }), () => {
    unnamed = drawMap(file, gathered, image);
    drawFrame(file, frame, words);
  });
  progress(0.85, "write");
  const { look, areaOf, flow } = fitLegend(file, gathered, unnamed);
  for (let page = 0; page < flow.pages; page++) {
    if (page > 0) addPage();
    const area = areaOf(page);
    file.parts.mark(file.parts.add("H2"), () =>
      file.text(words.t(page === 0 ? "legend" : "legendMore"), [area.x, area.y - look.size * 0.5], {
        size: look.size * 1.35,
        weight: "semibold",
      }),
    );
    drawLegend(file, flow, page, look);
    file.parts.mark(file.parts.add("P"), () =>
      drawFoot(file, frame, words, { number: page + 1, of: flow.pages, madeOn, by: province ?? "" }),
    );
  }
  return { bytes: await file.bytes(), pages: flow.pages, unnamed };
}
