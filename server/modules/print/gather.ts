import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { AppliedCalibration } from "../../radio/calibration/calibration.ts";
import { chunksOfBounds, gridOfChunks } from "../../rasters/chunks.ts";
import type { SampledGrid } from "../../rasters/sampling.ts";
import { pixelsOf } from "./coverage-image.ts";
import { frameOf, type PrintFrame } from "./frame.ts";
import { LAYER_PRINTERS } from "./layers.ts";
import type { LayerContext, Organisation, Primitives } from "./primitives.ts";
import * as queries from "./print.queries.ts";
import { PRINT_LAYERS, type PrintCoverage, type PrintLayer, type PrintRequest } from "./print.schemas.ts";
import { printWords } from "./words.ts";

/** The hamlets of the list of gaps; the worker hands it over, since modules do not know each other. */
export type GapIdsReader = (
  asked: PrintRequest["gaps"],
  client: Conversation,
) => Promise<readonly { readonly id: number }[]>;

/** What a run of coverage says of its parameters, as far as the legend repeats it. */
export interface RunParameters {
  readonly thresholdDbm?: Readonly<Record<string, number>>;
  readonly probability?: number;
  readonly receiverHeightM?: number;
  readonly sigmaDb?: number;
  readonly calibration?: Pick<AppliedCalibration, "number" | "sigmaDb">;
}

export type CoverageFacts = NonNullable<Awaited<ReturnType<typeof findCoverage>>>;
const findCoverage = (layerId: number, client: Conversation) => askOne(queries.printCoverageLayer, { layerId }, client);

export interface PrintedCoverage {
  readonly chosen: PrintCoverage;
  readonly facts: CoverageFacts;
  readonly grid: SampledGrid;
  readonly size: { readonly width: number; readonly height: number };
}

/** Everything that goes onto the sheet, read as one actor in one moment. */
export interface Gathered {
  readonly request: PrintRequest;
  readonly frame: PrintFrame;
  readonly context: LayerContext;
  readonly province: string | null;
  readonly layers: readonly { readonly id: PrintLayer; readonly primitives: Primitives }[];
  /** Layers that are on, but are not drawn at this scale. */
  readonly tooSmall: readonly PrintLayer[];
  readonly sources: readonly {
    readonly layer: string;
    readonly sources: string | null;
    readonly newest: string | null;
    readonly isSynthetic: boolean;
  }[];
  readonly coverage: PrintedCoverage | null;
}

async function readCoverage(chosen: PrintCoverage, frame: PrintFrame, client: Conversation): Promise<PrintedCoverage> {
  const facts = await findCoverage(chosen.layerId, client);
  if (facts === undefined) throw notFound("coverage layer", chosen.layerId);
  const { westDeg, northDeg, stepDeg, columns, rows } = facts;
  const cells = { westDeg, northDeg, stepDeg, columns, rows };
  const size = pixelsOf(frame, stepDeg);
  const { level, ...window } = chunksOfBounds(cells, frame.bounds, size.pixelM / 111_320) ?? {
    level: 0,
    firstColumn: 0,
    lastColumn: -1,
    firstRow: 0,
    lastRow: -1,
  };
  const chunks = await ask(queries.printCoverageChunks, { layerId: facts.id, level, ...window }, client);
  return { chosen, facts, grid: gridOfChunks(cells, level, chunks), size };
}

/** Throws 404 where the coverage layer is not there for this actor, 422 where the place is out of the projection's reach. */
export async function checkPrint(request: PrintRequest, client: Conversation): Promise<void> {
  const province = await askOne(queries.printProvince, undefined, client);
  frameOf(request, province?.vn2000Epsg ?? null);
  if (request.coverage === null) return;
  const facts = await findCoverage(request.coverage.layerId, client);
  if (facts === undefined) throw notFound("coverage layer", request.coverage.layerId);
}

/** Reads what the sheet shows, as the actor of the conversation may see it. */
export async function gather(
  request: PrintRequest,
  gapIds: GapIdsReader,
  client: Conversation,
  onLayer: (layer: PrintLayer) => void,
): Promise<Gathered> {
  const province = await askOne(queries.printProvince, undefined, client);
  const frame = frameOf(request, province?.vn2000Epsg ?? null);
  const organisations = (await ask(queries.printOrganisations, undefined, client)) as Organisation[];
  const wanted = PRINT_LAYERS.filter((id) => request.layers.includes(id));
  const gaps = wanted.includes("hamlets") ? await gapIds(request.gaps, client) : [];
  const context: LayerContext = {
    frame,
    request,
    words: printWords(request.language),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    gapIds: new Set(gaps.map(({ id }) => id)),
  };
  const shown = wanted.filter((id) => frame.zoom >= LAYER_PRINTERS[id].minZoom);
  const layers: Gathered["layers"][number][] = [];
  for (const id of shown) {
    onLayer(id);
    layers.push({ id, primitives: await LAYER_PRINTERS[id].draw(context, client) });
  }
  const sources = await ask(queries.printSources, { around: frame.aroundText, layers: shown }, client);
  return {
    request,
    frame,
    context,
    province: province?.name ?? null,
    layers,
    tooSmall: wanted.filter((id) => !shown.includes(id)),
    sources: sources.map(({ layer, sources: text, newest, isSynthetic }) => ({
      layer,
      sources: text ?? null,
      newest: newest ?? null,
      isSynthetic,
    })),
    coverage: request.coverage === null ? null : await readCoverage(request.coverage, frame, client),
  };
}
