import { wavelengthM } from "./bullington-loss.ts";
import { arcTangent, logOnePlus, middleCubicRoot } from "./quick-math.ts";
import { SightClearance } from "./sight-clearance.ts";
import { equivalentEdgeNu, SmoothPath } from "./smooth-path.ts";
import { clearanceM, closestPointKm } from "./spherical-earth.ts";
import { UpperHull } from "./upper-hull.ts";

export interface RadialSetting {
  /** Spacing of the samples, km, and the number of the farthest sample. */
  stepKm: number;
  rings: number;
  effectiveEarthRadiusKm: number;
  /** The lowest frequency that will be asked for, GHz: what does not matter there matters nowhere. */
  lowestFrequencyGhz: number;
  /** Receiver above ground, m, > 0. */
  receiverHeightM: number;
}

/** No spherical-Earth loss at any frequency; within the smooth horizon; beyond it. */
export const sphericalCase = { none: 0, marginal: 1, beyond: 2 } as const;

/**
 * The geometry of every path from one transmitter along one bearing, independent of frequency. A path to sample n is
 * the prefix of the radial, so that slopes from the transmitter are running maxima, slopes from the receiver are
 * tangents to a growing hull and the smooth-Earth sums are prefix sums: the cost of a path does not grow with its
 * length. The arrays are indexed by the position in the list of wanted samples. [P.1812, § 4.3 and Attachment 1]
 */
export class RadialGeometry {
  readonly setting: RadialSetting;
  /** Number of paths whose geometry the arrays hold. */
  count = 0;
  readonly distanceKm: Float64Array;
  /** Free-space loss without its frequency term, dB. */
  readonly spreadingDb: Float64Array;
  /** nu * sqrt(wavelength) over terrain and clutter; -Infinity when clear at every frequency. */
  readonly pathNu: Float64Array;
  /** nu * sqrt(wavelength) over the smooth path; meaningless in {@link sphericalCase}.none. */
  readonly smoothNu: Float64Array;
  readonly spherical: Uint8Array;
  /** Effective heights over the smooth Earth, m. */
  readonly transmitterM: Float64Array;
  readonly receiverM: Float64Array;
  /** Clearance over the smooth Earth as a share of what is required at a wavelength of 1 m. */
  readonly clearanceShare: Float64Array;
  /** Radius of the Earth for the first-term loss to the power -1/3, km. */
  readonly inverseCubeRootRadius: Float64Array;
  /** Elevation in which the energy leaves the transmitter: the receiver's, or the obstruction's above it; degrees. */
  readonly elevationDeg: Float64Array;

  readonly #curvature: number;
  readonly #horizonFactor: number;
  readonly #farCubeRoot: number;
  readonly #limitNuSquare: number;
  readonly #longestRootWavelength: number;
  /** Surface with the Earth's curvature removed, m, of the samples that the trace has passed. */
  readonly #flattenedM: Float64Array;
  /** Free-space loss of a level path, by ring, without its frequency term, dB. */
  readonly #levelSpreadingDb: Float64Array;
  readonly #surfaceHull: UpperHull;
  readonly #groundHull: UpperHull;
  readonly #sight: SightClearance;
  readonly #smooth: SmoothPath;

  constructor(setting: RadialSetting) {
    this.setting = setting;
    const size = setting.rings + 1;
    this.distanceKm = new Float64Array(size);
    this.spreadingDb = new Float64Array(size);
    this.pathNu = new Float64Array(size);
    this.smoothNu = new Float64Array(size);
    this.spherical = new Uint8Array(size);
    this.transmitterM = new Float64Array(size);
    this.receiverM = new Float64Array(size);
    this.clearanceShare = new Float64Array(size);
    this.inverseCubeRootRadius = new Float64Array(size);
    this.elevationDeg = new Float64Array(size);
    const radius = setting.effectiveEarthRadiusKm;
    this.#curvature = (500 * setting.stepKm ** 2) / radius;
    this.#horizonFactor = Math.sqrt(0.002 * radius);
    this.#farCubeRoot = 1 / Math.cbrt(radius);
    this.#longestRootWavelength = Math.sqrt(wavelengthM(setting.lowestFrequencyGhz));
    // The slack keeps an edge that causes a loss by a rounding from being left out.
    this.#limitNuSquare = (0.78 * this.#longestRootWavelength * (1 + 1e-9)) ** 2;
    this.#levelSpreadingDb = Float64Array.from({ length: size }, (_, n) => 92.4 + 20 * Math.log10(n * setting.stepKm));
    const inverse = Float64Array.from({ length: size }, (_, i) => 1 / i);
    this.#flattenedM = new Float64Array(size);
    this.#surfaceHull = new UpperHull(size);
    this.#groundHull = new UpperHull(size);
    this.#sight = new SightClearance(this.#flattenedM, inverse);
    this.#smooth = new SmoothPath(setting.stepKm, radius, inverse);
  }

  /**
   * Computes the wanted paths of one radial.
   * @param groundM ground height of the samples 0.., m amsl; sample 0 is the transmitter's
   * @param surfaceM ground with clutter; may be groundM itself where there is no clutter
   * @param transmitterHeightM antenna above ground, m, > 0
   * @param wanted sample numbers, ascending, 1 <= number <= rings; the first `wantedCount` are computed
   */
  trace(
    groundM: Float64Array,
    surfaceM: Float64Array,
    transmitterHeightM: number,
    wanted: ArrayLike<number>,
    wantedCount: number,
  ): void {
    this.count = wantedCount;
    if (wantedCount === 0) return;
    this.#surfaceHull.clear();
    this.#groundHull.clear();
    this.#sight.clear();
    const flattenedM = this.#flattenedM;
    const curvature = this.#curvature;
    const antennaM = groundM[0]! + transmitterHeightM;
    let surfaceSlope = -Infinity;
    let groundSlope = -Infinity;
    let sum = 0;
    let moment = 0;
    let k = 0;
    for (let n = 1; k < wantedCount; n++) {
      const near = groundM[n - 1]!;
      const far = groundM[n]!;
      sum += far + near; // v1 in steps, eq 85
      moment += far * (3 * n - 1) + near * (3 * n - 2); // v2 in steps, eq 86
      if (wanted[k] === n) {
        this.#tracePath(k, n, groundM, antennaM, surfaceSlope, groundSlope, sum, moment);
        k++;
      }
      const flattened = surfaceM[n]! - curvature * n * n;
      if (flattened - antennaM > surfaceSlope * n) surfaceSlope = (flattened - antennaM) / n;
      if (far - antennaM > groundSlope * n) groundSlope = (far - antennaM) / n;
      flattenedM[n] = flattened;
    }
  }

  #tracePath(
    k: number,
    n: number,
    groundM: Float64Array,
    antennaM: number,
    surfaceSlope: number,
    groundSlope: number,
    sum: number,
    moment: number,
  ): void {
    const stepKm = this.setting.stepKm;
    const mobileM = groundM[n]! + this.setting.receiverHeightM;
    const d = n * stepKm;
    const steepness = (antennaM - mobileM) / (1000 * d);
    this.distanceKm[k] = d;
    this.spreadingDb[k] = this.#levelSpreadingDb[n]! + (10 / Math.LN10) * logOnePlus(steepness * steepness); // eq 8
    this.#traceEdges(k, n, antennaM, mobileM, surfaceSlope);

    // Smooth Earth, eq 87 to 91, in steps.
    const inverse = 1 / (n * n);
    let smoothTransmitterM = (2 * sum * n - moment) * inverse;
    let smoothReceiverM = (moment - sum * n) * inverse;
    const rise = (mobileM - antennaM) / n;
    if (groundSlope > rise) {
      const seenFromTransmitter = groundSlope - rise;
      this.#groundHull.extendTo(n, groundM);
      const seenFromReceiver = this.#groundHull.steepestFrom(n, mobileM) + rise;
      const highestM = this.#groundHull.highestOver(rise) - antennaM;
      if (highestM > 0) {
        const lowering = highestM / (seenFromTransmitter + seenFromReceiver);
        smoothTransmitterM -= lowering * seenFromTransmitter;
        smoothReceiverM -= lowering * seenFromReceiver;
      }
    }
    const transmitterM = antennaM - Math.min(smoothTransmitterM, groundM[0]!); // eq 37a
    const receiverM = mobileM - Math.min(smoothReceiverM, groundM[n]!); // eq 37b
    this.transmitterM[k] = transmitterM;
    this.receiverM[k] = receiverM;
    this.#traceSphere(k, n, d, transmitterM, receiverM);
  }

  /** Bullington's equivalent edge, and the elevation towards it. [P.1812, eq 13 to 20] */
  #traceEdges(k: number, n: number, antennaM: number, mobileM: number, surfaceSlope: number): void {
    const stepKm = this.setting.stepKm;
    const bulge = this.#curvature * n;
    const flattenedM = mobileM - bulge * n;
    const sightSlope = (flattenedM - antennaM) / n;
    const clear = surfaceSlope < sightSlope;
    this.elevationDeg[k] = (180 / Math.PI) * arcTangent((clear ? sightSlope : surfaceSlope) / (1000 * stepKm));
    if (clear) {
      const limit = (this.#limitNuSquare * stepKm) / (0.002 * n);
      const square = this.#sight.smallestSquare(n, antennaM, sightSlope, limit);
      this.pathNu[k] = square < limit ? -Math.sqrt((0.002 * n * square) / stepKm) : -Infinity;
      return;
    }
    this.#surfaceHull.extendTo(n, this.#flattenedM);
    const fromReceiver = this.#surfaceHull.steepestFrom(n, flattenedM) - bulge;
    this.pathNu[k] = equivalentEdgeNu(n, stepKm, antennaM, mobileM, surfaceSlope + bulge, fromReceiver);
  }

  /** What the spherical-Earth loss needs. [P.1812, eq 22 to 26] */
  #traceSphere(k: number, n: number, d: number, transmitterM: number, receiverM: number): void {
    const rootSum = Math.sqrt(transmitterM) + Math.sqrt(receiverM);
    if (d < this.#horizonFactor * rootSum) {
      const radius = this.setting.effectiveEarthRadiusKm;
      const near = closestPointKm(d, transmitterM, receiverM, radius, middleCubicRoot);
      const far = d - near;
      const share = clearanceM(near, far, transmitterM, receiverM, radius) / (17.456 * Math.sqrt((near * far) / d));
      if (share > this.#longestRootWavelength) {
        this.spherical[k] = sphericalCase.none;
        return;
      }
      this.spherical[k] = sphericalCase.marginal;
      this.clearanceShare[k] = share;
      this.inverseCubeRootRadius[k] = Math.cbrt((rootSum * rootSum) / (500 * d * d));
    } else {
      this.spherical[k] = sphericalCase.beyond;
      this.inverseCubeRootRadius[k] = this.#farCubeRoot;
    }
    this.smoothNu[k] = this.#smooth.frequencyFreeNu(n, transmitterM, receiverM);
  }
}
