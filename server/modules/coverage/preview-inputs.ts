import type { MultiPolygon } from "geojson";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { GroundCache } from "../../planning-case/ground.ts";
import { planningSettingOf } from "../../planning-case/setting.ts";
import { flatModelName } from "../../radio/coverage/flat-path-loss.ts";
import { rasterModelName } from "../../radio/coverage/site-path-loss.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import type { CoverageParameters } from "./coverage.schemas.ts";
import { type HamletCell, hamletCells } from "./hamlet-verdict.ts";
import type { PatternRow } from "./operator-layers.ts";
import { planOperator, type SectorRow } from "./operator-plan.ts";
import { parametersOf } from "./parameters.ts";
import * as previews from "./preview.queries.ts";
import type { PreviewHamlets, PreviewSectors, PreviewSetup } from "./preview.schemas.ts";
import { residentsOf } from "./run-inputs.ts";
import type { Frame } from "./window.ts";

async function currentGrids(client: Conversation) {
  return new Map((await ask(queries.currentGrids, undefined, client)).map((grid) => [grid.kind, grid]));
}

/** The cells that coverage has: those of the terrain, else those of the published layers; undefined where there is neither. */
async function currentFrame(client: Conversation): Promise<Frame | undefined> {
  const terrain = (await currentGrids(client)).get("terrain") ?? (await askOne(queries.layerFrame, undefined, client));
  if (terrain === undefined) return undefined;
  const { westDeg, northDeg, stepDeg, columns, rows } = terrain;
  return { westDeg, northDeg, stepDeg, columns, rows };
}

/** Everything of a preview that is not of one place. */
export async function readSetup(grounds: GroundCache, client: Conversation): Promise<PreviewSetup> {
  const settings = new Map((await ask(previews.previewSettings, undefined, client)).map((row) => [row.key, row.value]));
  const grids = await currentGrids(client);
  const ground = await grounds.current(client);
  const planning = planningSettingOf(settings.get("planning"));
  const run = await askOne(previews.previewRun, undefined, client);
  const calibration = (run?.parameters as Partial<CoverageParameters> | undefined)?.calibration;
  const hashes = [grids.get("terrain"), grids.get("clutter")].map((grid) => grid?.contentHash.slice(0, 12) ?? "none");
  return {
    model: ground === undefined ? flatModelName : rasterModelName,
    frame: (await currentFrame(client)) ?? null,
    hasTerrain: ground !== undefined,
    hasClutter: ground?.grid.clutterHeightM !== undefined,
    terrainName: ground?.name ?? null,
    groundVersion: hashes.join("-"),
    // What is tried out is compared with published levels: it gets their calibration, and no other.
    parameters: { ...parametersOf(settings.get("coverage")), ...(calibration === undefined ? {} : { calibration }) },
    bands: (await ask(previews.previewBands, undefined, client)) as PreviewSetup["bands"],
    patterns: (await ask(queries.patterns, undefined, client)) as PatternRow[] as PreviewSetup["patterns"],
    costs: await ask(previews.previewCosts, undefined, client),
    assumed: { heightM: planning.newMastHeightM, tiltDeg: planning.tiltDeg, bandCodes: planning.bandCodes },
  };
}

/** Keeps the cells of all hamlets: outlines are compared with the grid once, not with every question. */
export class HamletCellCache {
  #key = "";
  #cells: Promise<ReadonlyMap<number, readonly HamletCell[]>> = Promise.resolve(new Map());

  async current(client: Conversation): Promise<ReadonlyMap<number, readonly HamletCell[]>> {
    const key = (await askOne(previews.previewVersions, undefined, client))?.versions ?? "";
    if (key !== this.#key) {
      this.#key = key;
      this.#cells = this.#read(client);
    }
    const reading = this.#cells;
    try {
      return await reading;
    } catch (error) {
      this.#key = "";
      throw error;
    }
  }

  async #read(client: Conversation): Promise<ReadonlyMap<number, readonly HamletCell[]>> {
    const frame = await currentFrame(client);
    if (frame === undefined) return new Map();
    const population = (await currentGrids(client)).get("population");
    const residentsAt = population === undefined ? undefined : await residentsOf(population, frame.stepDeg, client);
    const hamlets = await ask(queries.hamletPlaces, undefined, client);
    return new Map(
      hamlets.map((row) => [
        row.id,
        hamletCells(frame, { ...row, area: row.area as MultiPolygon | null }, residentsAt),
      ]),
    );
  }
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The hamlets of a box with their cells, and who serves them with a technology today. */
export async function readHamlets(
  box: Box,
  technology: Technology,
  cells: ReadonlyMap<number, readonly HamletCell[]>,
  client: Conversation,
): Promise<PreviewHamlets["hamlets"]> {
  const rows = await ask(previews.previewHamletRows, { ...box, technology }, client);
  return rows.map(({ lon, lat, ...row }) => {
    const own = cells.get(row.id) ?? [];
    return {
      ...row,
      center: [lon, lat],
      cells: own.map(({ cell }) => cell),
      weights: own.map(({ weight }) => weight),
    };
  }) as PreviewHamlets["hamlets"];
}

/** The sectors of an operator in a box, as coverage takes them; those that the actor may not see are not among them. */
export async function readSectors(
  organisationId: number,
  technology: Technology,
  box: Box,
  client: Conversation,
): Promise<PreviewSectors["places"]> {
  const rows: SectorRow[] = (await ask(queries.sectorInputs, undefined, client)).filter(
    (row) =>
      row.organisationId === organisationId &&
      row.technology === technology &&
      row.lon >= box.west &&
      row.lon <= box.east &&
      row.lat >= box.south &&
      row.lat <= box.north,
  );
  return planOperator(organisationId, "", rows).places.map(({ sectors, ...place }) => ({
    ...place,
    sectors: sectors.map(({ number, frequencyGhz, referenceDbm, patternCode, ...mounting }) => {
      const row = rows[number] as SectorRow;
      const { azimuthDeg, electricalTiltDeg, mechanicalTiltDeg } = mounting;
      return {
        sectorId: row.id,
        bandCode: row.bandCode,
        powerDbm: row.powerDbm ?? row.defaultPowerDbm,
        frequencyGhz,
        referenceDbm,
        patternCode,
        azimuthDeg,
        electricalTiltDeg,
        mechanicalTiltDeg,
      };
    }),
  }));
}
