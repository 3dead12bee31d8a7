import type { PlanningBasis } from "../../planning-case/basis.ts";
import { type PlannedHamlet, placeOf, ringAround } from "../../planning-case/prediction.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { StationLinks } from "../../radio/coverage/station-link.ts";
import type { MergeMast } from "./merging.ts";

export interface EffectHamlet extends PlannedHamlet {
  readonly name: string;
  readonly unitName: string | null;
}

/** What one operator and technology do for a hamlet today, by the coverage run. */
export interface Serving {
  readonly hamletId: number;
  readonly organisationId: number;
  readonly technology: PlannedTechnology;
  readonly verdict: string;
  readonly bestSiteId: number | null;
  readonly rsrpDbm: number | null;
}

export interface EffectInputs {
  readonly masts: ReadonlyMap<number, MergeMast>;
  readonly hamlets: readonly EffectHamlet[];
  readonly servings: readonly Serving[];
  /** By `SITE/ORGANISATION/TECHNOLOGY`: antennas that the actor may see. */
  readonly antennaHeights: ReadonlyMap<string, number>;
  readonly bases: ReadonlyMap<PlannedTechnology, PlanningBasis>;
}

/** Levels of a station at a hamlet, dBm: at the median place, and the one that decides whether it is served. */
export interface Levels {
  readonly median: number;
  readonly deciding: number;
}

/** An operator's station of one technology at a place. */
export interface StationPlace {
  readonly siteId: number;
  readonly lon: number;
  readonly lat: number;
  readonly antennaHeightM: number;
}

/**
 * Sectors all around: where the real ones look is not known to every reader, and on a mast nearby they would be turned to the same
 * hamlets. Known azimuths and tilts in their place were tried and came no nearer to the exact computation.
 */
const ALL_AROUND = 12;
/** So many hamlets tell how much stronger or weaker a station is than the typical one. */
const CALIBRATION_HAMLETS = 8;
const NETWORK_HAMLETS = 40;

export const keyOf = (...parts: readonly (string | number)[]): string => parts.join("/");
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Levels of stations at hamlets as ITU-R P.1812 predicts them for a typical antenna, and how far today's levels are from those. */
export class StationLevels {
  readonly #inputs: EffectInputs;
  readonly #hamlets: ReadonlyMap<number, EffectHamlet>;
  readonly #byBest: ReadonlyMap<string, readonly Serving[]>;
  readonly #byNetwork: ReadonlyMap<string, readonly Serving[]>;
  readonly #levels = new Map<string, Levels>();
  readonly #shifts = new Map<string, number>();

  constructor(inputs: EffectInputs) {
    this.#inputs = inputs;
    const { servings, hamlets } = inputs;
    this.#hamlets = new Map(hamlets.map((hamlet) => [hamlet.id, hamlet]));
    this.#byBest = Map.groupBy(servings, (each) => keyOf(each.bestSiteId ?? "", each.organisationId, each.technology));
    this.#byNetwork = Map.groupBy(servings, (each) => keyOf(each.organisationId, each.technology));
  }

  /** How much stronger the station is than a typical one there, dB, from the hamlets that it serves best; else as the network's others. */
  shiftOf(mast: MergeMast, organisationId: number, technology: PlannedTechnology): number {
    const key = keyOf(mast.id, organisationId, technology);
    const kept = this.#shifts.get(key);
    if (kept !== undefined) return kept;
    const shift =
      this.#middleShift((this.#byBest.get(key) ?? []).slice(0, CALIBRATION_HAMLETS)) ??
      this.#networkShift(organisationId, technology);
    this.#shifts.set(key, shift);
    return shift;
  }

  #networkShift(organisationId: number, technology: PlannedTechnology): number {
    const key = keyOf(organisationId, technology);
    const kept = this.#shifts.get(key);
    if (kept !== undefined) return kept;
    const all = (this.#byNetwork.get(key) ?? []).filter(({ bestSiteId }) => bestSiteId !== null);
    const every = Math.max(Math.floor(all.length / NETWORK_HAMLETS), 1);
    const shift = this.#middleShift(all.filter((_, at) => at % every === 0)) ?? 0;
    this.#shifts.set(key, shift);
    return shift;
  }

  /** The median of today's level over a typical antenna's from the best server's mast, dB; undefined where nothing is known. */
  #middleShift(servings: readonly Serving[]): number | undefined {
    const differences = servings
      .flatMap(({ hamletId, organisationId, technology, bestSiteId, rsrpDbm }) => {
        const [hamlet, mast] = [this.#hamlets.get(hamletId), this.#inputs.masts.get(bestSiteId ?? 0)];
        if (hamlet === undefined || mast === undefined || rsrpDbm === null) return [];
        const station = this.stationOf(mast, organisationId, technology);
        return [rsrpDbm - this.levelsAt(hamlet, station, technology).median];
      })
      .filter(Number.isFinite);
    return differences.length === 0 ? undefined : middle(differences);
  }

  /** Where the antennas hang: as the sectors say, else at the top of the mast. */
  stationOf(mast: MergeMast, organisationId: number, technology: PlannedTechnology): StationPlace {
    const { id, lon, lat, heightM, buildingHeightM } = mast;
    const { tenantRoomM, assumedMastHeightM } = this.#inputs.bases.get(technology)!.setting;
    const topM = (buildingHeightM ?? 0) + (heightM ?? assumedMastHeightM) - tenantRoomM / 2;
    const known = this.#inputs.antennaHeights.get(keyOf(id, organisationId, technology));
    return { siteId: id, lon, lat, antennaHeightM: Math.max(known ?? topM, 1) };
  }

  levelsAt(hamlet: EffectHamlet, station: StationPlace, technology: PlannedTechnology): Levels {
    const key = keyOf(station.siteId, station.antennaHeightM, technology, hamlet.id);
    const kept = this.#levels.get(key);
    if (kept !== undefined) return kept;
    const { antenna, setting, requirement, ground } = this.#inputs.bases.get(technology)!;
    const links = new StationLinks(
      {
        place: placeOf(station),
        antennaHeightM: station.antennaHeightM,
        frequencyGhz: antenna.frequencyMhz / 1000,
        referenceDbm: antenna.referenceDbm,
        pattern: antenna.pattern,
        offsetsDb: antenna.offsetsDb,
        azimuthDeg: 0,
        tiltDeg: setting.tiltDeg,
        sectors: ALL_AROUND,
      },
      ground?.grid,
      requirement.receiverHeightM,
    );
    const levels = [placeOf(hamlet), ...ringAround(hamlet)]
      .map((place) => links.levelAt(place).levelDbm ?? Number.NEGATIVE_INFINITY)
      .sort((a, b) => b - a);
    const needed = Math.max(Math.ceil(requirement.servedShare * levels.length - 1e-9), 1);
    const found = { median: levels[Math.floor(levels.length / 2)]!, deciding: levels[needed - 1]! };
    this.#levels.set(key, found);
    return found;
  }
}
