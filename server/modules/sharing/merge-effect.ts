import type { PlanningBasis } from "../../planning-case/basis.ts";
import { type PlannedHamlet, placeOf, ringAround } from "../../planning-case/prediction.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { directionBetween, StationLinks } from "../../radio/coverage/station-link.ts";
import type { MergeMast } from "./merging.ts";
import type { HamletChange, HamletCount, MergeEffect, SharingPair } from "./pairs.schemas.ts";

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
interface Levels {
  readonly median: number;
  readonly deciding: number;
}

interface StationPlace {
  readonly siteId: number;
  readonly lon: number;
  readonly lat: number;
  readonly antennaHeightM: number;
}

/** Sectors all around: where the real ones look is not known, and on a mast nearby they would be turned to the same hamlets. */
const ALL_AROUND = 12;
/** So many hamlets tell how much stronger or weaker a station is than the typical one. */
const CALIBRATION_HAMLETS = 8;
const NETWORK_HAMLETS = 40;
const LEVEL_STEP_DB = 0.1;
const BROADBAND: readonly PlannedTechnology[] = ["4G", "5G"];

const keyOf = (...parts: readonly (string | number)[]) => parts.join("/");
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function countOf(hamlets: readonly { readonly population: number | null }[]): HamletCount {
  return {
    hamlets: hamlets.length,
    people: hamlets.reduce((sum, { population }) => sum + (population ?? 0), 0),
    unknownPopulation: hamlets.filter(({ population }) => population === null).length,
  };
}

/**
 * Predicts what becomes of hamlets when the stations of one mast move to another. The level of today, from the coverage run, is
 * shifted by the difference of two paths that ITU-R P.1812 predicts: from the mast that stays and from the one that goes, with the
 * same typical antenna. So power, band and direction of the real antennas count without being known. A hamlet is lost only where
 * no other mast of the operator takes over.
 */
export class MergePredictor {
  readonly #inputs: EffectInputs;
  readonly #hamlets: ReadonlyMap<number, EffectHamlet>;
  readonly #byBest: ReadonlyMap<string, readonly Serving[]>;
  readonly #byNetwork: ReadonlyMap<string, readonly Serving[]>;
  readonly #sites: ReadonlyMap<string, readonly MergeMast[]>;
  readonly #broadband: ReadonlyMap<number, readonly string[]>;
  readonly #levels = new Map<string, Levels>();
  readonly #shifts = new Map<string, number>();

  constructor(inputs: EffectInputs) {
    this.#inputs = inputs;
    const { servings, masts, hamlets } = inputs;
    this.#hamlets = new Map(hamlets.map((hamlet) => [hamlet.id, hamlet]));
    this.#byBest = Map.groupBy(servings, (each) => keyOf(each.bestSiteId ?? "", each.organisationId, each.technology));
    this.#byNetwork = Map.groupBy(servings, (each) => keyOf(each.organisationId, each.technology));
    const stations = [...masts.values()].flatMap((mast) =>
      mast.stations.map(({ organisationId, technology }) => ({ mast, key: keyOf(organisationId, technology) })),
    );
    this.#sites = new Map(
      [...Map.groupBy(stations, ({ key }) => key)].map(([key, own]) => [key, own.map(({ mast }) => mast)]),
    );
    const served = servings.filter(({ verdict, technology }) => verdict === "yes" && BROADBAND.includes(technology));
    this.#broadband = new Map(
      [...Map.groupBy(served, ({ hamletId }) => hamletId)].map(([id, own]) => [
        id,
        own.map(({ organisationId, technology }) => keyOf(organisationId, technology)),
      ]),
    );
  }

  /** The stations of the mast that goes, one after the other: a caller may pause between two of them. */
  *effectOf(pair: SharingPair): Generator<void, MergeEffect> {
    const goes = this.#inputs.masts.get(pair.goes.id)!;
    const stations: MergeEffect["stations"] = [];
    const changes: HamletChange[] = [];
    for (const { organisationId, organisationName, technology: name, isMobile } of goes.stations) {
      const technology = name as PlannedTechnology;
      if (!isMobile || !this.#inputs.bases.has(technology)) continue;
      const arrives = pair.moves.some(
        (each) => each.organisationId === organisationId && each.technology === technology,
      );
      const antennaHeightM = arrives ? pair.antennaHeightM : null;
      const own = this.#changesOf(pair, organisationId, technology, antennaHeightM);
      const [gained = [], lost = []] = [true, false].map((sign) => own.filter(({ isGained }) => isGained === sign));
      stations.push({
        organisationId,
        organisationName,
        technology,
        antennaHeightM,
        lost: countOf(lost),
        gained: countOf(gained),
      });
      changes.push(...own);
      yield;
    }
    const flags = pair.reasons.filter(({ code }) => code === "mast-height-assumed");
    return { staysId: pair.stays.id, goesId: goes.id, stations, changes, flags, ...this.#broadbandOf(changes) };
  }

  #changesOf(
    { stays, goes }: SharingPair,
    organisationId: number,
    technology: PlannedTechnology,
    antennaHeightM: number | null,
  ): HamletChange[] {
    const old = this.#stationOf(this.#inputs.masts.get(goes.id)!, organisationId, technology);
    const next = antennaHeightM === null ? null : { siteId: stays.id, lon: stays.lon, lat: stays.lat, antennaHeightM };
    const reachM = this.#inputs.bases.get(technology)!.setting.searchRadiusM;
    const changes: HamletChange[] = [];
    for (const serving of this.#byNetwork.get(keyOf(organisationId, technology)) ?? []) {
      const hamlet = this.#hamlets.get(serving.hamletId);
      if (hamlet === undefined) continue;
      const isAtStake = serving.verdict === "yes" && serving.bestSiteId === goes.id;
      if (!isAtStake && (serving.verdict !== "no" || next === null)) continue;
      if (!isAtStake && directionBetween(placeOf(stays), placeOf(hamlet)).distanceM > reachM) continue;
      const afterDbm = isAtStake
        ? this.#levelIfLost(hamlet, serving, old, next)
        : this.#levelIfGained(hamlet, serving, old, next!);
      if (afterDbm === undefined) continue;
      changes.push({
        hamletId: hamlet.id,
        name: hamlet.name,
        unitName: hamlet.unitName,
        center: [hamlet.lon, hamlet.lat],
        population: hamlet.population,
        organisationId,
        technology,
        isGained: !isAtStake,
        beforeDbm: serving.rsrpDbm,
        afterDbm: Number.isFinite(afterDbm) ? Math.round(10 * afterDbm) / 10 : null,
      });
    }
    return changes;
  }

  /** The level that a hamlet of the mast is left with, where that is too little; undefined: it stays served. */
  #levelIfLost(
    hamlet: EffectHamlet,
    serving: Serving,
    old: StationPlace,
    next: StationPlace | null,
  ): number | undefined {
    const { organisationId, technology } = serving;
    const { requiredDbm } = this.#inputs.bases.get(technology)!.requirement;
    const today = this.#levelsAt(hamlet, old, technology);
    const rsrpDbm = serving.rsrpDbm ?? requiredDbm;
    // The run counts residents, this the places around the centre: today's verdict must come out as it is.
    const shift = Math.max(rsrpDbm - today.median, requiredDbm - today.deciding);
    let best = Number.NEGATIVE_INFINITY;
    if (next !== null) {
      const moved = this.#levelsAt(hamlet, next, technology);
      if (moved.deciding + shift >= requiredDbm) return undefined;
      best = moved.median + shift;
    }
    for (const mast of this.#othersNear(hamlet, old.siteId, organisationId, technology)) {
      const other = this.#levelsAt(hamlet, this.#stationOf(mast, organisationId, technology), technology);
      // It is not the best server today, so that it cannot be stronger than what is.
      const own = Math.min(this.#shiftOf(mast, organisationId, technology), rsrpDbm - other.median);
      if (other.deciding + own >= requiredDbm) return undefined;
      best = Math.max(best, other.median + own);
    }
    return best;
  }

  /** The level at a hamlet without service, where the move is enough to serve it. */
  #levelIfGained(hamlet: EffectHamlet, serving: Serving, old: StationPlace, next: StationPlace): number | undefined {
    const { organisationId, technology } = serving;
    const { requiredDbm } = this.#inputs.bases.get(technology)!.requirement;
    const today = this.#levelsAt(hamlet, old, technology);
    const mast = this.#inputs.masts.get(old.siteId)!;
    const isBest = serving.bestSiteId === old.siteId;
    // From where it stands now it does not serve the hamlet, and is no stronger there than the best server.
    const shift = Math.min(
      isBest ? Number.POSITIVE_INFINITY : this.#shiftOf(mast, organisationId, technology),
      (serving.rsrpDbm ?? Number.POSITIVE_INFINITY) - today.median,
      requiredDbm - LEVEL_STEP_DB - today.deciding,
    );
    const moved = this.#levelsAt(hamlet, next, technology);
    return moved.deciding + shift >= requiredDbm ? moved.median + shift : undefined;
  }

  /** Mobile broadband by operator, and hamlets that are left without any. */
  #broadbandOf(changes: readonly HamletChange[]): Pick<MergeEffect, "lost" | "gained" | "withoutAny"> {
    const lost: HamletChange[] = [];
    const gained: HamletChange[] = [];
    const withoutAny: HamletChange[] = [];
    for (const own of Map.groupBy(
      changes.filter(({ technology }) => BROADBAND.includes(technology)),
      ({ hamletId }) => hamletId,
    ).values()) {
      const [first] = own as [HamletChange];
      const before = new Set(this.#broadband.get(first.hamletId));
      const after = new Set(before);
      for (const { organisationId, technology, isGained } of own) {
        if (isGained) after.add(keyOf(organisationId, technology));
        else after.delete(keyOf(organisationId, technology));
      }
      const has = (served: ReadonlySet<string>, organisationId: number) =>
        BROADBAND.some((technology) => served.has(keyOf(organisationId, technology)));
      for (const organisationId of new Set(own.map((each) => each.organisationId))) {
        const [was, is] = [has(before, organisationId), has(after, organisationId)];
        if (was && !is) lost.push(first);
        if (!was && is) gained.push(first);
      }
      if (before.size > 0 && after.size === 0) withoutAny.push(first);
    }
    return { lost: countOf(lost), gained: countOf(gained), withoutAny: countOf(withoutAny) };
  }

  #othersNear(hamlet: EffectHamlet, siteId: number, organisationId: number, technology: PlannedTechnology) {
    const reachM = this.#inputs.bases.get(technology)!.setting.searchRadiusM;
    return (this.#sites.get(keyOf(organisationId, technology)) ?? []).filter(
      (mast) => mast.id !== siteId && directionBetween(placeOf(mast), placeOf(hamlet)).distanceM <= reachM,
    );
  }

  /** How much stronger the station is than a typical one there, dB, from the hamlets that it serves best; else as the network's others. */
  #shiftOf(mast: MergeMast, organisationId: number, technology: PlannedTechnology): number {
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
        const station = this.#stationOf(mast, organisationId, technology);
        return [rsrpDbm - this.#levelsAt(hamlet, station, technology).median];
      })
      .filter(Number.isFinite);
    return differences.length === 0 ? undefined : middle(differences);
  }

  /** Where the antennas hang: as the sectors say, else at the top of the mast. */
  #stationOf(mast: MergeMast, organisationId: number, technology: PlannedTechnology): StationPlace {
    const { id, lon, lat, heightM, buildingHeightM } = mast;
    const { tenantRoomM, assumedMastHeightM } = this.#inputs.bases.get(technology)!.setting;
    const topM = (buildingHeightM ?? 0) + (heightM ?? assumedMastHeightM) - tenantRoomM / 2;
    const known = this.#inputs.antennaHeights.get(keyOf(id, organisationId, technology));
    return { siteId: id, lon, lat, antennaHeightM: Math.max(known ?? topM, 1) };
  }

  #levelsAt(hamlet: EffectHamlet, station: StationPlace, technology: PlannedTechnology): Levels {
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
