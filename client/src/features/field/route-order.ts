import type { LonLat } from "../../map/selection.ts";

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Straight distance over the ground, m (haversine on the mean sphere; within 0.5 % of the ellipsoid). */
export function straightM([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * half(lon2 - lon1);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Straight distance from the start through all stops in their order, m. */
export function routeM(start: LonLat, stops: readonly LonLat[]): number {
  return stops.reduce((sum, stop, at) => sum + straightM(stops[at - 1] ?? start, stop), 0);
}

function nearestFirst<Stop>(start: LonLat, stops: readonly Stop[], placeOf: (stop: Stop) => LonLat): Stop[] {
  const left = [...stops];
  const order: Stop[] = [];
  let here = start;
  while (left.length > 0) {
    let best = 0;
    for (let at = 1; at < left.length; at++) {
      if (straightM(here, placeOf(left[at] as Stop)) < straightM(here, placeOf(left[best] as Stop))) best = at;
    }
    const [next] = left.splice(best, 1) as [Stop];
    order.push(next);
    here = placeOf(next);
  }
  return order;
}

/** Less than this is rounding. */
const GAIN_M = 0.01;

/**
 * A short order of stops from a start, with an open end: the nearest first, then parts turned round while that shortens the way
 * (2-opt). Not proven shortest. The work grows with the cube of the stops: some dozens take milliseconds.
 */
export function orderStops<Stop>(start: LonLat, stops: readonly Stop[], placeOf: (stop: Stop) => LonLat): Stop[] {
  let order = nearestFirst(start, stops, placeOf);
  const at = (index: number): LonLat => (index < 0 ? start : placeOf(order[index] as Stop));
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let from = 0; from < order.length - 1; from++) {
      for (let to = from + 1; to < order.length; to++) {
        const hasNext = to + 1 < order.length;
        const before = straightM(at(from - 1), at(from)) + (hasNext ? straightM(at(to), at(to + 1)) : 0);
        const after = straightM(at(from - 1), at(to)) + (hasNext ? straightM(at(from), at(to + 1)) : 0);
        if (after >= before - GAIN_M) continue;
        order = [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)];
        isBetter = true;
      }
    }
  }
  return order;
}
