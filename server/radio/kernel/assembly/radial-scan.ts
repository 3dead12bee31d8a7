import {
  edge,
  flattenedM,
  groundAtRing,
  groundHullM,
  groundHullRing,
  groundM,
  heightMoment,
  heightSum,
  highestM,
  inverse,
  levelSpreadingDb,
  mobileM,
  ring,
  seenFromReceiver,
  seenFromTransmitter,
  spreadingDb,
  surfaceHullM,
  surfaceHullRing,
  surfaceM,
  surfaceSlope,
  wantedRing,
} from "./radial-arrays";
import { curvature, limitNuSquare, receiverHeightM, stepKm } from "./radial-setting";
import { clearSight, smallestSquare } from "./sight-clearance";
import { UpperHull } from "./upper-hull";

/** Over clutter with the Earth's curvature removed, and over bare ground. */
const surfaceHull = new UpperHull();
const groundHull = new UpperHull();

/**
 * First pass over a radial, ring by ring: what a path has from the samples before it. A path to sample n is the prefix of
 * the radial, so that slopes from the transmitter are running maxima, slopes from the receiver are tangents to a growing
 * hull and the smooth-Earth sums are prefix sums: the cost of a path does not grow with its length.
 * [P.1812, eq 13 to 18, 85 to 90]
 */
export function scanRadial(wantedCount: i32, antennaM: f64): void {
  surfaceHull.clear();
  groundHull.clear();
  clearSight();
  let slope = -Infinity;
  let groundSlope = -Infinity;
  let sum = 0.0;
  let moment = 0.0;
  for (let n = 1, k = 0; k < wantedCount; n++) {
    const steps = f64(n);
    const near = groundM[n - 1];
    const far = groundM[n];
    sum += far + near; // v1 in steps, eq 85
    moment += far * (3.0 * steps - 1.0) + near * (3.0 * steps - 2.0); // v2 in steps, eq 86
    if (i32(wantedRing[k]) == n) {
      const receiverM = far + receiverHeightM;
      ring[k] = steps;
      groundAtRing[k] = far;
      mobileM[k] = receiverM;
      spreadingDb[k] = levelSpreadingDb[n];
      surfaceSlope[k] = slope;
      heightSum[k] = sum;
      heightMoment[k] = moment;
      const rise = (receiverM - antennaM) * inverse[n];
      edge[k] = edgeOf(n, antennaM, receiverM, rise, slope);
      scanGround(k, n, antennaM, receiverM, rise, groundSlope);
      k++;
    }
    const flattened = surfaceM[n] - curvature * steps * steps;
    if (flattened - antennaM > slope * steps) slope = (flattened - antennaM) / steps;
    if (far - antennaM > groundSlope * steps) groundSlope = (far - antennaM) / steps;
    flattenedM[n] = flattened;
  }
}

/** In sight, what the dominant sample is known by, of an obstructed path the steepest slope from the receiver. */
@inline
function edgeOf(n: i32, antennaM: f64, receiverM: f64, rise: f64, slope: f64): f64 {
  const steps = f64(n);
  const bulge = curvature * steps;
  const sightSlope = rise - bulge;
  if (slope < sightSlope) return smallestSquare(n, antennaM, sightSlope, limitNuSquare * stepKm * 500.0 * inverse[n]);
  surfaceHull.extendTo(surfaceHullRing, surfaceHullM, n, flattenedM);
  return surfaceHull.steepestFrom(surfaceHullRing, surfaceHullM, steps, receiverM - bulge * steps) - bulge;
}

/** By how much bare ground stands over the straight line between the ends, and under which slopes they see it. */
@inline
function scanGround(k: i32, n: i32, antennaM: f64, receiverM: f64, rise: f64, groundSlope: f64): void {
  seenFromTransmitter[k] = 0;
  seenFromReceiver[k] = 1;
  highestM[k] = 0;
  if (!(groundSlope > rise)) return;
  groundHull.extendTo(groundHullRing, groundHullM, n, groundM);
  const fromReceiver = groundHull.steepestFrom(groundHullRing, groundHullM, f64(n), receiverM) + rise;
  const highest = groundHull.highestBefore(groundHullRing, groundHullM, rise) - antennaM;
  if (!(highest > 0)) return;
  highestM[k] = highest;
  seenFromTransmitter[k] = groundSlope - rise;
  seenFromReceiver[k] = fromReceiver;
}
