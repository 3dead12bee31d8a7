import type { AntennaPattern } from "../../radio/antenna-pattern.ts";
import { createSectorAntenna } from "../../radio/antenna-sector.ts";
import { type CataloguePattern, catalogueAntenna } from "../../radio/catalogue-antenna.ts";
import { computeFlatSamples } from "../../radio/coverage/flat-path-loss.ts";
import { sampleGains } from "../../radio/coverage/sector-level.ts";
import { type MergedSector, SiteMerge } from "../../radio/coverage/site-merge.ts";
import { computeSiteSamples, type SiteSamples } from "../../radio/coverage/site-path-loss.ts";
import { ReusedMemory } from "../../radio/kernel/keep.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { OutOfRangeError } from "../../radio/valid-range.ts";
import type { AntennaPlace, SectorPlan } from "./operator-plan.ts";
import { LOCK_ROWS, type SharedLayers, underLock } from "./shared-layers.ts";
import type { CellWindow } from "./window.ts";

/** A row of the table antenna_pattern. */
export interface PatternRow extends CataloguePattern {
  readonly code: string;
}

/** What all operators of a run share. */
export interface Ground {
  /** Terrain, or with `hasTerrain` false an empty frame on which the flat model is used. */
  readonly terrain: TerrainGrid;
  readonly hasTerrain: boolean;
  readonly patterns: readonly PatternRow[];
  readonly radiusKm: number;
  readonly receiverHeightM: number;
}

/** Adds antenna places to layers that all threads share, one place after the other, in any order. */
export class PlaceAdder {
  /** Sites that could not be computed because they stand outside the terrain or on unknown ground. */
  readonly skippedSites = new Set<number>();
  readonly #ground: Ground;
  readonly #memory = new ReusedMemory();
  readonly #patterns = new Map<string, AntennaPattern>();

  constructor(ground: Ground) {
    this.#ground = ground;
    for (const row of ground.patterns) this.#patterns.set(row.code, catalogueAntenna(row));
  }

  /** Adds what a place's sectors reach within the window whose rows the layers hold. */
  add(place: AntennaPlace, shared: SharedLayers, window: CellWindow): void {
    this.#memory.startOver();
    const frequenciesGhz = [...new Set(place.sectors.map((sector) => sector.frequencyGhz))];
    const site = this.#samples(place, frequenciesGhz, window);
    if (site === undefined || site.stencil.window.columns === 0) return;
    const gains: Float32Array[] = [];
    const gainOf = new Map<string, number>();
    const byCarrier: MergedSector[][] = shared.layers.map(() => []);
    for (const { carrier, frequencyGhz, referenceDbm, number, ...sector } of place.sectors) {
      const key = `${sector.patternCode}/${sector.azimuthDeg}/${sector.electricalTiltDeg}/${sector.mechanicalTiltDeg}`;
      const gain = gainOf.get(key) ?? gains.push(this.#gains(site, sector)) - 1;
      gainOf.set(key, gain);
      byCarrier[carrier]?.push({ frequency: frequenciesGhz.indexOf(frequencyGhz), gain, referenceDbm, number });
    }
    this.#merge(new SiteMerge(site, gains), byCarrier, shared, window);
  }

  #merge(merge: SiteMerge, byCarrier: readonly MergedSector[][], shared: SharedLayers, window: CellWindow): void {
    const ringRows = (shared.layers[0] as { rows: number }).rows;
    const end = merge.window.row0 + merge.window.rows;
    for (let row = merge.window.row0; row < end; ) {
      const lock = Math.floor(((row - window.row0) % ringRows) / LOCK_ROWS);
      const next = Math.min(end, row + LOCK_ROWS - (((row - window.row0) % ringRows) % LOCK_ROWS));
      underLock(shared.locks, lock, () => merge.addTo(shared.layers, window, byCarrier, row, next - 1));
      row = next;
    }
  }

  #samples(place: AntennaPlace, frequenciesGhz: number[], window: CellWindow): SiteSamples | undefined {
    const { terrain, hasTerrain, radiusKm, receiverHeightM } = this.#ground;
    const request = {
      longitudeDeg: place.lon,
      latitudeDeg: place.lat,
      antennaHeightM: place.antennaHeightM,
      frequenciesGhz,
      radiusKm,
      receiverHeightM,
      clip: window,
    };
    try {
      return hasTerrain
        ? computeSiteSamples(terrain, request, this.#memory.keep)
        : computeFlatSamples(terrain, request);
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error;
      this.skippedSites.add(place.siteId);
      return undefined;
    }
  }

  #gains(
    site: SiteSamples,
    sector: Pick<SectorPlan, "patternCode" | "azimuthDeg" | "electricalTiltDeg" | "mechanicalTiltDeg">,
  ): Float32Array {
    const pattern = this.#patterns.get(sector.patternCode);
    if (pattern === undefined) throw new RangeError(`antenna pattern ${sector.patternCode} is not in the catalogue`);
    return sampleGains(site, createSectorAntenna(pattern, sector), this.#memory.keep);
  }
}
