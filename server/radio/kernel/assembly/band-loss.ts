import { bullingtonDb } from "./bullington-table";
import { affectedCount } from "./radial";
import {
  affected,
  clearanceShare,
  distanceKm,
  inverseCubeRootRadius,
  lossDb,
  pathNu,
  receiverM,
  smoothNu,
  spreadingDb,
  transmitterM,
} from "./radial-arrays";

const DECIBELS = 10.0 / Math.LN10;
/** 10^0.1: 2 dB, the floor of the height gain over 20 log K. [P.1812, eq 34] */
const GAIN_FLOOR = Math.pow(10.0, 0.1);

/**
 * Raster-mode loss of one frequency over the traced paths, into lossDb: the equations of the brute-force functions of
 * ../../p1812, with their logarithms joined into one, because logarithms are what this costs. [P.1812, eq 42]
 * @param inverseRootWavelength m^-1/2
 * @param frequencyDb 20 log10 of the frequency in GHz
 * @param admittance K without its factor radius^(-1/3)
 * @param distanceFactor,heightFactor factors of eq 31 and 32 without radius and distance or height
 */
export function computeBandLoss(
  count: i32,
  inverseRootWavelength: f64,
  frequencyDb: f64,
  admittance: f64,
  distanceFactor: f64,
  heightFactor: f64,
): void {
  for (let k = 0; k < count; k++) {
    const manyEdgesDb = 10.0 + 0.02 * distanceKm[k];
    lossDb[k] = spreadingDb[k] + frequencyDb + bullingtonDb(pathNu[k] * inverseRootWavelength, manyEdgesDb);
  }
  for (let i = 0; i < affectedCount; i++) {
    const k = affected[i];
    const share = 1.0 - clearanceShare[k] * inverseRootWavelength; // eq 27
    if (!(share > 0)) continue;
    const d = distanceKm[k];
    const radius = inverseCubeRootRadius[i];
    const first = firstTermDb(radius, d, transmitterM[k], receiverM[k], admittance, distanceFactor, heightFactor);
    if (!(first > 0)) continue;
    const excess = share * first - bullingtonDb(smoothNu[i] * inverseRootWavelength, 10.0 + 0.02 * d);
    if (excess > 0) lossDb[k] += excess; // eq 39
  }
}

/** First-term loss over land, dB, on a radius given as its power -1/3. [P.1812, eq 29 to 36] */
@inline
function firstTermDb(
  radius: f64,
  d: f64,
  transmitterM: f64,
  receiverM: f64,
  admittanceFactor: f64,
  distanceFactor: f64,
  heightFactor: f64,
): f64 {
  const admittance = admittanceFactor * radius;
  const square = admittance * admittance;
  const beta = (1.0 + square * (1.6 + 0.67 * square)) / (1.0 + square * (4.5 + 1.53 * square)); // eq 30
  const x = beta * distanceFactor * radius * radius * d; // eq 31
  const b = beta * beta * heightFactor * radius; // eq 32 and 35, a metre
  const transmitter = b * transmitterM;
  const receiver = b * receiverM;
  const floor = GAIN_FLOOR * admittance;
  let linear = 0.0;
  let product = 1.0;
  if (x >= 1.6) {
    linear += 17.6 * x - 11.0;
    product *= x;
  } else {
    linear += 5.6488 * Math.pow(x, 1.425);
    product /= x * x;
  }
  if (transmitter > 2) {
    const root = Math.sqrt(transmitter - 1.1);
    linear -= 17.6 * root - 8.0;
    product /= root;
  } else {
    const gain = max(transmitter + 0.1 * transmitter * transmitter * transmitter, floor);
    product *= gain * gain;
  }
  if (receiver > 2) {
    const root = Math.sqrt(receiver - 1.1);
    linear -= 17.6 * root - 8.0;
    product /= root;
  } else {
    const gain = max(receiver + 0.1 * receiver * receiver * receiver, floor);
    product *= gain * gain;
  }
  return linear - DECIBELS * Math.log(product);
}
