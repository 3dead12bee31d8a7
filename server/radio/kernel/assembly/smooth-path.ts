// Diffraction parameter of a smooth Earth that is sampled at whole steps, without walking over the samples: along such a
// path every quantity has a single maximum, next to a place that is known in closed form or from the ring before.
import { inverse } from "./radial-arrays";

let dominantFromReceiver: i32 = 1;

/**
 * nu * sqrt(wavelength) of the smooth path over n steps; -Infinity when there is no sample between the ends.
 * @param transmitterM,receiverM effective heights over the smooth surface, m, > 0
 * @param curvature the Earth's bulge at i steps of n is curvature * i * (n - i), m
 * Source: [P.1812, eq 13 to 20 with a profile of zeros, § 4.3.4].
 */
export function smoothPathNu(n: i32, transmitterM: f64, receiverM: f64, curvature: f64, stepKm: f64): f64 {
  if (n < 2) return -Infinity;
  const rise = (receiverM - transmitterM) / f64(n);
  const fromTransmitter = steepest(n, transmitterM, curvature);
  if (fromTransmitter < rise) return underSight(n, transmitterM, rise, curvature, stepKm);
  const fromReceiver = steepest(n, receiverM, curvature);
  return equivalentEdgeNu(n, stepKm, transmitterM, receiverM, fromTransmitter, fromReceiver);
}

/** Largest slope from an end at the given height to the smooth samples, m a step; one maximum at sqrt(height / curvature). */
@inline
function steepest(n: i32, heightM: f64, curvature: f64): f64 {
  const inverses = inverse;
  const guess = Math.sqrt(heightM / curvature);
  const near = guess >= f64(n - 1) ? n - 1 : guess < 1 ? 1 : i32(guess);
  const far = near < n - 1 ? near + 1 : near;
  return max(curvature * f64(n - near) - heightM * inverses[near], curvature * f64(n - far) - heightM * inverses[far]);
}

/** Walks downhill to the sample of the smallest clearance^2 / (i (n - i)), which has one minimum. */
@inline
function underSight(n: i32, transmitterM: f64, rise: f64, curvature: f64, stepKm: f64): f64 {
  let at = max(1, n - dominantFromReceiver);
  let best = squareAt(at, n, transmitterM, rise, curvature);
  const step = at > 1 && squareAt(at - 1, n, transmitterM, rise, curvature) < best ? -1 : 1;
  while (at + step >= 1 && at + step < n) {
    const next = squareAt(at + step, n, transmitterM, rise, curvature);
    if (next >= best) break;
    best = next;
    at += step;
  }
  dominantFromReceiver = n - at;
  return -Math.sqrt((0.002 * f64(n) * best) / stepKm);
}

/** clearance^2 / (i (n - i)) of sample i of n under a ray over the smooth Earth. */
@inline
function squareAt(i: i32, n: i32, startM: f64, rise: f64, curvature: f64): f64 {
  const clearance = startM + rise * f64(i) - curvature * f64(i * (n - i));
  return clearance * clearance * inverse[i] * inverse[n - i];
}

/**
 * nu * sqrt(wavelength) of the edge where the tangents from both ends meet. [P.1812, eq 18 and 19]
 * @param n length of the path in steps of stepKm
 * @param fromTransmitter,fromReceiver steepest slopes from the ends, m a step
 */
@inline
export function equivalentEdgeNu(
  n: i32,
  stepKm: f64,
  transmitterM: f64,
  receiverM: f64,
  fromTransmitter: f64,
  fromReceiver: f64,
): f64 {
  const steps = f64(n);
  const edge = (receiverM - transmitterM + fromReceiver * steps) / (fromTransmitter + fromReceiver);
  const above = fromTransmitter * edge - ((receiverM - transmitterM) * edge) / steps;
  return above * Math.sqrt((0.002 * steps) / (stepKm * edge * (steps - edge)));
}
