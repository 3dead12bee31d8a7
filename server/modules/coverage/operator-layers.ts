import type { AntennaPattern } from "../../radio/antenna-pattern.ts";
import { createSectorAntenna, fillRadialGainDb } from "../../radio/antenna-sector.ts";
import { type CataloguePattern, catalogueAntenna } from "../../radio/catalogue-antenna.ts";
import { type CoverageLayer, createCoverageLayer, mergeSector } from "../../radio/coverage/coverage-layer.ts";
import { computeFlatPathLoss } from "../../radio/coverage/flat-path-loss.ts";
import { levelWindow, sectorGains } from "../../radio/coverage/sector-level.ts";
import { computeSitePathLoss, type SitePathLoss } from "../../radio/coverage/site-path-loss.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { OutOfRangeError } from "../../radio/valid-range.ts";
import type { AntennaPlace, SectorPlan } from "./operator-plan.ts";
import { type CellWindow, clipLevels } from "./window.ts";

/** A row of the table antenna_pattern. */
export interface PatternRow extends CataloguePattern {
  readonly code: string;
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
    for (const row of request.patterns) this.#patterns.set(row.code, catalogueAntenna(row));
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
      clip: this.#request.window,
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
