import {
  add,
  both,
  choose,
  divide,
  first,
  isLess,
  multiply,
  pairAt,
  pairOf,
  putPair,
  second,
  squareRoot,
  subtract,
} from "./pairs";
import { arcTangents, logsOnePlus, middleCubicRoots } from "./quick-math";
import {
  affected,
  clearanceShare,
  distanceKm,
  edge,
  elevationDeg,
  groundAtRing,
  groundM,
  heightMoment,
  heightSum,
  highestM,
  inverse,
  mobileM,
  pathNu,
  receiverM,
  ring,
  seenFromReceiver,
  seenFromTransmitter,
  spreadingDb,
  surfaceSlope,
  transmitterM,
} from "./radial-arrays";
import {
  curvature,
  horizonFactor,
  limitNuSquare,
  longestRootWavelength,
  radiusKm,
  stepKm,
} from "./radial-setting";

/** 1 / ring of both. */
@inline
function inversesAt(steps: v128): v128 {
  return pairOf(inverse[i32(first(steps))], inverse[i32(second(steps))]);
}

/**
 * Second pass: from what the scan has found, the geometry of the first `count` wanted paths, two at a time. Returns the
 * number of those with a spherical-Earth loss, which `affected` then lists.
 */
export function computePaths(count: i32, antennaHeightM: f64): i32 {
  const antenna = both(antennaHeightM);
  let affectedCount = 0;
  for (let k = 0; k < count; k += 2) {
    const steps = pairAt(ring, k);
    const mobile = pairAt(mobileM, k);
    const d = multiply(steps, both(stepKm));
    putPair(distanceKm, k, d);
    const inverses = inversesAt(steps);
    const rise = multiply(subtract(mobile, antenna), inverses);
    const steepness = multiply(rise, both(0.001 / stepKm));
    const slantDb = multiply(both(10.0 / Math.LN10), logsOnePlus(multiply(steepness, steepness)));
    putPair(spreadingDb, k, add(pairAt(spreadingDb, k), slantDb)); // eq 8
    computeEdges(k, steps, antenna, mobile, rise);
    computeHeights(k, steps, inverses, antenna, mobile);
    const isAffected = computeClearance(k, d, multiply(inverses, both(1.0 / stepKm)));
    affected[affectedCount] = k;
    affectedCount += i32(i64x2.extract_lane(isAffected, 0) & 1);
    affected[affectedCount] = k + 1;
    affectedCount += i32(i64x2.extract_lane(isAffected, 1) & i64(k + 1 < count));
  }
  return affectedCount;
}

/** Bullington's equivalent edge, and the elevation towards it. [P.1812, eq 13 to 20] */
@inline
function computeEdges(k: i32, steps: v128, antenna: v128, mobile: v128, rise: v128): void {
  const slope = pairAt(surfaceSlope, k);
  const found = pairAt(edge, k);
  const bulge = multiply(both(curvature), steps);
  const sightSlope = subtract(rise, bulge);
  const isClear = isLess(slope, sightSlope);
  const tangent = multiply(choose(isClear, sightSlope, slope), both(0.001 / stepKm));
  putPair(elevationDeg, k, multiply(both(180.0 / Math.PI), arcTangents(tangent)));

  // In sight, the scan has found clearance^2 / (i (n - i)); behind an edge, the slope towards it. [eq 18 and 19]
  const fromTransmitter = add(slope, bulge);
  const at = divide(add(subtract(mobile, antenna), multiply(found, steps)), add(fromTransmitter, found));
  const above = multiply(subtract(fromTransmitter, rise), at);
  const length = multiply(both(0.002 / stepKm), steps);
  const squareInSight = multiply(length, found);
  const square = choose(isClear, squareInSight, divide(length, multiply(at, subtract(steps, at))));
  const nu = multiply(choose(isClear, both(-1), above), squareRoot(square));
  const isHarmless = v128.and(isClear, f64x2.ge(squareInSight, both(limitNuSquare)));
  putPair(pathNu, k, choose(isHarmless, both(-Infinity), nu));
}

/** Effective heights over the smooth Earth. [P.1812, eq 37a, 37b, 87 to 91] */
@inline
function computeHeights(k: i32, steps: v128, inverses: v128, antenna: v128, mobile: v128): void {
  const sum = pairAt(heightSum, k);
  const moment = pairAt(heightMoment, k);
  const squares = multiply(inverses, inverses);
  const fromTransmitter = pairAt(seenFromTransmitter, k);
  const fromReceiver = pairAt(seenFromReceiver, k);
  const lowering = divide(pairAt(highestM, k), add(fromTransmitter, fromReceiver));
  const smoothTransmitter = multiply(subtract(multiply(multiply(both(2), sum), steps), moment), squares);
  const smoothReceiver = multiply(subtract(moment, multiply(sum, steps)), squares);
  const loweredTransmitter = subtract(smoothTransmitter, multiply(lowering, fromTransmitter));
  const loweredReceiver = subtract(smoothReceiver, multiply(lowering, fromReceiver));
  putPair(transmitterM, k, subtract(antenna, f64x2.pmin(loweredTransmitter, both(groundM[0]))));
  putPair(receiverM, k, subtract(mobile, f64x2.pmin(loweredReceiver, pairAt(groundAtRing, k))));
}

/** Clearance over the smooth Earth as a share of what is required; where there may be a loss. [P.1812, eq 22 to 25] */
@inline
function computeClearance(k: i32, d: v128, inverseDistance: v128): v128 {
  const transmitter = pairAt(transmitterM, k);
  const receiver = pairAt(receiverM, k);
  const rootSum = add(squareRoot(transmitter), squareRoot(receiver));
  const isWithinHorizon = isLess(d, multiply(both(horizonFactor), rootSum));

  const inverseSum = divide(both(1), add(transmitter, receiver));
  const c = multiply(subtract(transmitter, receiver), inverseSum);
  const tripled = multiply(both(750.0 / radiusKm), multiply(multiply(d, d), inverseSum)); // 3 m
  const next = add(multiply(tripled, both(1.0 / 3.0)), both(1)); // m + 1
  const square = multiply(next, next);
  // sqrt(3 m / next^3) and sqrt(next / 3 m) with one root and one division
  const common = divide(squareRoot(multiply(tripled, next)), multiply(square, tripled));
  const cosine = middleCubicRoots(multiply(multiply(both(1.5), c), multiply(common, tripled)));
  const half = multiply(d, both(0.5));
  const near = add(half, multiply(multiply(d, multiply(common, square)), cosine)); // eq 24
  const far = subtract(d, near);

  const bend = both(500.0 / radiusKm);
  const overTransmitter = subtract(transmitter, multiply(multiply(bend, near), near));
  const overReceiver = subtract(receiver, multiply(multiply(bend, far), far));
  const clearance = multiply(add(multiply(overTransmitter, far), multiply(overReceiver, near)), inverseDistance); // eq 23
  const required = multiply(both(17.456), squareRoot(multiply(multiply(near, far), inverseDistance))); // eq 25
  const share = divide(clearance, required);
  // Beyond the horizon the loss counts in full, as over a share of 0.
  putPair(clearanceShare, k, choose(isWithinHorizon, share, both(0)));
  return v128.not(v128.and(isWithinHorizon, f64x2.gt(share, both(longestRootWavelength))));
}
