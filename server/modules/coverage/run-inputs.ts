import type { MultiPolygon } from "geojson";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { flatModelName } from "../../radio/coverage/flat-path-loss.ts";
import { rasterModelName } from "../../radio/coverage/site-path-loss.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { decodeSamples, toHeights } from "../../rasters/grids.ts";
import * as queries from "./coverage.queries.ts";
import type { CoverageParameters, RunCalibration } from "./coverage.schemas.ts";
import type { HamletPlace, ResidentsAt } from "./hamlet-verdict.ts";
import type { PatternRow } from "./operator-layers.ts";
import { type OperatorPlan, planOperator, type SectorRow } from "./operator-plan.ts";
import { DEFAULT_FTTH_DISTANCE_M, parametersOf } from "./parameters.ts";
import { type DegreeBox, type Frame, reachBox, unite } from "./window.ts";

/** Everything that a run computes from, read in one conversation. */
export interface RunInputs {
  readonly model: string;
  readonly parameters: CoverageParameters;
  readonly ftthDistanceM: number;
  readonly frame: Frame;
  readonly terrain: TerrainGrid;
  readonly hasTerrain: boolean;
  readonly terrainGridId: number | null;
  readonly clutterGridId: number | null;
  readonly populationGridId: number | null;
  readonly residentsAt: ResidentsAt | undefined;
  readonly operators: readonly OperatorPlan[];
  readonly patterns: readonly PatternRow[];
  readonly hamlets: readonly HamletPlace[];
  readonly versions: Readonly<Record<string, number>>;
}

interface GridRow {
  readonly id: number;
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

const THREE_ARC_SECONDS = 3 / 3600;

/** Moves an array into memory that all threads read. */
function shared(cells: Float32Array): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(cells.byteLength));
  copy.set(cells);
  return copy;
}

async function samplesOf(gridId: number, client: Conversation) {
  const row = await askOne(queries.gridSamples, { gridId }, client);
  if (row === undefined) throw new Error(`grid ${gridId} has no samples`);
  return decodeSamples(row.samples, row.sampleType);
}

function sameFrame(a: GridRow, b: GridRow): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 1e-9;
  return (
    a.columns === b.columns &&
    a.rows === b.rows &&
    near(a.westDeg, b.westDeg) &&
    near(a.northDeg, b.northDeg) &&
    near(a.stepDeg, b.stepDeg)
  );
}

/** Cells for a province without terrain: 3 arc-seconds over everything that a site reaches. */
function frameAround(rows: readonly SectorRow[], radiusKm: number): Frame {
  let box: DegreeBox | undefined;
  for (const row of rows) box = unite(box, reachBox(row.lon, row.lat, radiusKm));
  const { westDeg, northDeg, eastDeg, southDeg } = box ?? reachBox(106.9, 11.7, 1);
  const cells = (degrees: number) => Math.max(Math.ceil(degrees / THREE_ARC_SECONDS), 1) + 1;
  return {
    westDeg,
    northDeg,
    stepDeg: THREE_ARC_SECONDS,
    columns: cells(eastDeg - westDeg),
    rows: cells(northDeg - southDeg),
  };
}

/** People by place: the grid cell's residents, spread over its area, on a coverage cell. */
export async function residentsOf(grid: GridRow, coverageStepDeg: number, client: Conversation): Promise<ResidentsAt> {
  const people = await samplesOf(grid.id, client);
  const share = (coverageStepDeg / grid.stepDeg) ** 2;
  return (lon, lat) => {
    const column = Math.round((lon - grid.westDeg) / grid.stepDeg);
    const row = Math.round((grid.northDeg - lat) / grid.stepDeg);
    if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return 0;
    const residents = people[row * grid.columns + column] as number;
    return residents > 0 ? residents * share : 0;
  };
}

async function terrainOf(
  grids: ReadonlyMap<string, GridRow>,
  rows: readonly SectorRow[],
  radiusKm: number,
  client: Conversation,
) {
  const grid = grids.get("terrain");
  if (grid === undefined) {
    const frame = frameAround(rows, radiusKm);
    return { frame, terrain: { ...frame, heightM: new Float32Array(0) } satisfies TerrainGrid, clutterGridId: null };
  }
  const { westDeg, northDeg, stepDeg, columns, rows: gridRows } = grid;
  const frame: Frame = { westDeg, northDeg, stepDeg, columns, rows: gridRows };
  const heightM = shared(toHeights(await samplesOf(grid.id, client)));
  const clutter = grids.get("clutter");
  if (clutter === undefined || !sameFrame(clutter, grid))
    return { frame, terrain: { ...frame, heightM }, clutterGridId: null };
  const clutterHeightM = Uint8Array.from(await samplesOf(clutter.id, client));
  return { frame, terrain: { ...frame, heightM, clutterHeightM } satisfies TerrainGrid, clutterGridId: clutter.id };
}

/** The province's parameters with the calibration in force, which is no setting: it has a version and is taken back elsewhere. */
export async function currentParameters(client: Conversation): Promise<CoverageParameters> {
  const { calibration: _none, ...parameters } = parametersOf(
    (await askOne(queries.coverageSetting, { key: "coverage" }, client))?.value,
  );
  const inForce = await askOne(queries.calibrationInForce, undefined, client);
  if (inForce === undefined) return parameters;
  const classes = (inForce.classes as RunCalibration["classes"]).map(({ technology, bandCode, clutter, offsetDb }) => ({
    technology,
    bandCode,
    clutter,
    offsetDb,
  }));
  const sigmaDb = inForce.sigmaDb as RunCalibration["sigmaDb"];
  return { ...parameters, calibration: { number: inForce.number, classes, sigmaDb } };
}

/** Reads the inputs of a run as they are now. Throws where a setting is outside its range. */
export async function readInputs(client: Conversation): Promise<RunInputs> {
  const parameters = await currentParameters(client);
  const ftth = (await askOne(queries.coverageSetting, { key: "ftth" }, client))?.value as
    | { distanceM?: number }
    | undefined;
  const sectorRows: SectorRow[] = await ask(queries.sectorInputs, undefined, client);
  const grids = new Map((await ask(queries.currentGrids, undefined, client)).map((grid) => [grid.kind, grid]));
  const { frame, terrain, clutterGridId } = await terrainOf(grids, sectorRows, parameters.radiusKm, client);
  const population = grids.get("population");
  const organisations = await ask(queries.mobileOrganisations, undefined, client);
  const byOrganisation = Map.groupBy(sectorRows, (row) => row.organisationId);
  const versions = await ask(queries.inputVersions, undefined, client);
  return {
    model: grids.has("terrain") ? rasterModelName : flatModelName,
    parameters,
    ftthDistanceM: ftth?.distanceM ?? DEFAULT_FTTH_DISTANCE_M,
    frame,
    terrain,
    hasTerrain: grids.has("terrain"),
    terrainGridId: grids.get("terrain")?.id ?? null,
    clutterGridId,
    populationGridId: population?.id ?? null,
    residentsAt: population === undefined ? undefined : await residentsOf(population, frame.stepDeg, client),
    operators: organisations
      .filter((organisation) => byOrganisation.has(organisation.id))
      .map(({ id, code }) => planOperator(id, code, byOrganisation.get(id) ?? [])),
    patterns: (await ask(queries.patterns, undefined, client)) as PatternRow[],
    hamlets: (await ask(queries.hamletPlaces, undefined, client)).map((row) => ({
      ...row,
      area: row.area as MultiPolygon | null,
    })),
    versions: Object.fromEntries(versions.map((row) => [row.layer, row.version ?? 0])),
  };
}
