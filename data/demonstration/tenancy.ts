import { clamp, distanceM, type Point } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import type { SitePlace } from "./site-places.ts";

export const MOBILE_OPERATORS = ["viettel", "vnpt", "mobifone", "vietnamobile"] as const;
export type MobileOperator = (typeof MOBILE_OPERATORS)[number];
export const TOWER_COMPANY = "dong-nam-towers";

/** How much wider than Viettel's an operator's own net of sites is; in the country and in towns. */
const NET_WIDTH: Readonly<Record<MobileOperator, { rural: number; town: number }>> = {
  viettel: { rural: 1, town: 1 },
  vnpt: { rural: 1.2, town: 1.1 },
  mobifone: { rural: 1.55, town: 1.25 },
  vietnamobile: { rural: 7, town: 2.6 },
};
const TOWN_PER_KM2 = 500;
const TOWER_SHARE = 0.13;
/** Sites with two or more mobile operators over all sites. */
export const SHARED_SHARE = 1 / 6;
const TOWER_SHARED_CHANCE = 0.78;

/** A mast's owner and the mobile operators on it, the first being the one it was built for. */
export interface Tenancy {
  readonly ownerCode: string;
  readonly operators: readonly MobileOperator[];
}

/** Gives every mast an owner and operators: nets of different width, a sixth of the masts shared. */
export function shareMasts(places: readonly SitePlace[], random: Random): Tenancy[] {
  const nets = new Map(MOBILE_OPERATORS.map((operator) => [operator, new PointIndex<Point>([], 3_000)]));
  const needs = (place: SitePlace, operator: MobileOperator) => {
    const width = NET_WIDTH[operator][place.densityPerKm2 > TOWN_PER_KM2 ? "town" : "rural"];
    const nearest = nets.get(operator)!.nearest(place.point, 15_000);
    return (nearest === undefined ? 15_000 : distanceM(nearest, place.point)) / width;
  };
  const operators: MobileOperator[][] = places.map((place) => {
    const weights = MOBILE_OPERATORS.map((operator) => needs(place, operator) * random.between(0.7, 1.3));
    const first = MOBILE_OPERATORS[weights.indexOf(Math.max(...weights))]!;
    nets.get(first)!.add(place.point);
    return [first];
  });
  const isTower = places.map(() => random.chance(TOWER_SHARE));
  for (const i of sharedMasts(places, isTower, random)) {
    const place = places[i]!;
    const extra = clamp(1 + random.pickIndex([72, 23, 5]), 1, MOBILE_OPERATORS.length - 1);
    const others = MOBILE_OPERATORS.filter((operator) => operator !== operators[i]![0]).sort(
      (a, b) => needs(place, b) - needs(place, a),
    );
    for (const operator of others.slice(0, extra)) {
      operators[i]!.push(operator);
      nets.get(operator)!.add(place.point);
    }
  }
  return places.map((_, i) => ({
    ownerCode: isTower[i] ? TOWER_COMPANY : operators[i]![0]!,
    operators: operators[i]!,
  }));
}

function sharedMasts(places: readonly SitePlace[], isTower: readonly boolean[], random: Random): number[] {
  const wanted = Math.round(places.length * SHARED_SHARE);
  const towers = places.flatMap((_, i) => (isTower[i] && random.chance(TOWER_SHARED_CHANCE) ? [i] : []));
  const others = places
    .map((_, i) => ({ i, order: random.next() }))
    .filter(({ i }) => !isTower[i])
    .sort((a, b) => a.order - b.order)
    .map(({ i }) => i);
  return [...towers, ...others].slice(0, wanted);
}
