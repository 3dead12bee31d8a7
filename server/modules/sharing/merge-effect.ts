import { placeOf } from "../../planning-case/prediction.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import {
  type EffectHamlet,
  type EffectInputs,
  keyOf,
  type Serving,
  StationLevels,
  type StationPlace,
} from "./merge-levels.ts";
import type { MergeMast } from "./merging.ts";
import type { HamletChange, HamletCount, MergeEffect, SharingPair } from "./pairs.schemas.ts";

const LEVEL_STEP_DB = 0.1;
/**
 * What a predicted level must have to spare before it decides: the typical antenna looks all around and the places around the
 * centre are not where people live. Chosen so that as much is predicted to be lost as the exact computation of a scenario loses,
 * on the pairs of the demonstration province (docs/benchmarks.md).
 */
const UNSURE_DB = 4;
const BROADBAND: readonly PlannedTechnology[] = ["4G", "5G"];

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
  readonly #byNetwork: ReadonlyMap<string, readonly Serving[]>;
  readonly #sites: ReadonlyMap<string, readonly MergeMast[]>;
  readonly #broadband: ReadonlyMap<number, readonly string[]>;
  readonly #levels: StationLevels;

  constructor(inputs: EffectInputs) {
    this.#inputs = inputs;
    this.#levels = new StationLevels(inputs);
    const { servings, masts, hamlets } = inputs;
    this.#hamlets = new Map(hamlets.map((hamlet) => [hamlet.id, hamlet]));
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
    const old = this.#levels.stationOf(this.#inputs.masts.get(goes.id)!, organisationId, technology);
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
    const today = this.#levels.levelsAt(hamlet, old, technology);
    const rsrpDbm = serving.rsrpDbm ?? requiredDbm;
    // The run counts residents, this the places around the centre: today's verdict must come out as it is.
    const shift = Math.max(rsrpDbm - today.median, requiredDbm - today.deciding);
    let best = Number.NEGATIVE_INFINITY;
    if (next !== null) {
      const moved = this.#levels.levelsAt(hamlet, next, technology);
      if (moved.deciding + shift >= requiredDbm + UNSURE_DB) return undefined;
      best = moved.median + shift;
    }
    for (const mast of this.#othersNear(hamlet, old.siteId, organisationId, technology)) {
      const other = this.#levels.levelsAt(hamlet, this.#levels.stationOf(mast, organisationId, technology), technology);
      // It is not the best server today, so that it cannot be stronger than what is.
      const own = Math.min(this.#levels.shiftOf(mast, organisationId, technology), rsrpDbm - other.median) - UNSURE_DB;
      if (other.deciding + own >= requiredDbm) return undefined;
      best = Math.max(best, other.median + own);
    }
    return best;
  }

  /** The level at a hamlet without service, where the move is enough to serve it. */
  #levelIfGained(hamlet: EffectHamlet, serving: Serving, old: StationPlace, next: StationPlace): number | undefined {
    const { organisationId, technology } = serving;
    const { requiredDbm } = this.#inputs.bases.get(technology)!.requirement;
    const today = this.#levels.levelsAt(hamlet, old, technology);
    const mast = this.#inputs.masts.get(old.siteId)!;
    const isBest = serving.bestSiteId === old.siteId;
    // From where it stands now it does not serve the hamlet, and is no stronger there than the best server.
    const shift = Math.min(
      isBest ? Number.POSITIVE_INFINITY : this.#levels.shiftOf(mast, organisationId, technology),
      (serving.rsrpDbm ?? Number.POSITIVE_INFINITY) - today.median,
      requiredDbm - LEVEL_STEP_DB - today.deciding,
    );
    const moved = this.#levels.levelsAt(hamlet, next, technology);
    // What another mast serves best may get little from this one.
    const neededDbm = isBest ? requiredDbm : requiredDbm + UNSURE_DB;
    return moved.deciding + shift >= neededDbm ? moved.median + shift : undefined;
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
}
