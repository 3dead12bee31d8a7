// Gain of a mounted antenna towards the samples of a site, radial by radial (../../antenna-sector.ts has it for one direction).
import { add, both, choose, divide, isLess, multiply, subtract } from "./pairs";

const RADIANS = Math.PI / 180.0;
const DEGREES = 180.0 / Math.PI;
/** Degree of the polynomials in the elevation by which a tilt turns the directions of one bearing. */
const DEGREE = 4;
/** Half of the elevations' range, radians, up to which these polynomials hold within 1e-8 radians. */
const SMOOTH_RANGE = 0.12;
/** Chebyshev's nodes over -1..1, and the polynomials' nodes and Newton's coefficients. */
const nodes = new StaticArray<f64>(DEGREE + 1);
for (let i = 0; i <= DEGREE; i++) nodes[i] = Math.cos((Math.PI * (f64(i) + 0.5)) / f64(DEGREE + 1));
const positions = new StaticArray<f64>(DEGREE + 1);
const turns = new StaticArray<f64>(DEGREE + 1);
const heights = new StaticArray<f64>(DEGREE + 1);

let horizontalLoss: usize = 0;
let frontLoss: usize = 0;
let backLoss: usize = 0;
let stepsPerDegree: f64 = 0;
let peakGainDbi: f64 = 0;
let maximumLossDb: f64 = 0;
let azimuthDeg: f64 = 0;
let beamShiftDeg: f64 = 0;
let isTilted: bool = false;
let tiltSine: f64 = 0;
let tiltCosine: f64 = 0;

/**
 * Sets the antenna; see AntennaPattern and SectorAntenna for what each value means.
 * @param tables addresses of the pattern's three tables, 32-bit values over -180..180 degrees and one more
 */
export function setAntenna(
  horizontalTable: usize,
  frontTable: usize,
  backTable: usize,
  tableStepsPerDegree: f64,
  peakGain: f64,
  maximumLoss: f64,
  azimuth: f64,
  beamShift: f64,
  mechanicalTiltDeg: f64,
): void {
  horizontalLoss = horizontalTable;
  frontLoss = frontTable;
  backLoss = backTable;
  stepsPerDegree = tableStepsPerDegree;
  peakGainDbi = peakGain;
  maximumLossDb = maximumLoss;
  azimuthDeg = azimuth;
  beamShiftDeg = beamShift;
  isTilted = mechanicalTiltDeg != 0;
  tiltSine = Math.sin(mechanicalTiltDeg * RADIANS);
  tiltCosine = Math.cos(mechanicalTiltDeg * RADIANS);
}

/**
 * Gains, dBi, towards all samples of a site, within 1e-5 dB of those of single directions.
 * @param radialStart,elevations,gains addresses of the stencil's array and of 32-bit values by sample
 */
export function computeGains(radials: i32, radialStart: usize, elevations: usize, gains: usize): void {
  for (let radial = 0; radial < radials; radial++) {
    const from = load<i32>(radialStart + (radial << 2));
    const count = load<i32>(radialStart + (radial << 2), 4) - from;
    if (count == 0) continue;
    const offsetDeg = (360.0 * f64(radial)) / f64(radials) - azimuthDeg;
    if (isTilted) fillTilted(offsetDeg, elevations + (from << 2), gains + (from << 2), count);
    else fillLevel(offsetDeg, elevations + (from << 2), gains + (from << 2), count);
  }
}

/** An antenna that hangs upright: the bearing is the same for all samples. */
function fillLevel(offsetDeg: f64, elevations: usize, gains: usize, count: i32): void {
  const horizontal = wrapDegrees(both(offsetDeg));
  for (let i = 0; i < count; i += 2) {
    const elevation = f64x2.promote_low_f32x4(v128.load64_zero(elevations + (i << 2)));
    storeGains(gains, i, count, gainsOf(horizontal, add(elevation, both(beamShiftDeg))));
  }
}

/**
 * A tilted antenna: in its own frame the bearing turns a little and the elevation changes; both are smooth in the elevation,
 * so that some exact points of them serve the whole radial.
 */
function fillTilted(offsetDeg: f64, elevations: usize, gains: usize, count: i32): void {
  const cosine = Math.cos(offsetDeg * RADIANS);
  const sine = Math.sin(offsetDeg * RADIANS);
  let lowestDeg = f32.MAX_VALUE;
  let highestDeg = -f32.MAX_VALUE;
  for (let i = 0; i < count; i++) {
    const elevation = load<f32>(elevations + (i << 2));
    lowestDeg = min(lowestDeg, elevation);
    highestDeg = max(highestDeg, elevation);
  }
  const middle = ((f64(lowestDeg) + f64(highestDeg)) / 2.0) * RADIANS;
  const half = ((f64(highestDeg) - f64(lowestDeg)) / 2.0) * RADIANS;
  if (count <= 2 * DEGREE || !(half < SMOOTH_RANGE && Math.abs(middle) < 0.5)) {
    for (let i = 0; i < count; i++) {
      const elevation = f64(load<f32>(elevations + (i << 2))) * RADIANS;
      turnByTilt(0, cosine, sine, elevation);
      const horizontal = wrapDegrees(both(offsetDeg + turns[0] * DEGREES));
      const gain = gainsOf(horizontal, both(heights[0] * DEGREES + beamShiftDeg));
      store<f32>(gains + (i << 2), f32(f64x2.extract_lane(gain, 0)));
    }
    return;
  }
  for (let i = 0; i <= DEGREE; i++) {
    positions[i] = nodes[i] * max(half, 1e-3);
    turnByTilt(i, cosine, sine, middle + positions[i]);
  }
  divideDifferences(turns);
  divideDifferences(heights);
  for (let i = 0; i < count; i += 2) {
    const elevation = f64x2.promote_low_f32x4(v128.load64_zero(elevations + (i << 2)));
    const x = subtract(multiply(elevation, both(RADIANS)), both(middle));
    let turn = both(turns[DEGREE]);
    let height = both(heights[DEGREE]);
    for (let k = DEGREE - 1; k >= 0; k--) {
      const distance = subtract(x, both(positions[k]));
      turn = add(multiply(turn, distance), both(turns[k]));
      height = add(multiply(height, distance), both(heights[k]));
    }
    const horizontal = wrapDegrees(add(both(offsetDeg), multiply(turn, both(DEGREES))));
    storeGains(gains, i, count, gainsOf(horizontal, add(multiply(height, both(DEGREES)), both(beamShiftDeg))));
  }
}

/** Newton's coefficients of the polynomial through (position, value), in the place of the values. */
function divideDifferences(value: StaticArray<f64>): void {
  for (let order = 1; order <= DEGREE; order++) {
    for (let i = DEGREE; i >= order; i--)
      value[i] = (value[i] - value[i - 1]) / (positions[i] - positions[i - order]);
  }
}

/** By how much the tilt turns the bearing of a direction, and its elevation over the tilted antenna's own horizon, radians. */
function turnByTilt(into: i32, cosine: f64, sine: f64, elevation: f64): void {
  const level = Math.cos(elevation);
  const up = Math.sin(elevation);
  const forward = level * cosine * tiltCosine - up * tiltSine;
  const aside = level * sine;
  turns[into] = Math.atan2(aside * cosine - forward * sine, forward * cosine + aside * sine);
  heights[into] = Math.asin(max(-1.0, min(1.0, level * cosine * tiltSine + up * tiltCosine)));
}

@inline
function storeGains(gains: usize, i: i32, count: i32, pair: v128): void {
  const rounded = f32x4.demote_f64x2_zero(pair);
  if (i + 1 < count) v128.store64_lane(gains + (i << 2), rounded, 0);
  else v128.store32_lane(gains + (i << 2), rounded, 0);
}

/** The same directions within -180..180 degrees. */
@inline
function wrapDegrees(angle: v128): v128 {
  const isWithin = f64x2.le(f64x2.abs(angle), both(180));
  if (v128.all_true<i64>(isWithin)) return angle;
  return choose(isWithin, angle, subtract(angle, multiply(both(360), f64x2.nearest(divide(angle, both(360))))));
}

/** Gains towards two directions in the antenna's own frame, degrees; the horizontal ones within -180..180. */
@inline
function gainsOf(horizontal: v128, anyVertical: v128): v128 {
  const vertical = wrapDegrees(anyVertical);
  const front = lookUp(frontLoss, vertical);
  let loss = add(lookUp(horizontalLoss, horizontal), front);
  if (backLoss != frontLoss) {
    const share = divide(f64x2.abs(horizontal), both(180));
    loss = add(loss, multiply(subtract(lookUp(backLoss, vertical), front), share));
  }
  const limited = choose(isLess(loss, both(maximumLossDb)), loss, both(maximumLossDb));
  return subtract(both(peakGainDbi), choose(isLess(limited, both(0)), both(0), limited));
}

/** Linear interpolation in a table; the angles must lie within -180..180 degrees. */
@inline
function lookUp(table: usize, angle: v128): v128 {
  const position = multiply(add(angle, both(180)), both(stepsPerDegree));
  const index = i32x4.trunc_sat_f64x2_s_zero(position);
  const share = subtract(position, f64x2.convert_low_i32x4_s(index));
  const one = f64x2.promote_low_f32x4(v128.load64_zero(table + (i32x4.extract_lane(index, 0) << 2)));
  const other = f64x2.promote_low_f32x4(v128.load64_zero(table + (i32x4.extract_lane(index, 1) << 2)));
  const here = v128.shuffle<f64>(one, other, 0, 2);
  const next = v128.shuffle<f64>(one, other, 1, 3);
  return add(here, multiply(subtract(next, here), share));
}
