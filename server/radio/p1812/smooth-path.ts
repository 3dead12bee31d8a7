/**
 * Diffraction parameter of a smooth Earth that is sampled at whole steps, without walking over the samples: along such
 * a path every quantity has a single maximum, next to a place that is known in closed form or from the ring before.
 */
export class SmoothPath {
  /** Bulge of the Earth at i steps of n: curvature * i * (n - i), m. */
  readonly #curvature: number;
  readonly #stepKm: number;
  readonly #inverse: Float64Array;
  #dominantFromReceiver = 1;

  /** @param inverse 1 / i for every position that will occur */
  constructor(stepKm: number, effectiveEarthRadiusKm: number, inverse: Float64Array) {
    this.#inverse = inverse;
    this.#stepKm = stepKm;
    this.#curvature = (500 * stepKm * stepKm) / effectiveEarthRadiusKm;
  }

  /**
   * nu * sqrt(wavelength) of the smooth path over n steps; -Infinity when there is no sample between the ends.
   * @param transmitterM,receiverM effective heights over the smooth surface, m, > 0
   * Source: [P.1812, eq 13 to 20 with a profile of zeros, § 4.3.4].
   */
  frequencyFreeNu(n: number, transmitterM: number, receiverM: number): number {
    if (n < 2) return -Infinity;
    const rise = (receiverM - transmitterM) / n;
    const fromTransmitter = this.#steepest(n, transmitterM);
    if (fromTransmitter < rise) return this.#underSight(n, transmitterM, rise);
    const fromReceiver = this.#steepest(n, receiverM);
    return equivalentEdgeNu(n, this.#stepKm, transmitterM, receiverM, fromTransmitter, fromReceiver);
  }

  /** Largest slope from an end at the given height to the smooth samples, m a step; one maximum at sqrt(height / curvature). */
  #steepest(n: number, heightM: number): number {
    const c = this.#curvature;
    const inverse = this.#inverse;
    const guess = Math.sqrt(heightM / c);
    const near = guess >= n - 1 ? n - 1 : guess < 1 ? 1 : Math.floor(guess);
    const far = near < n - 1 ? near + 1 : near;
    return Math.max(c * (n - near) - heightM * inverse[near]!, c * (n - far) - heightM * inverse[far]!);
  }

  /** Walks downhill to the sample of the smallest clearance^2 / (i (n - i)), which has one minimum. */
  #underSight(n: number, transmitterM: number, rise: number): number {
    const c = this.#curvature;
    const inverse = this.#inverse;
    let at = Math.max(1, n - this.#dominantFromReceiver);
    let best = squareAt(at, n, transmitterM, rise, c, inverse);
    const step = at > 1 && squareAt(at - 1, n, transmitterM, rise, c, inverse) < best ? -1 : 1;
    while (at + step >= 1 && at + step < n) {
      const next = squareAt(at + step, n, transmitterM, rise, c, inverse);
      if (next >= best) break;
      best = next;
      at += step;
    }
    this.#dominantFromReceiver = n - at;
    return -Math.sqrt((0.002 * n * best) / this.#stepKm);
  }
}

/** clearance^2 / (i (n - i)) of sample i of n under a ray over the smooth Earth. */
function squareAt(
  i: number,
  n: number,
  startM: number,
  rise: number,
  curvature: number,
  inverse: Float64Array,
): number {
  const clearance = startM + rise * i - curvature * (i * (n - i));
  return clearance * clearance * inverse[i]! * inverse[n - i]!;
}

/**
 * nu * sqrt(wavelength) of the edge where the tangents from both ends meet. [P.1812, eq 18 and 19]
 * @param n length of the path in steps of stepKm
 * @param fromTransmitter,fromReceiver steepest slopes from the ends, m a step
 */
export function equivalentEdgeNu(
  n: number,
  stepKm: number,
  transmitterM: number,
  receiverM: number,
  fromTransmitter: number,
  fromReceiver: number,
): number {
  const edge = (receiverM - transmitterM + fromReceiver * n) / (fromTransmitter + fromReceiver);
  const above = fromTransmitter * edge - ((receiverM - transmitterM) * edge) / n;
  return above * Math.sqrt((0.002 * n) / (stepKm * edge * (n - edge)));
}
