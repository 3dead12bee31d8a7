import { type AntennaPattern, createPattern } from "../../radio/antenna-pattern.ts";
import { createSectorAntenna, fillRadialGainDb } from "../../radio/antenna-sector.ts";
import { type CoverageLayer, createCoverageLayer, mergeSector } from "../../radio/coverage/coverage-layer.ts";
import { computeFlatPathLoss } from "../../radio/coverage/flat-path-loss.ts";
import { levelWindow, sectorGains } from "../../radio/coverage/sector-level.ts";
import { computeSitePathLoss, type SitePathLoss } from "../../radio/coverage/site-path-loss.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { OutOfRangeError } from "../../radio/valid-range.ts";
import type { AntennaPlace, SectorPlan } from "./operator-plan.ts";
import { type CellWindow, clipLevels } from "./window.ts";

/** A row of the table antenna_pattern. */
export interface PatternRow {
  readonly code: string;
  readonly name: string;
  readonly gainDbi: number;
  readonly horizontalBeamwidthDeg: number;
  readonly verticalBeamwidthDeg: number;
  readonly frontToBackDb: number;
  /** Loss in dB at 0..359 degrees of both cuts, where measured. */
  readonly cuts: { readonly horizontal: readonly number[]; readonly vertical: readonly number[] } | null;
}

const VERTICAL_LIMIT_DB = 20; // 3GPP TR 36.814, Table A.2.1.1-2

function patternOf(row: PatternRow): AntennaPattern {
  if (row.cuts !== null) {
    const samples = (losses: readonly number[]) => losses.map((lossDb, angleDeg) => ({ angleDeg, lossDb }));
    return createPattern({
      kind: "cuts",
      name: row.name,
      peakGainDbi: row.gainDbi,
      horizontal: samples(row.cuts.horizontal),
      vertical: samples(row.cuts.vertical),
      builtInTiltDeg: 0,
    });
  }
  if (row.horizontalBeamwidthDeg >= 360) {
    return createPattern({
      kind: "omnidirectional",
      name: row.name,
      peakGainDbi: row.gainDbi,
      verticalBeamwidthDeg: row.verticalBeamwidthDeg,
    });
  }
  return createPattern({
    kind: "parametric",
    name: row.name,
    peakGainDbi: row.gainDbi,
    horizontalBeamwidthDeg: row.horizontalBeamwidthDeg,
    verticalBeamwidthDeg: row.verticalBeamwidthDeg,
    horizontalLimitDb: row.frontToBackDb,
    verticalLimitDb: VERTICAL_LIMIT_DB,
    totalLimitDb: row.frontToBackDb,
  });
}

export interface LayerRequest {
  /** Terrain, or with `hasTerrain` false an empty frame on which the flat model is used. */
  readonly terrain: TerrainGrid;
  readonly hasTerrain: boolean;
  readonly window: CellWindow;
  readonly carriers: number;
  readonly patterns: readonly PatternRow[];
  readonly radiusKm: number;
  readonly receiverHeightM: number;
}

/** Adds antenna places to the layers of an operator's carriers, one place after the other, in any order. */
export class OperatorLayers {
  readonly layers: CoverageLayer[];
  /** Sites that could not be computed because they stand outside the terrain or on unknown ground. */
  readonly skippedSites = new Set<number>();
  readonly #request: LayerRequest;
  readonly #patterns = new Map<string, AntennaPattern>();

  constructor(request: LayerRequest) {
    this.#request = request;
    this.layers = Array.from({ length: request.carriers }, () =>
      createCoverageLayer(request.window.columns, request.window.rows),
    );
    for (const row of request.patterns) this.#patterns.set(row.code, patternOf(row));
  }

  add(place: AntennaPlace): void {
    const frequenciesGhz = [...new Set(place.sectors.map((sector) => sector.frequencyGhz))];
    const pathLoss = this.#pathLoss(place, frequenciesGhz);
    if (pathLoss === undefined) return;
    const gains = new Map<string, Float32Array>();
    let levels: Float32Array | undefined;
    for (const sector of place.sectors) {
      const key = `${sector.patternCode}/${sector.azimuthDeg}/${sector.electricalTiltDeg}/${sector.mechanicalTiltDeg}`;
      const gain = gains.get(key) ?? this.#gains(pathLoss, sector);
      gains.set(key, gain);
      levels = levelWindow(pathLoss, gain, frequenciesGhz.indexOf(sector.frequencyGhz), sector.referenceDbm, levels);
      const clipped = clipLevels(pathLoss.stencil.window, levels, this.#request.window);
      const layer = this.layers[sector.carrier];
      if (clipped !== undefined && layer !== undefined)
        mergeSector(layer, clipped.window, clipped.levels, sector.number);
    }
  }

  #pathLoss(place: AntennaPlace, frequenciesGhz: number[]): SitePathLoss | undefined {
    const { terrain, hasTerrain, radiusKm, receiverHeightM } = this.#request;
    const request = {
      longitudeDeg: place.lon,
      latitudeDeg: place.lat,
      antennaHeightM: place.antennaHeightM,
      frequenciesGhz,
      radiusKm,
      receiverHeightM,
    };
    try {
      return hasTerrain ? computeSitePathLoss(terrain, request) : computeFlatPathLoss(terrain, request);
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error;
      this.skippedSites.add(place.siteId);
      return undefined;
    }
  }

  #gains(pathLoss: SitePathLoss, sector: SectorPlan): Float32Array {
    const pattern = this.#patterns.get(sector.patternCode);
    if (pattern === undefined) throw new RangeError(`antenna pattern ${sector.patternCode} is not in the catalogue`);
    const antenna = createSectorAntenna(pattern, sector);
    return sectorGains(pathLoss, (bearing, elevation, gain, count) =>
      fillRadialGainDb(antenna, bearing, elevation, gain, count),
    );
  }
}
