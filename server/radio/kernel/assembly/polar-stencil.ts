// Which sample of which radial stands for each cell around a site (../../coverage/polar-stencil.ts).
import { add, both, choose, divide, isLess, multiply, pairOf, squareRoot, subtract } from "./pairs";

/** A row of cells: distance north of the site, km, and km a column. */
const ROW_BYTES: usize = 16;

/**
 * Polar position (radial * stride + ring) of the sample nearest to each cell, -1 beyond the radius.
 * @param columns,rows cells of the window; `rowScales`: address of {@link ROW_BYTES} a row
 * @param column0 first column of the window; `x`: the site's, both in the grid
 * @param positions address of the results, 32-bit, row by row, with room for one more
 */
export function nearestPositions(
  columns: i32,
  rows: i32,
  rowScales: usize,
  column0: i32,
  x: f64,
  radiusKm: f64,
  stepKm: f64,
  radials: i32,
  stride: i32,
  positions: usize,
): void {
  const ringsPerKm = both(1.0 / stepKm);
  const radialsPerRadian = both(f64(radials) / (2.0 * Math.PI));
  const fullTurn = both(f64(radials));
  const farthest = both(radiusKm * radiusKm);
  for (let row = 0; row < rows; row++) {
    const north = v128.load64_splat(rowScales + usize(row) * ROW_BYTES);
    const kmPerColumn = v128.load64_splat(rowScales + usize(row) * ROW_BYTES, 8);
    const northSquare = multiply(north, north);
    const to = positions + (usize(row * columns) << 2);
    for (let column = 0; column < columns; column += 2) {
      const across = pairOf(f64(column0 + column) - x, f64(column0 + column + 1) - x);
      const east = multiply(across, kmPerColumn);
      const square = add(multiply(east, east), northSquare);
      const isBeyond = f64x2.gt(square, farthest);
      // A receiver at the foot of the mast is served by the first ring: a path needs a length.
      const ring = i32x4.max_s(nearestWhole(multiply(squareRoot(square), ringsPerKm)), i32x4.splat(1));
      const turn = nearestWhole(add(multiply(bearings(east, north), radialsPerRadian), fullTurn));
      const isOver = i32x4.ge_s(turn, i32x4.splat(radials));
      const radial = i32x4.sub(turn, v128.and(isOver, i32x4.splat(radials)));
      const position = i32x4.add(i32x4.mul(radial, i32x4.splat(stride)), ring);
      const outside = v128.shuffle<i32>(isBeyond, isBeyond, 0, 2, 1, 3);
      // The last pair of a row may end in the next one, which is written after it.
      v128.store64_lane(to + (usize(column) << 2), v128.or(position, outside), 0);
    }
  }
}

@inline
function nearestWhole(values: v128): v128 {
  return i32x4.trunc_sat_f64x2_s_zero(add(values, both(0.5)));
}

/** Bearings of places east and north of here, radians clockwise from north, -pi to pi, within 2e-5. */
@inline
function bearings(east: v128, north: v128): v128 {
  const across = f64x2.abs(east);
  const along = f64x2.abs(north);
  const isSteep = f64x2.gt(across, along);
  const larger = choose(isSteep, across, along);
  const smaller = choose(isSteep, along, across);
  // At the site itself both are 0, and so is the bearing.
  const ratio = divide(smaller, choose(f64x2.eq(larger, both(0)), both(1), larger));
  const square = multiply(ratio, ratio);
  // Abramowitz & Stegun 4.4.49: arc tangent within 1e-5 for 0..1.
  const inner = add(both(0.180141), multiply(square, add(both(-0.085133), multiply(square, both(0.0208351)))));
  const outer = add(both(-0.3302995), multiply(square, inner));
  const angle = multiply(ratio, add(both(0.999866), multiply(square, outer)));
  const quarter = choose(isSteep, subtract(both(Math.PI / 2.0), angle), angle);
  const half = choose(isLess(north, both(0)), subtract(both(Math.PI), quarter), quarter);
  return choose(isLess(east, both(0)), f64x2.neg(half), half);
}

/** The bearing of one place. */
export function quickBearing(east: f64, north: f64): f64 {
  return f64x2.extract_lane(bearings(both(east), both(north)), 0);
}

/**
 * Numbers the samples that a cell takes, radial by radial, and puts their numbers in the place of the cells' positions.
 * Returns how many there are.
 * @param sampleAt address of room for radials * stride 32-bit values
 * @param radialStart,ring addresses of the results: 32-bit, radials + 1; 16-bit, room for one a cell
 */
export function numberSamples(
  cells: i32,
  positions: usize,
  radials: i32,
  stride: i32,
  sampleAt: usize,
  radialStart: usize,
  ring: usize,
): i32 {
  memory.fill(sampleAt, 0, usize(radials * stride) << 2);
  for (let cell = 0; cell < cells; cell++) {
    const position = load<i32>(positions + (usize(cell) << 2));
    if (position >= 0) store<i32>(sampleAt + (usize(position) << 2), 1);
  }
  let samples = 0;
  for (let radial = 0, at = sampleAt; radial < radials; radial++) {
    store<i32>(radialStart + (usize(radial) << 2), samples);
    for (let ringNumber = 0; ringNumber < stride; ringNumber++, at += 4) {
      // Written whether wanted or not: what is not is written over.
      const isWanted = load<i32>(at);
      store<u16>(ring + (usize(samples) << 1), u16(ringNumber));
      store<i32>(at, samples);
      samples += isWanted;
    }
  }
  store<i32>(radialStart + (usize(radials) << 2), samples);
  for (let cell = 0; cell < cells; cell++) {
    const at = positions + (usize(cell) << 2);
    const position = load<i32>(at);
    if (position >= 0) store<i32>(at, load<i32>(sampleAt + (usize(position) << 2)));
  }
  return samples;
}
