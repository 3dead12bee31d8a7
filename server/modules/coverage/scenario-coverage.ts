import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { pasteBlock } from "../../radio/coverage/ground-blocks.ts";
import { PreviewJudge, type TenthsWindow, tenthsAt } from "../../radio/coverage/station-preview.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { CHUNK_CELLS, NO_VALUE } from "../../rasters/chunks.ts";
import { alignedWindow, inflatedValues } from "../../rasters/pyramid.ts";
import type { TaskContext } from "../../tasks/run.ts";
import { calibrateLayers } from "./calibrated.ts";
import * as queries from "./coverage.queries.ts";
import type { CoverageParameters } from "./coverage.schemas.ts";
import { ruleOf } from "./judge-hamlets.ts";
import { planOperator, type SectorRow } from "./operator-plan.ts";
import { REACH_MARGIN_KM } from "./plan-work.ts";
import * as previews from "./preview.queries.ts";
import { type HamletCellCache, readHamlets } from "./preview-inputs.ts";
import { operatorRasters } from "./rasters.ts";
import type { HamletShift } from "./scenario-figures.ts";
import type { NetworkChange } from "./scenario-network.ts";
import type { CoverageThreads } from "./threads.ts";
import { type CellWindow, type DegreeBox, type Frame, overlaps, reachBox, unite, windowOf } from "./window.ts";

/** What all operators of a scenario have in common. */
export interface ScenarioGround {
  readonly parameters: CoverageParameters;
  readonly frame: Frame;
  /** Over all cells of the frame; without heights where no terrain is known. */
  readonly terrain: TerrainGrid;
  readonly cells: HamletCellCache;
  readonly threads: CoverageThreads;
  /** The published levels: layers by `ORGANISATION/TECHNOLOGY`. */
  readonly layerIds: ReadonlyMap<string, number>;
}

/** An operator's level before and after, and the hamlets whose verdict changes. */
export interface NetworkResult {
  readonly organisationId: number;
  readonly technology: NetworkChange["technology"];
  readonly before: TenthsWindow;
  readonly after: TenthsWindow;
  readonly gained: readonly HamletShift[];
  readonly lost: readonly HamletShift[];
  /** Places that stand outside the terrain. */
  readonly skippedSites: readonly number[];
}

type Hamlets = Awaited<ReturnType<typeof readHamlets>>;

/** The box of a window's cells, half a cell wider on each side. */
function boxOf({ column0, row0, columns, rows }: CellWindow, { westDeg, northDeg, stepDeg }: Frame): DegreeBox {
  return {
    westDeg: westDeg + (column0 - 0.5) * stepDeg,
    eastDeg: westDeg + (column0 + columns - 0.5) * stepDeg,
    northDeg: northDeg - (row0 - 0.5) * stepDeg,
    southDeg: northDeg - (row0 + rows - 0.5) * stepDeg,
  };
}

/** A window widened to whole chunks, as they are stored. */
function wholeChunks({ column0, row0, columns, rows }: CellWindow, frame: Frame): CellWindow {
  const down = (cell: number) => Math.floor(cell / CHUNK_CELLS) * CHUNK_CELLS;
  const up = (cell: number, limit: number) => Math.min(Math.ceil(cell / CHUNK_CELLS) * CHUNK_CELLS, limit);
  const [column, row] = [down(column0), down(row0)];
  return {
    column0: column,
    row0: row,
    columns: up(column0 + columns, frame.columns) - column,
    rows: up(row0 + rows, frame.rows) - row,
  };
}

/** Today's levels of an operator in a window of whole chunks, in tenths of dBm. */
async function publishedLevels(layerId: number | undefined, window: CellWindow, client: Conversation) {
  const tenths = new Int16Array(window.columns * window.rows).fill(NO_VALUE);
  const frame = { westDeg: 0, northDeg: 0, stepDeg: 1, columns: window.columns, rows: window.rows };
  const part = { frame, column0: window.column0, row0: window.row0 };
  const last = (first: number, count: number) => Math.floor((first + count - 1) / CHUNK_CELLS);
  if (layerId === undefined) return { ...window, tenths };
  for (let row = Math.floor(window.row0 / CHUNK_CELLS); row <= last(window.row0, window.rows); row++) {
    const [first, end] = [Math.floor(window.column0 / CHUNK_CELLS), last(window.column0, window.columns)];
    for (let column = first; column <= end; column++) {
      const block = await askOne(previews.levelBlock, { layerId, column, row }, client);
      if (block?.values != null) pasteBlock(part, tenths, column, row, inflatedValues(block.values));
    }
  }
  return { ...window, tenths };
}

/** The hamlets that have a cell in the window, and the window widened by all their cells, in whole chunks. */
async function touchedHamlets(
  { technology }: NetworkChange,
  window: CellWindow,
  { frame, cells }: ScenarioGround,
  client: Conversation,
): Promise<{ hamlets: Hamlets; wide: CellWindow }> {
  const inWindow = (cell: number) => {
    const [x, y] = [(cell % frame.columns) - window.column0, Math.floor(cell / frame.columns) - window.row0];
    return x >= 0 && y >= 0 && x < window.columns && y < window.rows;
  };
  const all = { west: -180, south: -90, east: 180, north: 90 };
  const hamlets = (await readHamlets(all, technology, await cells.current(client), client)).filter((hamlet) =>
    hamlet.cells.some(inWindow),
  );
  let [west, east] = [window.column0, window.column0 + window.columns - 1];
  let [north, south] = [window.row0, window.row0 + window.rows - 1];
  for (const cell of hamlets.flatMap((hamlet) => hamlet.cells)) {
    const [column, row] = [cell % frame.columns, Math.floor(cell / frame.columns)];
    west = Math.min(west, column);
    east = Math.max(east, column);
    north = Math.min(north, row);
    south = Math.max(south, row);
  }
  const wide = { column0: west, row0: north, columns: east - west + 1, rows: south - north + 1 };
  return { hamlets, wide: wholeChunks(wide, frame) };
}

/** The level of some sectors in a window, as a coverage run computes it, in tenths of dBm. */
async function computeLevels(
  { organisationId }: NetworkChange,
  rows: readonly SectorRow[],
  window: CellWindow,
  { parameters, frame, terrain, threads }: ScenarioGround,
  { signal, onAdded }: { signal: AbortSignal; onAdded: (places: number) => void },
) {
  const box = boxOf(window, frame);
  const plan = planOperator(organisationId, "", rows);
  const places = plan.places.filter(({ lon, lat }) =>
    overlaps(reachBox(lon, lat, parameters.radiusKm + REACH_MARGIN_KM), box),
  );
  const { loadShare, calibration } = parameters;
  const request = { plan, places, window, loadShare, calibration };
  const { layers, skippedSites } = await threads.computeLayers(request, { signal, onAdded });
  calibrateLayers(plan, layers, window, terrain, calibration);
  for (const raster of operatorRasters(plan, layers, window, loadShare)) {
    if (raster.quantity === "rsrp" && raster.bandCode === null) return { tenths: raster.tenths, skippedSites };
  }
  return { tenths: new Int16Array(window.columns * window.rows).fill(NO_VALUE), skippedSites };
}

/** How many antenna places have to be computed; for telling how far the work is. */
export const placesOf = ({ added, removed, kept }: NetworkChange): number =>
  new Set((removed.length === 0 ? added : [...kept, ...added]).map((row) => `${row.siteId}/${row.antennaHeightM}`))
    .size;

/**
 * An operator's coverage of one technology after a scenario. What is only added is merged with the published levels; where
 * sectors go or change, everything that reaches their surroundings is computed anew, by the code of a coverage run: level for
 * level what the run gives once the change is made. undefined: nothing of it lies on the map.
 */
export async function computeNetwork(
  change: NetworkChange,
  ground: ScenarioGround,
  context: TaskContext,
  onAdded: (places: number) => void,
): Promise<NetworkResult | undefined> {
  const { organisationId, technology, added, removed, kept } = change;
  const { frame, parameters, layerIds } = ground;
  const reachKm = parameters.radiusKm + REACH_MARGIN_KM;
  const touched = [...added, ...removed]
    .map(({ lon, lat }) => reachBox(lon, lat, reachKm))
    .reduce<DegreeBox | undefined>((sum, each) => unite(sum, each), undefined);
  const reached = touched === undefined ? undefined : windowOf(frame, touched);
  if (reached === undefined) return undefined;
  const window = alignedWindow(reached, frame);
  const isAnew = removed.length > 0;
  const rows = isAnew ? [...kept, ...added] : added;
  const { tenths, skippedSites } = await computeLevels(change, rows, window, ground, {
    signal: context.signal,
    onAdded,
  });
  const { hamlets, before } = await context.database.withActor(context.actor, async (client) => {
    const { hamlets: own, wide } = await touchedHamlets(change, window, ground, client);
    const levels = await publishedLevels(layerIds.get(`${organisationId}/${technology}`), wide, client);
    return { hamlets: own, before: levels };
  });
  const after = { ...before, tenths: before.tenths.slice() };
  put(after, { ...window, tenths }, isAnew);
  const judge = new PreviewJudge(ruleOf({ parameters }, technology));
  const gained: HamletShift[] = [];
  const lost: HamletShift[] = [];
  for (const hamlet of hamlets) {
    const was = hamlet.served.includes(organisationId);
    const is = judge.judge(hamlet, frame.columns, after, after).verdict === "yes";
    if (was !== is) (is ? gained : lost).push({ hamletId: hamlet.id, organisationId, technology });
  }
  return { organisationId, technology, before, after, gained, lost: isAnew ? lost : [], skippedSites };
}

/** Writes computed levels into a wider window: in the place of what is there, or where they are stronger. */
function put(into: TenthsWindow, from: TenthsWindow, isInstead: boolean): void {
  for (let y = 0; y < from.rows; y++) {
    for (let x = 0; x < from.columns; x++) {
      const [column, row] = [from.column0 + x, from.row0 + y];
      const cell = (row - into.row0) * into.columns + (column - into.column0);
      const value = tenthsAt(from, column, row);
      into.tenths[cell] = isInstead ? value : Math.max(into.tenths[cell] as number, value);
    }
  }
}

/** The published levels of operators, by `ORGANISATION/TECHNOLOGY`. */
export async function levelLayers(client: Conversation): Promise<ReadonlyMap<string, number>> {
  const layers = await ask(queries.layers, undefined, client);
  return new Map(
    layers
      .filter(({ quantity, bandCode }) => quantity === "rsrp" && bandCode === null)
      .map(({ id, organisationId, technology }) => [`${organisationId}/${technology}`, id]),
  );
}
