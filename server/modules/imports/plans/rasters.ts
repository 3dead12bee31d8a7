import type { GridBounds } from "../../../radio/terrain-grid.ts";
import { THREE_ARC_SECONDS_DEG } from "../../../radio/terrain-grid.ts";
import { encodeSamples, type Samples } from "../../../rasters/grids.ts";
import { type GridFrame, GridRequestError, gridFrame } from "../../../terrain/grid-frame.ts";
import { addClutter } from "../../../terrain/land-cover.ts";
import { mosaicTerrain } from "../../../terrain/mosaic.ts";
import { openTerrain } from "../../../terrain/open-terrain.ts";
import { resamplePopulation } from "../../../terrain/population.ts";
import { type RasterQuantity, TerrainFileError, type TerrainSource } from "../../../terrain/terrain-source.ts";
import type { Bilingual } from "../inventory/messages.ts";
import type { Findings } from "../plan/findings.ts";
import { type PlanBase, type PlanContext, PlanError, type PreparedGrid } from "../plan/types.ts";

interface MadeGrid {
  readonly frame: GridFrame;
  readonly samples: Samples;
  readonly filledCells: number;
  readonly unknownCells: number;
  readonly processing: string;
}

/** Raster files that become one grid over the province. */
export interface RasterPlan extends PlanBase {
  readonly form: "raster";
  readonly grid: PreparedGrid["kind"];
  readonly quantity: RasterQuantity;
  make(sources: readonly TerrainSource[], context: PlanContext, findings: Findings): Promise<MadeGrid>;
}

/** Beyond the province's outline: masts near the border see ground outside. */
const MARGIN_DEG = 0.05;

const label = (vi: string, en: string): Bilingual => ({ vi, en });
const base = { form: "raster", roles: ["authority"], tables: [] } as const;
const arcSeconds = (deg: number) => Math.round(deg * 3600 * 100) / 100;

export const terrain: RasterPlan = {
  ...base,
  label: label("địa hình", "terrain"),
  grid: "terrain",
  quantity: "ground-height",
  async make(sources, context, findings) {
    const bounds = boundsFor(sources, context, THREE_ARC_SECONDS_DEG, findings);
    const { grid, report } = await mosaicTerrain({ sources, bounds });
    const parts = report.lattices.map(({ files, stepArcSeconds, cells }) => {
      return `${files.join(", ")} (${Math.round(stepArcSeconds * 100) / 100}″): ${cells} cells`;
    });
    const voids = `${report.interpolatedCells} voids filled from cells at most ${report.fillReachCells} away, ${report.unknownCells} unknown`;
    return {
      frame: grid,
      samples: grid.heightM as Float32Array,
      filledCells: report.interpolatedCells,
      unknownCells: report.unknownCells,
      processing: `resampled to 3″; ${parts.join("; ")}; ${voids}`,
    };
  },
};

export const clutter: RasterPlan = {
  ...base,
  label: label("lớp phủ", "clutter"),
  grid: "clutter",
  quantity: "land-cover",
  async make(sources, context, findings) {
    const frame = gridFrame(boundsFor(sources, context, THREE_ARC_SECONDS_DEG, findings));
    const bare = { ...frame, heightM: new Float32Array(0) };
    const { grid, report } = await addClutter(bare, sources);
    const heights = Uint8Array.from(grid.clutterHeightM ?? []);
    const classes = Object.entries(report.cellsByCode).map(([code, cells]) => `${code}: ${cells}`);
    return {
      frame,
      samples: heights,
      filledCells: 0,
      unknownCells: report.unknownCells,
      processing: `ESA WorldCover classes to representative heights (P.1812 table 2) at 3″; cells by class ${classes.join(", ")}; ${report.unknownCells} unknown, taken as open ground`,
    };
  },
};

export const population: RasterPlan = {
  ...base,
  label: label("dân số", "population"),
  grid: "population",
  quantity: "people",
  async make(sources, context, findings) {
    const sourceStep = sources[0]!.lattice.stepLatitudeDeg;
    const stepDeg = Math.max(THREE_ARC_SECONDS_DEG, Math.round(sourceStep * 3600) / 3600);
    const bounds = boundsFor(sources, { ...context, frame: null }, stepDeg, findings);
    const { grid, report } = await resamplePopulation(sources, bounds, stepDeg);
    const inside = Math.round(report.peopleRead - report.peopleOutside);
    return {
      frame: grid,
      samples: Float32Array.from(grid.people),
      filledCells: 0,
      unknownCells: report.unknownCells,
      processing: `people by area on ${arcSeconds(stepDeg)}″; ${inside} people inside, ${Math.round(report.peopleOutside)} outside; ${report.unknownCells} cells without data`,
    };
  },
};

/** Where the grid shall lie: on the current real one, else over the province, else over the files. */
function boundsFor(
  sources: readonly TerrainSource[],
  context: PlanContext,
  stepDeg: number,
  findings: Findings,
): GridBounds {
  const { frame, bounds } = context;
  const files = extentOf(sources);
  if (frame !== null) return { ...cornersOf(frame) };
  if (bounds === null) {
    findings.warn({ code: "grid.no-area" });
    return files;
  }
  const [west, south, east, north] = bounds;
  const touches = files.westDeg < east && files.eastDeg > west && files.southDeg < north && files.northDeg > south;
  if (!touches) throw new PlanError("grid.outside");
  const clip = (wanted: number, limit: number, pick: (a: number, b: number) => number) => pick(wanted, limit);
  // No farther than the files reach, but never less than the province itself.
  return {
    westDeg: Math.min(west, clip(west - MARGIN_DEG, files.westDeg + stepDeg, Math.max)),
    southDeg: Math.min(south, clip(south - MARGIN_DEG, files.southDeg + stepDeg, Math.max)),
    eastDeg: Math.max(east, clip(east + MARGIN_DEG, files.eastDeg - stepDeg, Math.min)),
    northDeg: Math.max(north, clip(north + MARGIN_DEG, files.northDeg - stepDeg, Math.min)),
  };
}

function cornersOf({ westDeg, northDeg, stepDeg, columns, rows }: GridFrame): GridBounds {
  return { westDeg, northDeg, eastDeg: westDeg + (columns - 1) * stepDeg, southDeg: northDeg - (rows - 1) * stepDeg };
}

function extentOf(sources: readonly TerrainSource[]): GridBounds {
  const boxes = sources.map(({ lattice }) => ({
    westDeg: lattice.westDeg,
    northDeg: lattice.northDeg,
    eastDeg: lattice.westDeg + (lattice.columns - 1) * lattice.stepLongitudeDeg,
    southDeg: lattice.northDeg - (lattice.rows - 1) * lattice.stepLatitudeDeg,
  }));
  return {
    westDeg: Math.min(...boxes.map(({ westDeg }) => westDeg)),
    southDeg: Math.min(...boxes.map(({ southDeg }) => southDeg)),
    eastDeg: Math.max(...boxes.map(({ eastDeg }) => eastDeg)),
    northDeg: Math.max(...boxes.map(({ northDeg }) => northDeg)),
  };
}

/** Makes the grid of raster files. Throws PlanError where they cannot be used. */
export async function prepareGrid(
  plan: RasterPlan,
  paths: readonly string[],
  context: PlanContext,
  findings: Findings,
): Promise<PreparedGrid> {
  const sources: TerrainSource[] = [];
  try {
    for (const path of paths) sources.push(await openTerrain(path, plan.quantity));
    const made = await plan.make(sources, context, findings);
    if (made.unknownCells === made.frame.columns * made.frame.rows) throw new PlanError("grid.outside");
    const { westDeg, northDeg, stepDeg, columns, rows } = made.frame;
    const { unknownCells: unknown, filledCells: filled, processing } = made;
    findings.inform({ code: "grid.made", parameters: { columns, rows, processing } });
    const percentOf = (count: number) => Math.round((count / (columns * rows)) * 1e4) / 100;
    if (unknown + filled > 0) {
      const shares = { unknownPercent: percentOf(unknown), filledPercent: percentOf(filled) };
      findings.warn({ code: "grid.voids", parameters: { unknown, filled, ...shares } });
    }
    return {
      kind: plan.grid,
      westDeg,
      northDeg,
      stepDeg,
      columns,
      rows,
      filledCells: filled,
      processing,
      ...encodeSamples(made.samples),
    };
  } catch (error) {
    if (error instanceof TerrainFileError || error instanceof GridRequestError) {
      throw new PlanError("grid.unreadable", { detail: error.message });
    }
    throw error;
  } finally {
    await Promise.all(sources.map((source) => source.close()));
  }
}
