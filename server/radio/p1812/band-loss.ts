import { wavelengthM } from "./bullington-loss.ts";
import { bullingtonDb } from "./bullington-table.ts";
import { type RadialGeometry, sphericalCase } from "./radial-geometry.ts";
import { land, type Polarisation, surfaceAdmittanceFactor } from "./spherical-earth.ts";

const decibels = 10 / Math.LN10;
/** 10^0.1: 2 dB, the floor of the height gain over 20 log K. [P.1812, eq 34] */
const gainFloor = 10 ** 0.1;

/**
 * Raster-mode loss of one frequency over a {@link RadialGeometry}: the equations of the brute-force functions beside
 * this file, with their logarithms joined into one, because logarithms are what this costs.
 */
export class BandLoss {
  readonly frequencyGhz: number;
  readonly #inverseRootWavelength: number;
  readonly #frequencyDb: number;
  readonly #admittance: number;
  readonly #distanceFactor: number;
  readonly #heightFactor: number;

  constructor(frequencyGhz: number, polarisation: Polarisation) {
    this.frequencyGhz = frequencyGhz;
    this.#inverseRootWavelength = 1 / Math.sqrt(wavelengthM(frequencyGhz));
    this.#frequencyDb = 20 * Math.log10(frequencyGhz);
    this.#admittance = surfaceAdmittanceFactor(frequencyGhz, land, polarisation);
    this.#distanceFactor = 21.88 * Math.cbrt(frequencyGhz);
    this.#heightFactor = 0.9575 * Math.cbrt(frequencyGhz ** 2);
  }

  /** Writes the basic transmission loss, dB, of every path that the geometry holds, from `offset` on. [P.1812, eq 42] */
  write(geometry: RadialGeometry, lossDb: Float32Array | Float64Array, offset = 0): void {
    const { count, distanceKm, spreadingDb, pathNu, smoothNu, spherical } = geometry;
    const { clearanceShare, inverseCubeRootRadius, transmitterM, receiverM } = geometry;
    const scale = this.#inverseRootWavelength;
    const frequencyDb = this.#frequencyDb;
    for (let k = 0; k < count; k++) {
      const d = distanceKm[k]!;
      const manyEdgesDb = 10 + 0.02 * d;
      let loss = spreadingDb[k]! + frequencyDb + bullingtonDb(pathNu[k]! * scale, manyEdgesDb);
      const kind = spherical[k];
      const share = kind === sphericalCase.marginal ? 1 - clearanceShare[k]! * scale : 1; // eq 27
      if (kind !== sphericalCase.none && share > 0) {
        const firstTermDb = this.#firstTermDb(inverseCubeRootRadius[k]!, d, transmitterM[k]!, receiverM[k]!);
        if (firstTermDb > 0) {
          const excess = share * firstTermDb - bullingtonDb(smoothNu[k]! * scale, manyEdgesDb);
          if (excess > 0) loss += excess; // eq 39
        }
      }
      lossDb[offset + k] = loss;
    }
  }

  /** First-term loss over land, dB, on a radius given as its power -1/3. [P.1812, eq 29 to 36] */
  #firstTermDb(radius: number, d: number, transmitterM: number, receiverM: number): number {
    const admittance = this.#admittance * radius;
    const square = admittance * admittance;
    const beta = (1 + square * (1.6 + 0.67 * square)) / (1 + square * (4.5 + 1.53 * square)); // eq 30
    const x = beta * this.#distanceFactor * radius * radius * d; // eq 31
    const b = beta * beta * this.#heightFactor * radius; // eq 32 and 35, a metre
    const transmitter = b * transmitterM;
    const receiver = b * receiverM;
    const floor = gainFloor * admittance;
    let linear = 0;
    let product = 1;
    if (x >= 1.6) {
      linear += 17.6 * x - 11;
      product *= x;
    } else {
      linear += 5.6488 * x ** 1.425;
      product /= x * x;
    }
    if (transmitter > 2) {
      const root = Math.sqrt(transmitter - 1.1);
      linear -= 17.6 * root - 8;
      product /= root;
    } else {
      const gain = Math.max(transmitter + 0.1 * transmitter * transmitter * transmitter, floor);
      product *= gain * gain;
    }
    if (receiver > 2) {
      const root = Math.sqrt(receiver - 1.1);
      linear -= 17.6 * root - 8;
      product /= root;
    } else {
      const gain = Math.max(receiver + 0.1 * receiver * receiver * receiver, floor);
      product *= gain * gain;
    }
    return linear - decibels * Math.log(product);
  }
}
