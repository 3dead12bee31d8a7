import { arcTangent, logOnePlus, middleCubicRoot } from "./quick-math";
import {
  BEYOND_HORIZON,
  clearanceShare,
  distanceKm,
  elevationDeg,
  flattenedM,
  groundHull,
  groundM,
  inverseCubeRootRadius,
  levelSpreadingDb,
  MARGINAL,
  NO_SPHERICAL_LOSS,
  pathNu,
  receiverM,
  reserveRadial,
  smoothNu,
  spherical,
  spreadingDb,
  surfaceHull,
  surfaceM,
  transmitterM,
  wantedRing,
} from "./radial-arrays";
import { clearSight, smallestSquare } from "./sight-clearance";
import { equivalentEdgeNu, smoothPathNu } from "./smooth-path";

let stepKm: f64 = 0;
let radiusKm: f64 = 0;
let receiverHeightM: f64 = 0;
let curvature: f64 = 0;
let horizonFactor: f64 = 0;
let farCubeRoot: f64 = 0;
let limitNuSquare: f64 = 0;
let longestRootWavelength: f64 = 0;

/**
 * Sets what the radials of a site share.
 * @param step spacing of the samples, km; `rings`: number of the farthest sample
 * @param effectiveEarthRadius km
 * @param longestWavelength m: what does not matter at the lowest frequency matters nowhere
 * @param receiverHeight above ground, m, > 0
 */
export function setRadials(step: f64, rings: i32, effectiveEarthRadius: f64, longestWavelength: f64, receiverHeight: f64): void {
  reserveRadial(rings);
  stepKm = step;
  radiusKm = effectiveEarthRadius;
  receiverHeightM = receiverHeight;
  curvature = (500.0 * (step * step)) / radiusKm;
  horizonFactor = Math.sqrt(0.002 * radiusKm);
  farCubeRoot = 1.0 / Math.cbrt(radiusKm);
  longestRootWavelength = Math.sqrt(longestWavelength);
  // The slack keeps an edge that causes a loss by a rounding from being left out.
  const limitNu = 0.78 * longestRootWavelength * (1.0 + 1e-9);
  limitNuSquare = limitNu * limitNu;
  for (let n = 1; n <= rings; n++) levelSpreadingDb[n] = 92.4 + 20.0 * Math.log10(f64(n) * stepKm);
}

/**
 * Computes the geometry of the wanted paths of one radial, independent of frequency. A path to sample n is the prefix of
 * the radial, so that slopes from the transmitter are running maxima, slopes from the receiver are tangents to a growing
 * hull and the smooth-Earth sums are prefix sums: the cost of a path does not grow with its length. Ground, surface and
 * wanted rings are read from the arrays up to the last wanted ring. [P.1812, § 4.3 and Attachment 1]
 * @param transmitterHeightM antenna above ground, m, > 0
 */
export function traceRadial(wantedCount: i32, transmitterHeightM: f64): void {
  surfaceHull.clear();
  groundHull.clear();
  clearSight();
  const antennaM = groundM[0] + transmitterHeightM;
  let surfaceSlope = -Infinity;
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
      tracePath(k, n, antennaM, surfaceSlope, groundSlope, sum, moment);
      k++;
    }
    const flattened = surfaceM[n] - curvature * steps * steps;
    if (flattened - antennaM > surfaceSlope * steps) surfaceSlope = (flattened - antennaM) / steps;
    if (far - antennaM > groundSlope * steps) groundSlope = (far - antennaM) / steps;
    flattenedM[n] = flattened;
  }
}

@inline
function tracePath(
  k: i32,
  n: i32,
  antennaM: f64,
  surfaceSlope: f64,
  groundSlope: f64,
  sum: f64,
  moment: f64,
): void {
  const steps = f64(n);
  const mobileM = groundM[n] + receiverHeightM;
  const d = steps * stepKm;
  const steepness = (antennaM - mobileM) / (1000.0 * d);
  distanceKm[k] = d;
  spreadingDb[k] = levelSpreadingDb[n] + (10.0 / Math.LN10) * logOnePlus(steepness * steepness); // eq 8
  traceEdges(k, n, antennaM, mobileM, surfaceSlope);

  // Smooth Earth, eq 87 to 91, in steps.
  const inverse = 1.0 / (steps * steps);
  let smoothTransmitterM = (2.0 * sum * steps - moment) * inverse;
  let smoothReceiverM = (moment - sum * steps) * inverse;
  const rise = (mobileM - antennaM) / steps;
  if (groundSlope > rise) {
    const seenFromTransmitter = groundSlope - rise;
    groundHull.extendTo(n, groundM);
    const seenFromReceiver = groundHull.steepestFrom(steps, mobileM) + rise;
    const highestM = groundHull.highestOver(rise) - antennaM;
    if (highestM > 0) {
      const lowering = highestM / (seenFromTransmitter + seenFromReceiver);
      smoothTransmitterM -= lowering * seenFromTransmitter;
      smoothReceiverM -= lowering * seenFromReceiver;
    }
  }
  const effectiveTransmitterM = antennaM - min(smoothTransmitterM, groundM[0]); // eq 37a
  const effectiveReceiverM = mobileM - min(smoothReceiverM, groundM[n]); // eq 37b
  transmitterM[k] = effectiveTransmitterM;
  receiverM[k] = effectiveReceiverM;
  traceSphere(k, n, d, effectiveTransmitterM, effectiveReceiverM);
}

/** Bullington's equivalent edge, and the elevation towards it. [P.1812, eq 13 to 20] */
@inline
function traceEdges(k: i32, n: i32, antennaM: f64, mobileM: f64, surfaceSlope: f64): void {
  const steps = f64(n);
  const bulge = curvature * steps;
  const flattened = mobileM - bulge * steps;
  const sightSlope = (flattened - antennaM) / steps;
  const isClear = surfaceSlope < sightSlope;
  elevationDeg[k] = (180.0 / Math.PI) * arcTangent((isClear ? sightSlope : surfaceSlope) / (1000.0 * stepKm));
  if (isClear) {
    const limit = (limitNuSquare * stepKm) / (0.002 * steps);
    const square = smallestSquare(n, antennaM, sightSlope, limit);
    pathNu[k] = square < limit ? -Math.sqrt((0.002 * steps * square) / stepKm) : -Infinity;
    return;
  }
  surfaceHull.extendTo(n, flattenedM);
  const fromReceiver = surfaceHull.steepestFrom(steps, flattened) - bulge;
  pathNu[k] = equivalentEdgeNu(n, stepKm, antennaM, mobileM, surfaceSlope + bulge, fromReceiver);
}

/** What the spherical-Earth loss needs. [P.1812, eq 22 to 26] */
@inline
function traceSphere(k: i32, n: i32, d: f64, transmitter: f64, receiver: f64): void {
  const rootSum = Math.sqrt(transmitter) + Math.sqrt(receiver);
  if (d < horizonFactor * rootSum) {
    const near = closestPointKm(d, transmitter, receiver);
    const far = d - near;
    const bend = 500.0 / radiusKm;
    const clearanceM = ((transmitter - bend * near * near) * far + (receiver - bend * far * far) * near) / (near + far);
    const share = clearanceM / (17.456 * Math.sqrt((near * far) / d)); // eq 25
    if (share > longestRootWavelength) {
      spherical[k] = NO_SPHERICAL_LOSS;
      return;
    }
    spherical[k] = MARGINAL;
    clearanceShare[k] = share;
    inverseCubeRootRadius[k] = Math.cbrt((rootSum * rootSum) / (500.0 * d * d)); // eq 26
  } else {
    spherical[k] = BEYOND_HORIZON;
    inverseCubeRootRadius[k] = farCubeRoot;
  }
  smoothNu[k] = smoothPathNu(n, transmitter, receiver, curvature, stepKm);
}

/** Distance from the transmitter to the point of the smallest clearance over the smooth Earth, km. [P.1812, eq 24] */
@inline
function closestPointKm(d: f64, transmitter: f64, receiver: f64): f64 {
  const sum = transmitter + receiver;
  const c = (transmitter - receiver) / sum;
  const m = (250.0 * d * d) / (radiusKm * sum);
  const next = m + 1.0;
  const root = middleCubicRoot(1.5 * c * Math.sqrt((3.0 * m) / (next * next * next)));
  return (d / 2.0) * (1.0 + 2.0 * Math.sqrt(next / (3.0 * m)) * root);
}
