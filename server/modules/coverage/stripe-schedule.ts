import type { AntennaPlace } from "./operator-plan.ts";

/** The first and the last stripe that something touches. */
export type StripeReach = { readonly first: number; readonly last: number } | undefined;

export interface ScheduleSetting {
  /** Stripes that are finished by orders of their own; 0: none. */
  readonly stripes: number;
  /** Stripes that are in memory at once: at least one more than a place touches. */
  readonly ringStripes: number;
  reachOf(place: AntennaPlace): StripeReach;
}

type Order = { kind: "places"; order: number; places: readonly AntennaPlace[] } | { kind: "stripe"; stripe: number };

/**
 * In which order places are computed and stripes finished: places from north to south, a stripe as soon as no place that
 * is still to come touches it; no place before the stripes it touches have room in the ring.
 */
export class StripeSchedule {
  readonly #places: readonly { place: AntennaPlace; reach: StripeReach }[];
  readonly #setting: ScheduleSetting;
  /** Places that are still to be added, by stripe. */
  readonly #pending: Int32Array;
  readonly #isOrdered: Uint8Array;
  readonly #isStored: Uint8Array;
  readonly #orders = new Map<number, readonly { place: AntennaPlace; reach: StripeReach }[]>();
  #nextPlace = 0;
  #added = 0;
  #number = 0;
  /** The northernmost stripe that is not stored yet. */
  #firstStripe = 0;

  constructor(places: readonly AntennaPlace[], setting: ScheduleSetting) {
    this.#setting = setting;
    const sorted = setting.stripes === 0 ? places : places.toSorted((a, b) => b.lat - a.lat);
    this.#places = sorted.map((place) => ({ place, reach: setting.reachOf(place) }));
    this.#pending = new Int32Array(setting.stripes);
    this.#isOrdered = new Uint8Array(setting.stripes);
    this.#isStored = new Uint8Array(setting.stripes);
    for (const { reach } of this.#places) this.#count(reach, 1);
  }

  get isFinished(): boolean {
    return this.#added === this.#places.length && this.#firstStripe === this.#setting.stripes;
  }

  /** What an idle thread is to do: a stripe that is ready, else some places; undefined: to wait. */
  next(most: number): Order | undefined {
    const end = Math.min(this.#setting.stripes, this.#firstStripe + this.#setting.ringStripes);
    for (let stripe = this.#firstStripe; stripe < end; stripe++) {
      if (this.#pending[stripe] !== 0 || this.#isOrdered[stripe] === 1) continue;
      this.#isOrdered[stripe] = 1;
      return { kind: "stripe", stripe };
    }
    const taken: { place: AntennaPlace; reach: StripeReach }[] = [];
    while (taken.length < most) {
      const next = this.#places[this.#nextPlace];
      if (next === undefined || !this.#hasRoom(next.reach)) break;
      taken.push(next);
      this.#nextPlace++;
    }
    if (taken.length === 0) return undefined;
    this.#orders.set(++this.#number, taken);
    return { kind: "places", order: this.#number, places: taken.map(({ place }) => place) };
  }

  /** An order of places is done; how many they were. */
  added(order: number): number {
    const places = this.#orders.get(order) ?? [];
    this.#orders.delete(order);
    for (const { reach } of places) this.#count(reach, -1);
    this.#added += places.length;
    return places.length;
  }

  /** A stripe is finished and its room in the ring empty. */
  stored(stripe: number): void {
    this.#isStored[stripe] = 1;
    while (this.#firstStripe < this.#setting.stripes && this.#isStored[this.#firstStripe] === 1) this.#firstStripe++;
  }

  #hasRoom(reach: StripeReach): boolean {
    return reach === undefined || reach.last < this.#firstStripe + this.#setting.ringStripes;
  }

  #count(reach: StripeReach, by: number): void {
    if (reach === undefined) return;
    for (let stripe = reach.first; stripe <= reach.last; stripe++) this.#pending[stripe]! += by;
  }
}
